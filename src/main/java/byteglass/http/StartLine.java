package byteglass.http;

/// Where the parts of a request line or status line stand. Offsets are of the array; a part that is not there is
/// empty.
///
///     GET␠/a?b=c␠HTTP/1.1␍␊       HTTP/1.1␠404␠Not␠Found␍␊
///     │  ││      ││       ││      │        ││  ││        │
///     first      second   third   first    second third
///
/// White space is read as RFC 9112 section 3 lets a lenient reader do: any run of SP, HTAB, VT, FF and bare CR. A
/// request line begins with a word and ends with one that looks like a version; what is between them is the target.
final class StartLine {

    /// HTTP/0.9: a method and a target, no more.
    static final int SIMPLE = 9;
    /// A version was sent that is no `HTTP/` DIGIT `.` DIGIT.
    static final int MALFORMED = -1;

    private static final byte[] HTTP = Octets.ascii("http");

    int start;
    int firstStart;
    int firstEnd;
    int secondStart;
    int secondEnd;
    int thirdStart;
    int thirdEnd;
    /// Where the line end begins.
    int textEnd;
    /// After the line end.
    int end;
    /// Major version times ten and minor version, [#SIMPLE] or [#MALFORMED].
    int version;
    /// Of a status line.
    int status;

    /// Takes a request line apart; false where it has no form of one.
    boolean request(byte[] data, int from, int to, int lineEnd) {
        begin(data, from, to, lineEnd);
        firstEnd = word(data, firstStart, to);
        secondStart = blanks(data, firstEnd, to);
        int last = trimmed(data, secondStart, to);
        int lastStart = wordBack(data, secondStart, last);
        if (secondStart == last) {
            secondEnd = thirdStart = thirdEnd = secondStart;
            return false;
        }
        if (lastStart > secondStart && isVersion(data, lastStart, last)) {
            secondEnd = trimmed(data, secondStart, lastStart);
            thirdStart = lastStart;
            thirdEnd = last;
            version = number(data, lastStart, last);
            return true;
        }
        secondEnd = last;
        thirdStart = thirdEnd = to;
        version = SIMPLE;
        return lastStart == secondStart && isGet(data) && !isVersion(data, secondStart, last);
    }

    /// Takes the beginning of a request line apart: what is last may go on.
    void partialRequest(byte[] data, int from, int to) {
        begin(data, from, to, to);
        firstEnd = word(data, firstStart, to);
        secondStart = blanks(data, firstEnd, to);
        int last = trimmed(data, secondStart, to);
        int lastStart = wordBack(data, secondStart, last);
        boolean versioned = lastStart > secondStart;
        secondEnd = versioned ? trimmed(data, secondStart, lastStart) : last;
        thirdStart = versioned ? lastStart : last;
        thirdEnd = last;
        version = MALFORMED;
    }

    /// Takes a status line apart; false where it has no form of one.
    boolean response(byte[] data, int from, int to, int lineEnd) {
        begin(data, from, to, lineEnd);
        firstEnd = word(data, firstStart, to);
        secondStart = blanks(data, firstEnd, to);
        secondEnd = word(data, secondStart, to);
        thirdStart = secondEnd < to ? secondEnd + 1 : to;
        thirdEnd = to;
        version = MALFORMED;
        status = 0;
        for (int i = secondStart; i < secondEnd; i++) {
            if (!Octets.is(data[i], Octets.DIGIT) || status > 9999) {
                return false;
            }
            status = status * 10 + data[i] - '0';
        }
        if (!isVersion(data, firstStart, firstEnd) || secondEnd == secondStart) {
            return false;
        }
        version = number(data, firstStart, firstEnd);
        return true;
    }

    /// Whether what was taken apart as a status line may be the beginning of one.
    boolean mayBecomeStatusLine(byte[] data) {
        if (firstEnd < textEnd && !isVersion(data, firstStart, firstEnd)) {
            return false;
        }
        int digits = secondStart;
        while (digits < secondEnd && Octets.is(data[digits], Octets.DIGIT)) {
            digits++;
        }
        return digits == secondEnd;
    }

    /// There is no start line at an offset.
    void nothing(int at) {
        start = firstStart = firstEnd = secondStart = secondEnd = thirdStart = thirdEnd = textEnd = end = at;
        version = MALFORMED;
        status = 0;
    }

    private void begin(byte[] data, int from, int to, int lineEnd) {
        start = from;
        textEnd = to;
        end = lineEnd;
        firstStart = blanks(data, from, to);
    }

    private boolean isGet(byte[] data) {
        return firstEnd - firstStart == 3
                && data[firstStart] == 'G'
                && data[firstStart + 1] == 'E'
                && data[firstStart + 2] == 'T';
    }

    private static int word(byte[] data, int at, int to) {
        int i = at;
        while (i < to && !Octets.is(data[i], Octets.BLANK)) {
            i++;
        }
        return i;
    }

    private static int wordBack(byte[] data, int from, int at) {
        int i = at;
        while (i > from && !Octets.is(data[i - 1], Octets.BLANK)) {
            i--;
        }
        return i;
    }

    private static int blanks(byte[] data, int at, int to) {
        int i = at;
        while (i < to && Octets.is(data[i], Octets.BLANK)) {
            i++;
        }
        return i;
    }

    private static int trimmed(byte[] data, int from, int at) {
        int i = at;
        while (i > from && Octets.is(data[i - 1], Octets.BLANK)) {
            i--;
        }
        return i;
    }

    /// Whether a word is a protocol's name, a slash and what begins like a number.
    private static boolean isVersion(byte[] data, int from, int to) {
        int slash = slash(data, from, to);
        if (slash == from || slash == to) {
            return false;
        }
        return Octets.same(data, from, slash, HTTP) || (slash + 1 < to && Octets.is(data[slash + 1], Octets.DIGIT));
    }

    private static int slash(byte[] data, int from, int to) {
        int slash = from;
        while (slash < to && Octets.is(data[slash], Octets.ALPHA)) {
            slash++;
        }
        return slash < to && data[slash] == '/' ? slash : to;
    }

    private static int number(byte[] data, int from, int to) {
        int slash = slash(data, from, to);
        boolean formed = to - slash == 4
                && Octets.is(data[slash + 1], Octets.DIGIT)
                && data[slash + 2] == '.'
                && Octets.is(data[slash + 3], Octets.DIGIT);
        return formed ? (data[slash + 1] - '0') * 10 + data[slash + 3] - '0' : MALFORMED;
    }
}
