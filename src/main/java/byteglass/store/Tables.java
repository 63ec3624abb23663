package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Summary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Writes changes into the tables, a transaction at a time, and gives the ids. Belongs to the writer thread.
///
///     write* → commit, or rollback
final class Tables implements AutoCloseable {

    private final Connection connection;
    private final Statements statements;
    private final PreparedStatement state;

    /// Rows without an outcome, by id.
    private final LinkedHashSet<Entry> underWay = new LinkedHashSet<>();

    /// What became a row in this transaction.
    private final List<Entry> added = new ArrayList<>();

    /// What came to its end in this transaction.
    private final List<Entry> ended = new ArrayList<>();

    private long count;
    private long lastExchange;
    private long lastConnection;

    /// All exchanges before this one have an outcome.
    private long firstUnderWay;

    Tables(Connection connection) throws SQLException {
        this.connection = connection;
        statements = new Statements(connection);
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

    /// How many rows there are, with those of this transaction.
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

    /// @return whether it changed a row that was there before this transaction
    boolean write(Change change) throws SQLException {
        Entry entry = change.entry();
        boolean isRow = entry.id != 0;
        switch (change) {
            case Change.Arriving arriving -> request(entry, arriving.request(), arriving.summary(), false);
            case Change.Whole whole -> request(entry, whole.request(), whole.summary(), true);
            case Change.Piece piece -> piece(entry, piece.direction(), piece.bytes());
            case Change.Close close -> {
                if (isRow) {
                    statements.outcome(entry.id, close);
                    ended.add(entry);
                }
            }
        }
        return isRow && entry.id <= lastExchange - added.size();
    }

    private void request(Entry entry, Capture request, Summary summary, boolean whole) throws SQLException {
        if (entry.id != 0) {
            boolean hasPieces = entry.pieceBytes[Direction.REQUEST.ordinal()] > 0;
            statements.update(entry.id, request, summary, whole, !hasPieces);
            return;
        }
        long id = lastExchange + 1;
        statements.insert(id, entry, request, summary, whole);
        entry.id = id;
        added.add(entry);
        underWay.add(entry);
        lastExchange = id;
        lastConnection = Math.max(lastConnection, entry.opening.connection().id());
        count++;
    }

    private void piece(Entry entry, Direction direction, Bytes bytes) throws SQLException {
        if (entry.id == 0) {
            throw new IllegalStateException("a piece of what is not a row");
        }
        statements.piece(entry.id, direction, entry.pieceBytes[direction.ordinal()], bytes);
        entry.pieceBytes[direction.ordinal()] += bytes.length();
    }

    void commit() throws SQLException {
        // what ended in this transaction counts as under way until it is committed
        firstUnderWay = underWay.isEmpty() ? lastExchange + 1 : underWay.getFirst().id;
        state.setLong(1, count);
        state.setLong(2, lastExchange);
        state.setLong(3, lastConnection);
        state.setLong(4, firstUnderWay);
        state.executeUpdate();
        connection.commit();
        for (Entry entry : added) {
            entry.after = null;
        }
        ended.forEach(underWay::remove);
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

    /// Ends all that is under way, since nobody is there any more who could.
    void interrupt() throws SQLException {
        statements.interrupt(firstUnderWay);
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
}
