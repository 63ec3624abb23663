package byteglass.url;

import byteglass.dissect.Range;
import org.jspecify.annotations.Nullable;

/// The ABNF of RFC 3986 (appendix A), with the zones of RFC 6874, over the components that appendix B divides.
final class Grammar {

    private Grammar() {}

    /// @param sets those that any of the octets is in
    static boolean accepts(String text, Components parts, int sets) {
        boolean usual = (sets & (CodePoints.NOT_QUERY | CodePoints.PERCENT)) == 0;
        return usual
                ? schemeOrPlainPath(text, parts) && digits(text, parts.port()) && delimited(text, parts)
                : fault(text, parts) == null;
    }

    /// Whether no component holds a delimiter that it may not hold, which is all that can be wrong in a text of nothing
    /// but delimiters and what may stand anywhere.
    private static boolean delimited(String text, Components parts) {
        return without(text, parts.userinfo(), '@')
                && without(text, parts.host(), ':')
                && without(text, parts.fragment(), '#');
    }

    private static boolean without(String text, @Nullable Range part, char delimiter) {
        return part == null || text.indexOf(delimiter, (int) part.start(), (int) part.end()) < 0;
    }

    /// The first component that is not what the grammar derives, or null. No path holds a `?`, no query a `#`: they are
    /// divided there.
    static @Nullable Range fault(String text, Components parts) {
        if (!schemeOrPlainPath(text, parts)) {
            return parts.scheme() == null ? parts.path() : parts.scheme();
        }
        if (!all(text, parts.userinfo(), CodePoints.NOT_USERINFO)) {
            return parts.userinfo();
        }
        if (!host(text, parts.host())) {
            return parts.host();
        }
        if (!digits(text, parts.port())) {
            return parts.port();
        }
        if (!all(text, parts.path(), CodePoints.NOT_QUERY)) {
            return parts.path();
        }
        if (!all(text, parts.query(), CodePoints.NOT_QUERY)) {
            return parts.query();
        }
        return all(text, parts.fragment(), CodePoints.NOT_QUERY | CodePoints.HASH) ? null : parts.fragment();
    }

    /// `scheme`, or without one a first segment that no scheme could be read from (`path-noscheme`).
    private static boolean schemeOrPlainPath(String text, Components parts) {
        Range scheme = parts.scheme();
        if (scheme == null) {
            return parts.hasAuthority() || !text.startsWith(":");
        }
        int end = (int) scheme.end();
        return CodePoints.alpha(text.charAt(0)) && CodePoints.next(text, 1, end, CodePoints.NOT_SCHEME) == end;
    }

    static boolean unreserved(int c) {
        return CodePoints.alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }

    /// Whether a component holds nothing of some sets, and only whole escapes.
    private static boolean all(String text, @Nullable Range part, int not) {
        return part == null || all(text, (int) part.start(), (int) part.end(), not);
    }

    private static boolean all(String text, int start, int end, int not) {
        int seen = CodePoints.seen(text, start, end);
        return (seen & not) == 0 && ((seen & CodePoints.PERCENT) == 0 || escapes(text, start, end));
    }

    private static boolean escapes(String text, int start, int end) {
        int at = text.indexOf('%', start, end);
        while (at >= 0) {
            if (!CodePoints.escapeAt(text, at, end)) {
                return false;
            }
            at = text.indexOf('%', at + 3, end);
        }
        return true;
    }

    private static boolean digits(String text, @Nullable Range part) {
        return part == null || CodePoints.digits(text, (int) part.start(), (int) part.end());
    }

    private static boolean host(String text, @Nullable Range part) {
        if (part == null || part.isEmpty() || text.charAt((int) part.start()) != '[') {
            return all(text, part, CodePoints.NOT_PLAIN);
        }
        int start = (int) part.start() + 1;
        int end = (int) part.end() - 1;
        return start < end && text.charAt(end) == ']' && literal(text, start, end);
    }

    /// What stands in brackets: `IPv6address`, with a zone of RFC 6874, or `IPvFuture`.
    private static boolean literal(String text, int start, int end) {
        if ((text.charAt(start) | 0x20) == 'v') {
            return future(text, start, end);
        }
        int zone = text.indexOf('%', start, end);
        if (zone < 0) {
            return ipv6(text, start, end);
        }
        return text.startsWith("%25", zone) && zone(text, zone + 3, end) && ipv6(text, start, zone);
    }

    /// `ZoneID = 1*( unreserved / pct-encoded )` (RFC 6874).
    private static boolean zone(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '%' && !unreserved(c)) {
                return false;
            }
        }
        return start < end && escapes(text, start, end);
    }

    /// `IPvFuture = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`.
    private static boolean future(String text, int start, int end) {
        int dot = hexEnd(text, start + 1, end);
        if (dot == start + 1 || dot + 1 >= end || text.charAt(dot) != '.') {
            return false;
        }
        int seen = CodePoints.seen(text, dot + 1, end);
        return (seen & (CodePoints.NOT_USERINFO | CodePoints.PERCENT)) == 0;
    }

    private static int hexEnd(String text, int start, int end) {
        int i = start;
        while (i < end && CodePoints.hex(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /// `IPv6address`: up to eight groups, one `::` for one or more groups of zeros, the last two maybe as IPv4.
    private static boolean ipv6(String text, int start, int end) {
        int gap = text.indexOf("::", start, end);
        if (gap < 0) {
            return groups(text, start, end, true) == 8;
        }
        int before = gap == start ? 0 : groups(text, start, gap, false);
        int after = gap + 2 == end ? 0 : groups(text, gap + 2, end, true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// How many 16-bit groups a part is, or -1 where it is none.
    private static int groups(String text, int start, int end, boolean dotted) {
        int count = 0;
        for (int at = start; ; at++) {
            int stop = hexEnd(text, at, end);
            if (dotted && stop < end && text.charAt(stop) == '.') {
                return ipv4(text, at, end) ? count + 2 : -1;
            }
            if (stop == at || stop - at > 4) {
                return -1;
            }
            count++;
            if (stop == end) {
                return count;
            }
            if (text.charAt(stop) != ':') {
                return -1;
            }
            at = stop;
        }
    }

    /// `IPv4address`: four decimal octets without leading zeros.
    static boolean ipv4(String text) {
        return ipv4(text, 0, text.length());
    }

    private static boolean ipv4(String text, int start, int end) {
        int at = start;
        for (int count = 1; count < 4; count++) {
            int dot = text.indexOf('.', at, end);
            if (dot < 0 || !octet(text, at, dot)) {
                return false;
            }
            at = dot + 1;
        }
        return octet(text, at, end);
    }

    private static boolean octet(String text, int start, int end) {
        int length = end - start;
        return length > 0
                && length <= 3
                && CodePoints.digits(text, start, end)
                && (length == 1 || text.charAt(start) != '0')
                && Integer.parseInt(text, start, end, 10) <= 255;
    }
}
