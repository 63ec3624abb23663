package byteglass.ui.compare;

import byteglass.http.Direction;
import byteglass.http.Exchange;
import byteglass.store.Store;
import byteglass.store.StoreEvent;
import byteglass.store.Subscription;
import byteglass.texts.Texts;
import byteglass.ui.kit.Coalescer;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Two exchanges that are compared: which, and what came of it. They are read and compared on a worker, and again
/// when one of them has more to show. What is late, for others than those that are asked for, is dropped. Properties
/// and methods belong to the FX thread.
public final class CompareModel implements AutoCloseable {

    private final ComparisonReader reader;
    private final Texts texts;
    private final Executor workers;
    private final Executor fx;
    private final Subscription subscription;
    private final Coalescer changes;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Pair> pair = new ReadOnlyObjectWrapper<>(Pair.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Compared> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(Progress.NONE);
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.REQUEST);
    private @Nullable Progress running;

    /// Read on the store's writer thread.
    private volatile Pair watched = Pair.NONE;

    private long chosen;
    private long before;
    private int sequence;

    /// Whether one of them had more to show while they were compared.
    private boolean again;

    /// Which are compared.
    ///
    /// @param exchange the one that was chosen first
    /// @param other 0 while none is chosen
    record Pair(long exchange, long other) {
        static final Pair NONE = new Pair(0, 0);
    }

    /// What a worker found.
    ///
    /// @param why there is nothing; empty where there is
    private record Answer(@Nullable Compared compared, String why) {}

    /// Something to do on a worker.
    @FunctionalInterface
    private interface Work {
        /// @return null where nothing is to be told
        @Nullable
        Answer run(int number, Progress mine);
    }

    public CompareModel(Store store, Texts texts, Executor workers, Executor fx) {
        reader = new ComparisonReader(store);
        this.texts = texts;
        this.workers = workers;
        this.fx = fx;
        changes = new Coalescer(fx);
        subscription = store.subscribe(this::changed);
    }

    /// Whether the comparison is shown.
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Pair> pair() {
        return pair.getReadOnlyProperty();
    }

    /// What came of it; null while there is nothing.
    ReadOnlyObjectProperty<@Nullable Compared> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Why there is nothing; empty where there is, or may come.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// How much is done, from 0 to 1; negative while nothing that takes long is under way.
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// Whether requests or replies are looked at.
    ObjectProperty<Direction> direction() {
        return direction;
    }

    /// Which exchange is selected. Another one than those that are compared closes the comparison.
    public void selected(long id) {
        if (id != chosen) {
            before = chosen;
            chosen = id;
        }
        if (open.get() && id != pair.get().exchange() && id != pair.get().other()) {
            close(false);
        }
    }

    /// Compares the selected exchange with the one that was selected before it, until another one is chosen.
    public void compareWith() {
        if (chosen != 0) {
            begin(new Pair(chosen, before == chosen ? 0 : before));
        }
    }

    /// Compares the selected exchange with the last one before it whose request asked for the same.
    public void compareSimilar() {
        if (chosen == 0) {
            return;
        }
        long id = chosen;
        show(new Pair(id, 0));
        work((number, mine) -> {
            OptionalLong similar = reader.similarBefore(id);
            fx.execute(() -> {
                if (number == sequence && similar.isPresent()) {
                    begin(new Pair(id, similar.getAsLong()));
                }
            });
            return similar.isPresent() ? null : new Answer(null, texts.get("compare.nothing-similar", label(id)));
        });
    }

    /// Compares with another exchange.
    ///
    /// @param typed its number, as somebody wrote it
    void choose(String typed) {
        String digits = typed.strip().replaceFirst("^#", "");
        begin(new Pair(pair.get().exchange(), digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0));
    }

    private void begin(Pair next) {
        boolean again = next.equals(pair.get());
        Compared kept = shown.get();
        show(next);
        if (next.other() == 0) {
            message.set(texts.get("compare.choose"));
        } else if (next.other() == next.exchange()) {
            message.set(texts.get("compare.itself", label(next.other())));
        } else {
            shown.set(again ? kept : null);
            work((number, mine) -> read(next, mine));
        }
    }

    /// Shows which are compared, and nothing of it yet.
    private void show(Pair next) {
        cancel();
        sequence++;
        again = false;
        watched = next;
        message.set("");
        shown.set(null);
        pair.set(next);
        open.set(true);
    }

    private Answer read(Pair asked, Progress mine) {
        long first = Math.min(asked.exchange(), asked.other());
        long second = Math.max(asked.exchange(), asked.other());
        Optional<Exchange> left = reader.exchange(first);
        Optional<Exchange> right = reader.exchange(second);
        return left.isEmpty() || right.isEmpty()
                ? new Answer(null, texts.get("compare.missing", label(left.isEmpty() ? first : second)))
                : new Answer(reader.compare(left.get(), right.get(), mine::goesOn), "");
    }

    private void work(Work work) {
        int number = sequence;
        Progress mine = new Progress(done -> fx.execute(() -> {
            if (number == sequence && running != null) {
                progress.set(done);
            }
        }));
        running = mine;
        workers.execute(() -> {
            Answer answer = answer(work, number, mine);
            if (answer != null) {
                fx.execute(() -> take(number, answer));
            }
        });
    }

    private @Nullable Answer answer(Work work, int number, Progress mine) {
        try {
            return work.run(number, mine);
        } catch (CancellationException stopped) {
            return new Answer(null, texts.get("compare.stopped"));
        } catch (UncheckedIOException unreadable) {
            return new Answer(null, texts.get("compare.failed", String.valueOf(unreadable.getMessage())));
        }
    }

    private void take(int number, Answer answer) {
        if (number == sequence) {
            running = null;
            progress.set(Progress.NONE);
            shown.set(answer.compared());
            message.set(answer.why());
            if (again && answer.why().isEmpty()) {
                begin(pair.get());
            }
        }
    }

    /// Stops what is under way; whether anything was.
    boolean cancel() {
        Progress mine = running;
        running = null;
        progress.set(Progress.NONE);
        if (mine != null) {
            mine.stop();
        }
        return mine != null;
    }

    private void changed(StoreEvent event) {
        Pair now = watched;
        if (event instanceof StoreEvent.Changed(long[] ids)
                && now.other() != 0
                && Arrays.stream(ids).anyMatch(id -> id == now.exchange() || id == now.other())) {
            changes.signal(() -> {
                if (open.get() && now.equals(pair.get()) && message.get().isEmpty()) {
                    again = running != null;
                    if (!again) {
                        begin(now);
                    }
                }
            });
        }
    }

    private static String label(long id) {
        return "#" + id;
    }

    private void close(boolean all) {
        cancel();
        sequence++;
        watched = Pair.NONE;
        open.set(false);
        pair.set(Pair.NONE);
        shown.set(null);
        message.set("");
        if (all) {
            subscription.close();
        }
    }

    /// Goes back to where the comparison was asked for.
    public void back() {
        close(false);
    }

    @Override
    public void close() {
        close(true);
    }
}
