package byteglass.http;

import byteglass.dissect.Bytes;

/// The part of a [Walk] that is behind a head: gives the octets of a body, or of chunks and a trailer section, their
/// roles and says what is to be said about them. One for each message.
final class ContentWalk {

    private final Bytes raw;
    private final byte[] data;
    private final int to;
    private final Outline head;
    private final LineSpans spans;
    private final Findings findings;
    private final Checks checks;

    private State state = State.COMPLETE;
    private Fields trailers = Fields.NONE;
    private long length;

    /// @param head of the message, which is read again for the trailer section
    ContentWalk(Bytes raw, Outline head, LineSpans spans, Findings findings) {
        this.raw = raw;
        this.head = head;
        this.spans = spans;
        this.findings = findings;
        data = raw.lent();
        to = raw.lentStart() + raw.length();
        checks = new Checks(data, findings);
    }

    /// How far the content could be read.
    State state() {
        return state;
    }

    Fields trailers() {
        return trailers;
    }

    /// Octets of content, chunk framing taken off.
    long length() {
        return length;
    }

    /// Reads the content that begins at an offset of the array; returns the offset after it.
    ///
    /// @param framing any but [Framing.None]
    int read(Framing framing, int start) {
        if (framing instanceof Framing.Chunked) {
            return chunks(start);
        }
        if (framing instanceof Framing.Length number) {
            return counted(number.bytes(), start);
        }
        if (framing instanceof Framing.UntilClose) {
            length = (long) to - start;
            spans.put(to, HttpRole.BODY);
            return to;
        }
        state = State.BROKEN;
        return start;
    }

    private int counted(long bytes, int start) {
        length = Math.min(bytes, to - start);
        state = length < bytes ? State.INCOMPLETE : State.COMPLETE;
        int end = start + (int) length;
        checks.content(start, end);
        spans.put(end, HttpRole.BODY);
        return end;
    }

    private int chunks(int start) {
        Chunks chunks = new Chunks();
        ChunkChecks sizes = new ChunkChecks(data, to, findings);
        int at = start;
        while (at < to && !chunks.ended()) {
            Chunks.State before = chunks.state;
            int from = at;
            at = chunks.step(data, at, to);
            int end = at - chunks.lineEnd;
            if (end > from) {
                spans.put(end, chunks.role);
                if (chunks.role != HttpRole.CHUNK_DATA) {
                    sizes.read(chunks.role, from, end, chunks.isQuoted());
                } else if (chunks.content == end - from) {
                    checks.content(from, end);
                }
            }
            spans.lineEnd(end, at);
            if (chunks.state == Chunks.State.BROKEN) {
                sizes.broken(before, chunks.isQuoted(), at);
            }
        }
        length = chunks.content;
        if (chunks.state == Chunks.State.TRAILER) {
            return trailers(at);
        }
        state = chunks.state == Chunks.State.BROKEN ? State.BROKEN : State.INCOMPLETE;
        return at;
    }

    private int trailers(int start) {
        boolean declared = head.has(Known.TRAILER);
        int end = head.read(data, start, to);
        if (end == Outline.AWAITED) {
            state = State.INCOMPLETE;
            end = to;
        }
        spans.trailers(head);
        spans.lineEnd(head.emptyLine, end);
        trailers = Fields.of(raw, head);
        checks.trailers(head, declared, end);
        return end;
    }
}
