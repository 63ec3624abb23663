package byteglass.ui.traffic;

import byteglass.store.Row;
import byteglass.store.StoreEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The request table without its nodes: what is in view, what is selected, whether the newest is followed.
///
/// News of the store travel in rounds, one at a time:
///
///     take (any thread) → worker: waits for its turn, reads the rows that come into view → FX thread: shows them
///
/// so that new rows and what they say appear together, at most one call waits for the FX thread however fast requests
/// come, and batches grow as the screen slows. All but [#take] belongs to the FX thread.
///
/// The newest is followed until the selection moves or the view is scrolled back, and again after [#followNewest];
/// following scrolls, and never touches the selection. The first row of an empty capture is selected by itself.
public final class TrafficModel {

    /// After a round: a frame at 60 Hz.
    private static final Duration FRAME = Duration.ofMillis(16);

    /// After a round that left no line as it was. It costs some 13 ms of style and layout, and nobody reads faster.
    private static final Duration PACE = Duration.ofMillis(100);

    private static final long NOTHING = -1;

    private final RowReader reader;
    private final Executor workers;
    private final Executor fx;
    private final RowWindow window;
    private final Viewport viewport;

    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyLongWrapper selectedIndex = new ReadOnlyLongWrapper(NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Row> selected = new ReadOnlyObjectWrapper<>();

    private final AtomicReference<News> pending = new AtomicReference<>(News.NONE);
    private final AtomicBoolean underWay = new AtomicBoolean();
    /// How many rows at the end a round reads; 0 while the end is not in view.
    private volatile int tailRows;
    /// Owned by the round under way.
    private volatile long nextRound = System.nanoTime();

    /// @param reader reads rows, on a worker: [StoredRows] in the program
    /// @param workers runs what blocks
    /// @param fx runs on the FX thread, later
    public TrafficModel(RowReader reader, Executor workers, Executor fx) {
        this.reader = reader;
        this.workers = workers;
        this.fx = fx;
        this.window =
                new RowWindow(reader, workers, fx, () -> show(extent().get().first()));
        this.viewport = new Viewport(window);
    }

    // what there is

    /// The lines in view, filled as rows are loaded.
    ObservableList<Line> lines() {
        return viewport.lines();
    }

    /// Which rows they are.
    ReadOnlyObjectProperty<Extent> extent() {
        return viewport.extent();
    }

    /// How many rows the capture has.
    public ReadOnlyLongProperty count() {
        return count.getReadOnlyProperty();
    }

    /// How many of them came while the table stands still.
    public ReadOnlyLongProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /// Whether the view stays at the newest row.
    public ReadOnlyBooleanProperty following() {
        return following.getReadOnlyProperty();
    }

    /// The index of the selected row; -1 where none is.
    public ReadOnlyLongProperty selectedIndex() {
        return selectedIndex.getReadOnlyProperty();
    }

    /// The selected row, as far as it is known; null where none is. It changes when the row has more to show; after
    /// the selection moved to a row that is not loaded yet, it is the one before until the new one is there.
    public ReadOnlyObjectProperty<@Nullable Row> selected() {
        return selected.getReadOnlyProperty();
    }

    // what the store says

    /// A committed batch. Any thread; returns at once.
    public void take(StoreEvent event) {
        announce(News.of(event));
    }

    /// The rows that were there before the first event. Nothing of them is selected.
    public void open(long rows) {
        count.set(Math.max(count.get(), rows));
        window.grow(rows);
        showNewest();
    }

    private void announce(News news) {
        pending.accumulateAndGet(news, News::and);
        if (underWay.compareAndSet(false, true)) {
            workers.execute(this::round);
        }
    }

    private void round() {
        LockSupport.parkNanos(nextRound - System.nanoTime());
        News news = pending.getAndSet(News.NONE);
        long start = Math.max(0, news.count() - tailRows);
        List<Entry> tail = tail(start, (int) (news.count() - start));
        fx.execute(() -> {
            boolean replaced = news.count() - window.count() >= extent().get().capacity();
            apply(news, start, tail);
            nextRound = System.nanoTime() + (replaced ? PACE : FRAME).toNanos();
            underWay.set(false);
            if (!News.NONE.equals(pending.get())) {
                announce(News.NONE);
            }
        });
    }

    private List<Entry> tail(long start, int rows) {
        try {
            return rows == 0 ? List.of() : reader.read(start, rows);
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private void apply(News news, long start, List<Entry> tail) {
        count.set(Math.max(count.get(), news.count()));
        window.changed(news.firstChanged(), news.lastChanged());
        if (!paused.get()) {
            boolean wasEmpty = window.count() == 0;
            window.grow(count.get());
            window.put(start, tail);
            if (wasEmpty && window.count() > 0) {
                selectedIndex.set(0);
            }
        }
        showNewest();
    }

    private void showNewest() {
        show(following.get() ? window.count() : extent().get().first());
    }

    /// Shows what is known by now of all that is in view, and of what is selected.
    private void show(long top) {
        viewport.show(top);
        if (selectedIndex.get() != NOTHING) {
            Entry entry = window.entry(selectedIndex.get());
            if (entry != null) {
                selected.set(entry.row());
            }
        }
        waiting.set(count.get() - window.count());
        tailRows =
                paused.get() || !extent().get().isAtEnd() ? 0 : extent().get().capacity();
    }

    // what the user does

    /// Stands still, or shows what came meanwhile and goes on.
    public void pause(boolean still) {
        paused.set(still);
        show(extent().get().first());
        if (!still) {
            announce(News.counted(count.get()));
        }
    }

    /// Says how many lines fit.
    void resize(int lines) {
        viewport.resize(lines);
        showNewest();
    }

    /// Puts a row at the top. To leave the end is to stop following.
    void scrollTo(long index) {
        show(index);
        if (!extent().get().isAtEnd()) {
            following.set(false);
        }
    }

    void scrollBy(long lines) {
        scrollTo(extent().get().first() + lines);
    }

    /// Selects a row, or the nearest there is, and brings it into view.
    public void select(long index) {
        if (window.count() == 0) {
            return;
        }
        long target = Math.clamp(index, 0, window.count() - 1);
        if (target != selectedIndex.get()) {
            selectedIndex.set(target);
            following.set(false);
        }
        show(extent().get().revealing(target));
    }

    /// Moves the selection by so many rows; where nothing is selected, to the first or last in view.
    public void selectBy(long rows) {
        if (selectedIndex.get() == NOTHING) {
            select(
                    rows > 0
                            ? extent().get().first()
                            : extent().get().first() + extent().get().capacity() - 1);
        } else {
            select(selectedIndex.get() + rows);
        }
    }

    public void selectFirst() {
        select(0);
    }

    public void selectLast() {
        select(window.count() - 1);
    }

    /// Selects the last row, and follows the newest from now on.
    public void followNewest() {
        selectLast();
        following.set(true);
        showNewest();
    }
}
