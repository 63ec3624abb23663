package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Origin;
import byteglass.http.Timeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Exchanges for tests.
final class Exchanges {

    /// The request that the design shows: each offset in its pictures is real.
    static final Bytes WEBHOOK = fixture("webhook.http");

    static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: 2\r\nDate: Mon, 12 May 2025 09:42:31 GMT\r\n\r\nok");

    /// The request that the design shows with its findings.
    static final Bytes SMUGGLING = fixture("smuggling.http");

    static final Bytes BAD_REQUEST = Bytes.latin1("""
            HTTP/1.1 400 Bad Request\r
            Content-Length: 3\r
            Content-Type: text/plain; charset=utf-8\r
            Connection: close\r
            \r
            no
            """);

    static final Instant AT = Instant.parse("2025-05-12T09:42:31.004Z");

    private static final Connection CONNECTION = new Connection(7, "127.0.0.1:53188", "127.0.0.1:8050", AT);

    private Exchanges() {}

    static Bytes fixture(String name) {
        try (InputStream file = Objects.requireNonNull(Exchanges.class.getResourceAsStream(name), name)) {
            return Bytes.wrap(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Capture capture(Bytes raw, Ending ending) {
        Arrivals.Builder arrivals = new Arrivals.Builder().add(0, 0);
        if (raw.length() > 344) {
            arrivals.add(344, 700);
        }
        return new Capture(raw, arrivals.build(), ending);
    }

    static Exchange answered(Bytes request) {
        return of(capture(request, Ending.COMPLETE), capture(OK, Ending.COMPLETE), Ending.COMPLETE);
    }

    static Exchange arriving(Bytes soFar) {
        return of(capture(soFar, Ending.INTERRUPTED), null, null);
    }

    static Exchange cut(Bytes request, Ending ending) {
        return of(capture(request, ending), null, ending);
    }

    static Exchange of(Capture request, @Nullable Capture response, @Nullable Ending ending) {
        return new Exchange(1275, Origin.RECEIVED, CONNECTION, 1, AT, request, response, Timeline.NONE, ending);
    }
}
