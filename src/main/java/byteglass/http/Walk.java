package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import org.jspecify.annotations.Nullable;

/// One walk over bytes that gives each its role and says what is to be said. The parts of a message are found by
/// the same readers that the [Framer] uses.
final class Walk {

    private static final HttpRole[] ROLES = HttpRole.values();
    private static final Framing NONE = new Framing.None();
    private static final Range NOWHERE = Range.at(0);

    private final Bytes raw;
    private final byte[] data;
    private final int base;
    private final int to;
    private final Spans.Builder<HttpRole> spans;
    private final LineSpans lines;
    private final Findings findings;
    private final Checks checks;
    private final StartLine line = new StartLine();
    private final Outline head = new Outline(16);

    private int at;
    // of the message that is read
    private State state = State.COMPLETE;
    private TargetForm form = TargetForm.INVALID;
    private boolean keepAlive;
    private Framing framing = NONE;
    private Fields fields = Fields.NONE;
    private Fields trailers = Fields.NONE;
    private Range emptyLine = NOWHERE;
    private int contentStart;
    private long contentLength;

    Walk(Bytes raw) {
        this.raw = raw;
        data = raw.lent();
        base = raw.lentStart();
        to = base + raw.length();
        at = base;
        // a head has a span for every six octets or so, a chunk of the usual 8 KiB six
        spans = new Spans.Builder<>(ROLES, Math.min(16 + raw.length() / 6, 192 + raw.length() / 1024));
        lines = new LineSpans(data, base, spans);
        findings = new Findings(base);
        checks = new Checks(data, findings);
    }

    /// Whether octets are left that may be a message.
    boolean more() {
        int next = LineEnds.emptyLines(data, at, to);
        return next < to && !(next + 1 == to && data[next] == '\r');
    }

    State state() {
        return state;
    }

    boolean keepAlive() {
        return keepAlive;
    }

    int status() {
        return line.status;
    }

    /// Whether the request that was read is a CONNECT.
    boolean isConnect() {
        return Octets.text(data, line.firstStart, line.firstEnd).equals("CONNECT");
    }

    /// Reads a request.
    Part request() {
        begin();
        int start = at;
        if (startLine(null)) {
            if (line.version == StartLine.SIMPLE) {
                stop(State.COMPLETE);
            } else if (head(start)) {
                framing = BodyLength.ofRequest(data, head);
                keepAlive = BodyLength.keepAlive(data, head, line.version, framing);
                checks.request(line, head, form, framing);
                content();
            }
        }
        RequestLine its = new RequestLine(
                range(line.start, line.end),
                range(line.firstStart, line.firstEnd),
                range(line.secondStart, line.secondEnd),
                range(line.thirdStart, line.thirdEnd),
                form);
        return end(start, its);
    }

    /// Reads a response.
    Part response(String answered) {
        begin();
        int start = at;
        if (startLine(answered) && head(start)) {
            boolean connect = answered.equals("CONNECT");
            framing = BodyLength.ofResponse(data, head, line.status, connect, answered.equals("HEAD"));
            keepAlive = BodyLength.keepAlive(data, head, line.version, framing);
            checks.response(line, head, connect, framing);
            content();
        }
        StatusLine its = new StatusLine(
                range(line.start, line.end),
                range(line.firstStart, line.firstEnd),
                range(line.secondStart, line.secondEnd),
                range(line.thirdStart, line.thirdEnd));
        return end(start, its);
    }

    /// Gives what is left a role.
    void rest(HttpRole role, @Nullable Rules rule) {
        int next = LineEnds.emptyLines(data, at, to);
        if (role != HttpRole.UNPARSED && next > at) {
            at = next;
            put(HttpRole.LEADING_LINE);
        }
        if (rule != null && at < to) {
            findings.add(rule, at, to);
        }
        at = to;
        put(role);
    }

    /// What all bytes were taken for; the walk is of no use afterwards.
    Dissection<HttpRole> dissection() {
        return new Dissection<>(raw, spans.build(), findings.list());
    }

    private void begin() {
        state = State.COMPLETE;
        form = TargetForm.INVALID;
        keepAlive = false;
        framing = NONE;
        fields = Fields.NONE;
        trailers = Fields.NONE;
        contentLength = 0;
        contentStart = -1;
    }

    /// Reads empty lines and the start line; false where no reading goes on after them.
    private boolean startLine(@Nullable String answered) {
        int start = LineEnds.emptyLines(data, at, to);
        checks.leading(at, start);
        at = start;
        put(HttpRole.LEADING_LINE);
        if (!more()) {
            line.nothing(start);
            at = to;
            put(HttpRole.LEADING_LINE);
            return stop(State.INCOMPLETE);
        }
        int lineFeed = LineEnds.lineFeed(data, start, to);
        if (lineFeed == to && !LineEnds.isBinary(data[start])) {
            partial(start, answered == null);
            return stop(State.INCOMPLETE);
        }
        int text = LineEnds.textEnd(data, start, lineFeed);
        if (LineEnds.isBinary(data[start])
                || !(answered == null
                        ? line.request(data, start, text, lineFeed + 1)
                        : line.response(data, start, text, lineFeed + 1))) {
            line.nothing(start);
            findings.add(Rules.NO_START_LINE, start, text);
            return stop(State.BROKEN);
        }
        if (answered == null) {
            form = lines.request(line);
            checks.requestLine(line, form);
        } else {
            lines.response(line);
            checks.statusLine(line);
        }
        at = lineFeed + 1;
        return true;
    }

    private void partial(int start, boolean request) {
        int text = data[to - 1] == '\r' ? to - 1 : to;
        if (request) {
            line.partialRequest(data, start, text);
            form = lines.request(line);
            checks.requestLineBegun(line);
        } else {
            line.response(data, start, text, text);
            lines.response(line);
            checks.statusLineBegun(line);
        }
        line.end = to;
        at = to;
        put(HttpRole.CR);
    }

    /// Reads the fields; false where the empty line is awaited.
    private boolean head(int start) {
        int end = head.read(data, at, to);
        lines.fields(head);
        fields = Fields.of(raw, head);
        at = end == Outline.AWAITED ? to : end;
        lines.lineEnd(head.emptyLine, at);
        emptyLine = range(head.emptyLine, at);
        checks.lines(head, start, at);
        if (end == Outline.AWAITED) {
            return stop(State.INCOMPLETE);
        }
        return true;
    }

    private void content() {
        if (framing instanceof Framing.None) {
            return;
        }
        contentStart = at;
        ContentWalk content = new ContentWalk(raw, head, lines, findings);
        at = content.read(framing, at);
        state = content.state();
        trailers = content.trailers();
        contentLength = content.length();
    }

    private boolean stop(State how) {
        state = how;
        emptyLine = range(at, at);
        return false;
    }

    private Part end(int start, Record line) {
        if (contentStart < 0) {
            contentStart = at;
        }
        Content content = new Content(framing, range(contentStart, at), trailers, contentLength);
        int end = state == State.BROKEN ? to : at;
        findings.close(start, end);
        Head its = new Head(fields, emptyLine, keepAlive && state != State.BROKEN);
        return new Part(range(start, end), line, its, content, state);
    }

    private void put(HttpRole role) {
        lines.put(at, role);
    }

    private Range range(int from, int end) {
        return new Range(from - base, end - base);
    }
}
