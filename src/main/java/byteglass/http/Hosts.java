package byteglass.http;

/// The shape of `uri-host [ ":" port ]` (RFC 9112 section 3.2, RFC 3986 section 3.2.2), as Host fields and the
/// authorities of targets have it.
final class Hosts {

    /// In place of an end: there is no host.
    static final int INVALID = -1;

    private Hosts() {}

    /// Where the host ends: before the port's colon, or at the end. A colon in brackets does not count.
    static int hostEnd(byte[] data, int from, int to) {
        if (from < to && data[from] == '[') {
            int close = from;
            while (close < to && data[close] != ']') {
                close++;
            }
            return close < to ? close + 1 : to;
        }
        int at = from;
        while (at < to && data[at] != ':') {
            at++;
        }
        return at;
    }

    /// Whether octets are a host and perhaps a port. An empty host is valid.
    static boolean isValid(byte[] data, int from, int to) {
        return validEnd(data, from, to) != INVALID;
    }

    /// Where the host ends in octets that are a host and perhaps a port; [#INVALID] where they are none.
    static int validEnd(byte[] data, int from, int to) {
        boolean literal = from < to && data[from] == '[';
        int end = literal ? hostEnd(data, from, to) : nameEnd(data, from, to);
        boolean valid = (!literal || isLiteral(data, from, end))
                && (end == to || (data[end] == ':' && areDigits(data, end + 1, to)));
        return valid ? end : INVALID;
    }

    /// Whether a port is empty, no number (which is told elsewhere), or one that TCP has.
    static boolean isPossiblePort(byte[] data, int from, int to) {
        int port = 0;
        for (int i = from; i < to; i++) {
            if (!Octets.is(data[i], Octets.DIGIT)) {
                return true;
            }
            port = Math.min(port * 10 + data[i] - '0', 100_000);
        }
        return port <= 65_535;
    }

    static boolean areDigits(byte[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Octets.is(data[i], Octets.DIGIT)) {
                return false;
            }
        }
        return true;
    }

    /// The offset after a `reg-name`, which every IPv4 address is too.
    private static int nameEnd(byte[] data, int from, int to) {
        int at = from;
        while (at < to && Octets.is(data[at], Octets.NAME) && (data[at] != '%' || isEscape(data, at, to))) {
            at++;
        }
        return at;
    }

    /// Whether two hex digits follow a percent sign.
    static boolean isEscape(byte[] data, int percent, int to) {
        return percent + 2 < to && Octets.hex(data[percent + 1]) >= 0 && Octets.hex(data[percent + 2]) >= 0;
    }

    /// `[…]` around an IPv6 address or an address of a later version.
    private static boolean isLiteral(byte[] data, int from, int to) {
        if (to - from < 4 || data[to - 1] != ']') {
            return false;
        }
        boolean future = data[from + 1] == 'v' || data[from + 1] == 'V';
        return future ? isFuture(data, from + 2, to - 1) : isVersion6(data, from + 1, to - 1);
    }

    /// `1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`.
    private static boolean isFuture(byte[] data, int from, int to) {
        int dot = from;
        while (dot < to && Octets.hex(data[dot]) >= 0) {
            dot++;
        }
        if (dot == from || dot + 1 >= to || data[dot] != '.') {
            return false;
        }
        for (int i = dot + 1; i < to; i++) {
            if (data[i] == '%' || (data[i] != ':' && !Octets.is(data[i], Octets.NAME))) {
                return false;
            }
        }
        return true;
    }

    /// Eight groups of up to four hex digits; the last two may be an IPv4 address, one run of groups may be `::`. Of
    /// two octets or more.
    private static boolean isVersion6(byte[] data, int from, int to) {
        int groups = 0;
        boolean elided = false;
        int at = from;
        if (data[at] == ':') {
            if (data[at + 1] != ':') {
                return false;
            }
            elided = true;
            at += 2;
        }
        while (at < to) {
            int start = at;
            while (at < to && Octets.hex(data[at]) >= 0) {
                at++;
            }
            if (at < to && data[at] == '.') {
                return isVersion4(data, start, to) && full(groups + 2, elided);
            }
            if (at == start || at - start > 4) {
                return false;
            }
            groups++;
            if (at < to) {
                if (data[at] != ':' || at + 1 == to) {
                    return false;
                }
                at++;
                if (data[at] == ':') {
                    if (elided) {
                        return false;
                    }
                    elided = true;
                    at++;
                }
            }
        }
        return full(groups, elided);
    }

    private static boolean full(int groups, boolean elided) {
        return elided ? groups < 8 : groups == 8;
    }

    private static boolean isVersion4(byte[] data, int from, int to) {
        int octets = 0;
        int at = from;
        while (at < to) {
            int start = at;
            int value = 0;
            while (at < to && at - start < 4 && Octets.is(data[at], Octets.DIGIT)) {
                value = value * 10 + data[at] - '0';
                at++;
            }
            if (at == start || value > 255 || (at - start > 1 && data[start] == '0')) {
                return false;
            }
            octets++;
            if (at < to) {
                if (data[at] != '.' || at + 1 == to) {
                    return false;
                }
                at++;
            }
        }
        return octets == 4;
    }
}
