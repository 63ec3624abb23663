package byteglass.http;

/// What is to be said about request lines and status lines.
final class StartChecks {

    /// "It is RECOMMENDED that all HTTP senders and recipients support, at a minimum, request-line lengths of 8000
    /// octets." (RFC 9112 section 3)
    private static final int LONG = 8000;

    private static final byte[] HTTP = Octets.ascii("http");

    private final byte[] data;
    private final Findings findings;

    StartChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void request(StartLine line, String method) {
        common(line);
        separator(line.firstEnd, line.secondStart);
        method(line, method);
        if (line.version == StartLine.SIMPLE) {
            findings.add(Rules.SIMPLE_REQUEST, line.firstStart, line.secondEnd);
            return;
        }
        separator(line.secondEnd, line.thirdStart);
        if (line.thirdEnd < line.textEnd) {
            findings.add(Rules.TRAILING_SPACE, line.thirdEnd, line.textEnd);
            bareReturns(line.thirdEnd, line.textEnd);
        }
        version(line.version, line.thirdStart, line.thirdEnd);
        if (line.version / 10 == 2 && method.equals("PRI")) {
            findings.add(Rules.PREFACE, line.start, line.end);
        }
    }

    /// The beginning of a request line: what nothing that may still come mends.
    void requestBegun(StartLine line) {
        leadingSpace(line);
        methodCharacter(line);
        bareReturns(line.firstEnd, line.secondStart);
        bareReturns(line.secondEnd, line.thirdStart);
        bareReturns(line.thirdEnd, line.textEnd);
    }

    /// The beginning of a status line: what nothing that may still come mends.
    void responseBegun(StartLine line) {
        if (line.mayBecomeStatusLine(data)) {
            leadingSpace(line);
            reason(line);
        } else {
            findings.add(Rules.NO_START_LINE, line.start, line.textEnd);
        }
    }

    void response(StartLine line) {
        common(line);
        version(line.version, line.firstStart, line.firstEnd);
        separator(line.firstEnd, line.secondStart);
        status(line);
        if (line.secondEnd == line.textEnd) {
            findings.add(Rules.REASON_SPACE, line.secondEnd, line.secondEnd);
        } else if (data[line.secondEnd] != ' ') {
            separator(line.secondEnd, line.thirdStart);
        }
        reason(line);
    }

    /// That a line which ends at an LF has no CR before it.
    void lineEnd(int from, int to) {
        if (to > from && data[to - 1] == '\n' && (to - 2 < from || data[to - 2] != '\r')) {
            findings.add(Rules.BARE_LF, to - 1, to);
        }
    }

    private void common(StartLine line) {
        lineEnd(line.start, line.end);
        leadingSpace(line);
        if (line.end - line.start > LONG) {
            findings.add(Rules.LONG_START_LINE, line.start, line.end, Integer.toString(line.end - line.start));
        }
    }

    private void leadingSpace(StartLine line) {
        if (line.firstStart > line.start) {
            findings.add(Rules.LEADING_SPACE, line.start, line.firstStart);
            bareReturns(line.start, line.firstStart);
        }
    }

    /// Of one octet or more.
    private void separator(int from, int to) {
        if (to - from == 1 && data[from] == ' ') {
            return;
        }
        for (int i = from; i < to; i++) {
            if (data[i] != ' ') {
                findings.add(Rules.ODD_SEPARATOR, from, to);
                bareReturns(from, to);
                return;
            }
        }
        findings.add(Rules.EXTRA_SPACE, from, to);
    }

    private void bareReturns(int from, int to) {
        for (int i = from; i < to; i++) {
            if (data[i] == '\r') {
                findings.add(Rules.BARE_CR, i, i + 1);
            }
        }
    }

    private void method(StartLine line, String method) {
        if (methodCharacter(line) || Method.of(method).isPresent()) {
            return;
        }
        String upper = method.toUpperCase(java.util.Locale.ROOT);
        if (!upper.equals(method) && Method.of(upper).isPresent()) {
            findings.add(Rules.METHOD_CASE, line.firstStart, line.firstEnd, method, upper);
        } else {
            String near = Findings.near(Method.registry().near(method));
            findings.add(Rules.METHOD_UNREGISTERED, line.firstStart, line.firstEnd, method, near);
        }
    }

    /// Whether the method holds what no token may.
    private boolean methodCharacter(StartLine line) {
        for (int i = line.firstStart; i < line.firstEnd; i++) {
            if (!Octets.is(data[i], Octets.TOKEN)) {
                findings.add(Rules.METHOD_CHARACTER, i, i + 1);
                return true;
            }
        }
        return false;
    }

    private void version(int version, int from, int to) {
        if (version == 11) {
            name(from, to);
            return;
        }
        if (version == StartLine.MALFORMED) {
            findings.add(Rules.VERSION_MALFORMED, from, to);
            return;
        }
        if (!name(from, to)) {
            return;
        }
        if (version / 10 != 1) {
            findings.add(Rules.VERSION_MAJOR, from, to);
        } else {
            findings.add(version == 10 ? Rules.VERSION_OLD : Rules.VERSION_MINOR, from, to);
        }
    }

    /// Whether a version begins with `HTTP`.
    private boolean name(int from, int to) {
        int slash = to - 4;
        if (!Octets.same(data, from, slash, HTTP)) {
            findings.add(Rules.VERSION_PROTOCOL, from, to);
            return false;
        }
        boolean upper = true;
        for (int i = from; i < slash; i++) {
            upper &= data[i] < 'a';
        }
        if (!upper) {
            findings.add(Rules.VERSION_CASE, from, to);
        }
        return upper;
    }

    private void status(StartLine line) {
        if (line.secondEnd - line.secondStart != 3) {
            findings.add(Rules.STATUS_DIGITS, line.secondStart, line.secondEnd);
        } else if (line.status < 100 || line.status > 599) {
            findings.add(Rules.STATUS_CLASS, line.secondStart, line.secondEnd);
        } else if (StatusCode.of(line.status).isEmpty()) {
            findings.add(Rules.STATUS_UNREGISTERED, line.secondStart, line.secondEnd);
        }
    }

    private void reason(StartLine line) {
        boolean high = false;
        for (int i = line.thirdStart; i < line.thirdEnd; i++) {
            if (!Octets.is(data[i], Octets.VALUE)) {
                findings.add(data[i] == '\r' ? Rules.BARE_CR : Rules.REASON_CHARACTER, i, i + 1);
            }
            high |= data[i] < 0;
        }
        if (high) {
            findings.add(Rules.REASON_NON_ASCII, line.thirdStart, line.thirdEnd);
        }
    }
}
