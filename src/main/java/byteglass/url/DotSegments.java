package byteglass.url;

/// The segments `.` and `..` of a path.
final class DotSegments {

    private DotSegments() {}

    /// Whether a segment of a path begins with a dot, as `.` and `..` do.
    static boolean in(String text, int start, int end) {
        return text.startsWith(".", start) || text.indexOf("/.", start, end) >= 0;
    }

    /// A path without them (RFC 3986 section 5.2.4).
    static String removed(String path) {
        if (!in(path, 0, path.length())) {
            return path;
        }
        int at = relative(path);
        StringBuilder out = new StringBuilder(path.length() - at);
        while (at < path.length()) {
            int start = path.charAt(at) == '/' ? at + 1 : at;
            int slash = path.indexOf('/', start);
            int stop = slash < 0 ? path.length() : slash;
            int dots = dots(path, start, stop);
            if (dots == 0) {
                out.append(path, at, stop);
            } else {
                if (dots == 2) {
                    out.setLength(Math.max(0, out.lastIndexOf("/")));
                }
                if (slash < 0) {
                    out.append('/');
                }
            }
            at = stop;
        }
        return out.toString();
    }

    /// Where the segments of dots end that a path without a root begins with.
    private static int relative(String path) {
        int at = 0;
        int slash = path.indexOf('/');
        while (slash >= 0 && dots(path, at, slash) > 0) {
            at = slash + 1;
            slash = path.indexOf('/', at);
        }
        return slash < 0 && dots(path, at, path.length()) > 0 ? path.length() : at;
    }

    /// How many dots a segment is, each written as `.` or as `%2e`: 1 or 2, or 0 for any other.
    static int writtenDots(String path, int start, int stop) {
        int count = 0;
        for (int i = start; i < stop; count++) {
            boolean dot = path.charAt(i) == '.';
            if (count == 2 || !(dot || path.regionMatches(true, i, "%2e", 0, 3))) {
                return 0;
            }
            i += dot ? 1 : 3;
        }
        return count;
    }

    /// How many dots a segment is, 1 or 2, or 0 for any other.
    private static int dots(String path, int start, int stop) {
        int length = stop - start;
        boolean dots = (length == 1 || length == 2) && path.charAt(start) == '.' && path.charAt(stop - 1) == '.';
        return dots ? length : 0;
    }
}
