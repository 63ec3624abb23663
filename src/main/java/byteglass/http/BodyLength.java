package byteglass.http;

import static byteglass.http.Known.CONNECTION;
import static byteglass.http.Known.CONTENT_LENGTH;
import static byteglass.http.Known.EXPECT;
import static byteglass.http.Known.TRANSFER_ENCODING;

/// How long the body of a message is, and whether the connection lasts: RFC 9112 sections 6.3 and 9.3 as pure
/// functions of a head.
final class BodyLength {

    private static final byte[] CHUNKED = Octets.ascii("chunked");
    private static final byte[] CLOSE = Octets.ascii("close");
    private static final byte[] CONTINUE = Octets.ascii("100-continue");
    private static final byte[] KEEP_ALIVE = Octets.ascii("keep-alive");

    /// The transfer codings of the registry, but for chunked.
    private static final byte[][] COMPRESSIONS = {
        Octets.ascii("gzip"),
        Octets.ascii("deflate"),
        Octets.ascii("compress"),
        Octets.ascii("x-gzip"),
        Octets.ascii("x-compress")
    };

    private static final Framing NONE = new Framing.None();
    private static final Framing IN_CHUNKS = new Framing.Chunked();
    private static final Framing UNTIL_CLOSE = new Framing.UntilClose();

    private BodyLength() {}

    static Framing ofRequest(byte[] data, Outline head) {
        if (head.has(TRANSFER_ENCODING)) {
            // "If a Transfer-Encoding header field is present in a request and the chunked transfer coding is not
            // the final encoding, the message body length cannot be determined reliably; the server MUST respond
            // with the 400 (Bad Request) status code and then close the connection."
            return isChunkedLast(data, head)
                    ? IN_CHUNKS
                    : new Framing.Undecidable("The final transfer coding is not chunked (RFC 9112 section 6.3).");
        }
        return head.has(CONTENT_LENGTH) ? contentLength(data, head) : NONE;
    }

    /// @param connect whether the request was CONNECT
    /// @param headOnly whether it was HEAD
    static Framing ofResponse(byte[] data, Outline head, int status, boolean connect, boolean headOnly) {
        if (headOnly || status / 100 == 1 || status == 204 || status == 304 || (connect && status / 100 == 2)) {
            return NONE;
        }
        if (head.has(TRANSFER_ENCODING)) {
            return isChunkedLast(data, head) ? IN_CHUNKS : UNTIL_CLOSE;
        }
        return head.has(CONTENT_LENGTH) ? contentLength(data, head) : UNTIL_CLOSE;
    }

    /// Whether the connection may carry another exchange (section 9.3).
    ///
    /// @param version as [StartLine] has it
    static boolean keepAlive(byte[] data, Outline head, int version, Framing framing) {
        if (framing instanceof Framing.Undecidable || framing instanceof Framing.UntilClose) {
            return false;
        }
        if (head.has(TRANSFER_ENCODING) && (head.has(CONTENT_LENGTH) || version < 11)) {
            // "... MUST treat the message as if the framing is faulty ... and close the connection after
            // processing the message" (section 6.1)
            return false;
        }
        boolean lasts = version >= 11;
        for (int i = head.first(CONNECTION); i < head.count; i = head.next(CONNECTION, i + 1)) {
            Elements options = new Elements(data, head, i);
            while (options.next()) {
                if (options.is(CLOSE)) {
                    return false;
                }
                lasts |= version == 10 && options.is(KEEP_ALIVE);
            }
        }
        return lasts;
    }

    /// Whether the client says that it awaits `100 Continue`.
    static boolean expectsContinue(byte[] data, Outline head) {
        for (int i = head.first(EXPECT); i < head.count; i = head.next(EXPECT, i + 1)) {
            Elements expectations = new Elements(data, head, i);
            while (expectations.next()) {
                if (expectations.is(CONTINUE)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a coding before the final chunked is none that is registered.
    static boolean hasUnknownCoding(byte[] data, Outline head) {
        for (int i = head.first(TRANSFER_ENCODING); i < head.count; i = head.next(TRANSFER_ENCODING, i + 1)) {
            Elements codings = new Elements(data, head, i);
            while (codings.next()) {
                if (!codings.is(CHUNKED) && !isRegistered(data, codings.start, codings.end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a coding, without its parameters, is a registered one other than chunked.
    static boolean isRegistered(byte[] data, int from, int to) {
        int name = Elements.separator(data, from, to, ';');
        while (name > from && Elements.isWhite(data[name - 1])) {
            name--;
        }
        for (byte[] compression : COMPRESSIONS) {
            if (Octets.same(data, from, name, compression)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isChunkedLast(byte[] data, Outline head) {
        boolean last = false;
        for (int i = head.first(TRANSFER_ENCODING); i < head.count; i = head.next(TRANSFER_ENCODING, i + 1)) {
            Elements codings = new Elements(data, head, i);
            while (codings.next()) {
                last = codings.is(CHUNKED);
            }
        }
        return last;
    }

    private static Framing contentLength(byte[] data, Outline head) {
        long agreed = -1;
        for (int i = head.first(CONTENT_LENGTH); i < head.count; i = head.next(CONTENT_LENGTH, i + 1)) {
            Elements lengths = new Elements(data, head, i);
            boolean any = false;
            while (lengths.next()) {
                any = true;
                long length = number(data, lengths.start, lengths.end);
                if (length < 0) {
                    return new Framing.Undecidable(
                            length == OVERFLOW
                                    ? "Content-Length is larger than can be counted (RFC 9110 section 8.6)."
                                    : "Content-Length is no number (RFC 9112 section 6.3).");
                }
                if (agreed >= 0 && agreed != length) {
                    return new Framing.Undecidable("Content-Length has differing values (RFC 9112 section 6.3).");
                }
                agreed = length;
            }
            if (!any) {
                return new Framing.Undecidable("Content-Length is empty (RFC 9112 section 6.3).");
            }
        }
        return agreed == 0 ? EMPTY : new Framing.Length(agreed);
    }

    private static final Framing EMPTY = new Framing.Length(0);

    private static final long NO_NUMBER = -1;
    private static final long OVERFLOW = -2;

    private static long number(byte[] data, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            if (!Octets.is(data[i], Octets.DIGIT)) {
                return NO_NUMBER;
            }
            int digit = data[i] - '0';
            if (value >= 0 && value > (Long.MAX_VALUE - digit) / 10) {
                value = OVERFLOW;
            } else if (value >= 0) {
                value = value * 10 + digit;
            }
        }
        return value;
    }
}
