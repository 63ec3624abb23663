package byteglass.http;

import java.util.List;
import java.util.Set;

/// What is to be said about request targets.
final class TargetChecks {

    /// Names of parameters that hold what nobody else may know.
    private static final NameTable SECRETS = NameTable.of(List.of(
            "password",
            "passwd",
            "pwd",
            "secret",
            "client_secret",
            "token",
            "access_token",
            "id_token",
            "refresh_token",
            "auth_token",
            "api_key",
            "apikey",
            "api-key",
            "access_key",
            "private_key",
            "sessionid",
            "session_id",
            "phpsessid",
            "jsessionid",
            "x-amz-signature",
            "signature",
            "sig"));

    /// The methods of RFC 9110 and 5789 that are of no use on `*`.
    private static final Set<String> ELSEWHERE =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "TRACE", "PATCH");

    /// Of `%2e%2e`.
    private static final int LONGEST_DOTS = 6;

    private static final byte[] ESCAPED_DOT = Octets.ascii("%2e");

    private static final byte[] HTTP = Octets.ascii("http");
    private static final byte[] HTTPS = Octets.ascii("https");

    private final byte[] data;
    private final Findings findings;

    TargetChecks(byte[] data, Findings findings) {
        this.data = data;
        this.findings = findings;
    }

    void check(StartLine line, TargetForm form, String method) {
        int from = line.secondStart;
        int to = line.secondEnd;
        boolean bracketed = octets(from, to);
        switch (form) {
            case ORIGIN -> {
                if (method.equals("CONNECT")) {
                    findings.add(Rules.TARGET_CONNECT, from, to);
                }
                path(from, to, bracketed);
            }
            case ABSOLUTE -> {
                findings.add(Rules.TARGET_ABSOLUTE, from, to);
                absolute(from, to, bracketed);
                if (method.equals("CONNECT")) {
                    findings.add(Rules.TARGET_CONNECT, from, to);
                }
            }
            case AUTHORITY -> {
                authority(from, to);
                if (!method.equals("CONNECT")) {
                    findings.add(Rules.TARGET_AUTHORITY, from, to);
                } else if (Hosts.hostEnd(data, from, to) >= to - 1) {
                    findings.add(Rules.TARGET_CONNECT, from, to);
                }
            }
            case ASTERISK -> {
                if (ELSEWHERE.contains(method)) {
                    findings.add(Rules.TARGET_ASTERISK, from, to);
                }
            }
            default -> findings.add(method.equals("CONNECT") ? Rules.TARGET_CONNECT : Rules.TARGET_FORM, from, to);
        }
    }

    /// The beginning of a target: what nothing that may still come mends.
    void begun(StartLine line) {
        int to = line.secondEnd;
        if (line.thirdStart == to) {
            // the last escape may still become whole
            to = Math.max(line.secondStart, to - 2);
            while (to < line.secondEnd && data[to] != '%') {
                to++;
            }
        }
        octets(line.secondStart, to);
    }

    private void absolute(int from, int to, boolean bracketed) {
        int at = from;
        while (data[at] != ':') {
            at++;
        }
        boolean web = Octets.same(data, from, at, HTTP) || Octets.same(data, from, at, HTTPS);
        if (at + 2 >= to || data[at + 1] != '/' || data[at + 2] != '/') {
            if (web) {
                findings.add(Rules.TARGET_EMPTY_HOST, from, at + 1);
            }
            path(at + 1, to, bracketed);
            return;
        }
        int start = at + 3;
        int end = Octets.first(data, start, to, Octets.SEGMENT_END);
        int host = authority(start, end);
        if (web && (host == end || data[host] == ':')) {
            findings.add(Rules.TARGET_EMPTY_HOST, from, end);
        } else if (!Hosts.isValid(data, host, end)) {
            findings.add(Rules.TARGET_FORM, host, end);
        }
        path(end, to, bracketed);
    }

    /// Returns where the host begins.
    private int authority(int from, int to) {
        int host = to;
        while (host > from && data[host - 1] != '@') {
            host--;
        }
        if (host > from) {
            boolean password = false;
            for (int i = from; i < host; i++) {
                password |= data[i] == ':';
            }
            findings.add(password ? Rules.TARGET_PASSWORD : Rules.TARGET_USERINFO, from, host);
        }
        int port = Hosts.hostEnd(data, host, to);
        if (!Hosts.isPossiblePort(data, Math.min(port + 1, to), to)) {
            findings.add(Rules.TARGET_PORT, port + 1, to);
        }
        return host;
    }

    /// Returns whether a bracket is among them.
    private boolean octets(int from, int to) {
        int clean = from;
        while (clean < to && Octets.is(data[clean], Octets.URI)) {
            clean++;
        }
        boolean high = false;
        boolean bracketed = false;
        for (int i = clean; i < to; i++) {
            int octet = data[i];
            if (octet < 0) {
                if (!high) {
                    findings.add(Rules.TARGET_NON_ASCII, i, i + 1);
                }
                high = true;
            } else if (octet == '%') {
                escape(i, to);
            } else if (octet == ' ' || octet == '\t') {
                findings.add(Rules.TARGET_SPACE, i, i + 1);
            } else if (octet < ' ' || octet == 0x7f) {
                findings.add(octet == '\r' ? Rules.BARE_CR : Rules.TARGET_CONTROL, i, i + 1);
            } else if (isBracket(octet)) {
                bracketed = true;
            } else if (!Octets.is(octet, Octets.URI)) {
                findings.add(Rules.TARGET_CHARACTER, i, i + 1);
            }
        }
        return bracketed;
    }

    /// Tells brackets from an offset on, where no host is: they may stand around its address alone (RFC 3986 section
    /// 3.2.2).
    private void brackets(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isBracket(data[i])) {
                findings.add(Rules.TARGET_CHARACTER, i, i + 1);
            }
        }
    }

    private static boolean isBracket(int octet) {
        return octet == '[' || octet == ']';
    }

    private void escape(int at, int to) {
        if (!Hosts.isEscape(data, at, to)) {
            findings.add(Rules.TARGET_ESCAPE, at, Math.min(to, at + 3));
            return;
        }
        switch (Octets.hex(data[at + 1]) << 4 | Octets.hex(data[at + 2])) {
            case 0 -> findings.add(Rules.TARGET_NUL, at, at + 3);
            case '\r', '\n' -> findings.add(Rules.TARGET_LINE_END, at, at + 3);
            case '/', '\\' -> findings.add(Rules.TARGET_SLASH, at, at + 3);
            default -> {}
        }
    }

    /// From the path on.
    ///
    /// @param bracketed whether a bracket may be there
    private void path(int from, int to, boolean bracketed) {
        if (bracketed) {
            brackets(from, to);
        }
        int segment = from;
        int at = Octets.first(data, from, to, Octets.SEGMENT_END);
        while (at < to && data[at] == '/') {
            dots(segment, at);
            segment = at + 1;
            at = Octets.first(data, segment, to, Octets.SEGMENT_END);
        }
        dots(segment, at);
        if (at < to && data[at] == '?') {
            at = query(at + 1, to);
        }
        if (at < to) {
            findings.add(Rules.TARGET_FRAGMENT, at, to);
        }
    }

    /// Returns where the fragment begins.
    private int query(int from, int to) {
        int name = from;
        int at = from;
        while ((at = Octets.first(data, at, to, Octets.QUERY_MARK)) < to && data[at] != '#') {
            if (data[at] == '=') {
                secret(name, at, to);
            } else {
                name = at + 1;
            }
            at++;
        }
        return at;
    }

    private void dots(int from, int to) {
        if (to - from > LONGEST_DOTS || from == to) {
            return;
        }
        int count = 0;
        for (int at = from; at < to; count++) {
            if (data[at] == '.') {
                at++;
            } else if (Octets.same(data, at, Math.min(at + ESCAPED_DOT.length, to), ESCAPED_DOT)) {
                at += ESCAPED_DOT.length;
            } else {
                return;
            }
        }
        if (count <= 2) {
            findings.add(Rules.TARGET_DOTS, from, to);
        }
    }

    private void secret(int from, int equals, int to) {
        if (SECRETS.find(data, from, equals) < 0) {
            return;
        }
        int end = equals + 1;
        while (end < to && data[end] != '&' && data[end] != '#') {
            end++;
        }
        if (end > equals + 1) {
            findings.add(Rules.TARGET_SECRET, from, end, Octets.text(data, from, equals));
        }
    }
}
