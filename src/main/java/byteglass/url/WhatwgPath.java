package byteglass.url;

/// The path of a URL record of the URL Standard while it is read, kept serialised: `/a/b`, empty, or an opaque path.
final class WhatwgPath {

    private final UrlInput in;
    private final boolean special;
    private final boolean file;
    private final StringBuilder out = new StringBuilder();

    WhatwgPath(UrlInput in, String scheme, boolean special) {
        this.in = in;
        this.special = special;
        this.file = scheme.equals("file");
    }

    /// Starts with a base's path.
    void startWith(String path) {
        out.append(path);
    }

    /// Starts with the drive letter of a base's path, if that has one.
    void startWithDrive(String path) {
        if (normalDrive(path)) {
            out.append(path, 0, 3);
        }
    }

    /// Takes the last segment away, but not the drive letter of a `file` URL (section 4.1 "shorten").
    void shorten() {
        if (!(file && out.length() == 3 && normalDrive(out))) {
            out.setLength(Math.max(0, out.lastIndexOf("/")));
        }
    }

    /// Path state, from the beginning of a segment to the query, the fragment or the end.
    void read() {
        boolean more = true;
        while (more) {
            int start = in.at();
            int stop = start;
            while (stop < in.end() && !UrlInput.delimits(in.text().charAt(stop), special)) {
                stop = in.checked(stop);
            }
            in.to(stop);
            more = in.slash(special);
            segment(start, stop, more);
        }
    }

    private void segment(int start, int stop, boolean more) {
        int dots = dots(start, stop);
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

    /// How many dots a segment is, each written as `.` or `%2e`: 1 or 2, or 0 for any other segment.
    private int dots(int start, int stop) {
        int count = 0;
        for (int i = start; i < stop; count++) {
            if (count == 2) {
                return 0;
            }
            if (in.text().charAt(i) == '.') {
                i++;
            } else if (in.text().regionMatches(true, i, "%2e", 0, 3)) {
                i += 3;
            } else {
                return 0;
            }
        }
        return count;
    }

    /// Opaque path state, from its beginning to the query, the fragment or the end.
    void readOpaque() {
        int start = in.at();
        int stop = start;
        while (stop < in.end() && in.text().charAt(stop) != '?' && in.text().charAt(stop) != '#') {
            stop = in.text().charAt(stop) == ' ' ? stop + 1 : in.checked(stop);
        }
        in.to(stop);
        // the space before a query or fragment; one at the very end has been stripped
        boolean space = stop > start && in.text().charAt(stop - 1) == ' ';
        PercentCodec.encode(in.text(), start, space ? stop - 1 : stop, CodePoints.C0, out);
        if (space) {
            out.append("%20");
        }
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

    @Override
    public String toString() {
        return out.toString();
    }
}
