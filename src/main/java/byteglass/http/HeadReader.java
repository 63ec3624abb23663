package byteglass.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the head of a message piece by piece: empty lines, the start line, field lines up to the empty line.
///
/// A head that comes within one piece is read in place. One that is cut is kept and read on as its lines become whole,
/// so that the cost is linear however it is cut.
final class HeadReader {

    private static final int SHORTEST_BUFFER = 1024;

    /// So that of content which comes with the end of a head little is kept in vain.
    private static final int MOST_KEPT_AT_ONCE = 4096;

    final StartLine line = new StartLine();
    final Outline fields = new Outline(32);

    private final Direction direction;
    private final int limit;
    private byte[] data = new byte[0];
    private @Nullable Refusal refusal;
    private boolean ended;
    /// Whether the start line is read.
    private boolean begun;
    /// Where the first line begins that is not read.
    private int lineStart;
    private byte[] kept = data;
    private int keptLength;

    /// @param limit how many octets a head may have, with the empty lines before it
    HeadReader(Direction direction, int limit) {
        this.direction = direction;
        this.limit = limit;
    }

    /// Whether the head is whole, or cannot be one.
    boolean ended() {
        return ended;
    }

    /// Why it can be no head.
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /// The array that the offsets of the line and the fields are of, until the next piece.
    byte[] data() {
        return data;
    }

    void reset() {
        refusal = null;
        ended = false;
        begun = false;
        keptLength = 0;
        if (kept.length > SHORTEST_BUFFER * 16) {
            kept = new byte[0];
        }
    }

    /// Reads on; returns the offset after what belongs to the head.
    int read(byte[] piece, int start, int end) {
        return keptLength == 0 ? inPlace(piece, start, end) : kept(piece, start, end);
    }

    private int inPlace(byte[] piece, int start, int end) {
        int to = (int) Math.min(end, (long) start + limit);
        data = piece;
        lineStart = start;
        startLine(start, to);
        if (begun) {
            fields.clear();
            lines(to);
        }
        if (ended) {
            return lineStart;
        }
        begun = false;
        lineStart = 0;
        return kept(piece, start, end);
    }

    private int kept(byte[] piece, int start, int end) {
        int to = (int) Math.min(end, (long) start + limit - keptLength);
        int at = start;
        while (at < to) {
            int fresh = keptLength;
            int next = Math.min(to, at + MOST_KEPT_AT_ONCE);
            keep(piece, at, next);
            at = next;
            readKept(fresh);
            if (ended) {
                return at - (keptLength - lineStart);
            }
        }
        return keptLength == limit ? refuse(to, Refusals.tooLarge(limit)) : to;
    }

    /// @param fresh where octets begin that were not there before: only among them a line can end
    private void readKept(int fresh) {
        if (!begun) {
            startLine(fresh, keptLength);
            if (!begun) {
                return;
            }
            fields.clear();
        }
        int last = keptLength;
        while (last > fresh && data[last - 1] != '\n') {
            last--;
        }
        if (last > Math.max(lineStart, fresh)) {
            lines(last);
        }
    }

    private void keep(byte[] piece, int from, int to) {
        int needed = keptLength + to - from;
        if (needed > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(SHORTEST_BUFFER, Math.max(needed, kept.length * 2)));
        }
        System.arraycopy(piece, from, kept, keptLength, to - from);
        keptLength = needed;
        data = kept;
    }

    /// Reads empty lines and the start line, if that is whole.
    private void startLine(int fresh, int to) {
        lineStart = LineEnds.emptyLines(data, lineStart, to);
        if (lineStart == to || (data[lineStart] == '\r' && lineStart + 1 == to)) {
            return;
        }
        if (LineEnds.isBinary(data[lineStart])) {
            lineStart = refuse(lineStart + 1, Refusals.noHttp(direction));
            return;
        }
        int lineFeed = LineEnds.lineFeed(data, Math.max(lineStart, fresh), to);
        if (lineFeed == to) {
            return;
        }
        int text = LineEnds.textEnd(data, lineStart, lineFeed);
        boolean formed = direction == Direction.REQUEST
                ? line.request(data, lineStart, text, lineFeed + 1)
                : line.response(data, lineStart, text, lineFeed + 1);
        lineStart = lineFeed + 1;
        if (!formed) {
            refuse(lineStart, Refusals.noStartLine(direction));
        } else if (line.version == StartLine.SIMPLE) {
            ended = true;
        } else {
            begun = true;
        }
    }

    /// Reads field lines.
    private void lines(int to) {
        int end = fields.readOn(data, lineStart, to);
        ended = end != Outline.AWAITED;
        lineStart = ended ? end : to;
    }

    private int refuse(int at, Refusal why) {
        refusal = why;
        ended = true;
        return at;
    }
}
