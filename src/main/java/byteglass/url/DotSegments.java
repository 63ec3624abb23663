package byteglass.url;

/// The segments `.` and `..` of a path.
final class DotSegments {

    private DotSegments() {}

    /// A path without them (RFC 3986 section 5.2.4).
    static String removed(String path) {
        if (path.indexOf('.') < 0) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            if (path.startsWith("../", at)) {
                at += 3;
            } else if (path.startsWith("./", at)) {
                at += 2;
            } else if (path.startsWith("/./", at)) {
                at += 2;
            } else if (rest(path, at, "/.")) {
                out.append('/');
                break;
            } else if (path.startsWith("/../", at)) {
                at += 3;
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else if (rest(path, at, "/..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
                out.append('/');
                break;
            } else if (rest(path, at, ".") || rest(path, at, "..")) {
                break;
            } else {
                int next = path.indexOf('/', at + 1);
                next = next < 0 ? path.length() : next;
                out.append(path, at, next);
                at = next;
            }
        }
        return out.toString();
    }

    private static boolean rest(String path, int at, String what) {
        return path.length() - at == what.length() && path.startsWith(what, at);
    }
}
