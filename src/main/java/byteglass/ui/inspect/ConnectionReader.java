package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Dissected;
import byteglass.http.Exchange;
import byteglass.http.Request;
import byteglass.http.State;
import byteglass.store.OnConnection;
import byteglass.store.Row;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the exchanges of a connection, and says what came between them and how the connection ended. Blocks: for
/// workers.
final class ConnectionReader {

    /// How many are listed on either side of one. A connection can have any number.
    static final int AROUND = 100;

    /// Octets of a request in which empty lines before it are looked for.
    private static final int BEGINNING = 64;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Store store;
    private final MessageReader messages;
    private final Texts texts;

    ConnectionReader(Store store, Texts texts) {
        this.store = store;
        messages = new MessageReader(texts);
        this.texts = texts;
    }

    /// The connection of an exchange.
    ///
    /// @param around the place on the connection around which exchanges are listed
    List<TimelineRow> of(Exchange exchange, int around) {
        try {
            return read(exchange, around);
        } catch (UncheckedIOException e) {
            return List.of(new TimelineRow.Note(texts.get("inspect.failure", String.valueOf(e.getMessage())), true));
        }
    }

    private List<TimelineRow> read(Exchange exchange, int around) {
        // one more, since a line says what came since the one before
        int from = Math.max(1, around - AROUND - 1);
        OnConnection found = store.onConnection(exchange.connection().id(), from, 2 * AROUND + 2);
        boolean first = found.before() == 0;
        List<Row> rows = found.rows();
        List<TimelineRow> lines = new ArrayList<>();
        lines.add(head(exchange, found.before() + rows.size() + found.after()));
        int at = first || rows.isEmpty() ? 0 : 1;
        if (!first) {
            lines.add(more(
                    "timeline.more.before", found.before() + at, rows.get(at).sequence() - AROUND));
        }
        for (int i = at; i < rows.size(); i++) {
            lines.add(line(rows.get(i), i == 0 ? null : rows.get(i - 1), exchange));
        }
        if (found.after() > 0) {
            lines.add(more("timeline.more.after", found.after(), rows.getLast().sequence() + AROUND));
        } else if (!rows.isEmpty()) {
            end(rows.getLast(), lines);
        }
        return lines;
    }

    private TimelineRow head(Exchange exchange, long count) {
        String accepted = CLOCK.format(exchange.connection().accepted().atZone(ZoneId.systemDefault()));
        return new TimelineRow.Head(List.of(
                texts.get("timeline.connection"),
                texts.get("timeline.connection.count", count),
                texts.get(
                        "timeline.connection.ends",
                        exchange.connection().peer(),
                        exchange.connection().local(),
                        accepted)));
    }

    private TimelineRow more(String key, long count, int sequence) {
        return new TimelineRow.MoreLine(Math.max(1, sequence), texts.get(key, count));
    }

    private TimelineRow line(Row row, @Nullable Row before, Exchange exchange) {
        String between = between(row, before);
        int empty = emptyLines(row);
        if (empty > 0) {
            between = texts.get("timeline.between.empty", between, empty);
        }
        String asked = (row.summary().method() + " " + row.summary().target()).strip();
        String spoken = texts.get(
                "timeline.exchange.spoken",
                Long.toString(row.id()),
                asked.isEmpty() ? texts.get("timeline.not-http") : asked,
                row.status() > 0 ? Integer.toString(row.status()) : texts.get(ending(row)),
                between);
        return new TimelineRow.ExchangeLine(row, row.id() == exchange.id(), between, spoken);
    }

    /// The key of what is said in place of a status.
    static String ending(Row row) {
        return row.ending() == null
                ? "timeline.reply.none-yet"
                : "timeline.reply." + row.ending().key();
    }

    private String between(Row row, @Nullable Row before) {
        if (before == null) {
            return texts.get("timeline.between.accepted", span(row.connection().accepted(), row.at(), 0));
        }
        if (row.pipelinedAfter() != 0) {
            return texts.get("timeline.between.pipelined", Long.toString(row.pipelinedAfter()));
        }
        String number = Long.toString(before.id());
        return before.durationMicros() < 0
                ? texts.get("timeline.between.began", span(before.at(), row.at(), 0), number)
                : texts.get("timeline.between.gap", span(before.at(), row.at(), before.durationMicros()), number);
    }

    /// The time between two moments, less what is taken off it; none where clocks differ by more than that.
    private static String span(Instant from, Instant to, long less) {
        return Formats.span(Math.max(0, ChronoUnit.MICROS.between(from, to) - less));
    }

    /// How many octets of empty lines came before a request (RFC 9112 section 2.2).
    private int emptyLines(Row row) {
        Bytes beginning = store.read(row.id(), Direction.REQUEST, 0, BEGINNING);
        int count = 0;
        while (count < beginning.length() && (beginning.at(count) == '\r' || beginning.at(count) == '\n')) {
            count++;
        }
        return count;
    }

    /// What came after the last request, and how the connection ended.
    private void end(Row last, List<TimelineRow> lines) {
        store.exchange(last.id(), InspectModel.LOADED_BYTES).ifPresent(exchange -> {
            Inspected inspected = messages.read(exchange);
            long left = leftOver(exchange.request());
            if (left > 0) {
                lines.add(new TimelineRow.Note(texts.get("timeline.left-over", left, Long.toString(last.id())), true));
            }
            ConnectionEnd end = ConnectionEnd.of(inspected);
            lines.add(new TimelineRow.Note(texts.get("timeline.ended." + end.key()), false));
        });
    }

    /// Octets that belong to no request, where that can be told.
    private static long leftOver(Capture capture) {
        Dissected dissected = Dissected.exchange(capture.raw());
        Request request = dissected.request();
        return dissected.isHttp() && request.state() == State.COMPLETE
                ? capture.length() - request.content().range().end()
                : 0;
    }
}
