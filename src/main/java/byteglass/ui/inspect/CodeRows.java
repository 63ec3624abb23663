package byteglass.ui.inspect;

import byteglass.body.Pretty;
import byteglass.body.Syntax;
import byteglass.body.Text;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.ui.inspect.PartsRow.CodeLine;
import byteglass.ui.kit.ByteText;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The lines of a text as rows, each made when it is looked at: eight octets a row until then. Immutable.
final class CodeRows extends AbstractList<PartsRow> implements RandomAccess, SearchedRows {

    /// Characters in a row; a longer line goes on in the next.
    static final int LONGEST = 1000;

    private final String chars;
    private final Spans<Syntax> spans;
    private final IntUnaryOperator octetAt;
    private final BodyPlace place;
    /// Where rows start; the number of their line, or 0 where they go on.
    private int[] starts = new int[16];

    private int[] numbers = new int[16];
    private int count;

    private CodeRows(String chars, Spans<Syntax> spans, IntUnaryOperator octetAt, BodyPlace place) {
        this.chars = chars;
        this.spans = spans;
        this.octetAt = octetAt;
        this.place = place;
        cut();
    }

    /// Text that is set well, in its colours. For a worker: it walks over all of it.
    static CodeRows of(Pretty pretty, BodyPlace place) {
        return new CodeRows(pretty.chars(), pretty.spans(), pretty::octetAt, place);
    }

    /// Text as it stands. For a worker.
    static CodeRows of(Text text, BodyPlace place) {
        Spans.Builder<Syntax> spans = new Spans.Builder<>(Syntax.values());
        if (!text.chars().isEmpty()) {
            spans.to(text.chars().length(), Syntax.PLAIN);
        }
        return new CodeRows(text.chars(), spans.build(), text::octetAt, place);
    }

    private void cut() {
        int number = 0;
        boolean begins = true;
        int feed = -1;
        for (int at = 0; at < chars.length(); ) {
            number += begins ? 1 : 0;
            add(at, begins ? number : 0);
            if (feed < at) {
                int found = chars.indexOf('\n', at);
                feed = found < 0 ? chars.length() : found;
            }
            int next = Math.min(feed + 1, at + LONGEST);
            if (next >= feed) {
                next = Math.min(feed + 1, chars.length());
                begins = true;
            } else {
                next -= Character.isHighSurrogate(chars.charAt(next - 1)) ? 1 : 0;
                begins = false;
            }
            at = next;
        }
        starts = Arrays.copyOf(starts, count);
        numbers = Arrays.copyOf(numbers, count);
    }

    private void add(int start, int number) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        starts[count] = start;
        numbers[count++] = number;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public PartsRow get(int index) {
        int start = starts[index];
        int next = index + 1 < count ? starts[index + 1] : chars.length();
        int end = next;
        if (end > start && chars.charAt(end - 1) == '\n') {
            end -= end - 1 > start && chars.charAt(end - 2) == '\r' ? 2 : 1;
        }
        Range range = place.plain() ? place.of(octetAt.applyAsInt(start), octetAt.applyAsInt(next)) : place.of(0, 0);
        return new CodeLine(range, numbers[index] == 0 ? "" : Integer.toString(numbers[index]), runs(start, end));
    }

    @Override
    public IntStream near(long octet) {
        return count == 0 ? IntStream.empty() : IntStream.of(indexAt(octet));
    }

    /// The row that holds an octet of the message; the first where rows have no octets of their own.
    int indexAt(long octet) {
        int low = 0;
        int high = place.plain() ? count - 1 : 0;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (place.of(octetAt.applyAsInt(starts[middle]), Long.MAX_VALUE >> 1)
                            .start()
                    <= octet) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Run> runs(int start, int end) {
        List<Run> runs = new ArrayList<>();
        int at = start;
        for (int i = spans.indexAt(at); at < end; i++) {
            int next = Math.min(end, spans.end(i));
            runs.add(new Run(pictured(chars.substring(at, next)), spans.role(i)));
            at = next;
        }
        return runs;
    }

    /// Controls as their pictures.
    static String pictured(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each != '\t' && (each < 0x20 || each == 0x7f)) {
                shown.setCharAt(i, ByteText.picture(each));
            }
        }
        return shown.toString();
    }
}
