package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One walk over bytes that gives each its role. The parts of a message are found by the same readers that the [Framer]
/// uses.
final class Walk {

    private static final HttpRole[] ROLES = HttpRole.values();

    private final Bytes raw;
    private final byte[] data;
    private final int base;
    private final int to;
    private final Spans.Builder<HttpRole> spans = new Spans.Builder<>(ROLES);
    private final LineSpans lines;
    private final StartLine line = new StartLine();
    private final Outline head = new Outline(32);

    private int at;
    private State state = State.COMPLETE;
    private TargetForm form = TargetForm.INVALID;
    private boolean keepAlive;
    private Framing framing = new Framing.None();
    private Fields fields;
    private Fields trailers;
    private Range emptyLine = Range.at(0);
    private int contentStart;
    private long contentLength;

    Walk(Bytes raw) {
        this.raw = raw;
        data = raw.lent();
        base = raw.lentStart();
        to = base + raw.length();
        at = base;
        lines = new LineSpans(data, base, spans);
        fields = Fields.none(raw);
        trailers = fields;
    }

    Request request() {
        boolean begun = startLine(null);
        if (begun && line.version != StartLine.SIMPLE && head()) {
            framing = BodyLength.ofRequest(data, head);
            keepAlive = BodyLength.keepAlive(data, head, line.version, framing);
            content();
        }
        finish();
        RequestLine parts = new RequestLine(
                range(line.start, line.end),
                range(line.firstStart, line.firstEnd),
                range(line.secondStart, line.secondEnd),
                range(line.thirdStart, line.thirdEnd),
                form);
        return new Request(dissection(), parts, headOfMessage(), contentOfMessage(), state);
    }

    Response response(String requestMethod) {
        boolean begun = startLine(requestMethod);
        if (begun && head()) {
            framing = BodyLength.ofResponse(
                    data, head, line.status, requestMethod.equals("CONNECT"), requestMethod.equals("HEAD"));
            keepAlive = BodyLength.keepAlive(data, head, line.version, framing);
            content();
        }
        finish();
        StatusLine parts = new StatusLine(
                range(line.start, line.end),
                range(line.firstStart, line.firstEnd),
                range(line.secondStart, line.secondEnd),
                range(line.thirdStart, line.thirdEnd));
        return new Response(dissection(), parts, headOfMessage(), contentOfMessage(), state);
    }

    /// Reads empty lines and the start line; false where no reading goes on after them.
    private boolean startLine(@Nullable String requestMethod) {
        int start = LineEnds.emptyLines(data, at, to);
        at = start;
        put(HttpRole.LEADING_LINE);
        if (start == to || (start + 1 == to && data[start] == '\r')) {
            line.nothing(start);
            at = to;
            put(HttpRole.LEADING_LINE);
            return stop(State.INCOMPLETE);
        }
        int lineFeed = LineEnds.lineFeed(data, start, to);
        if (LineEnds.isBinary(data[start])) {
            line.nothing(start);
            return stop(State.BROKEN);
        }
        if (lineFeed == to) {
            partial(start, requestMethod == null);
            return stop(State.INCOMPLETE);
        }
        int text = LineEnds.textEnd(data, start, lineFeed);
        boolean formed = requestMethod == null
                ? line.request(data, start, text, lineFeed + 1)
                : line.response(data, start, text, lineFeed + 1);
        if (!formed) {
            line.nothing(start);
            return stop(State.BROKEN);
        }
        if (requestMethod == null) {
            form = lines.request(line);
        } else {
            lines.response(line);
        }
        at = lineFeed + 1;
        return true;
    }

    private void partial(int start, boolean request) {
        int text = data[to - 1] == '\r' ? to - 1 : to;
        if (request) {
            line.partialRequest(data, start, text);
            form = lines.request(line);
        } else {
            line.response(data, start, text, text);
            lines.response(line);
        }
        line.end = to;
        at = to;
        put(HttpRole.CR);
    }

    /// Reads the fields; false where the empty line is awaited.
    private boolean head() {
        int end = head.read(data, at, to);
        lines.fields(head);
        fields = Fields.of(raw, head);
        at = end == Outline.AWAITED ? to : end;
        lines.lineEnd(head.emptyLine, at);
        emptyLine = range(head.emptyLine, at);
        return end != Outline.AWAITED || stop(State.INCOMPLETE);
    }

    private void content() {
        contentStart = at;
        switch (framing) {
            case Framing.None none -> {}
            case Framing.Undecidable undecidable -> state = State.BROKEN;
            case Framing.Length(long bytes) -> {
                contentLength = Math.min(bytes, to - at);
                at += (int) contentLength;
                state = contentLength < bytes ? State.INCOMPLETE : State.COMPLETE;
                put(HttpRole.BODY);
            }
            case Framing.UntilClose untilClose -> {
                contentLength = (long) to - at;
                at = to;
                put(HttpRole.BODY);
            }
            case Framing.Chunked chunked -> chunks();
        }
    }

    private void chunks() {
        Chunks chunks = new Chunks();
        while (at < to && !chunks.ended()) {
            at = chunks.step(data, at, to);
            put(chunks.role);
        }
        contentLength = chunks.content;
        if (chunks.state == Chunks.State.TRAILER) {
            int end = head.read(data, at, to);
            lines.trailers(head);
            trailers = Fields.of(raw, head);
            at = end == Outline.AWAITED ? to : end;
            lines.lineEnd(head.emptyLine, at);
            state = end == Outline.AWAITED ? State.INCOMPLETE : State.COMPLETE;
        } else {
            state = chunks.state == Chunks.State.BROKEN ? State.BROKEN : State.INCOMPLETE;
        }
    }

    private boolean stop(State how) {
        state = how;
        emptyLine = range(at, at);
        return false;
    }

    /// The message is over: what follows it here belongs to no other.
    private void finish() {
        if (contentStart == 0) {
            contentStart = at;
        }
        spans.to(to - base, HttpRole.UNPARSED);
    }

    private Dissection<HttpRole> dissection() {
        return new Dissection<>(raw, spans.build(), List.of());
    }

    private Head headOfMessage() {
        return new Head(fields, emptyLine, keepAlive);
    }

    private Content contentOfMessage() {
        return new Content(framing, range(contentStart, Math.max(contentStart, at)), trailers, contentLength);
    }

    private void put(HttpRole role) {
        spans.to(at - base, role);
    }

    private Range range(int from, int end) {
        return new Range(from - base, end - base);
    }
}
