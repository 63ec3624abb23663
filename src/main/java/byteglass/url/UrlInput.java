package byteglass.url;

import static byteglass.url.ValidationError.INVALID_REVERSE_SOLIDUS;
import static byteglass.url.ValidationError.INVALID_URL_UNIT;

import java.util.EnumSet;
import java.util.Set;

/// A text as the basic URL parser reads it (URL Standard section 4.4): without controls and spaces around it, without
/// tabs and newlines; with a place in it, and the validation errors that were met. Not safe for several threads.
final class UrlInput {

    private final String text;
    private final int end;
    private final Set<ValidationError> errors = EnumSet.noneOf(ValidationError.class);
    private int at;

    /// @param scalars without lone surrogates
    UrlInput(String scalars) {
        this.text = stripped(scalars);
        this.end = text.length();
    }

    private String stripped(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && typed.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && typed.charAt(to - 1) <= ' ') {
            to--;
        }
        int first = from;
        while (first < to && !newline(typed.charAt(first))) {
            first++;
        }
        if (to - from < typed.length() || first < to) {
            errors.add(INVALID_URL_UNIT);
        }
        if (first == to) {
            return typed.substring(from, to);
        }
        StringBuilder rest = new StringBuilder(to - from).append(typed, from, first);
        for (int i = first; i < to; i++) {
            if (!newline(typed.charAt(i))) {
                rest.append(typed.charAt(i));
            }
        }
        return rest.toString();
    }

    private static boolean newline(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    String text() {
        return text;
    }

    int end() {
        return end;
    }

    /// Where the reader is.
    int at() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    /// Whether a character stands at the reader's place.
    boolean here(char c) {
        return at < end && text.charAt(at) == c;
    }

    /// Takes one slash, if one stands here: `/`, or `\` in a special URL, which is an error but read.
    boolean slash(boolean special) {
        if (here('/')) {
            at++;
            return true;
        }
        if (special && here('\\')) {
            errors.add(INVALID_REVERSE_SOLIDUS);
            at++;
            return true;
        }
        return false;
    }

    /// Where the next of `/`, `?`, `#` (and `\` in a special URL) stands from a place on, or the end.
    int delimiter(int from, boolean special) {
        int i = from;
        while (i < end && !delimits(text.charAt(i), special)) {
            i++;
        }
        return i;
    }

    static boolean delimits(char c, boolean special) {
        return c == '/' || c == '?' || c == '#' || (c == '\\' && special);
    }

    /// Complains of a code point that belongs in no URL, and gives the place after it.
    int checked(int i) {
        char c = text.charAt(i);
        if (c < 128) {
            if (c == '%' ? !CodePoints.escapeAt(text, i, end) : !CodePoints.valid(c)) {
                errors.add(INVALID_URL_UNIT);
            }
            return i + 1;
        }
        int point = text.codePointAt(i);
        if (!CodePoints.valid(point)) {
            errors.add(INVALID_URL_UNIT);
        }
        return i + Character.charCount(point);
    }

    /// A part, each code point of a set as escapes.
    String encoded(int from, int to, int set) {
        return PercentCodec.encode(text, from, to, set);
    }

    /// Notes an error; false, for a parser that fails of it.
    boolean fail(ValidationError error) {
        errors.add(error);
        return false;
    }

    Set<ValidationError> errors() {
        return errors;
    }
}
