package byteglass.listen;

import byteglass.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes replies. The default reply's bytes are the same for a second, so they are written once a second and not
/// once a request. Safe on any thread.
final class Replies {

    /// `100 Continue`, which has no fields.
    static final Reply CONTINUE = Reply.of(latin1("HTTP/1.1 100 Continue\r\n\r\n"));

    /// IMF-fixdate (RFC 9110 section 5.6.7); Java's own constant writes the day with one digit.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /// What becomes of the connection after a reply.
    enum Persistence {
        KEEP,
        /// To be kept, and said so: HTTP/1.0 closes unless both sides say otherwise.
        KEEP_ALOUD,
        CLOSE
    }

    private final InstantSource clock;
    private volatile Second second;

    Replies(InstantSource clock) {
        this.clock = clock;
        this.second = new Second(clock.instant().getEpochSecond());
    }

    /// `200 OK` with the body `ok`.
    ///
    /// @param bare without the body: "The HEAD method is identical to GET except that the server MUST NOT send
    ///     content in the response" (RFC 9110 section 9.3.2)
    Reply ok(boolean bare, Persistence persistence) {
        long now = Math.floorDiv(clock.millis(), 1000);
        Second current = second;
        if (current.epoch != now) {
            current = new Second(now);
            second = current;
        }
        return current.ok[persistence.ordinal() * 2 + (bare ? 1 : 0)];
    }

    /// An error, with one line that says why.
    Reply error(Refusal refusal, boolean bare, Persistence persistence) {
        String fields = refusal.status() == 503 ? "Retry-After: 1\r\n" : "";
        return write(refusal.status(), fields, oneLine(refusal.why()) + "\n", bare, persistence);
    }

    private Reply write(int status, String fields, String body, boolean bare, Persistence persistence) {
        return write(clock.instant(), status, fields, body, bare ? null : body, persistence);
    }

    private static Reply write(
            Instant at, int status, String fields, String body, @Nullable String sent, Persistence persistence) {
        String connection = switch (persistence) {
            case KEEP -> "";
            case KEEP_ALOUD -> "Connection: keep-alive\r\n";
            case CLOSE -> "Connection: close\r\n";
        };
        return Reply.of(latin1("HTTP/1.1 " + status + " " + reason(status) + "\r\nDate: " + DATE.format(at)
                + "\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n" + fields + connection
                + "\r\n" + (sent == null ? "" : sent)));
    }

    private static String oneLine(String why) {
        return why.chars()
                .map(octet -> octet >= ' ' && octet <= '~' ? octet : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 408 -> "Request Timeout";
            case 411 -> "Length Required";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 417 -> "Expectation Failed";
            case 431 -> "Request Header Fields Too Large";
            case 501 -> "Not Implemented";
            case 503 -> "Service Unavailable";
            case 505 -> "HTTP Version Not Supported";
            default -> "";
        };
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The default reply in its forms, with the Date of one second.
    private static final class Second {
        private final long epoch;
        private final Reply[] ok = new Reply[Persistence.values().length * 2];

        Second(long epoch) {
            this.epoch = epoch;
            Instant at = Instant.ofEpochSecond(epoch);
            for (Persistence persistence : Persistence.values()) {
                ok[persistence.ordinal() * 2] = write(at, 200, "", "ok", "ok", persistence);
                ok[persistence.ordinal() * 2 + 1] = write(at, 200, "", "ok", null, persistence);
            }
        }
    }
}
