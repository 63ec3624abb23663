package byteglass.url;

/// The sets of code points that the URL Standard names (sections 1.3 and 1.5), as bits of one table for ASCII.
///
/// Everything above U+007E is in every percent-encode set.
final class CodePoints {

    static final int C0 = 1;
    static final int FRAGMENT = 1 << 1;
    static final int QUERY = 1 << 2;
    static final int SPECIAL_QUERY = 1 << 3;
    static final int PATH = 1 << 4;
    static final int USERINFO = 1 << 5;
    /// Not a URL code point, and not `%`.
    static final int INVALID = 1 << 6;
    static final int FORBIDDEN_HOST = 1 << 7;
    static final int FORBIDDEN_DOMAIN = 1 << 8;
    static final int SCHEME = 1 << 9;
    /// `unreserved` or `sub-delims` of RFC 3986.
    static final int PLAIN = 1 << 10;
    /// What no URI may hold.
    static final int FOREIGN = 1 << 11;

    private static final short[] ASCII = new short[128];

    static {
        for (int c = 0; c < 128; c++) {
            int bits = 0;
            if (c <= 0x1f || c == 0x7f) {
                bits |= C0 | FRAGMENT | QUERY | SPECIAL_QUERY | PATH | USERINFO | FORBIDDEN_DOMAIN;
            }
            bits |= in(c, " \"<>`") ? FRAGMENT : 0;
            bits |= in(c, " \"#<>") ? QUERY | SPECIAL_QUERY | PATH | USERINFO : 0;
            bits |= in(c, "'") ? SPECIAL_QUERY : 0;
            bits |= in(c, "?^`{}") ? PATH | USERINFO : 0;
            bits |= in(c, "/:;=@[\\]|") ? USERINFO : 0;
            bits |= alphanumeric(c) || in(c, "!$&'()*+,-./:;=?@_~%") ? 0 : INVALID;
            bits |= in(c, "\0\t\n\r #/:<>?@[\\]^|") ? FORBIDDEN_HOST | FORBIDDEN_DOMAIN : 0;
            bits |= c == '%' ? FORBIDDEN_DOMAIN : 0;
            bits |= alphanumeric(c) || in(c, "+-.") ? SCHEME : 0;
            bits |= alphanumeric(c) || in(c, "-._~!$&'()*+,;=") ? PLAIN : 0;
            bits |= c <= ' ' || in(c, "\"<>\\^`{|}\u007f") ? FOREIGN : 0;
            ASCII[c] = (short) bits;
        }
    }

    private CodePoints() {}

    private static boolean in(int c, String set) {
        return set.indexOf(c) >= 0;
    }

    /// Whether a code point is in one of some sets; those above ASCII are foreign, and in every percent-encode set.
    static boolean is(int c, int sets) {
        return c < 128
                ? (ASCII[c] & sets) != 0
                : (sets & (C0 | FRAGMENT | QUERY | SPECIAL_QUERY | PATH | USERINFO | FOREIGN)) != 0;
    }

    /// Whether a code point, no surrogate, is a URL code point or `%`.
    static boolean valid(int c) {
        return c < 128 ? (ASCII[c] & INVALID) == 0 : c >= 0xa0 && (c < 0xfdd0 || c > 0xfdef) && (c & 0xfffe) != 0xfffe;
    }

    static boolean alpha(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /// Whether there are only digits, if anything.
    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean alphanumeric(int c) {
        return alpha(c) || digit(c);
    }

    /// The value of a hexadecimal digit, or -1.
    static int hex(int c) {
        if (digit(c)) {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /// A text with U+FFFD for each lone surrogate, as the Web makes of any string before it is a URL.
    static String scalars(String text) {
        int first = loneSurrogate(text, 0);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = first; i >= 0; i = loneSurrogate(text, i + 1)) {
            out.setCharAt(i, '\ufffd');
        }
        return out.toString();
    }

    private static int loneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /// Whether `%` and two hexadecimal digits stand at a place.
    static boolean escapeAt(CharSequence text, int at, int end) {
        return at + 2 < end && text.charAt(at) == '%' && hex(text.charAt(at + 1)) >= 0 && hex(text.charAt(at + 2)) >= 0;
    }
}
