package byteglass.url;

import static byteglass.url.ValidationError.INVALID_REVERSE_SOLIDUS;
import static byteglass.url.ValidationError.INVALID_URL_UNIT;

import byteglass.dissect.Bytes;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text as the basic URL parser reads it (URL Standard section 4.4): without controls and spaces around it, without
/// tabs and newlines; with a place in it, and the validation errors that were met. It is read as octets of UTF-8, one
/// character each, since that is what they are escaped as. Not safe for several threads.
///
/// It is read in runs, and after each it is known which sets of code points were seen in it, so that a run that needs
/// neither a complaint nor an escape is not looked at again.
final class UrlInput {

    private final String text;
    private final int end;
    private final Set<ValidationError> errors = EnumSet.noneOf(ValidationError.class);
    private int at;
    private int seen;
    private @Nullable String host;

    /// @param octets the text in UTF-8, one character an octet
    /// @param sets those that any of them is in
    UrlInput(String octets, int sets) {
        this.text = (sets & CodePoints.BLANK) == 0 ? octets : stripped(octets);
        this.end = text.length();
    }

    /// @param typed lone surrogates in it are read as U+FFFD
    static UrlInput of(String typed) {
        int sets = CodePoints.seen(typed, 0, typed.length());
        boolean ascii = (sets & CodePoints.BEYOND) == 0;
        return new UrlInput(
                ascii ? typed : Bytes.utf8(CodePoints.scalars(typed)).latin1(), sets);
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

    /// The sets whose code points end an authority or a segment.
    static int delimiters(boolean special) {
        int always = CodePoints.SLASH | CodePoints.QUESTION | CodePoints.HASH;
        return special ? always | CodePoints.BACKSLASH : always;
    }

    /// Goes on to the next code point of some sets, or to the end, and says where that is.
    int run(int stops) {
        int sets = 0;
        int i = at;
        while (i < end) {
            int these = CodePoints.sets(text.charAt(i));
            if ((these & stops) != 0) {
                break;
            }
            sets |= these;
            i++;
        }
        seen = sets;
        at = i;
        return i;
    }

    /// The sets that any code point of the last run was in.
    int seen() {
        return seen;
    }

    /// Whether a code point of some sets was in the last run.
    boolean saw(int sets) {
        return (seen & sets) != 0;
    }

    /// Complains of what belongs in no URL in the last run.
    ///
    /// @param start where that began
    void check(int start) {
        if (saw(CodePoints.INVALID | CodePoints.PERCENT)) {
            for (int i = start; i < at; ) {
                i = checked(i);
            }
        }
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
        if (!CodePoints.valid(CodePoints.decoded(text, i))) {
            errors.add(INVALID_URL_UNIT);
        }
        return i + CodePoints.octets(c);
    }

    /// The last run, those of a set as escapes, and complained of.
    ///
    /// @param start where that began
    String checked(int start, int set) {
        check(start);
        return saw(set) ? PercentCodec.encode(text, start, at, set) : text.substring(start, at);
    }

    /// A part, those of a set as escapes.
    String encoded(int from, int to, int set) {
        return PercentCodec.encode(text, from, to, set);
    }

    /// Notes what the host is read from.
    void host(String typed) {
        host = typed;
    }

    /// What the host was read from; null where there is none, or it is the base's.
    @Nullable
    String host() {
        return host;
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
