package byteglass.store;

import byteglass.http.Connection;
import byteglass.http.Derived;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is selected of the tables for a [Row], and how a row is made of it.
final class StoredRow {

    /// What is kept of a request while there is no outcome: what is in the row, and the pieces.
    static final String REQUEST_BYTES = """
            length(e.request) + coalesce((SELECT p.start + length(p.bytes) FROM piece p
                WHERE p.exchange = e.id AND p.direction = 0 ORDER BY p.start DESC LIMIT 1), 0)""";

    /// The first columns of whatever a row is made of.
    static final String COLUMNS = """
            e.id, e.origin, e.connection, e.peer, e.local, e.accepted, e.sequence, e.at, e.pipelined_after,
            e.method, e.target, e.version, e.host, e.field_count, e.content_type, e.chunked, e.content_bytes,
            o.ending, o.status, o.duration, coalesce(o.request_bytes, %s), o.response_bytes,
            e.request_ending""".formatted(REQUEST_BYTES);

    static final String FROM = " FROM exchange e LEFT JOIN outcome o ON o.exchange = e.id ";

    /// Rows with what is derived of them; the first parameter is the version of the rules.
    static final String WITH_DERIVED = "SELECT " + COLUMNS + ", " + Derivation.COLUMNS + FROM
            + "LEFT JOIN derived d ON d.exchange = e.id AND d.catalogue = ? ";

    private static final List<Origin> ORIGINS = List.of(Origin.values());
    private static final List<Ending> ENDINGS = List.of(Ending.values());

    private StoredRow() {}

    static Row of(ResultSet result, @Nullable Derived derived) throws SQLException {
        Connection connection =
                new Connection(result.getLong(3), result.getString(4), result.getString(5), instant(result.getLong(6)));
        Opening opening =
                new Opening(ORIGINS.get(result.getInt(2)), connection, result.getInt(7), instant(result.getLong(8)));
        Summary summary = new Summary(
                result.getString(10),
                result.getString(11),
                result.getString(12),
                result.getString(13),
                result.getInt(14),
                result.getString(15),
                result.getInt(16) != 0,
                result.getLong(17));
        long duration = result.getLong(20);
        if (result.wasNull()) {
            duration = -1;
        }
        Outcome outcome =
                new Outcome(ending(result, 18), result.getInt(19), duration, result.getLong(21), result.getLong(22));
        return new Row(result.getLong(1), opening, result.getLong(9), summary, ending(result, 23), outcome, derived);
    }

    /// How it ended; null while it did not.
    static @Nullable Ending ending(ResultSet result, int column) throws SQLException {
        int code = result.getInt(column);
        return result.wasNull() ? null : ENDINGS.get(code);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
