package byteglass.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds where requests end in a stream of bytes, piece by piece. The one mutable class that streams need; not
/// safe for several threads.
///
///     framer.push(data, start, end)      returns the offset after the last byte of the current message
///     framer.phase() == WHOLE            then: framer.next() and push the rest
///
/// | phase | reads | goes to |
/// | --- | --- | --- |
/// | HEAD | empty lines, the start line, fields up to the empty line | CONTENT, WHOLE, BROKEN |
/// | CONTENT | a number of octets, or chunks and a trailer section | WHOLE, BROKEN |
/// | WHOLE, BROKEN | nothing | HEAD, by [#next] |
///
/// Never throws, whatever the bytes. What it says does not depend on how they are cut into pieces. A head that
/// comes within one piece is read in place; only one that is cut is kept. Content is counted, not kept.
public final class Framer {

    private static final int SHORTEST_BUFFER = 1024;

    private final int limit;
    private final StartLine line = new StartLine();
    private final Outline head = new Outline(32);
    private final LineEnds ends = new LineEnds();
    private final Chunks chunks = new Chunks();

    private Phase phase = Phase.HEAD;
    private boolean begun;
    private long length;
    /// What came of a head that is cut: from its first byte, with the empty lines before it.
    private byte[] kept = new byte[0];
    private int keptLength;

    private Framing framing = new Framing.None();
    private boolean keepAlive;
    private boolean expectsContinue;
    private Summary summary = Summary.EMPTY;
    private @Nullable Refusal refusal;
    /// Content octets that are still to come, where their number was given.
    private long left;
    private int trailerLength;

    public Framer(Limits limits) {
        this.limit = limits.headBytes();
    }

    public Phase phase() {
        return phase;
    }

    /// Whether a byte of this message came.
    public boolean begun() {
        return begun;
    }

    /// Bytes of the current message so far, with the empty lines before it.
    public long length() {
        return length;
    }

    /// How the end of the body is found; [Framing.None] until the head was read.
    public Framing framing() {
        return framing;
    }

    /// Whether the connection may carry another request after this one; false until the head was read, and for
    /// one that is broken.
    public boolean keepAlive() {
        return keepAlive && phase != Phase.BROKEN;
    }

    /// Whether the client awaits `100 Continue` before it sends content (RFC 9110 section 10.1.1).
    public boolean expectsContinue() {
        return expectsContinue;
    }

    /// Why the request must not be answered normally; null where it may be. Known from the head on, or when BROKEN.
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /// What is known of the request so far; empty until the head was read.
    public Summary summary() {
        return summary.contentBytes() == contentBytes() ? summary : withContent(contentBytes());
    }

    /// Forgets the message, to read the next.
    public void next() {
        phase = Phase.HEAD;
        begun = false;
        length = 0;
        keptLength = 0;
        if (kept.length > SHORTEST_BUFFER * 16) {
            kept = new byte[0];
        }
        framing = new Framing.None();
        keepAlive = false;
        expectsContinue = false;
        summary = Summary.EMPTY;
        refusal = null;
        ends.reset();
        chunks.reset();
        trailerLength = 0;
    }

    /// Reads on; returns the offset after the last byte that belongs to the current message: `end` while more is
    /// awaited, less where the message came to its end (or broke) before.
    public int push(byte[] data, int start, int end) {
        int at = start;
        begun |= at < end && phase == Phase.HEAD;
        if (phase == Phase.HEAD && at < end) {
            at = keptLength == 0 ? fresh(data, at, end) : resumed(data, at, end);
            length += at - start;
        }
        if (phase == Phase.CONTENT && at < end) {
            int from = at;
            at = framing instanceof Framing.Chunked ? chunked(data, at, end) : counted(at, end);
            length += at - from;
        }
        return at;
    }

    /// Reads a head from its first byte.
    private int fresh(byte[] data, int start, int end) {
        int to = (int) Math.min(end, (long) start + limit);
        int read = head(data, start, to);
        if (read != Outline.AWAITED) {
            return read;
        }
        if (to - start == limit) {
            return tooLarge(to);
        }
        keep(data, start, to);
        // not again the octets that were read: only whether a line, or the head, ends among those to come
        ends.skip(data, start, to);
        return to;
    }

