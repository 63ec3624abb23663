package byteglass.http;

import static byteglass.http.Known.HOST;

import org.jspecify.annotations.Nullable;

/// What RFC 9112 says a server must refuse of requests, and a gateway of responses.
final class Refusals {

    private Refusals() {}

    /// Of bytes that cannot begin a message.
    static Refusal noHttp(Direction direction) {
        return direction == Direction.REQUEST
                ? new Refusal(400, "This is no HTTP request (RFC 9112 section 3).")
                : new Refusal(502, "This is no HTTP response (RFC 9112 section 4).");
    }

    /// Of a first line that has no form of one.
    static Refusal noStartLine(Direction direction) {
        return direction == Direction.REQUEST
                ? new Refusal(400, "There is no request line (RFC 9112 section 3).")
                : new Refusal(502, "There is no status line (RFC 9112 section 4).");
    }

    /// Of a head or trailer section that is longer than it may be.
    static Refusal tooLarge(int limit) {
        return new Refusal(431, "The fields are longer than " + limit + " bytes (RFC 6585 section 5).");
    }

    static @Nullable Refusal of(byte[] data, StartLine line, Outline head, Framing framing) {
        if (framing instanceof Framing.Undecidable undecidable) {
            return new Refusal(400, undecidable.why());
        }
        for (int i = 0; i < head.count; i++) {
            if (head.has(i, Outline.ORPHAN)) {
                // "A recipient that receives whitespace between the start-line and the first header field MUST
                // either reject the message as invalid or consume each whitespace-preceded line" (section 2.2)
                return new Refusal(400, "White space stands before the first field (RFC 9112 section 2.2).");
            }
            if (head.has(i, Outline.SPACED)) {
                // "A server MUST reject, with a response status code of 400 (Bad Request), any received request
                // message that contains whitespace between a header field name and colon." (section 5.1)
                return new Refusal(400, "White space stands before a field's colon (RFC 9112 section 5.1).");
            }
        }
        Refusal host = host(data, line, head);
        if (host != null) {
            return host;
        }
        return framing instanceof Framing.Chunked && BodyLength.hasUnknownCoding(data, head)
                ? new Refusal(501, "A transfer coding is not known here (RFC 9112 section 6.1).")
                : null;
    }

    /// "A server MUST respond with a 400 (Bad Request) status code to any HTTP/1.1 request message that lacks a
    /// Host header field and to any request message that contains more than one Host header field line or a Host
    /// header field with an invalid field value." (section 3.2)
    private static @Nullable Refusal host(byte[] data, StartLine line, Outline head) {
        if (!head.has(HOST)) {
            return line.version >= 11 ? new Refusal(400, "There is no Host field (RFC 9112 section 3.2).") : null;
        }
        if (head.repeats(HOST)) {
            return new Refusal(400, "There is more than one Host field (RFC 9112 section 3.2).");
        }
        int first = head.first(HOST);
        return Hosts.isValid(data, head.cell(first, Outline.VALUE_START), head.cell(first, Outline.VALUE_END))
                ? null
                : new Refusal(400, "The Host field holds no host (RFC 9112 section 3.2).");
    }
}
