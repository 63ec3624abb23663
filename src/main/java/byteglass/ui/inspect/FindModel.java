package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.ui.inspect.ByteFinder.Progress;
import byteglass.ui.kit.Coalescer;
import byteglass.ui.kit.PagedBytes;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Finds octets in the side that is looked at, in whatever view, and goes to offsets in it. A search runs on a worker,
/// tells what it has
/// found so far, and ends when another one begins. Belongs to the FX thread.
final class FindModel {

    private final ByteSelection selection;
    private final SideBytes bytes;
    private final Executor workers;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    /// The number of the search that is wanted. Read on workers.
    private final AtomicLong wanted = new AtomicLong();

    private @Nullable Side side;
    private Optional<ByteQuery> query = Optional.empty();
    private boolean seeking;
    private long origin;

    FindModel(ByteSelection selection, SideBytes bytes, Executor workers, Executor fx) {
        this.selection = selection;
        this.bytes = bytes;
        this.workers = workers;
        this.fx = fx;
        selection.side().subscribe(this::show);
    }

    /// What was found so far.
    ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// What was found so far in a side.
    Matches matches(Side where) {
        return where == side ? progress.get().matches() : Matches.NONE;
    }

    /// Looks in another side from now on.
    private void show(@Nullable Side next) {
        side = next;
        search(false);
    }

    /// Begins a search, and selects the first match from the caret on; whether the text could be understood.
    boolean search(ByteQuery.Kind kind, String text) {
        query = ByteQuery.of(kind, text);
        origin = selected().start();
        search(true);
        return query.isPresent() || text.isEmpty();
    }

    /// Ends the search. What is selected stays so.
    void stop() {
        query = Optional.empty();
        search(false);
    }

    private void search(boolean seeks) {
        long number = wanted.incrementAndGet();
        seeking = seeks;
        progress.set(Progress.NONE);
        Side here = side;
        if (query.isEmpty() || here == null) {
            return;
        }
        PagedBytes all = bytes.of(here);
        ByteQuery asked = query.get();
        Coalescer news = new Coalescer(fx);
        workers.execute(() -> new ByteFinder(all, asked, () -> wanted.get() != number)
                .run(now -> news.signal(() -> found(number, now))));
    }

    private void found(long number, Progress now) {
        if (number != wanted.get()) {
            return;
        }
        progress.set(now);
        Optional<Range> next = now.matches().next(origin);
        boolean certain =
                now.isDone() || next.filter(range -> range.start() >= origin).isPresent();
        if (seeking && certain) {
            seeking = false;
            next.ifPresent(this::select);
        }
    }

    /// Selects the next match, around the end if need be.
    void next() {
        Range now = selected();
        progress.get().matches().next(now.start() + (now.isEmpty() ? 0 : 1)).ifPresent(this::select);
    }

    /// Selects the match before, around the start if need be.
    void previous() {
        progress.get().matches().previous(selected().start()).ifPresent(this::select);
    }

    /// Which of the matches is selected, from 1; empty where none is.
    OptionalLong current() {
        int index = progress.get().matches().indexOf(selected());
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(index + 1);
    }

    /// How many octets there are to go to.
    long length() {
        return side == null ? 0 : side.capture().length();
    }

    /// Goes to an offset; whether there is such an octet.
    boolean go(long offset) {
        boolean there = offset < length();
        if (there) {
            select(new Range(offset, offset + 1));
        }
        return there;
    }

    private Range selected() {
        return side == null ? Range.at(0) : selection.of(side.direction()).get();
    }

    private void select(Range range) {
        if (side != null) {
            selection.select(side.direction(), range);
        }
    }
}
