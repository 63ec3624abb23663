package byteglass.url;

/// The sets of code points that the URL Standard (sections 1.3 and 1.5) and RFC 3986 name, as bits of one table,
/// so that a run over some characters says at once all that they may need: see [#seen].
///
/// Everything above U+007E is in every percent-encode set.
final class CodePoints {

    static final int C0 = 1;
    static final int FRAGMENT = 1 << 1;
    static final int QUERY = 1 << 2;
    static final int SPECIAL_QUERY = 1 << 3;
    static final int PATH = 1 << 4;
    static final int USERINFO = 1 << 5;
    /// Not a URL code point, and not `%`; above ASCII only [#valid] knows.
    static final int INVALID = 1 << 6;
    static final int FORBIDDEN_HOST = 1 << 7;
    static final int FORBIDDEN_DOMAIN = 1 << 8;
    /// What no URI may hold.
    static final int FOREIGN = 1 << 9;
    /// Neither `unreserved` nor `sub-delims` of RFC 3986, and no `%`; the next two are such, too.
    static final int NOT_PLAIN = 1 << 10;
    static final int NOT_USERINFO = 1 << 11;
    /// What path, query and fragment do not hold, though a fragment holds no `#`.
    static final int NOT_QUERY = 1 << 12;
    static final int NOT_SCHEME = 1 << 13;
    /// What a host does not hold that is its own serialised form, as nearly all are.
    static final int UNUSUAL = 1 << 14;
    /// A control or a space.
    static final int BLANK = 1 << 15;
    static final int UPPER = 1 << 16;
    static final int PERCENT = 1 << 17;
    static final int SLASH = 1 << 18;
    static final int BACKSLASH = 1 << 19;
    static final int QUESTION = 1 << 20;
    static final int HASH = 1 << 21;
    static final int COLON = 1 << 22;
    static final int AT = 1 << 23;
    static final int DOT = 1 << 24;
    static final int HYPHEN = 1 << 25;
    static final int DIGIT = 1 << 26;
    /// Above ASCII.
    static final int BEYOND = 1 << 27;

    /// Those of ASCII, and last those of all others.
    private static final int[] SETS = new int[129];

    static {
        for (int c = 0; c < 128; c++) {
            SETS[c] = encoded(c) | not(c) | one(c);
        }
        int encode = C0 | FRAGMENT | QUERY | SPECIAL_QUERY | PATH | USERINFO;
        int not = NOT_PLAIN | NOT_USERINFO | NOT_QUERY | NOT_SCHEME | UNUSUAL;
        SETS[128] = encode | INVALID | FOREIGN | not | BEYOND;
    }

    private CodePoints() {}

    /// The sets of the URL Standard.
    private static int encoded(int c) {
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
        return bits;
    }

    /// What a code point may not be part of.
    private static int not(int c) {
        int bits = c <= ' ' || in(c, "\"<>\\^`{|}\u007f") ? FOREIGN : 0;
        if (!alphanumeric(c) && !in(c, "-._~!$&'()*+,;=%")) {
            bits |= NOT_PLAIN;
            bits |= c == ':' ? 0 : NOT_USERINFO;
            bits |= in(c, ":@/?#") ? 0 : NOT_QUERY;
        }
        bits |= alphanumeric(c) || in(c, "+-.") ? 0 : NOT_SCHEME;
        bits |= (alphanumeric(c) && !upper(c)) || in(c, "-.") ? 0 : UNUSUAL;
        return bits;
    }

    /// The sets of one code point, or of a few.
    private static int one(int c) {
        int bits = switch (c) {
            case '%' -> PERCENT;
            case '/' -> SLASH;
            case '\\' -> BACKSLASH;
            case '?' -> QUESTION;
            case '#' -> HASH;
            case ':' -> COLON;
            case '@' -> AT;
            case '.' -> DOT;
            case '-' -> HYPHEN;
            default -> c <= ' ' ? BLANK : 0;
        };
        return bits | (upper(c) ? UPPER : 0) | (digit(c) ? DIGIT : 0);
    }

    private static boolean in(int c, String set) {
        return set.indexOf(c) >= 0;
    }

    /// The sets that a code point is in.
    static int sets(int c) {
        return SETS[Math.min(c, 128)];
    }

    /// Whether a code point is in one of some sets.
    static boolean is(int c, int sets) {
        return (sets(c) & sets) != 0;
    }

    /// The sets that any code point of a part is in.
    static int seen(String text, int from, int end) {
        int seen = 0;
        for (int i = from; i < end; i++) {
            seen |= sets(text.charAt(i));
        }
        return seen;
    }

    /// Where the next code point of some sets stands, or the end.
    static int next(String text, int from, int end, int sets) {
        int i = from;
        while (i < end && !is(text.charAt(i), sets)) {
            i++;
        }
        return i;
    }

    /// Whether a code point, no surrogate, is a URL code point or `%`.
    static boolean valid(int c) {
        return c < 128 ? !is(c, INVALID) : c >= 0xa0 && (c < 0xfdd0 || c > 0xfdef) && (c & 0xfffe) != 0xfffe;
    }

    /// How many octets of UTF-8 the code point has that begins with one.
    static int octets(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    /// The code point that begins at a place of octets, one character each, which are well-formed UTF-8.
    static int decoded(String octets, int at) {
        int lead = octets.charAt(at);
        int count = octets(lead);
        int point = count == 1 ? lead : lead & (0x7f >> count);
        for (int i = at + 1; i < at + count; i++) {
            point = point << 6 | (octets.charAt(i) & 0x3f);
        }
        return point;
    }

    static boolean alpha(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    static boolean upper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /// Whether there are only digits, if anything.
    static boolean digits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The number that is written in a part: -1 where nothing stands there, -2 where it is no number; one of more than
    /// six digits is as good as a million.
    static int number(String text, int start, int end) {
        int value = start == end ? -1 : 0;
        for (int i = start; i < end; i++) {
            if (!digit(text.charAt(i))) {
                return -2;
            }
            value = Math.min(value * 10 + text.charAt(i) - '0', 1_000_000);
        }
        return value;
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
