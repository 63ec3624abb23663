package byteglass.http;

import static byteglass.http.Known.AUTHORIZATION;
import static byteglass.http.Known.CONTENT_TYPE;
import static byteglass.http.Known.COOKIE;
import static byteglass.http.Known.EXPECT;
import static byteglass.http.Known.HOST;
import static byteglass.http.Known.PROXY_AUTHORIZATION;

/// What is to be said about the head of a request as a whole.
final class RequestChecks {

    private static final byte[] CONTINUE = Octets.ascii("100-continue");

    private final byte[] data;
    private final Findings findings;

    RequestChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void head(StartLine line, Outline head, TargetForm form, Framing framing) {
        host(line, head, form);
        String method = Octets.text(data, line.firstStart, line.firstEnd);
        boolean content =
                framing instanceof Framing.Chunked || (framing instanceof Framing.Length length && length.bytes() > 0);
        if (content) {
            content(line, head, method);
        }
        expect(head, content);
        if (method.equals("TRACE")) {
            secrets(head, AUTHORIZATION);
            secrets(head, PROXY_AUTHORIZATION);
            secrets(head, COOKIE);
        }
        override(head, Known.X_HTTP_METHOD_OVERRIDE);
        override(head, Known.X_HTTP_METHOD);
        override(head, Known.X_METHOD_OVERRIDE);
        int first = head.first(COOKIE);
        for (int i = head.next(COOKIE, first + 1); i < head.count; i = head.next(COOKIE, i + 1)) {
            name(Rules.COOKIE_REPEATED, head, i);
        }
    }

    private void host(StartLine line, Outline head, TargetForm form) {
        if (!head.has(HOST)) {
            if (line.version >= 11) {
                findings.add(Rules.HOST_MISSING, line.start, line.end);
            }
            return;
        }
        int first = head.first(HOST);
        for (int i = head.next(HOST, first + 1); i < head.count; i = head.next(HOST, i + 1)) {
            findings.add(Rules.HOST_REPEATED, head.cell(i, Outline.START), head.cell(i, Outline.VALUE_END));
        }
        int start = head.cell(first, Outline.VALUE_START);
        int end = head.cell(first, Outline.VALUE_END);
        if (first > 0) {
            name(Rules.HOST_LATE, head, first);
        }
        int port = Hosts.validEnd(data, start, end);
        if (port == Hosts.INVALID) {
            findings.add(Rules.HOST_MALFORMED, start, end);
            return;
        }
        if (start == port) {
            findings.add(Rules.HOST_EMPTY, head.cell(first, Outline.START), end);
        }
        if (!Hosts.isPossiblePort(data, Math.min(port + 1, end), end)) {
            findings.add(Rules.HOST_PORT, port + 1, end);
        }
        if (form == TargetForm.ABSOLUTE || form == TargetForm.AUTHORITY) {
            differs(line, form, start, end);
        }
    }

    /// "When a client sends a request with absolute-form, the Host field value MUST be identical to the authority
    /// component, excluding any userinfo." (section 3.2; to be compared without regard to case)
    private void differs(StartLine line, TargetForm form, int hostStart, int hostEnd) {
        int start = line.secondStart;
        if (form == TargetForm.ABSOLUTE) {
            while (data[start] != ':') {
                start++;
            }
            if (start + 2 >= line.secondEnd || data[start + 1] != '/' || data[start + 2] != '/') {
                return;
            }
            start += 3;
        }
        int end = start;
        while (end < line.secondEnd && data[end] != '/' && data[end] != '?' && data[end] != '#') {
            if (data[end] == '@') {
                start = end + 1;
            }
            end++;
        }
        String target = Octets.text(data, start, end);
        String host = Octets.text(data, hostStart, hostEnd);
        if (!target.isEmpty() && !target.equalsIgnoreCase(host)) {
            findings.add(Rules.HOST_DIFFERS, hostStart, hostEnd, target, host);
        }
    }

    private void content(StartLine line, Outline head, String method) {
        switch (method) {
            case "GET", "HEAD", "DELETE" -> findings.add(Rules.BODY_UNEXPECTED, line.firstStart, line.firstEnd, method);
            case "TRACE" -> findings.add(Rules.BODY_ON_TRACE, line.firstStart, line.firstEnd);
            case "CONNECT" -> findings.add(Rules.BODY_ON_CONNECT, line.firstStart, line.firstEnd);
            default -> {
                if (!head.has(CONTENT_TYPE)) {
                    findings.add(Rules.BODY_UNTYPED, line.firstStart, line.firstEnd);
                }
            }
        }
    }

    private void expect(Outline head, boolean content) {
        for (int i = head.first(EXPECT); i < head.count; i = head.next(EXPECT, i + 1)) {
            Elements expectations = new Elements(data, head, i);
            while (expectations.next()) {
                if (!expectations.is(CONTINUE)) {
                    findings.add(Rules.EXPECT_UNKNOWN, expectations.start, expectations.end);
                } else if (!content) {
                    findings.add(Rules.EXPECT_NOTHING, expectations.start, expectations.end);
                }
            }
        }
    }

    private void secrets(Outline head, Known name) {
        if (head.has(name)) {
            name(Rules.TRACE_SECRET, head, head.first(name));
        }
    }

    private void override(Outline head, Known name) {
        if (head.has(name)) {
            name(Rules.METHOD_OVERRIDE, head, head.first(name));
        }
    }

    private void name(Rules rule, Outline head, int line) {
        int start = head.cell(line, Outline.START);
        int end = head.cell(line, Outline.NAME_END);
        findings.add(rule, start, end, Octets.text(data, start, end));
    }
}
