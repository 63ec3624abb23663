package byteglass.http;

import org.jspecify.annotations.Nullable;

/// Finds where messages end in a stream of bytes, piece by piece. The one mutable class that streams need; not
/// safe for several threads.
///
///     framer.push(data, start, end)      returns the offset after the last byte of the current message
///     framer.phase() == WHOLE            then: framer.next() and push the rest
///
/// | phase | reads | goes to |
/// | --- | --- | --- |
/// | HEAD | empty lines, the start line, fields up to the empty line | CONTENT, WHOLE, BROKEN |
/// | CONTENT | a number of octets, chunks and a trailer section, or all until [#ended] | WHOLE, BROKEN |
/// | WHOLE, BROKEN | nothing | HEAD, by [#next] |
///
/// Never throws, whatever the bytes. What it says does not depend on how they are cut into pieces. A head that is cut
/// is kept by its [HeadReader]; content is counted, not kept.
public final class Framer {

    private static final Framing NONE = new Framing.None();

    /// Of a body that only the end of the connection ends.
    private static final long ALL = Long.MAX_VALUE;

    private final Direction direction;
    private final String answered;
    private final int limit;
    private final HeadReader head;
    private final LineEnds trailerLines = new LineEnds();
    private final Chunks chunks = new Chunks();

    private Phase phase = Phase.HEAD;
    private boolean begun;
    private long length;

    private Framing framing = NONE;
    private boolean keepAlive;
    private boolean expectsContinue;
    private int status;
    private Summary summary = Summary.EMPTY;
    private @Nullable Refusal refusal;
    /// Content octets that are still to come, where their number was given.
    private long left;
    private int trailerLength;

    /// Of requests.
    public Framer(Limits limits) {
        this(Direction.REQUEST, "", limits);
    }

    private Framer(Direction direction, String answered, Limits limits) {
        this.direction = direction;
        this.answered = answered;
        limit = limits.headBytes();
        head = new HeadReader(direction, limit);
    }

    /// Of the responses to one request: interim ones, each a message of its own, and the final one.
    ///
    /// @param method that of the request: HEAD and CONNECT decide whether a body follows (RFC 9112 section 6.3)
    public static Framer ofResponses(String method, Limits limits) {
        return new Framer(Direction.RESPONSE, method, limits);
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

    /// The status of a response; 0 until its head was read, and of a request.
    public int status() {
        return status;
    }

    /// Whether it is a response that is followed by another to the same request (RFC 9110 section 15.2).
    public boolean isInterim() {
        return status / 100 == 1 && status != 101;
    }

    /// Whether another protocol follows this response: after 101, and after the answer to a CONNECT that succeeded
    /// (RFC 9110 section 9.3.6).
    public boolean opensTunnel() {
        return status == 101 || (answered.equals("CONNECT") && status / 100 == 2);
    }

    /// The peer sends no more: ends a body that only this ends (RFC 9112 section 6.3). What is not whole then was cut.
    public void ended() {
        if (phase == Phase.CONTENT && framing instanceof Framing.UntilClose) {
            phase = Phase.WHOLE;
        }
    }

    /// Why the request must not be answered normally; null where it may be. Known from the head on, or when BROKEN.
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /// What is known of the request so far; empty until the head was read, and of a response.
    public Summary summary() {
        return direction == Direction.RESPONSE || summary.contentBytes() == contentBytes()
                ? summary
                : withContent(contentBytes());
    }

    /// Forgets the message, to read the next.
    public void next() {
        phase = Phase.HEAD;
        begun = false;
        length = 0;
        head.reset();
        framing = NONE;
        keepAlive = false;
        expectsContinue = false;
        status = 0;
        summary = Summary.EMPTY;
        refusal = null;
        trailerLines.reset();
        chunks.reset();
        trailerLength = 0;
    }

    /// Reads on; returns the offset after the last byte that belongs to the current message: `end` while more is
    /// awaited, less where the message came to its end (or broke) before.
    public int push(byte[] data, int start, int end) {
        int at = start;
        begun |= at < end && phase == Phase.HEAD;
        if (phase == Phase.HEAD && at < end) {
            at = head.read(data, at, end);
            length += at - start;
            if (head.ended()) {
                refusal = head.refusal();
                if (refusal != null) {
                    phase = Phase.BROKEN;
                } else if (direction == Direction.REQUEST) {
                    decide(head.data(), head.line, head.fields);
                } else {
                    decideResponse(head.data(), head.line, head.fields);
                }
            }
        }
        if (phase == Phase.CONTENT && at < end) {
            int from = at;
            at = framing instanceof Framing.Chunked ? chunked(data, at, end) : counted(at, end);
            length += at - from;
        }
        return at;
    }

    /// Goes on to the next phase.
    private void decide(byte[] data, StartLine line, Outline fields) {
        if (line.version == StartLine.SIMPLE) {
            summary = Summaries.of(data, line);
            phase = Phase.WHOLE;
            return;
        }
        framing = BodyLength.ofRequest(data, fields);
        keepAlive = BodyLength.keepAlive(data, fields, line.version, framing);
        refusal = Refusals.of(data, line, fields, framing);
        summary = Summaries.of(data, line, fields, framing);
        goOn();
        boolean content = phase == Phase.CONTENT;
        expectsContinue = content && line.version >= 11 && BodyLength.expectsContinue(data, fields);
    }

    private void decideResponse(byte[] data, StartLine line, Outline fields) {
        status = line.status;
        framing = BodyLength.ofResponse(data, fields, status, answered.equals("CONNECT"), answered.equals("HEAD"));
        keepAlive = BodyLength.keepAlive(data, fields, line.version, framing);
        if (framing instanceof Framing.Undecidable undecidable) {
            refusal = new Refusal(502, undecidable.why());
        }
        goOn();
    }

    private void goOn() {
        left = switch (framing) {
            case Framing.Length number -> number.bytes();
            case Framing.UntilClose _ -> ALL;
            default -> 0;
        };
        boolean content = left > 0 || framing instanceof Framing.Chunked;
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
        int to = (int) Math.min(end, (long) start + limit - trailerLength);
        int at = start;
        while (at < to) {
            at = trailerLines.read(data, at, to);
            if (trailerLines.emptyEnded()) {
                phase = Phase.WHOLE;
                return at;
            }
        }
        trailerLength += at - start;
        return trailerLength == limit ? broken(at, Refusals.tooLarge(limit)) : at;
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