    /// Reads on in a head that was cut.
    private int resumed(byte[] data, int start, int end) {
        int to = Math.min(end, start + limit - keptLength);
        int at = start;
        while (at < to) {
            int from = at;
            at = ends.read(data, at, to);
            keep(data, from, at);
            if (ends.notable()) {
                int read = head(kept, 0, keptLength);
                if (read != Outline.AWAITED) {
                    return at - (keptLength - read);
                }
            }
        }
        return keptLength == limit ? tooLarge(to) : to;
    }

    private void keep(byte[] data, int from, int to) {
        int needed = keptLength + to - from;
        if (needed > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(SHORTEST_BUFFER, Math.max(needed, kept.length * 2)));
        }
        System.arraycopy(data, from, kept, keptLength, to - from);
        keptLength = needed;
    }

    /// Reads a head, if it is whole, and goes on to the next phase; returns the offset after it, or
    /// [Outline#AWAITED].
    private int head(byte[] data, int from, int to) {
        int at = LineEnds.emptyLines(data, from, to);
        if (at == to || (data[at] == '\r' && at + 1 == to)) {
            return Outline.AWAITED;
        }
        if (LineEnds.isBinary(data[at])) {
            return broken(at + 1, new Refusal(400, "This is no HTTP request (RFC 9112 section 3)."));
        }
        int lineFeed = LineEnds.lineFeed(data, at, to);
        if (lineFeed == to) {
            return Outline.AWAITED;
        }
        int text = LineEnds.textEnd(data, at, lineFeed);
        if (!line.request(data, at, text, lineFeed + 1)) {
            return broken(lineFeed + 1, new Refusal(400, "There is no request line (RFC 9112 section 3)."));
        }
        if (line.version == StartLine.SIMPLE) {
            summary = Summaries.of(data, line);
            phase = Phase.WHOLE;
            return lineFeed + 1;
        }
        int end = head.read(data, lineFeed + 1, to);
        if (end != Outline.AWAITED) {
            decide(data);
        }
        return end;
    }

    private void decide(byte[] data) {
        framing = BodyLength.ofRequest(data, head);
        keepAlive = BodyLength.keepAlive(data, head, line.version, framing);
        refusal = Refusals.of(data, line, head, framing);
        summary = Summaries.of(data, line, head, framing);
        left = framing instanceof Framing.Length number ? number.bytes() : 0;
        boolean content = left > 0 || framing instanceof Framing.Chunked;
        expectsContinue = content && line.version >= 11 && BodyLength.expectsContinue(data, head);
        phase = framing instanceof Framing.Undecidable ? Phase.BROKEN : content ? Phase.CONTENT : Phase.WHOLE;
    }

    private int counted(int start, int end) {
        int read = (int) Math.min(left, end - start);
        left -= read;
        if (left == 0) {
            phase = Phase.WHOLE;
        }
        return start + read;
    }

    private int chunked(byte[] data, int start, int end) {
        int at = start;
        while (at < end && !chunks.ended()) {
            at = chunks.step(data, at, end);
        }
        if (chunks.state == Chunks.State.BROKEN) {
            return broken(at + 1, new Refusal(400, "The chunks cannot be read (RFC 9112 section 7.1)."));
        }
        return chunks.state == Chunks.State.TRAILER && at < end ? trailer(data, at, end) : at;
    }

    private int trailer(byte[] data, int start, int end) {
        if (trailerLength == 0) {
            ends.reset();
        }
        int to = Math.min(end, start + limit - trailerLength);
        int at = start;
        while (at < to) {
            at = ends.read(data, at, to);
            if (ends.emptyEnded()) {
                phase = Phase.WHOLE;
                return at;
            }
        }
        trailerLength += at - start;
        return trailerLength == limit ? tooLarge(at) : at;
    }

    private int tooLarge(int at) {
        return broken(at, new Refusal(431, "The fields are longer than " + limit + " bytes (RFC 6585 section 5)."));
    }

    private int broken(int at, Refusal why) {
        phase = Phase.BROKEN;
        refusal = why;
        return at;
    }

    private long contentBytes() {
        return framing instanceof Framing.Length number ? number.bytes() - left : chunks.content;
    }

    private Summary withContent(long contentBytes) {
        return new Summary(
                summary.method(),
                summary.target(),
                summary.version(),
                summary.host(),
                summary.fieldCount(),
                summary.contentType(),
                summary.chunked(),
                contentBytes);
    }
}
