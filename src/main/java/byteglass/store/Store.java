package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Exchange;
import byteglass.http.Intake;
import byteglass.http.Origin;
import byteglass.http.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A capture file: takes in exchanges, and gives them back.
///
/// Rows are in the order of their ids; an index counts them from 0. Taking in never blocks; reading blocks and is for
/// workers, any number of them at a time, and throws [UncheckedIOException] of a [StoreException] where the file cannot
/// be read.
public final class Store implements Intake, AutoCloseable {

    private final CaptureFile file;
    private final FileLock lock;
    private final Tables tables;
    private final Checkpoints checkpoints;
    private final Writer writer;
    private final Readers readers;
    private final AtomicLong connections;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Deriver deriver;
    private volatile long firstId;

    private Store(CaptureFile file, FileLock lock, Tables tables, Checkpoints checkpoints) {
        this.file = file;
        this.lock = lock;
        this.tables = tables;
        this.checkpoints = checkpoints;
        writer = new Writer(file.path(), tables, checkpoints);
        readers = new Readers(file);
        connections = new AtomicLong(tables.lastConnection());
    }

    /// Opens a capture so that what is kept survives the end of the program.
    ///
    /// @throws StoreException where it cannot be written; its kind says why
    public static Store open(Path file) throws StoreException {
        return open(file, Durability.PROGRAM_END);
    }

    /// Opens a capture, or makes one. What is made, folders included, can be read by its owner only.
    ///
    /// Exchanges that were under way when the program that wrote them died end as interrupted.
    ///
    /// @throws StoreException where it cannot be written; its kind says why
    public static Store open(Path file, Durability durability) throws StoreException {
        Path path = file.toAbsolutePath().normalize();
        try {
            CaptureFile.createFolder(path);
            FileLock lock = FileLock.on(path);
            try {
                return open(CaptureFile.at(path, durability), lock);
            } catch (SQLException | IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(path, e);
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw new StoreException(
                    StoreException.Kind.READ_ONLY,
                    "This file cannot be written: " + path
                            + ". Change the rights of the file and its folder, or choose another place.",
                    e);
        }
    }

    private static Store open(CaptureFile file, FileLock lock) throws SQLException, IOException {
        Tables tables = new Tables(file);
        try {
            Store store = new Store(file, lock, tables, new Checkpoints(file.checkpointing()));
            store.checkpoints.start();
            store.writer.start();
            return store;
        } catch (SQLException e) {
            tables.close();
            throw e;
        }
    }

    /// The capture's path, absolute.
    public Path file() {
        return file.path();
    }

    /// How many rows there are.
    public long count() {
        return writer.extent().count();
    }

    /// How many exchanges could not be kept since the store was opened. None of them was said to be.
    public long lost() {
        return writer.lost();
    }

    /// What the capture takes on the disk.
    public long diskBytes() {
        return file.bytes();
    }

    @Override
    public Connection connected(String peer, String local, Instant at) {
        return new Connection(connections.incrementAndGet(), peer, local, at);
    }

    @Override
    public Recording open(Origin origin, Connection connection, int sequence, @Nullable Recording after, Instant at) {
        return new Entry(writer, new Opening(origin, connection, sequence, at), (Entry) after);
    }

    /// Rows from an index on; fewer where there are no more.
    public List<Row> rows(long index, int count) {
        return readers.read(reader -> {
            long first = first(reader);
            return writer.extent().isContiguous(first)
                    ? reader.rowsFromId(first + index, count)
                    : reader.rowsFromIndex(index, count);
        });
    }

    private long first(Reader reader) throws SQLException {
        if (firstId == 0) {
            firstId = reader.firstId();
        }
        return firstId;
    }

    /// The index of the row of an id.
    public long index(long id) {
        return readers.read(reader -> {
            long first = first(reader);
            return writer.extent().isContiguous(first) ? Math.max(0, id - first) : reader.index(id);
        });
    }

    /// Exchanges of a connection in order, from a place on it on; fewer where there are no more.
    ///
    /// @param connection its id
    /// @param from the sequence of the first one
    public OnConnection onConnection(long connection, int from, int count) {
        return readers.read(reader -> OnConnection.read(reader, connection, from, count));
    }

    /// The exchange of an id.
    ///
    /// @param most how many bytes of each direction
    public Optional<Exchange> exchange(long id, int most) {
        return readers.read(reader -> reader.exchange(id, most));
    }

    /// The last exchange before another one whose request had the same method, Host and target up to its query. It is
    /// looked for among the [Similar#MOST] before it.
    public OptionalLong similarBefore(long id) {
        return readers.read(reader -> Similar.before(reader, id));
    }

    /// Exchanges in order, from the one of an id on (or the next there is); fewer where there are no more.
    ///
    /// @param most how many bytes of each direction
    public List<Exchange> exchanges(long from, int count, int most) {
        return readers.read(reader -> reader.exchanges(from, count, most));
    }

    /// A part of one direction of an exchange; shorter, or empty, where there is no more.
    public Bytes read(long id, Direction direction, long start, int length) {
        return readers.read(reader -> reader.read(id, direction, start, length));
    }

    /// Writes a part of one direction of an exchange to a file, which only its owner can read where it is made. Blocks.
    ///
    /// @throws UncheckedIOException where the file cannot be written, or the capture cannot be read
    public void save(long id, Direction direction, Range range, Path file) {
        SavedBytes.write(range, file, (start, length) -> read(id, direction, start, length));
    }

    /// All exchanges that there are now, in order, one at a time.
    ///
    /// @param most how many bytes of each direction; [#read] has the rest
    public void forEach(int most, Consumer<Exchange> receiver) {
        Pages.forEach(
                writer.extent().lastId(),
                most,
                (from, count, octets) -> readers.read(reader -> reader.exchanges(from, count, octets)),
                receiver);
    }

    /// Dissects what is there and what comes, on a thread of its own, until the store is closed: rows then have what
    /// is [derived][Row#derived] of them. Once, however often it is asked for.
    public synchronized void derive() {
        if (deriver == null && !closed.get()) {
            deriver = Deriver.start(readers, writer);
        }
    }

    private synchronized void endDeriving() {
        if (deriver != null) {
            deriver.close();
        }
    }

    /// What is committed from now on is told to a receiver: on the writer thread, which waits for it to return.
    public Subscription subscribe(Consumer<StoreEvent> receiver) {
        return writer.subscribe(receiver);
    }

    /// Writes all that is queued, ends what is still under way as interrupted, and leaves one file. Waits for it, and
    /// for those who read.
    ///
    /// @throws UncheckedIOException where that failed; what was said to be kept is kept
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        endDeriving();
        // closed in the order from the last to the first
        try (lock;
                tables;
                checkpoints;
                readers) {
            writer.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(StoreException.of(file.path(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
