package byteglass.body;

import byteglass.dissect.Spans;
import java.util.Arrays;

/// Sets a text, piece by piece, until it is as long as it may be.
final class PrettyWriter {

    /// Deeper lines are not indented further: a text of 100,000 lines would be gigabytes of spaces.
    private static final int DEEPEST = 40;

    private static final String SPACES = "  ".repeat(DEEPEST);

    private final StringBuilder chars = new StringBuilder();
    private final Spans.Builder<Syntax> spans = new Spans.Builder<>(Syntax.values());
    private final Text source;
    private final int most;
    private int[] sources = new int[32];
    private int count;
    private boolean full;

    PrettyWriter(Text source, int most) {
        this.source = source;
        this.most = most;
    }

    /// Whether something was left away.
    boolean isFull() {
        return full;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Copies a piece of the source.
    void copy(int start, int end, Syntax role) {
        if (start < end && makesRoom(end - start)) {
            chars.append(source.chars(), start, end);
            span(role, start);
        }
    }

    /// Adds what is not in the source.
    void add(String piece, int before) {
        if (!piece.isEmpty() && makesRoom(piece.length())) {
            chars.append(piece);
            span(Syntax.PLAIN, before);
        }
    }

    /// Begins a line.
    void line(int depth, int before) {
        if (makesRoom(1 + 2 * DEEPEST)) {
            chars.append('\n').append(SPACES, 0, 2 * Math.min(depth, DEEPEST));
            span(Syntax.PLAIN, before);
        }
    }

    private boolean makesRoom(int length) {
        full |= chars.length() + (long) length > most;
        return !full;
    }

    private void span(Syntax role, int from) {
        spans.to(chars.length(), role);
        if (count == sources.length) {
            sources = Arrays.copyOf(sources, count * 2);
        }
        sources[count++] = from;
    }

    Pretty end() {
        return new Pretty(chars.toString(), spans.build(), source, Arrays.copyOf(sources, count));
    }
}
