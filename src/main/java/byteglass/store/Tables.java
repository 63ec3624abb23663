package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Summary;
import byteglass.store.Statements.State;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes changes into the tables, a transaction at a time, and gives the ids. Belongs to the writer thread.
///
///     write* → commit, or rollback
final class Tables implements AutoCloseable {

    private static final long NONE = Long.MAX_VALUE;

    private final CaptureFile file;

    /// Null after a transaction that failed, until the next.
    private @Nullable Statements statements;

    /// Rows without an outcome, by id.
    private final LinkedHashSet<Entry> underWay = new LinkedHashSet<>();

    /// What became a row in this transaction.
    private final List<Entry> added = new ArrayList<>();

    /// What came to its end in this transaction.
    private final List<Entry> ended = new ArrayList<>();

    private long count;
    private long lastExchange;
    private long lastConnection;

    /// From here on there may be exchanges without an outcome that another program left.
    private long left = NONE;

    /// What was under way when the file was left ends as interrupted; where there is no room to write that, at the
    /// next opening.
    Tables(CaptureFile file) throws SQLException, IOException {
        this.file = file;
        long from = NONE;
        try {
            from = statements().state().underWay();
            interrupt(from);
        } catch (SQLException | IOException | RuntimeException e) {
            rollback();
            if (from == NONE || StoreException.of(file.path(), e).kind() != StoreException.Kind.FULL) {
                throw e;
            }
            left = from;
        }
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
    boolean write(Change change) throws SQLException, IOException {
        Statements open = statements();
        Entry entry = change.entry();
        boolean isRow = entry.id != 0;
        switch (change) {
            case Change.Arriving arriving -> request(open, entry, arriving.request(), arriving.summary(), false);
            case Change.Whole whole -> request(open, entry, whole.request(), whole.summary(), true);
            case Change.Piece piece -> piece(open, entry, piece.direction(), piece.bytes());
            case Change.Close close -> {
                if (isRow) {
                    open.outcome(entry.id, close);
                    ended.add(entry);
                }
            }
        }
        return isRow && entry.id <= lastExchange - added.size();
    }

    private void request(Statements open, Entry entry, Capture request, Summary summary, boolean whole)
            throws SQLException {
        if (entry.id != 0) {
            boolean hasPieces = entry.pieceBytes[Direction.REQUEST.ordinal()] > 0;
            open.update(entry.id, request, summary, whole, !hasPieces);
            return;
        }
        long id = lastExchange + 1;
        open.insert(id, entry, request, summary, whole);
        entry.id = id;
        added.add(entry);
        underWay.add(entry);
        lastExchange = id;
        lastConnection = Math.max(lastConnection, entry.opening.connection().id());
        count++;
    }

    /// In a transaction of its own: nothing else is undone where it fails.
    void derive(Derivation.Batch batch) throws SQLException, IOException {
        statements().derive(batch);
        commit();
    }

    private static void piece(Statements open, Entry entry, Direction direction, Bytes bytes) throws SQLException {
        if (entry.id == 0) {
            throw new IllegalStateException("a piece of what is not a row");
        }
        open.piece(entry.id, direction, entry.pieceBytes[direction.ordinal()], bytes);
        entry.pieceBytes[direction.ordinal()] += bytes.length();
    }

    /// @throws StoreException where the file is not at its place any more
    void commit() throws SQLException, IOException {
        file.check();
        // what ended in this transaction counts as under way until it is committed
        statements().commit(new State(count, lastExchange, lastConnection, firstUnderWay()));
        for (Entry entry : added) {
            entry.after = null;
        }
        ended.forEach(underWay::remove);
        added.clear();
        ended.clear();
    }

    private long firstUnderWay() {
        return Math.min(left, underWay.isEmpty() ? lastExchange + 1 : underWay.getFirst().id);
    }

    /// Undoes all since the last commit: what became a row is none. The next transaction has a new connection.
    void rollback() {
        for (Entry entry : added) {
            entry.id = 0;
            underWay.remove(entry);
        }
        count -= added.size();
        lastExchange -= added.size();
        added.clear();
        ended.clear();
        Statements failed = statements;
        statements = null;
        if (failed != null) {
            failed.abandon();
        }
    }

    private Statements statements() throws SQLException, IOException {
        Statements open = statements;
        if (open == null) {
            open = new Statements(file.writing());
            statements = open;
            State state = open.state();
            count = state.exchanges();
            lastExchange = state.lastExchange();
            lastConnection = Math.max(lastConnection, state.lastConnection());
        }
        return open;
    }

    /// Ends what is under way from an id on, since nobody is there any more who could.
    private void interrupt(long from) throws SQLException, IOException {
        if (from <= lastExchange) {
            statements().interrupt(from);
            underWay.clear();
            left = NONE;
            commit();
        }
    }

    /// Ends what is under way, and leaves one file.
    @Override
    public void close() throws SQLException, IOException {
        try (Statements open = statements()) {
            interrupt(firstUnderWay());
            open.joinLog();
        }
    }
}
