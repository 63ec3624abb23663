package byteglass.http;

import org.jspecify.annotations.Nullable;

/// Makes the [Summary] of a request from where its parts stand.
final class Summaries {

    /// The most octets of one text.
    private static final int LONGEST = 2048;

    private Summaries() {}

    /// Of an HTTP/0.9 request.
    static Summary of(byte[] data, StartLine line) {
        return new Summary(
                text(data, line.firstStart, line.firstEnd),
                text(data, line.secondStart, line.secondEnd),
                "",
                null,
                0,
                null,
                false,
                0);
    }

    static Summary of(byte[] data, StartLine line, Outline head, Framing framing) {
        return new Summary(
                text(data, line.firstStart, line.firstEnd),
                text(data, line.secondStart, line.secondEnd),
                text(data, line.thirdStart, line.thirdEnd),
                value(data, head, Known.HOST),
                head.count - head.strayCount,
                value(data, head, Known.CONTENT_TYPE),
                framing instanceof Framing.Chunked,
                0);
    }

    private static @Nullable String value(byte[] data, Outline head, Known name) {
        if (!head.has(name)) {
            return null;
        }
        int line = head.first(name);
        return text(data, head.cell(line, Outline.VALUE_START), head.cell(line, Outline.VALUE_END));
    }

    private static String text(byte[] data, int from, int to) {
        return Octets.text(data, from, Math.min(to, from + LONGEST));
    }
}
