package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/// The field lines of a head or trailer section, in order, with case, repeats and folds as sent. Look-ups ignore
/// case (RFC 9110 section 5.1) and return all.
///
/// Kept packed, six `int` a line, and shown as a list. Immutable.
public final class Fields extends AbstractList<Field> implements RandomAccess {

    private static final int STRIDE = Outline.STRIDE;

    /// No lines.
    static final Fields NONE = new Fields(Bytes.EMPTY, new int[0], 0, 0);

    private final Bytes raw;
    private final int[] cells;
    /// What is to be taken off each offset.
    private final int base;

    private final int size;

    private Fields(Bytes raw, int[] cells, int base, int size) {
        this.raw = raw;
        this.cells = cells;
        this.base = base;
        this.size = size;
    }

    /// @param raw the message that the ranges are of
    public Fields(Bytes raw, List<Field> lines) {
        this(raw, packed(lines), 0, lines.size());
    }

    /// The lines of an outline that are fields. The outline goes on with other cells.
    ///
    /// @param raw the message that the ranges are of
    static Fields of(Bytes raw, Outline head) {
        int size = head.count - head.strayCount;
        if (head.strayCount == 0) {
            return new Fields(raw, head.takeCells(), raw.lentStart(), size);
        }
        int[] cells = new int[size * STRIDE];
        int at = 0;
        for (int i = 0; i < head.count; i++) {
            if (!head.has(i, Outline.STRAY)) {
                for (int part = 0; part < STRIDE; part++) {
                    cells[at++] = head.cell(i, part);
                }
            }
        }
        return new Fields(raw, cells, raw.lentStart(), size);
    }

    @Override
    public Field get(int index) {
        Objects.checkIndex(index, size);
        int at = index * STRIDE;
        return new Field(
                cells[at + Outline.START] - base,
                cells[at + Outline.NAME_END] - base,
                cells[at + Outline.VALUE_START] - base,
                cells[at + Outline.VALUE_END] - base,
                cells[at + Outline.END] - base);
    }

    @Override
    public int size() {
        return size;
    }

    /// A field's name as sent.
    public String name(Field field) {
        return raw.latin1(field.name());
    }

    /// A field's value as sent; a fold reads as one space (RFC 9112 section 5.2).
    public String value(Field field) {
        String text = raw.latin1(field.value());
        return text.indexOf('\n') < 0 ? text : unfolded(text);
    }

    /// The lines of a name, in order.
    public List<Field> all(String name) {
        return stream().filter(line -> name(line).equalsIgnoreCase(name)).toList();
    }

    /// The first value of a name.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst().map(this::value);
    }

    private static int[] packed(List<Field> lines) {
        int[] cells = new int[lines.size() * STRIDE];
        int at = 0;
        for (Field field : lines) {
            cells[at + Outline.START] = field.start();
            cells[at + Outline.NAME_END] = field.nameEnd();
            cells[at + Outline.VALUE_START] = field.valueStart();
            cells[at + Outline.VALUE_END] = field.valueEnd();
            cells[at + Outline.END] = field.end();
            at += STRIDE;
        }
        return cells;
    }

    private static String unfolded(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        int at = 0;
        for (int lineFeed; (lineFeed = text.indexOf('\n', at)) >= 0; ) {
            int end = lineFeed > at && text.charAt(lineFeed - 1) == '\r' ? lineFeed - 1 : lineFeed;
            while (end > at && Octets.isOws(text.charAt(end - 1))) {
                end--;
            }
            joined.append(text, at, end).append(' ');
            at = lineFeed + 1;
            while (at < text.length() && Octets.isOws(text.charAt(at))) {
                at++;
            }
        }
        return joined.append(text, at, text.length()).toString();
    }
}
