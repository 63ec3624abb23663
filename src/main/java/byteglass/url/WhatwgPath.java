package byteglass.url;

/// The path of a URL record of the URL Standard while it is read, kept serialised: `/a/b`, empty, or an opaque path.
final class WhatwgPath {

    private static final int ENDS = CodePoints.QUESTION | CodePoints.HASH;

    private final UrlInput in;
    private final boolean special;
    private final boolean file;
    private final StringBuilder out;

    private WhatwgPath(UrlInput in, String base, boolean special, boolean file) {
        this.in = in;
        this.special = special;
        this.file = file;
        this.out = new StringBuilder(base);
    }

    /// Path state, from the beginning of a segment to the query, the fragment or the end.
    ///
    /// @param base the path that the segments are added to
    static String read(UrlInput in, String base, boolean special, boolean file) {
        int start = in.at();
        int stop = in.run(ENDS);
        if (in.saw(CodePoints.PATH | CodePoints.INVALID | CodePoints.PERCENT) || dotted(in, start, stop)) {
            in.to(start);
            WhatwgPath path = new WhatwgPath(in, base, special, file);
            path.read();
            return path.out.toString();
        }
        // nothing in it is rewritten
        boolean whole = base.isEmpty() && start > 0 && in.text().charAt(start - 1) == '/';
        return whole
                ? in.text().substring(start - 1, stop)
                : base + '/' + in.text().substring(start, stop);
    }

    /// Whether a segment begins with a dot.
    private static boolean dotted(UrlInput in, int start, int stop) {
        return in.saw(CodePoints.DOT) && DotSegments.in(in.text(), start, stop);
    }

    /// Opaque path state, from its beginning to the query, the fragment or the end.
    static String opaque(UrlInput in) {
        String text = in.text();
        int start = in.at();
        int stop = in.run(ENDS);
        if (!in.saw(CodePoints.INVALID | CodePoints.PERCENT)) {
            return text.substring(start, stop);
        }
        for (int i = start; i < stop; ) {
            i = text.charAt(i) == ' ' ? i + 1 : in.checked(i);
        }
        // the space before a query or fragment; one at the very end has been stripped
        boolean space = text.charAt(stop - 1) == ' ';
        String path = in.encoded(start, space ? stop - 1 : stop, CodePoints.C0);
        return space ? path + "%20" : path;
    }

    private void read() {
        int ends = UrlInput.delimiters(special);
        boolean more = true;
        while (more) {
            int start = in.at();
            int stop = in.run(ends);
            in.check(start);
            more = in.slash(special);
            segment(start, stop, more);
        }
    }

    private void segment(int start, int stop, boolean more) {
        int dots = DotSegments.writtenDots(in.text(), start, stop);
        if (dots == 2) {
            shorten();
        }
        if (dots > 0) {
            if (!more) {
                out.append('/');
            }
            return;
        }
        boolean drive = file && out.isEmpty() && stop - start == 2 && drive(in.text(), start);
        out.append('/');
        if (drive) {
            out.append(in.text().charAt(start)).append(':');
        } else {
            PercentCodec.encode(in.text(), start, stop, CodePoints.PATH, out);
        }
    }

    private void shorten() {
        out.setLength(shortened(out, file));
    }

    /// How much is left of a path when its last segment is taken away, but not the drive letter of a `file` URL
    /// (section 4.1 "shorten").
    static int shortened(CharSequence path, boolean file) {
        int length = path.length();
        if (file && length == 3 && normalDrive(path)) {
            return length;
        }
        int slash = Math.max(0, length - 1);
        while (slash > 0 && path.charAt(slash) != '/') {
            slash--;
        }
        return slash;
    }

    /// The drive letter that a path begins with, `/C:`, or nothing.
    static String drive(String path) {
        return normalDrive(path) ? path.substring(0, 3) : "";
    }

    /// Whether a Windows drive letter stands at a place of a text that goes on for two characters.
    static boolean drive(String text, int at) {
        return CodePoints.alpha(text.charAt(at)) && (text.charAt(at + 1) == ':' || text.charAt(at + 1) == '|');
    }

    /// Whether a path's first segment is a normalised Windows drive letter.
    private static boolean normalDrive(CharSequence path) {
        return path.length() >= 3
                && CodePoints.alpha(path.charAt(1))
                && path.charAt(2) == ':'
                && (path.length() == 3 || path.charAt(3) == '/');
    }
}
