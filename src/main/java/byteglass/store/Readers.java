package byteglass.store;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// Lends reading connections to worker threads, one to each, at most [#LIMIT] at a time.
final class Readers implements AutoCloseable {

    /// As many as a window, a search and an export keep busy; more would only compete for the same disk and cores.
    private static final int LIMIT = 4;

    private final CaptureFile file;
    private final Semaphore permits = new Semaphore(LIMIT, true);
    private final ConcurrentLinkedDeque<Reader> free = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(CaptureFile file) {
        this.file = file;
    }

    /// What is done with a connection.
    interface Reading<T> {
        T with(Reader reader) throws SQLException;
    }

    /// Waits for a free connection and reads.
    ///
    /// @throws UncheckedIOException of a [StoreException]
    <T> T read(Reading<T> reading) {
        permits.acquireUninterruptibly();
        try {
            if (closed) {
                throw new UncheckedIOException(
                        new StoreException(StoreException.Kind.CLOSED, "The capture is closed: " + file.path()));
            }
            Reader reader = free.poll();
            if (reader == null) {
                reader = new Reader(file.reading());
            }
            try {
                return reading.with(reader);
            } finally {
                free.push(reader);
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(StoreException.of(file.path(), e));
        } finally {
            permits.release();
        }
    }

    /// Waits for those who read, and lets nobody read any more.
    @Override
    public void close() throws SQLException {
        closed = true;
        permits.acquireUninterruptibly(LIMIT);
        try {
            for (Reader reader = free.poll(); reader != null; reader = free.poll()) {
                reader.close();
            }
        } finally {
            permits.release(LIMIT);
        }
    }
}
