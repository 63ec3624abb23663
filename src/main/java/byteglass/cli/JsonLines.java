package byteglass.cli;

import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Exchange;
import byteglass.http.Origin;
import byteglass.http.Timeline;
import byteglass.store.Archive;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A capture as lines of JSON, one for each exchange. Bodies of any size pass through in parts.
final class JsonLines {

    /// How much of a direction comes with its row; nearly all are shorter.
    private static final int INLINE_BYTES = 64 << 10;

    /// Always with six digits, so that texts sort like times.
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Archive archive;
    private final OutputStream out;

    JsonLines(Archive archive, OutputStream out) {
        this.archive = archive;
        this.out = out;
    }

    void write() throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            boolean[] any = {false};
            archive.forEach(INLINE_BYTES, exchange -> {
                try {
                    any[0] = true;
                    write(json, exchange);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (any[0]) {
                json.writeRaw('\n');
            }
        }
    }

    private void write(JsonGenerator json, Exchange exchange) throws IOException {
        Connection connection = exchange.connection();
        json.writeStartObject();
        json.writeNumberField("id", exchange.id());
        json.writeStringField("at", text(exchange.at()));
        json.writeStringField("origin", exchange.origin().key());
        json.writeNumberField("connection", connection.id());
        json.writeNumberField("sequence", exchange.sequence());
        json.writeStringField("peer", connection.peer());
        json.writeStringField("local", connection.local());
        if (exchange.ending() == null) {
            json.writeNullField("ending"); // it is under way
        } else {
            json.writeStringField("ending", exchange.ending().key());
        }
        bytes(json, "request", exchange.id(), Direction.REQUEST, exchange.request());
        if (exchange.response() == null) {
            json.writeStringField("response", "");
        } else {
            bytes(json, "response", exchange.id(), Direction.RESPONSE, exchange.response());
        }
        arrivals(json, exchange.request().arrivals());
        timeline(json, exchange.origin(), exchange.timeline());
        json.writeEndObject();
    }

    private static String text(Instant at) {
        return TIME.format(at);
    }

    private void bytes(JsonGenerator json, String name, long id, Direction direction, Capture capture)
            throws IOException {
        json.writeFieldName(name);
        if (capture.isWhole()) {
            json.writeBinary(capture.raw().toArray());
            return;
        }
        try (InputStream in = Streamed.of(capture, (start, length) -> archive.read(id, direction, start, length))) {
            json.writeBinary(in, -1);
        }
    }

    private static void arrivals(JsonGenerator json, Arrivals arrivals) throws IOException {
        json.writeArrayFieldStart("arrivals");
        for (int i = 0; i < arrivals.count(); i++) {
            json.writeStartArray();
            json.writeNumber(arrivals.offset(i));
            json.writeNumber(arrivals.micros(i));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void timeline(JsonGenerator json, Origin origin, Timeline timeline) throws IOException {
        json.writeFieldName("timeline");
        if (origin == Origin.SENT) {
            TimelineJson.sent(json, timeline);
        } else {
            TimelineJson.received(json, timeline);
        }
    }
}
