package byteglass.body;

import byteglass.dissect.Spans;
import java.util.Arrays;

/// A text that is set well, and where each piece of it comes from. Immutable.
///
/// Spans tile the text. What is copied from the content is found there again char by char, and what was added, as line
/// ends and indentation, belongs to what follows it.
public final class Pretty {

    private final String chars;
    private final Spans<Syntax> spans;
    private final Text source;
    /// For each span, which char of the source it begins with. Never falls.
    private final int[] sources;

    Pretty(String chars, Spans<Syntax> spans, Text source, int[] sources) {
        this.chars = chars;
        this.spans = spans;
        this.source = source;
        this.sources = sources;
    }

    public String chars() {
        return chars;
    }

    public Spans<Syntax> spans() {
        return spans;
    }

    /// Which octet of the content a char comes from.
    public int octetAt(int offset) {
        return source.octetAt(sourceAt(offset));
    }

    private int sourceAt(int offset) {
        int index = spans.indexAt(offset);
        if (index < 0) {
            return spans.isEmpty() || offset < 0 ? 0 : sourceEnd(spans.size() - 1);
        }
        return Math.min(
                sources[index] + (isAdded(index) ? 0 : offset - spans.start(index)),
                source.chars().length());
    }

    private int sourceEnd(int index) {
        return Math.min(
                sources[index] + (isAdded(index) ? 0 : spans.end(index) - spans.start(index)),
                source.chars().length());
    }

    /// Whether a span is not copied from the source, so that the next one begins where it does.
    private boolean isAdded(int index) {
        return index + 1 < sources.length && sources[index + 1] == sources[index];
    }

    /// Where an octet of the content is shown.
    public int offsetOf(int octet) {
        int wanted = source.charAt(octet);
        int found = Arrays.binarySearch(sources, wanted);
        int index = found >= 0 ? found : -found - 2;
        if (index < 0) {
            return 0;
        }
        while (index + 1 < sources.length && sources[index + 1] == sources[index]) {
            index++;
        }
        return Math.min(spans.start(index) + wanted - sources[index], spans.end(index));
    }
}
