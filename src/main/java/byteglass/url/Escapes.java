package byteglass.url;

/// Percent-escapes of a valid reference, written one way (RFC 3986 section 6.2.2). A text that needs no change is given
/// back itself.
final class Escapes {

    private Escapes() {}

    /// The same with capital digits in every escape.
    static String capitals(String text) {
        StringBuilder out = null;
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (small(text, i)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i + 1, Character.toUpperCase(text.charAt(i + 1)));
                out.setCharAt(i + 2, Character.toUpperCase(text.charAt(i + 2)));
            }
        }
        return out == null ? text : out.toString();
    }

    /// Whether an escape has a small letter.
    private static boolean small(String text, int at) {
        return text.charAt(at + 1) >= 'a' || text.charAt(at + 2) >= 'a';
    }

    /// The same with escapes of unreserved characters decoded.
    static String unreservedDecoded(String text) {
        StringBuilder out = null;
        int done = 0;
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            int octet = CodePoints.hex(text.charAt(i + 1)) << 4 | CodePoints.hex(text.charAt(i + 2));
            if (Grammar.unreserved(octet)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, done, i).append((char) octet);
                done = i + 3;
            }
        }
        return out == null ? text : out.append(text, done, text.length()).toString();
    }
}
