package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Catalogue;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The writing connection and its statements, prepared once, and how values are bound to them. One that failed is of
/// no use any more: after some errors SQLite has ended the transaction and the driver the statement.
final class Statements implements AutoCloseable {

    /// What the file says of itself.
    ///
    /// @param exchanges how many there are
    /// @param lastExchange the highest id ever given
    /// @param underWay all exchanges before this one have an outcome
    record State(long exchanges, long lastExchange, long lastConnection, long underWay) {}

    private static final Bytes LINE_END = Bytes.latin1("\r\n");

    private static final String REQUEST_COLUMNS = """
            method = ?, target = ?, version = ?, host = ?, field_count = ?, content_type = ?, chunked = ?,
            content_bytes = ?, request_ending = ?, request_bytes = ?, arrivals = ?""";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement updateColumns;
    private final PreparedStatement piece;
    private final PreparedStatement outcome;
    private final PreparedStatement interrupt;
    private final PreparedStatement state;
    private final PreparedStatement derived;
    private final PreparedStatement derivation;

    Statements(Connection connection) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement("""
                INSERT INTO exchange (method, target, version, host, field_count, content_type, chunked,
                    content_bytes, request_ending, request_bytes, arrivals, request,
                    id, at, origin, connection, peer, local, accepted, sequence, pipelined_after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        update = connection.prepareStatement("UPDATE exchange SET " + REQUEST_COLUMNS + ", request = ? WHERE id = ?");
        updateColumns = connection.prepareStatement("UPDATE exchange SET " + REQUEST_COLUMNS + " WHERE id = ?");
        piece = connection.prepareStatement(
                "INSERT INTO piece (exchange, direction, start, bytes) VALUES (?, ?, ?, ?)");
        outcome = connection.prepareStatement("""
                INSERT INTO outcome (exchange, ending, status, duration, request_bytes, response_bytes,
                    response_ending, response_arrivals, timeline, response)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        interrupt = connection.prepareStatement("""
                INSERT INTO outcome (exchange, ending, status, request_bytes, response_bytes, timeline)
                SELECT e.id, ?, 0, %s, 0, x'' FROM exchange e LEFT JOIN outcome o ON o.exchange = e.id
                WHERE e.id >= ? AND o.exchange IS NULL""".formatted(StoredRow.REQUEST_BYTES));
        state = connection.prepareStatement(
                "UPDATE state SET exchanges = ?, last_exchange = ?, last_connection = ?, under_way = ?");
        derived = connection.prepareStatement(Derivation.INSERT);
        derivation = connection.prepareStatement("UPDATE derivation SET catalogue = ?, done = ?");
    }

    void derive(Derivation.Batch batch) throws SQLException {
        for (Derivation each : batch.list()) {
            each.bind(derived);
            derived.executeUpdate();
        }
        derivation.setLong(1, Catalogue.version());
        derivation.setLong(2, batch.done());
        derivation.executeUpdate();
    }

