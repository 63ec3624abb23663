package byteglass.http;

import byteglass.dissect.Spans;

/// Gives the octets of start lines and field lines their roles.
final class LineSpans {

    private static final int HOST = Known.HOST.ordinal();
    private static final byte[] CONNECT = Octets.ascii("connect");

    private final byte[] data;
    private final int base;
    private final Spans.Builder<HttpRole> spans;
    private final TargetSpans targets;

    LineSpans(byte[] data, int base, Spans.Builder<HttpRole> spans) {
        this.data = data;
        this.base = base;
        this.spans = spans;
        this.targets = new TargetSpans(data, base, spans);
    }

    TargetForm request(StartLine line) {
        put(line.firstStart, HttpRole.SP);
        put(line.firstEnd, HttpRole.METHOD);
        put(line.secondStart, HttpRole.SP);
        boolean connect = Octets.same(data, line.firstStart, line.firstEnd, CONNECT);
        TargetForm form = targets.split(line.secondStart, line.secondEnd, connect);
        put(line.thirdStart, HttpRole.SP);
        put(line.thirdEnd, HttpRole.VERSION);
        put(line.textEnd, HttpRole.SP);
        lineEnd(line.textEnd, line.end);
        return form;
    }

    void response(StartLine line) {
        put(line.firstStart, HttpRole.SP);
        put(line.firstEnd, HttpRole.VERSION);
        put(line.secondStart, HttpRole.SP);
        put(line.secondEnd, HttpRole.STATUS);
        put(line.thirdStart, HttpRole.SP);
        put(line.thirdEnd, HttpRole.REASON);
        lineEnd(line.textEnd, line.end);
    }

    /// The lines of a head.
    void fields(Outline head) {
        for (int i = 0; i < head.count; i++) {
            field(head, i, HttpRole.FIELD_NAME, HttpRole.FIELD_VALUE);
        }
    }

    /// The lines of a trailer section.
    void trailers(Outline head) {
        for (int i = 0; i < head.count; i++) {
            field(head, i, HttpRole.TRAILER_NAME, HttpRole.TRAILER_VALUE);
        }
    }

    /// CR and LF of a line end, or of an empty line.
    void lineEnd(int from, int to) {
        if (from < to && data[from] == '\r') {
            spans.to(from + 1 - base, HttpRole.CR, to - base, HttpRole.LF);
        } else {
            put(to, HttpRole.LF);
        }
    }

    private void field(Outline head, int index, HttpRole name, HttpRole value) {
        int end = head.cell(index, Outline.END);
        if (head.has(index, Outline.STRAY)) {
            stray(head, index, name);
            return;
        }
        int nameEnd = head.cell(index, Outline.NAME_END);
        int valueStart = head.cell(index, Outline.VALUE_START);
        int valueEnd = head.cell(index, Outline.VALUE_END);
        if (head.has(index, Outline.SPACED | Outline.FOLDED)) {
            int colon = Octets.ows(data, nameEnd, end);
            put(nameEnd, name);
            put(colon, HttpRole.OWS);
            put(colon + 1, HttpRole.COLON);
            if (head.has(index, Outline.FOLDED)) {
                folded(colon + 1, valueEnd, end, value);
                return;
            }
        } else {
            spans.to(nameEnd - base, name, nameEnd + 1 - base, HttpRole.COLON);
        }
        if (value == HttpRole.FIELD_VALUE && head.number(index) == HOST) {
            put(valueStart, HttpRole.OWS);
            targets.host(valueStart, valueEnd);
        } else {
            spans.to(valueStart - base, HttpRole.OWS, valueEnd - base, value);
        }
        int text = valueEnd;
        if (text < end && Octets.isOws(data[text])) {
            text = Octets.ows(data, text, end);
            put(text, HttpRole.OWS);
        }
        lineEnd(text, end);
    }

    /// A value of several lines.
    private void folded(int from, int valueEnd, int end, HttpRole value) {
        int at = Octets.ows(data, from, end);
        put(at, HttpRole.OWS);
        while (at < end) {
            int lineFeed = LineEnds.lineFeed(data, at, end);
            int text = LineEnds.textEnd(data, at, lineFeed);
            put(Octets.trimmed(data, at, text), at < valueEnd ? value : HttpRole.OWS);
            put(text, HttpRole.OWS);
            lineEnd(text, Math.min(lineFeed + 1, end));
            at = Octets.ows(data, Math.min(lineFeed + 1, end), end);
            put(at, HttpRole.FOLD);
        }
    }

    private void stray(Outline head, int index, HttpRole name) {
        int end = head.cell(index, Outline.END);
        if (head.has(index, Outline.PARTIAL)) {
            put(end, head.has(index, Outline.ORPHAN | Outline.FOLDED) ? HttpRole.STRAY : name);
            return;
        }
        int text = LineEnds.textEnd(data, head.cell(index, Outline.START), end - 1);
        put(text, HttpRole.STRAY);
        lineEnd(text, end);
    }

    /// Gives the octets up to an offset of the array a role.
    void put(int end, HttpRole role) {
        spans.to(end - base, role);
    }
}
