package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes changes into the tables, a transaction at a time. Belongs to the writer thread.
///
///     write* → commit, or rollback
final class Tables implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement end;
    private final PreparedStatement piece;
    private final PreparedStatement outcome;
    private final PreparedStatement state;

    /// Rows without an outcome, by id.
    private final LinkedHashSet<Entry> underWay = new LinkedHashSet<>();

    /// What became a row, and what came to its end, in this transaction.
    private final List<Entry> added = new ArrayList<>();

    private final List<Entry> ended = new ArrayList<>();

    private long count;
    private long lastExchange;
    private long lastConnection;

    /// When the file was opened.
    private final long firstUnderWay;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        insert = connection.prepareStatement("""
                INSERT INTO exchange (id, at, origin, connection, peer, local, accepted, sequence, pipelined_after,
                    method, target, version, host, field_count, content_type, chunked, content_bytes,
                    request_ending, request_bytes, arrivals, request)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        update = connection.prepareStatement("""
                UPDATE exchange SET method = ?, target = ?, version = ?, host = ?, field_count = ?, content_type = ?,
                    chunked = ?, content_bytes = ?, request_ending = ?, request_bytes = ?, arrivals = ?, request = ?
                WHERE id = ?""");
        end = connection.prepareStatement("""
                UPDATE exchange SET method = ?, target = ?, version = ?, host = ?, field_count = ?, content_type = ?,
                    chunked = ?, content_bytes = ?, request_ending = ?, request_bytes = ?, arrivals = ?
                WHERE id = ?""");
        piece = connection.prepareStatement(
                "INSERT INTO piece (exchange, direction, start, bytes) VALUES (?, ?, ?, ?)");
        outcome = connection.prepareStatement("""
                INSERT INTO outcome (exchange, ending, status, duration, request_bytes, response_bytes,
                    response_ending, response_arrivals, timeline, response)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        state = connection.prepareStatement(
                "UPDATE state SET exchanges = ?, last_exchange = ?, last_connection = ?, under_way = ?");
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT exchanges, last_exchange, last_connection, under_way FROM state")) {
            result.next();
            count = result.getLong(1);
            lastExchange = result.getLong(2);
            lastConnection = result.getLong(3);
            firstUnderWay = result.getLong(4);
        }
        connection.commit();
    }

    /// How many rows there are, when this transaction is committed.
    long count() {
        return count;
    }

    long lastExchange() {
        return lastExchange;
    }

    long lastConnection() {
        return lastConnection;
    }

    /// How many rows this transaction adds, up to [#lastExchange].
    int added() {
        return added.size();
    }

    /// @return whether a row that was there before this transaction has changed
    boolean write(Change change) throws SQLException {
        Entry entry = change.entry();
        boolean known = entry.id != 0;
        switch (change) {
            case Change.Arriving arriving -> request(entry, arriving.request(), arriving.summary(), false);
            case Change.Whole whole -> request(entry, whole.request(), whole.summary(), true);
            case Change.Piece more -> piece(entry, more.direction(), more.bytes());
            case Change.Close close -> {
                if (known) {
                    outcome(close);
                }
            }
        }
        return known && entry.id <= lastExchange - added.size();
    }

    private void request(Entry entry, Capture request, Summary summary, boolean whole) throws SQLException {
        if (entry.id == 0) {
            insert(entry, request, summary, whole);
            return;
        }
        boolean inPieces = entry.pieceBytes[Direction.REQUEST.ordinal()] > 0; // what is in the row stays
        PreparedStatement statement = inPieces ? end : update;
        int next = columns(statement, 1, request, summary, whole);
        if (!inPieces) {
            statement.setBytes(next++, request.raw().toArray());
        }
        statement.setLong(next, entry.id);
        statement.executeUpdate();
    }

    private void insert(Entry entry, Capture request, Summary summary, boolean whole) throws SQLException {
        Opening opening = entry.opening;
        long id = lastExchange + 1;
        insert.setLong(1, id);
        insert.setLong(2, micros(opening.at()));
        insert.setInt(3, opening.origin().ordinal());
        insert.setLong(4, opening.connection().id());
        insert.setString(5, opening.connection().peer());
        insert.setString(6, opening.connection().local());
        insert.setLong(7, micros(opening.connection().accepted()));
        insert.setInt(8, opening.sequence());
        insert.setLong(9, entry.after == null ? 0 : entry.after.id);
        int next = columns(insert, 10, request, summary, whole);
        insert.setBytes(next, request.raw().toArray());
        insert.executeUpdate();

        entry.id = id;
        added.add(entry);
        underWay.add(entry);
        lastExchange = id;
        lastConnection = Math.max(lastConnection, opening.connection().id());
        count++;
    }

    private static int columns(PreparedStatement statement, int first, Capture request, Summary summary, boolean whole)
            throws SQLException {
        int next = first;
        statement.setString(next++, summary.method());
        statement.setString(next++, summary.target());
        statement.setString(next++, summary.version());
        statement.setString(next++, summary.host());
        statement.setInt(next++, summary.fieldCount());
        statement.setString(next++, summary.contentType());
        statement.setInt(next++, summary.chunked() ? 1 : 0);
        statement.setLong(next++, summary.contentBytes());
        if (whole) {
            statement.setInt(next++, request.ending().ordinal());
        } else {
            statement.setNull(next++, Types.INTEGER);
        }
        statement.setLong(next++, request.length());
        setBlob(statement, next++, Packed.arrivals(request.arrivals()));
        return next;
    }

    private void piece(Entry entry, Direction direction, Bytes bytes) throws SQLException {
        if (entry.id == 0) {
            throw new IllegalStateException("a piece before its row");
        }
        piece.setLong(1, entry.id);
        piece.setInt(2, direction.ordinal());
        piece.setLong(3, entry.pieceBytes[direction.ordinal()]);
        piece.setBytes(4, bytes.toArray());
        piece.executeUpdate();
        entry.pieceBytes[direction.ordinal()] += bytes.length();
    }

    private void outcome(Change.Close close) throws SQLException {
        Capture response = close.response();
        Timeline timeline = close.timeline();
        boolean none = response.length() == 0;
        outcome.setLong(1, close.entry().id);
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
        ended.add(close.entry());
    }

    void commit() throws SQLException {
        state.setLong(1, count);
        state.setLong(2, lastExchange);
        state.setLong(3, lastConnection);
        state.setLong(4, underWay.isEmpty() ? lastExchange + 1 : underWay.getFirst().id);
        state.executeUpdate();
        connection.commit();
        for (Entry entry : added) {
            entry.after = null;
        }
        for (Entry entry : ended) {
            underWay.remove(entry);
        }
        added.clear();
        ended.clear();
    }

    /// Undoes all since the last commit: what became a row is none.
    void rollback() throws SQLException {
        for (Entry entry : added) {
            entry.id = 0;
            underWay.remove(entry);
        }
        count -= added.size();
        lastExchange -= added.size();
        added.clear();
        ended.clear();
        connection.rollback();
    }

    /// Ends what is under way, since nobody is there any more who could.
    void interrupt() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO outcome (exchange, ending, status, request_bytes, response_bytes, timeline)
                SELECT e.id, ?, 0, %s, 0, x'' FROM exchange e LEFT JOIN outcome o ON o.exchange = e.id
                WHERE e.id >= ? AND o.exchange IS NULL""".formatted(Reader.REQUEST_BYTES))) {
            statement.setInt(1, Ending.INTERRUPTED.ordinal());
            statement.setLong(2, firstUnderWay);
            statement.executeUpdate();
        }
        underWay.clear();
        commit();
    }

    /// Leaves one file: what stands in the log is moved into it, and the log goes.
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                statement.execute("PRAGMA journal_mode = DELETE");
            }
        }
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

    /// The three digits after the first space of a status line, or 0.
    static int status(Bytes response) {
        int space = response.slice(0, Math.min(response.length(), 12)).indexOf(' ', 0);
        if (space < 0 || response.length() < space + 4) {
            return 0;
        }
        int status = 0;
        for (int i = space + 1; i < space + 4; i++) {
            int digit = response.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            status = status * 10 + digit;
        }
        return status;
    }
}
