package byteglass.url;

/// Percent-escapes of a valid reference, written one way (RFC 3986 section 6.2.2).
final class Escapes {

    private Escapes() {}

    /// The same with capital digits in every escape.
    static String capitals(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (CodePoints.escapeAt(text, i, text.length())) {
                out.setCharAt(i + 1, Character.toUpperCase(text.charAt(i + 1)));
                out.setCharAt(i + 2, Character.toUpperCase(text.charAt(i + 2)));
            }
        }
        return out.toString();
    }

    /// The same with escapes of unreserved characters decoded.
    static String unreservedDecoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CodePoints.escapeAt(text, i, text.length())) {
                int octet = CodePoints.hex(text.charAt(i + 1)) << 4 | CodePoints.hex(text.charAt(i + 2));
                if (Grammar.unreserved(octet)) {
                    out.append((char) octet);
                    i += 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }
}
