package byteglass.listen;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// What a connection has handed to the store and has not been told to be committed: the measure of back-pressure.
final class Ledger {

    /// What one connection may owe before it is read no more: four pieces, so that one is on its way while the
    /// others come.
    private static final long OWED_BYTES = 4L << 20;

    /// What all connections together may owe before each of them waits for its own.
    private static final long ALL_OWED_BYTES = 64L << 20;

    /// Is told when something is committed, or could not be.
    @FunctionalInterface
    interface Landing {
        /// @param nanos when, by [System#nanoTime]
        void landed(long nanos, @Nullable Throwable failure);
    }

    private final Batch batch;
    private final AtomicLong all;
    private final Runnable flush;
    private long owed;

    /// @param all what all connections owe together
    /// @param flush sends what landings wrote
    Ledger(Batch batch, AtomicLong all, Runnable flush) {
        this.batch = batch;
        this.all = all;
        this.flush = flush;
    }

    /// Tells a landing, on this loop, when a stage is done.
    void await(CompletionStage<Void> stage, int bytes, Landing landing) {
        owed += bytes;
        all.addAndGet(bytes);
        stage.whenComplete(new Awaited(bytes, landing));
    }

    boolean isFull() {
        return owed > OWED_BYTES || (owed > 0 && all.get() > ALL_OWED_BYTES);
    }

    /// One commit that is awaited.
    final class Awaited implements BiConsumer<Void, @Nullable Throwable> {
        private final int bytes;
        private final Landing landing;
        private long nanos;
        private @Nullable Throwable failure;

        Awaited(int bytes, Landing landing) {
            this.bytes = bytes;
            this.landing = landing;
        }

        @Override
        public void accept(Void nothing, @Nullable Throwable cause) {
            nanos = System.nanoTime();
            failure = cause;
            batch.add(this);
        }

        /// Takes it off what is owed, and tells its landing.
        void land() {
            owed -= bytes;
            all.addAndGet(-bytes);
            landing.landed(nanos, failure);
        }

        /// Sends what landing wrote: after all of a batch have landed, once or more for each connection.
        void flush() {
            flush.run();
        }
    }
}
