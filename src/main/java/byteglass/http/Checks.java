package byteglass.http;

/// All checks of a walk: what is read is handed to those whom it concerns.
final class Checks {

    private final byte[] data;
    private final Findings findings;
    private final StartChecks starts;
    private final TargetChecks targets;
    private final FieldChecks fields;
    private final FramingChecks framings;
    private final MessageChecks messages;
    private final RequestChecks requests;
    private final ResponseChecks responses;
    private final ValueChecks values;
    private final ContentChecks contents;
    private final ChunkChecks chunks;

    Checks(byte[] data, int limit, Findings findings) {
        this.data = data;
        this.findings = findings;
        starts = new StartChecks(data, findings);
        targets = new TargetChecks(data, findings);
        fields = new FieldChecks(data, findings);
        framings = new FramingChecks(data, findings);
        messages = new MessageChecks(data, findings);
        requests = new RequestChecks(data, findings);
        responses = new ResponseChecks(data, findings);
        values = new ValueChecks(data, findings);
        contents = new ContentChecks(data, findings);
        chunks = new ChunkChecks(data, limit, findings);
    }

    /// Empty lines before a start line.
    void leading(int from, int to) {
        if (to > from) {
            boolean one = LineEnds.lineFeed(data, from, to) + 1 == to;
            findings.add(one ? Rules.LEADING_LINE : Rules.LEADING_LINES, from, to);
            if (one) {
                lineEnd(from, to);
            }
        }
    }

    void requestLine(StartLine line, TargetForm form) {
        String method = Octets.text(data, line.firstStart, line.firstEnd);
        starts.request(line, method);
        targets.check(line, form, method);
    }

    void statusLine(StartLine line) {
        starts.response(line);
    }

    /// The lines of a head, whole or not.
    void lines(Outline head, int start, int end) {
        fields.lines(head, start, end);
        values.values(head);
        lineEnd(head.emptyLine, end);
    }

    void lineEnd(int from, int to) {
        starts.lineEnd(from, to);
    }

    /// A head that is whole.
    void request(StartLine line, Outline head, TargetForm form, Framing framing) {
        framings.request(head, line.version);
        messages.head(head);
        requests.head(line, head, form, framing);
    }

    /// A head that is whole.
    void response(StartLine line, Outline head, boolean connect, Framing framing) {
        framings.response(head, line, connect);
        messages.head(head);
        responses.head(line, head, framing);
    }

    void content(int from, int to) {
        contents.requests(from, to);
    }

    void chunk(HttpRole role, int from, int to) {
        chunks.read(role, from, to);
    }

    void brokenChunk(Chunks.State before, boolean quoted, int at) {
        chunks.broken(before, quoted, at);
    }

    void trailers(Outline trailers, boolean declared) {
        for (int i = 0; i < trailers.count; i++) {
            fields.line(trailers, i);
        }
        messages.trailers(trailers, declared);
    }
}
