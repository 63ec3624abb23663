package byteglass.wire;

import byteglass.dissect.Bytes;
import java.util.Set;

/// Whether bytes begin with a line that has a form of an HTTP/1 request line, be it a bad one.
///
///     GET /path …            a word, then a target that begins with "/", "*", "http:" or "https:"
///     GET path               a method of RFC 9110, then anything
///     anything HTTP/1.1      a line whose last word begins with "HTTP"
///
/// Empty lines before it are passed over (RFC 9112 section 2.2).
final class FirstLine {

    /// How long a line may stay undecided. RFC 9112 section 3: "it is RECOMMENDED that all HTTP senders and recipients
    /// support, at a minimum, request-line lengths of 8000 octets".
    static final int LIMIT = 8000;

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    private static final int LONGEST_METHOD = 7;

    private FirstLine() {}

    static Recognition recognize(Bytes bytes) {
        int most = Math.min(bytes.length(), LIMIT);
        int start = 0;
        while (start < most && (bytes.at(start) == '\r' || bytes.at(start) == '\n')) {
            start++;
        }
        if (start == most) {
            return new Recognition(Protocol.HTTP_1, most < LIMIT ? 1 : 0);
        }
        if (bytes.at(start) < '\t') {
            return Recognition.sure(Protocol.UNKNOWN);
        }
        int lf = bytes.slice(0, most).indexOf('\n', start);
        int end = lf < 0 ? most : lf;
        int word = skip(bytes, start, end, false);
        int second = skip(bytes, word, end, true);
        if (word > start && targets(bytes, start, word, second, end)) {
            return Recognition.sure(Protocol.HTTP_1);
        }
        if (lf < 0 && most < LIMIT) {
            boolean text = Recognizer.isText(bytes.slice(0, most));
            return new Recognition(text ? Protocol.HTTP_1 : Protocol.UNKNOWN, 1);
        }
        return Recognition.sure(endsWithVersion(bytes, word, end) ? Protocol.HTTP_1 : Protocol.UNKNOWN);
    }

    /// The first offset from `at` on whose byte is white space (or is not).
    private static int skip(Bytes bytes, int at, int end, boolean white) {
        int offset = at;
        while (offset < end && isWhite(bytes.at(offset)) == white) {
            offset++;
        }
        return offset;
    }

    private static boolean isWhite(int octet) {
        return octet == ' ' || octet == '\t';
    }

    /// Whether what follows the first word is surely a target.
    private static boolean targets(Bytes bytes, int start, int word, int second, int end) {
        if (second == end || bytes.at(second) == '\r') {
            return false;
        }
        int octet = bytes.at(second);
        return octet == '/'
                || octet == '*'
                || begins(bytes, second, end, "http:")
                || begins(bytes, second, end, "https:")
                || (word - start <= LONGEST_METHOD
                        && METHODS.contains(bytes.slice(start, word).latin1()));
    }

    /// Whether the last word, which is not the first, begins with `HTTP`.
    private static boolean endsWithVersion(Bytes bytes, int word, int end) {
        int last = end;
        while (last > word && (isWhite(bytes.at(last - 1)) || bytes.at(last - 1) == '\r')) {
            last--;
        }
        int from = last;
        while (from > word && !isWhite(bytes.at(from - 1))) {
            from--;
        }
        return begins(bytes, from, last, "http");
    }

    private static boolean begins(Bytes bytes, int at, int end, String lowerCase) {
        if (end - at < lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase(bytes.at(at + i)) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
