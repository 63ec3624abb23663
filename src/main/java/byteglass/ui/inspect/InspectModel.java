package byteglass.ui.inspect;

import byteglass.http.Exchange;
import byteglass.store.Store;
import byteglass.store.StoreEvent;
import byteglass.store.Subscription;
import byteglass.ui.kit.Coalescer;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The exchange that is looked at: loaded from the store and taken apart on a worker, and again whenever the store says
/// that it has more to show.
///
/// What comes late, for an exchange that is no longer selected, is dropped. At most one load is under way for a
/// selection; a change that comes meanwhile makes one more follow. Properties and methods belong to the FX thread.
public final class InspectModel implements AutoCloseable {

    /// How many bytes of each direction are loaded: 1 MiB, as much as a row of the store keeps.
    public static final int LOADED_BYTES = 1 << 20;

    private final Store store;
    private final MessageReader reader;
    private final Executor workers;
    private final Executor fx;
    private final Coalescer changes;
    private final Coalescer additions;
    private LongConsumer wanted = id -> {};
    private final ReadOnlyLongWrapper news = new ReadOnlyLongWrapper();
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<@Nullable Inspected> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");

    /// 0 where nothing is selected. Read on the store's writer thread.
    private volatile long selected;

    private long sequence;
    private boolean loading;
    private boolean changed;

    /// @param workers where loading and dissecting happen
    /// @param fx the FX thread
    public InspectModel(Store store, MessageReader reader, Executor workers, Executor fx) {
        this.store = store;
        this.reader = reader;
        this.workers = workers;
        this.fx = fx;
        changes = new Coalescer(fx);
        additions = new Coalescer(fx);
        subscription = store.subscribe(this::changed);
    }

    /// What is shown: the selected exchange as it was last loaded, null while nothing is.
    public ReadOnlyObjectProperty<@Nullable Inspected> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether an exchange is selected, shown already or still being loaded.
    public ReadOnlyBooleanProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Why the selected exchange could not be loaded; empty where it could.
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// Says what goes to another exchange, by its number.
    public void onGoTo(LongConsumer action) {
        wanted = action;
    }

    /// Asks to go to another exchange.
    void goTo(long id) {
        wanted.accept(id);
    }

    /// Another number whenever the store has taken in anything.
    ReadOnlyLongProperty news() {
        return news.getReadOnlyProperty();
    }

    /// The selected octets in words, for the status bar; empty where none are.
    public ReadOnlyStringProperty selection() {
        return selection.getReadOnlyProperty();
    }

    void selection(String text) {
        selection.set(text);
    }

    /// Selects an exchange by its number. What was shown stays until it is loaded, so that nothing flickers.
    public void select(long id) {
        if (id != selected) {
            selected = id;
            chosen.set(true);
            load();
        }
    }

    /// Selects nothing.
    public void clear() {
        selected = 0;
        chosen.set(false);
        sequence++;
        loading = false;
        shown.set(null);
        failure.set("");
    }

    private void load() {
        long id = selected;
        long number = ++sequence;
        loading = true;
        changed = false;
        workers.execute(() -> {
            try {
                Optional<Inspected> read = store.exchange(id, LOADED_BYTES).map(reader::read);
                fx.execute(() -> loaded(number, read.orElse(null), ""));
            } catch (UncheckedIOException e) {
                String why = String.valueOf(e.getMessage());
                fx.execute(() -> loaded(number, null, why));
            }
        });
    }

    private void loaded(long number, @Nullable Inspected inspected, String why) {
        if (number != sequence) {
            return;
        }
        loading = false;
        failure.set(why);
        shown.set(inspected);
        if (changed) {
            load();
        }
    }

    private void changed(StoreEvent event) {
        additions.signal(() -> news.set(news.get() + 1));
        long id = selected;
        if (event instanceof StoreEvent.Changed(long[] ids) && id != 0) {
            for (long each : ids) {
                if (each == id) {
                    changes.signal(() -> reload(id));
                    return;
                }
            }
        }
    }

    private void reload(long id) {
        if (id != selected) {
            return;
        }
        if (loading) {
            changed = true;
        } else {
            load();
        }
    }

    /// Whether an exchange is still under way.
    static boolean isUnderWay(Exchange exchange) {
        return exchange.ending() == null;
    }

    @Override
    public void close() {
        subscription.close();
        clear();
    }
}