    State state() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT exchanges, last_exchange, last_connection, under_way FROM state")) {
            if (!result.next()) {
                throw new SQLException("no state");
            }
            return new State(result.getLong(1), result.getLong(2), result.getLong(3), result.getLong(4));
        } finally {
            connection.commit();
        }
    }

    void commit(State now) throws SQLException {
        state.setLong(1, now.exchanges());
        state.setLong(2, now.lastExchange());
        state.setLong(3, now.lastConnection());
        state.setLong(4, now.underWay());
        state.executeUpdate();
        connection.commit();
    }

    /// Leaves one file: what stands in the log is moved into it, and the log goes.
    void joinLog() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("PRAGMA journal_mode = DELETE");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Closes what failed, and with it undoes all since the last commit.
    void abandon() {
        try {
            connection.close();
        } catch (SQLException e) {
            // SQLite lets go of the file anyhow
        }
    }

    void insert(long id, Entry entry, Capture request, Summary summary, boolean whole) throws SQLException {
        Opening opening = entry.opening;
        int next = columns(insert, request, summary, whole);
        insert.setBytes(next++, request.raw().toArray());
        insert.setLong(next++, id);
        insert.setLong(next++, micros(opening.at()));
        insert.setInt(next++, opening.origin().ordinal());
        insert.setLong(next++, opening.connection().id());
        insert.setString(next++, opening.connection().peer());
        insert.setString(next++, opening.connection().local());
        insert.setLong(next++, micros(opening.connection().accepted()));
        insert.setInt(next++, opening.sequence());
        insert.setLong(next, entry.after == null ? 0 : entry.after.id);
        insert.executeUpdate();
    }

    /// @param withBytes false where the bytes in the row stay as they are
    void update(long id, Capture request, Summary summary, boolean whole, boolean withBytes) throws SQLException {
        PreparedStatement statement = withBytes ? update : updateColumns;
        int next = columns(statement, request, summary, whole);
        if (withBytes) {
            statement.setBytes(next++, request.raw().toArray());
        }
        statement.setLong(next, id);
        statement.executeUpdate();
    }

    private static int columns(PreparedStatement statement, Capture request, Summary summary, boolean whole)
            throws SQLException {
        statement.setString(1, summary.method());
        statement.setString(2, summary.target());
        statement.setString(3, summary.version());
        statement.setString(4, summary.host());
        statement.setInt(5, summary.fieldCount());
        statement.setString(6, summary.contentType());
        statement.setInt(7, summary.chunked() ? 1 : 0);
        statement.setLong(8, summary.contentBytes());
        if (whole) {
            statement.setInt(9, request.ending().ordinal());
        } else {
            statement.setNull(9, Types.INTEGER);
        }
        statement.setLong(10, request.length());
        setBlob(statement, 11, Packed.arrivals(request.arrivals()));
        return 12;
    }

    void piece(long id, Direction direction, long start, Bytes bytes) throws SQLException {
        piece.setLong(1, id);
        piece.setInt(2, direction.ordinal());
        piece.setLong(3, start);
        piece.setBytes(4, bytes.toArray());
        piece.executeUpdate();
    }

    void outcome(long id, Change.Close close) throws SQLException {
        Capture response = close.response();
        Timeline timeline = close.timeline();
        boolean none = response.length() == 0;
        outcome.setLong(1, id);
        outcome.setInt(2, close.ending().ordinal());
        outcome.setInt(3, status(response.raw()));
        if (timeline.duration().isPresent()) {
            outcome.setLong(4, timeline.duration().getAsLong());
        } else {
            outcome.setNull(4, Types.INTEGER);
        }
        outcome.setLong(5, close.requestBytes());
        outcome.setLong(6, response.length());
        if (none) {
            outcome.setNull(7, Types.INTEGER);
        } else {
            outcome.setInt(7, response.ending().ordinal());
        }
        setBlob(outcome, 8, Packed.arrivals(response.arrivals()));
        outcome.setBytes(9, Packed.timeline(timeline));
        setBlob(outcome, 10, none ? null : response.raw().toArray());
        outcome.executeUpdate();
    }

    /// An outcome for each exchange from an id on that has none.
    void interrupt(long from) throws SQLException {
        interrupt.setInt(1, Ending.INTERRUPTED.ordinal());
        interrupt.setLong(2, from);
        interrupt.executeUpdate();
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static void setBlob(PreparedStatement statement, int index, byte @Nullable [] octets) throws SQLException {
        if (octets == null) {
            statement.setNull(index, Types.BLOB);
        } else {
            statement.setBytes(index, octets);
        }
    }

    /// The status of the final response: interim ones before it are passed over (RFC 9110 section 15.2); 0 where there
    /// is none.
    private static int status(Bytes response) {
        int start = 0;
        int status = statusAt(response, start);
        while (status / 100 == 1 && status != 101) {
            int end = start;
            do {
                end = response.indexOf('\n', end) + 1;
            } while (end > 0 && !isEmptyLine(response, end));
            if (end == 0) {
                return status; // only the interim response was sent
            }
            start = response.indexOf('\n', end) + 1;
            int next = statusAt(response, start);
            if (next == 0) {
                return status;
            }
            status = next;
        }
        return status;
    }

    private static boolean isEmptyLine(Bytes response, int at) {
        return response.length() > at
                && (response.at(at) == '\n'
                        || response.slice(at, Math.min(at + 2, response.length()))
                                .equals(LINE_END));
    }

    /// The three digits after the first space of a status line, or 0.
    private static int statusAt(Bytes response, int start) {
        int space =
                response.slice(start, Math.min(response.length(), start + 12)).indexOf(' ', 0);
        if (space < 0 || response.length() < start + space + 4) {
            return 0;
        }
        int status = 0;
        for (int i = start + space + 1; i < start + space + 4; i++) {
            int digit = response.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            status = status * 10 + digit;
        }
        return status;
    }
}
