package byteglass.cli;

import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.store.Row;
import byteglass.store.Store;
import byteglass.store.StoreEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Shows what the store announces, on a thread of its own that reads it from there: however slow the terminal is,
/// the listener waits for nothing, and all that is kept here is numbers.
final class Follower {

    /// How far it may be behind before it goes on with the newest: more than anybody reads on a screen, and what a
    /// file or another program takes in seconds.
    private static final int BEHIND_ON_TERMINAL = 1_000;

    private static final int BEHIND = 100_000;

    /// How many requests that are still arriving are watched; further ones are shown as far as they came.
    private static final int WATCHED = 10_000;

    /// How many are read at a time.
    private static final int PAGE = 64;

    private static final long MOST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// How long the rest may take at the end.
    private static final long FINISH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Store store;
    private final Shown shown;
    private final int behind;
    private final Thread thread =
            Thread.ofPlatform().name("byteglass-show").daemon().unstarted(this::run);

    // guarded by this
    private final Set<Long> arriving = new HashSet<>();
    private List<Long> changed = new ArrayList<>();
    private long next;
    private long last;
    private boolean finishing;
    private long deadline;

    Follower(Store store, Shown shown, boolean terminal) {
        this.store = store;
        this.shown = shown;
        this.behind = terminal ? BEHIND_ON_TERMINAL : BEHIND;
    }

    void start() {
        thread.start();
    }

    /// Takes an event. On the store's thread; returns at once.
    synchronized void heard(StoreEvent event) {
        switch (event) {
            case StoreEvent.Added added -> {
                if (next == 0) {
                    next = added.firstId();
                }
                last = added.firstId() + added.added() - 1;
                notifyAll();
            }
            case StoreEvent.Changed what -> {
                if (arriving.isEmpty()) {
                    return;
                }
                for (long id : what.ids()) {
                    if (arriving.contains(id)) {
                        changed.add(id);
                        notifyAll();
                    }
                }
            }
            case StoreEvent.Derived derived -> {}
        }
    }

    /// Shows what there is, for a while, and ends.
    void finish() throws InterruptedException {
        List<Row> newest = store.rows(Math.max(0, store.count() - 1), 1);
        synchronized (this) {
            // a commit is announced a moment after it is known
            if (next != 0 && !newest.isEmpty()) {
                last = Math.max(last, newest.getFirst().id());
            }
            finishing = true;
            deadline = System.nanoTime() + FINISH_NANOS;
            notifyAll();
        }
        thread.join(Duration.ofNanos(FINISH_NANOS).plusSeconds(1)); // it may hang where nobody reads
    }

    private void run() {
        try {
            Work work = await();
            while (work != null && show(work)) {
                work = await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ids from one to another, and single ones.
    private record Work(long from, long to, List<Long> single, boolean all) {}

    private synchronized @Nullable Work await() throws InterruptedException {
        while ((next == 0 || next > last) && changed.isEmpty()) {
            if (finishing) {
                if (arriving.isEmpty()) {
                    return null;
                }
                List<Long> cut = arriving.stream().sorted().toList();
                arriving.clear();
                return new Work(1, 0, cut, true);
            }
            wait();
        }
        Work work = new Work(next, last, changed, false);
        next = last + 1;
        changed = new ArrayList<>();
        return work;
    }

    /// Returns whether anybody reads, and there is time.
    private boolean show(Work work) throws InterruptedException {
        for (long id : work.single()) {
            // it may have been shown since it was noted here
            if (work.all() || isWatched(id)) {
                store.exchange(id, Shown.BYTES).ifPresent(exchange -> show(exchange, work.all()));
            }
        }
        long from = work.from();
        long skipped = work.to() - from + 1 - behind;
        if (skipped > 0) {
            shown.skipped(skipped);
            from += skipped;
        }
        while (from <= work.to()) {
            long began = System.nanoTime();
            int count = (int) Math.min(PAGE, work.to() - from + 1);
            for (Exchange exchange : store.exchanges(from, count, Shown.BYTES)) {
                show(exchange, false);
            }
            from += count;
            if (!shown.flush()) {
                return false;
            }
            if (!rest(System.nanoTime() - began)) {
                shown.skipped(work.to() - from + 1);
                break;
            }
        }
        return shown.flush();
    }

    /// Leaves the processor to the listener for as long as it was taken from it, until the end.
    ///
    /// @return whether there is time for more
    private synchronized boolean rest(long nanos) throws InterruptedException {
        long end = System.nanoTime() + Math.min(nanos, MOST_REST_NANOS);
        for (long left = end - System.nanoTime(); left > 0 && !finishing; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return !finishing || deadline - System.nanoTime() > 0;
    }

    /// Shows a request that is whole (or cut), or watches it.
    private void show(Exchange exchange, boolean anyhow) {
        long id = exchange.id();
        if (anyhow || isThere(exchange) || !watch(id)) {
            forget(id);
            shown.write(exchange);
            return;
        }
        // it may have ended just before it was watched
        store.exchange(id, Shown.BYTES).filter(Follower::isThere).ifPresent(ended -> {
            forget(id);
            shown.write(ended);
        });
    }

    private static boolean isThere(Exchange exchange) {
        return exchange.ending() != null || exchange.request().ending() != Ending.INTERRUPTED;
    }

    private synchronized boolean watch(long id) {
        if (arriving.size() < WATCHED) {
            arriving.add(id);
        }
        return arriving.contains(id);
    }

    private synchronized boolean isWatched(long id) {
        return arriving.contains(id);
    }

    private synchronized void forget(long id) {
        arriving.remove(id);
    }
}
