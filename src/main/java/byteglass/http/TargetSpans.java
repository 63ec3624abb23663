package byteglass.http;

import byteglass.dissect.Spans;

/// Splits a request target into its parts (RFC 9112 section 3.2, RFC 3986 section 3).
///
///     http://user:pass@host:80/path?name=value&name#fragment
///     scheme  userinfo host port path query-name query-value
final class TargetSpans {

    private final byte[] data;
    private final int base;
    private final Spans.Builder<HttpRole> spans;

    TargetSpans(byte[] data, int base, Spans.Builder<HttpRole> spans) {
        this.data = data;
        this.base = base;
        this.spans = spans;
    }

    /// Gives each octet of a target a role, and says which form it has.
    TargetForm split(int from, int to, boolean connect) {
        if (from == to) {
            return TargetForm.INVALID;
        }
        if (data[from] == '/') {
            rest(from, to);
            return TargetForm.ORIGIN;
        }
        if (to - from == 1 && data[from] == '*') {
            put(to, HttpRole.TARGET);
            return TargetForm.ASTERISK;
        }
        int colon = scheme(from, to);
        if (!connect && colon < to && !Hosts.areDigits(data, colon + 1, to)) {
            absolute(colon, to);
            return TargetForm.ABSOLUTE;
        }
        int hostEnd = Hosts.hostEnd(data, from, to);
        if (Hosts.isValid(data, from, to) && (hostEnd < to || connect)) {
            authority(from, to);
            return TargetForm.AUTHORITY;
        }
        if (colon < to && colon + 2 < to && data[colon + 1] == '/' && data[colon + 2] == '/') {
            absolute(colon, to);
            return TargetForm.ABSOLUTE;
        }
        put(to, HttpRole.TARGET);
        return TargetForm.INVALID;
    }

    /// Gives the value of a Host field its roles; one that is no host stays a value.
    void host(int from, int to) {
        int hostEnd = Hosts.validEnd(data, from, to);
        if (hostEnd == Hosts.INVALID) {
            put(to, HttpRole.FIELD_VALUE);
        } else {
            hostAndPort(hostEnd, to);
        }
    }

    /// Where the colon after a scheme stands, or `to`.
    private int scheme(int from, int to) {
        int at = from;
        if (!Octets.is(data[at], Octets.ALPHA)) {
            return to;
        }
        while (at < to
                && (Octets.is(data[at], Octets.ALPHA | Octets.DIGIT)
                        || data[at] == '+'
                        || data[at] == '-'
                        || data[at] == '.')) {
            at++;
        }
        return at < to && data[at] == ':' ? at : to;
    }

    private void absolute(int colon, int to) {
        put(colon, HttpRole.SCHEME);
        if (colon + 2 < to && data[colon + 1] == '/' && data[colon + 2] == '/') {
            put(colon + 3, HttpRole.AUTHORITY_MARK);
            int end = Octets.first(data, colon + 3, to, Octets.SEGMENT_END);
            authority(colon + 3, end);
            rest(end, to);
        } else {
            put(colon + 1, HttpRole.AUTHORITY_MARK);
            rest(colon + 1, to);
        }
    }

    private void authority(int from, int to) {
        int at = to;
        while (at > from && data[at - 1] != '@') {
            at--;
        }
        if (at > from) {
            put(at - 1, HttpRole.USERINFO);
            put(at, HttpRole.USERINFO_MARK);
        }
        hostAndPort(Hosts.hostEnd(data, at, to), to);
    }

    private void hostAndPort(int hostEnd, int to) {
        put(hostEnd, HttpRole.HOST);
        if (hostEnd < to) {
            put(hostEnd + 1, HttpRole.PORT_MARK);
            put(to, HttpRole.PORT);
        }
    }

    /// Path, query and fragment.
    private void rest(int from, int to) {
        int at = Octets.first(data, from, to, Octets.PATH_END);
        put(at, HttpRole.PATH);
        if (at < to && data[at] == '?') {
            put(++at, HttpRole.QUERY_MARK);
            at = query(at, to);
        }
        if (at < to) {
            put(at + 1, HttpRole.FRAGMENT_MARK);
            put(to, HttpRole.FRAGMENT);
        }
    }

    private int query(int from, int to) {
        boolean name = true;
        int at = from;
        while ((at = Octets.first(data, at, to, Octets.QUERY_MARK)) < to && data[at] != '#') {
            if (data[at] == '&') {
                put(at, name ? HttpRole.QUERY_NAME : HttpRole.QUERY_VALUE);
                put(at + 1, HttpRole.QUERY_AND);
                name = true;
            } else if (name && data[at] == '=') {
                put(at, HttpRole.QUERY_NAME);
                put(at + 1, HttpRole.QUERY_EQUALS);
                name = false;
            }
            at++;
        }
        put(at, name ? HttpRole.QUERY_NAME : HttpRole.QUERY_VALUE);
        return at;
    }

    private void put(int end, HttpRole role) {
        spans.to(end - base, role);
    }
}
