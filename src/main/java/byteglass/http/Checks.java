package byteglass.http;

/// All checks of a walk: what is read is handed to those whom it concerns.
final class Checks {

    private final byte[] data;
    private final Findings findings;

    Checks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
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
        new StartChecks(data, findings).request(line, method);
        new TargetChecks(data, findings).check(line, form, method);
    }

    /// A request line whose end is awaited.
    void requestLineBegun(StartLine line) {
        new StartChecks(data, findings).requestBegun(line);
        new TargetChecks(data, findings).begun(line);
    }

    /// A status line whose end is awaited.
    void statusLineBegun(StartLine line) {
        new StartChecks(data, findings).responseBegun(line);
    }

    void statusLine(StartLine line) {
        new StartChecks(data, findings).response(line);
    }

    /// The lines of a head, whole or not.
    void lines(Outline head, int start, int end) {
        new FieldChecks(data, findings).lines(head, start, end);
        new ValueChecks(data, findings).values(head);
        lineEnd(head.emptyLine, end);
    }

    /// That a line which ends at an LF has no CR before it.
    void lineEnd(int from, int to) {
        new StartChecks(data, findings).lineEnd(from, to);
    }

    /// A head that is whole.
    void request(StartLine line, Outline head, TargetForm form, Framing framing) {
        new FramingChecks(data, findings).request(head, line.version);
        new MessageChecks(data, findings).head(head);
        new RequestChecks(data, findings).head(line, head, form, framing);
    }

    /// A head that is whole.
    void response(StartLine line, Outline head, boolean connect, Framing framing) {
        new FramingChecks(data, findings).response(head, line, connect);
        new MessageChecks(data, findings).head(head);
        new ResponseChecks(data, findings).head(line, head, framing);
    }

    /// The beginning of content.
    void content(int from, int to) {
        new ContentChecks(data, findings).requests(from, to);
    }

    /// A trailer section, whole or not.
    ///
    /// @param declared whether the head had a Trailer field
    void trailers(Outline trailers, boolean declared, int end) {
        FieldChecks fields = new FieldChecks(data, findings);
        for (int i = 0; i < trailers.count; i++) {
            fields.line(trailers, i);
        }
        new MessageChecks(data, findings).trailers(trailers, declared);
        lineEnd(trailers.emptyLine, end);
    }
}
