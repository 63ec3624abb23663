package byteglass.http;

import byteglass.dissect.Bytes;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/// The field lines of a head or trailer section, in order, with case, repeats and folds as sent. Look-ups ignore case
/// (RFC 9110 section 5.1) and return all.
public final class Fields extends AbstractList<Field> implements RandomAccess {

    private final Bytes raw;
    private final List<Field> lines;

    /// @param raw the message that the ranges are of
    public Fields(Bytes raw, List<Field> lines) {
        this.raw = raw;
        this.lines = List.copyOf(lines);
    }

    @Override
    public Field get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    /// A field's name as sent.
    public String name(Field field) {
        return raw.latin1(field.name());
    }

    /// A field's value as sent; a fold reads as one space (RFC 9112 section 5.2).
    public String value(Field field) {
        String text = raw.latin1(field.value());
        return text.indexOf('\n') < 0 ? text : text.replaceAll("[ \t]*\r?\n[ \t]+", " ");
    }

    /// The lines of a name, in order.
    public List<Field> all(String name) {
        return lines.stream().filter(line -> name(line).equalsIgnoreCase(name)).toList();
    }

    /// The first value of a name.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst().map(this::value);
    }
}
