package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Limits;
import byteglass.body.Watch;
import byteglass.dissect.Bytes;
import byteglass.http.Dissector;
import byteglass.http.Framing;
import byteglass.http.Message;
import byteglass.http.Recording;
import byteglass.http.Request;
import byteglass.store.Store;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/// All of a body of which only the beginning is shown at first: read from the store and taken apart on a worker. What
/// comes late, for a body that is no longer shown, is dropped. Belongs to the FX thread.
public final class BodyModel {

    /// Work that is done before nobody notices shows no progress.
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// How much of the work reading is, as against taking apart.
    private static final double READING = 0.3;

    private final Store store;
    private final Bodies bodies;
    private final Executor workers;
    private final Executor fx;
    private final Pictures pictures;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private @Nullable Work running;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Side shown;
    private Optional<Charset> charset = Optional.empty();
    private @Nullable Side done;
    private @Nullable Block whole;

    /// @param workers where bodies are read and taken apart
    /// @param fx the FX thread
    BodyModel(Store store, Bodies bodies, Executor workers, Executor fx) {
        this.store = store;
        this.bodies = bodies;
        this.workers = workers;
        pictures = new Pictures(workers, fx);
        this.fx = fx;
    }

    /// How much is done, from 0 to 1; negative while nothing that takes long is under way.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Reads all of a side's body, if it was not shown whole. What is under way for another stops.
    ///
    /// @param receiver gets the section with all of it
    void show(Side side, Consumer<Block> receiver) {
        cancel();
        if (!side.continues(shown)) {
            charset = Optional.empty();
        }
        shown = side;
        if (charset.isEmpty() && side.reading().blocks().stream().noneMatch(Block::part)) {
            return;
        }
        Block known = whole;
        if (known != null && isSame(side, done)) {
            receiver.accept(known);
            return;
        }
        read(side, receiver);
    }

    /// Reads the body that is shown again, in a charset that somebody chose, or where it is empty in the one that
    /// fits. It stays chosen as long as the same exchange is shown.
    void read(Optional<Charset> chosen, Consumer<Block> receiver) {
        cancel();
        charset = chosen;
        whole = null;
        Side side = shown;
        if (side != null) {
            read(side, receiver);
        }
    }

    private void read(Side side, Consumer<Block> receiver) {
        Work work = new Work(side, charset, receiver);
        running = work;
        workers.execute(work);
    }

    /// Does what is left to be done for rows that were unfolded, one after the other; given up when another body is
    /// shown.
    ///
    /// @param rest is done on a worker, and what it returns on the FX thread
    void finish(Function<Watch, Runnable> rest, Runnable then) {
        Side side = shown;
        workers.execute(() -> {
            turn.lock();
            try {
                Runnable put = rest.apply((doneBytes, allBytes) -> side == shown);
                fx.execute(() -> {
                    if (side == shown) {
                        put.run();
                        then.run();
                    }
                });
            } finally {
                turn.unlock();
            }
        });
    }

    /// Decodes images where bodies are read.
    Pictures pictures() {
        return pictures;
    }

    /// Whether both are the same bytes, read twice.
    private static boolean isSame(Side side, @Nullable Side other) {
        return side.continues(other)
                && other != null
                && side.capture().length() == other.capture().length()
                && side.capture().ending() == other.capture().ending();
    }

    /// Stops what is under way; what is shown stays. False where nothing is.
    public boolean cancel() {
        Work work = running;
        if (work == null) {
            return false;
        }
        work.stopped = true;
        running = null;
        progress.set(-1);
        return true;
    }

    private final class Work implements Runnable, Watch {
        private final Side side;
        private final Optional<Charset> chosen;
        private final Consumer<Block> receiver;
        private final long started = System.nanoTime();
        private long told = started + QUIET_NANOS;
        private double base;
        private double share = READING;
        private volatile boolean stopped;

        Work(Side side, Optional<Charset> chosen, Consumer<Block> receiver) {
            this.side = side;
            this.chosen = chosen;
            this.receiver = receiver;
        }

        @Override
        public void run() {
            Message message = side.reading().message();
            Optional<Block> block = content(message).filter(content -> !stopped).map(content -> {
                base = READING;
                share = 1 - READING;
                return bodies.block(side.capture(), message, content, this);
            });
            fx.execute(() -> end(block));
        }

        private void end(Optional<Block> block) {
            if (running != this) {
                return;
            }
            running = null;
            progress.set(-1);
            block.ifPresent(all -> {
                done = side;
                whole = all;
                receiver.accept(all);
            });
        }

        /// The content, chunk framing taken off; empty where it cannot be read.
        private Optional<Bodies.Input> content(Message message) {
            if (side.capture().isWhole()) {
                return Optional.of(input(Body.content(message), false));
            }
            int start = (int) message.content().range().start();
            Bytes sent;
            try {
                sent = read(start);
            } catch (UncheckedIOException unreadable) {
                return Optional.empty();
            }
            boolean cut = start + (long) sent.length() < side.capture().length();
            if (!(message.content().framing() instanceof Framing.Chunked)) {
                return Optional.of(input(sent, cut));
            }
            Bytes raw = message.dissection().raw();
            Bytes all = raw.slice((int) message.startLine().start(), start).concat(sent);
            Message again = message instanceof Request ? Dissector.request(all) : Dissector.response(all, "GET");
            return Optional.of(input(Body.content(again), cut));
        }

        private Bodies.Input input(Bytes content, boolean cut) {
            return new Bodies.Input(content, cut, Limits.DEFAULT, chosen);
        }

        private Bytes read(int start) {
            int length = (int) Math.min(side.capture().length() - start, Limits.DEFAULT.decodedBytes());
            byte[] all = new byte[length];
            int count = 0;
            while (count < length && goOn(count, length)) {
                int piece = Math.min(Recording.ROW_BYTES, length - count);
                Bytes read = store.read(side.id(), side.direction(), (long) start + count, piece);
                if (read.isEmpty()) {
                    break;
                }
                read.copyTo(all, count);
                count += read.length();
            }
            return Bytes.wrap(all).slice(0, count);
        }

        @Override
        public boolean goOn(long doneBytes, long allBytes) {
            long now = System.nanoTime();
            if (now - told >= 0 && !stopped) {
                told = now + STEP_NANOS;
                double fraction = base + share * doneBytes / Math.max(1, allBytes);
                fx.execute(() -> {
                    if (running == this) {
                        progress.set(Math.clamp(fraction, Math.max(0, progress.get()), 1.0));
                    }
                });
            }
            return !stopped;
        }
    }
}
