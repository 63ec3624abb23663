package byteglass.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one thread that writes: takes all that is queued, writes one transaction, completes the stages, then announces
/// one [StoreEvent.Added] and one [StoreEvent.Changed].
///
/// The queue is bounded by its callers, who read no more from a peer while its stage is open. A transaction that fails
/// is undone as a whole and fails its stages with the reason; the next one starts afresh. Outcomes have no stage to
/// fail, and their requests are kept already, so they are tried again, each on its own.
final class Writer implements Runnable, AutoCloseable {

    /// How many outcomes wait for a better time, when writing fails. Their number is bounded by the connections that
    /// were open when it began to fail; the rest would be marked as interrupted when the file is opened again.
    private static final int LATE_LIMIT = 10_000;

    /// How often an outcome is tried on its own.
    private static final int TRIES = 10;

    private final Path file;
    private final Tables tables;
    private final Checkpoints checkpoints;
    private final Receivers receivers = new Receivers();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().name("store writer").unstarted(this);
    private volatile Extent extent;

    // shared with the callers, guarded by `this`
    private List<Change> queue = new ArrayList<>();
    private @Nullable Deriving deriving;
    private boolean idle;
    private boolean closed;

    // the writer thread's own
    private final ArrayDeque<Late> late = new ArrayDeque<>();
    private long[] changed = new long[16];
    private int changedCount;

    /// What was derived, and who waits for it to be written.
    private record Deriving(Derivation.Batch batch, CompletableFuture<Void> stage) {}

    /// An outcome that could not be written yet.
    private record Late(Change.Close close, int tries) {}

    Writer(Path file, Tables tables, Checkpoints checkpoints) {
        this.file = file;
        this.checkpoints = checkpoints;
        this.tables = tables;
        this.extent = new Extent(tables.count(), tables.lastExchange());
    }

    /// What is committed: how many rows, up to which id.
    record Extent(long count, long lastId) {

        /// Whether there is a row for each id from the first.
        boolean isContiguous(long firstId) {
            return lastId - firstId + 1 == count;
        }
    }

    Extent extent() {
        return extent;
    }

    /// How many exchanges, and outcomes of exchanges, could not be written.
    long lost() {
        return lost.get();
    }

    Subscription subscribe(Consumer<StoreEvent> receiver) {
        return receivers.subscribe(receiver);
    }

    /// On any thread.
    void add(Change change) {
        synchronized (this) {
            if (!closed) {
                queue.add(change);
                if (idle) {
                    notifyAll();
                }
                return;
            }
        }
        change.failed(closed());
    }

    /// Writes what was derived, after all that was taken in before. On one thread, which waits for it before it
    /// comes with more.
    CompletableFuture<Void> derive(Derivation.Batch batch) {
        CompletableFuture<Void> stage = new CompletableFuture<>();
        synchronized (this) {
            if (!closed) {
                deriving = new Deriving(batch, stage);
                if (idle) {
                    notifyAll();
                }
                return stage;
            }
        }
        stage.completeExceptionally(closed());
        return stage;
    }

    private StoreException closed() {
        return new StoreException(StoreException.Kind.CLOSED, "The capture is closed: " + file);
    }

    void start() {
        thread.start();
    }

    /// Takes no more, and waits until all that was queued is written.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        join(thread);
    }

    /// Waits for a thread that is sure to end, also where the waiting thread is interrupted.
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        List<Change> batch = new ArrayList<>();
        while (true) {
            @Nullable Deriving derived;
            synchronized (this) {
                while (queue.isEmpty() && deriving == null && !closed) {
                    idle = true;
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        closed = true;
                    }
                    idle = false;
                }
                if (queue.isEmpty() && deriving == null) {
                    break;
                }
                derived = deriving;
                deriving = null;
                List<Change> taken = queue;
                queue = batch;
                batch = taken;
            }
            if (!batch.isEmpty()) {
                write(batch);
            }
            settle();
            batch.clear();
            if (derived != null) {
                write(derived);
            }
            checkpoints.committed();
        }
    }

    private void write(List<? extends Change> batch) {
        changedCount = 0;
        int added;
        try {
            for (Change change : batch) {
                if (isKept(change) && tables.write(change)) {
                    changed(change.entry().id);
                }
            }
            added = tables.added();
            tables.commit();
        } catch (SQLException | IOException | RuntimeException | OutOfMemoryError e) {
            fail(batch, e);
            return;
        }
        extent = new Extent(tables.count(), tables.lastExchange());
        for (Change change : batch) {
            Throwable missing = change.entry().missing;
            if (missing == null) {
                change.succeeded();
            } else {
                lose(change, missing);
            }
        }
        if (added > 0) {
            receivers.announce(new StoreEvent.Added(tables.lastExchange() - added + 1, added, extent.count));
        }
        if (changedCount > 0) {
            receivers.announce(new StoreEvent.Changed(Arrays.copyOf(changed, changedCount)));
        }
    }

    private void write(Deriving derived) {
        try {
            tables.derive(derived.batch);
        } catch (SQLException | IOException | RuntimeException | OutOfMemoryError e) {
            tables.rollback();
            derived.stage.completeExceptionally(StoreException.of(file, e));
            return;
        }
        derived.stage.complete(null);
        List<Derivation> list = derived.batch.list();
        if (!list.isEmpty()) {
            receivers.announce(new StoreEvent.Derived(
                    list.stream().mapToLong(Derivation::exchange).toArray()));
        }
    }

    /// Where a piece is missing, no more is written than how it came out.
    private static boolean isKept(Change change) {
        return change.entry().missing == null || change instanceof Change.Close;
    }

    private void changed(long id) {
        if (changedCount > 0 && changed[changedCount - 1] == id) {
            return;
        }
        if (changedCount == changed.length) {
            changed = Arrays.copyOf(changed, changedCount * 2);
        }
        changed[changedCount++] = id;
    }

    private void fail(List<? extends Change> batch, Throwable cause) {
        StoreException reason = StoreException.of(file, cause);
        tables.rollback();
        for (Change change : batch) {
            switch (change) {
                case Change.Piece piece -> piece.entry().missing = reason;
                case Change.Close close -> postpone(new Late(close, 0));
                case Change.Whole whole -> {}
                case Change.Arriving arriving -> {}
            }
            lose(change, reason);
        }
    }

    private void lose(Change change, Throwable reason) {
        if (change instanceof Change.Whole) {
            lost.incrementAndGet();
        }
        change.failed(reason);
    }

    private void postpone(Late outcome) {
        if (outcome.close.entry().id == 0) {
            return; // it never became a row
        }
        if (late.size() < LATE_LIMIT && outcome.tries < TRIES) {
            late.add(outcome);
        } else {
            lost.incrementAndGet();
        }
    }

    /// Tries the outcomes that could not be written, until one fails again.
    private void settle() {
        for (Late next = late.poll(); next != null; next = late.poll()) {
            try {
                tables.write(next.close);
                tables.commit();
            } catch (SQLException | IOException | RuntimeException | OutOfMemoryError e) {
                fail(List.of(), e);
                postpone(new Late(next.close, next.tries + 1));
                return;
            }
            receivers.announce(new StoreEvent.Changed(new long[] {next.close.entry().id}));
        }
    }
}
