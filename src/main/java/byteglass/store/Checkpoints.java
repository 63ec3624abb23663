package byteglass.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Moves what stands in the write-ahead log into the capture, on a thread of its own: it waits for the disk, and the
/// writer does not.
///
/// The log starts afresh only when all of it has been moved and nothing new came meanwhile. Under constant load that
/// never happens by itself, so the writer waits for one pass, a short one, when the log has become long.
final class Checkpoints implements Runnable, AutoCloseable {

    /// The least that is worth a pass, in pages of 4 KiB: SQLite's own default.
    private static final int LEAST = 1_000;

    /// A long log, in pages: 128 MiB. Measured under full load: passes that the writer waits for come every few
    /// seconds.
    private static final int LONG = 32_768;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Log NONE = new Log(0, 0);

    private final Connection connection;
    private final Thread thread = Thread.ofPlatform().name("store checkpoints").unstarted(this);
    private volatile boolean isLong;
    private volatile boolean closed;

    Checkpoints(Connection connection) {
        this.connection = connection;
    }

    /// The log, in pages: all that can be read from it, and what of that has been moved.
    private record Log(int pages, int moved) {}

    void start() {
        thread.start();
    }

    /// Called by the writer between two transactions.
    void committed() {
        if (isLong) {
            log("PASSIVE");
            isLong = false;
        }
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!closed) {
            LockSupport.park(this);
            sleep();
            Log log = log("NOOP");
            if (!closed && log.pages - log.moved >= LEAST) {
                isLong = log("PASSIVE").pages >= LONG;
            }
        }
    }

    private void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /// The log after a pass. What fails stays in the log: the writer meets the same trouble, and says so.
    private synchronized Log log(String mode) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(" + mode + ")")) {
            return result.next() ? new Log(result.getInt(2), result.getInt(3)) : NONE;
        } catch (SQLException e) {
            return NONE;
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        LockSupport.unpark(thread);
        Writer.join(thread);
        connection.close();
    }
}
