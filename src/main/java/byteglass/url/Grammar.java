package byteglass.url;

import byteglass.dissect.Range;
import org.jspecify.annotations.Nullable;

/// The ABNF of RFC 3986 (appendix A), with the zones of RFC 6874, over the components that appendix B divides.
final class Grammar {

    private Grammar() {}

    static boolean accepts(String text, Components parts) {
        return schemeOrPlainPath(text, parts)
                && all(text, parts.userinfo(), ":")
                && host(text, parts.host())
                && digits(text, parts.port())
                && all(text, parts.path(), ":@/")
                && all(text, parts.query(), ":@/?")
                && all(text, parts.fragment(), ":@/?");
    }

    /// `scheme`, or without one a first segment that no scheme could be read from (`path-noscheme`).
    private static boolean schemeOrPlainPath(String text, Components parts) {
        Range scheme = parts.scheme();
        if (scheme == null) {
            return parts.hasAuthority() || !text.startsWith(":");
        }
        if (!CodePoints.alpha(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < scheme.end(); i++) {
            if (!CodePoints.is(text.charAt(i), CodePoints.SCHEME)) {
                return false;
            }
        }
        return true;
    }

    static boolean unreserved(int c) {
        return CodePoints.alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }

    private static boolean subDelim(int c) {
        return "!$&'()*+,;=".indexOf(c) >= 0;
    }

    /// Whether a component holds only unreserved characters, sub-delims, escapes, and some more.
    private static boolean all(String text, @Nullable Range part, String more) {
        if (part == null) {
            return true;
        }
        int end = (int) part.end();
        for (int i = (int) part.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (!CodePoints.escapeAt(text, i, end)) {
                    return false;
                }
                i += 2;
            } else if (!CodePoints.is(c, CodePoints.PLAIN) && more.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(String text, @Nullable Range part) {
        return part == null || CodePoints.digits(text.substring((int) part.start(), (int) part.end()));
    }

    private static boolean host(String text, @Nullable Range part) {
        if (part == null || part.isEmpty() || text.charAt((int) part.start()) != '[') {
            return all(text, part, "");
        }
        String host = text.substring((int) part.start(), (int) part.end());
        return host.length() > 2 && host.endsWith("]") && literal(host.substring(1, host.length() - 1));
    }

    private static boolean literal(String inside) {
        if ((inside.charAt(0) | 0x20) == 'v') {
            return future(inside);
        }
        int zone = inside.indexOf("%25");
        return zone < 0 ? ipv6(inside) : zone(inside, zone + 3) && ipv6(inside.substring(0, zone));
    }

    /// `ZoneID = 1*( unreserved / pct-encoded )` (RFC 6874).
    private static boolean zone(String inside, int start) {
        Range part = new Range(start, inside.length());
        return !part.isEmpty()
                && all(inside, part, "")
                && inside.substring(start).chars().noneMatch(Grammar::subDelim);
    }

    /// `IPvFuture = "v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`.
    private static boolean future(String inside) {
        int dot = inside.indexOf('.');
        return dot > 1
                && dot + 1 < inside.length()
                && inside.substring(1, dot).chars().allMatch(c -> CodePoints.hex(c) >= 0)
                && inside.substring(dot + 1).chars().allMatch(c -> CodePoints.is(c, CodePoints.PLAIN) || c == ':');
    }

    /// `IPv6address`: up to eight groups, one `::` for one or more groups of zeros, the last two maybe as IPv4.
    private static boolean ipv6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap), false);
        int after = gap + 2 == address.length() ? 0 : groups(address.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// How many 16-bit groups a text is, or -1 where it is none.
    private static int groups(String text, boolean dotted) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (dotted && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                return ipv4(parts[i]) ? count + 2 : -1;
            }
            if (parts[i].isEmpty()
                    || parts[i].length() > 4
                    || !parts[i].chars().allMatch(c -> CodePoints.hex(c) >= 0)) {
                return -1;
            }
            count++;
        }
        return count;
    }

    /// `IPv4address`: four decimal octets without leading zeros.
    static boolean ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean octet = !part.isEmpty()
                    && part.length() <= 3
                    && CodePoints.digits(part)
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= 255;
            if (!octet) {
                return false;
            }
        }
        return true;
    }
}
