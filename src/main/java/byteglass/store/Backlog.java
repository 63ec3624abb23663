package byteglass.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// Which exchanges wait to be looked at, as spans of ids, and which are under way and will have more to show.
///
///     done … │ span │ … │ span │ … │ span, up to the newest
///
/// Small however many wait: at most [#SPANS] spans, and what is under way. Where there would be more spans, those that
/// wait longest become one, and what was done between them is found to be done.
///
/// For two threads: one hears of events and never waits here, the other looks at what waits.
final class Backlog {

    /// Ids from one to another.
    record Span(long first, long last) {}

    private static final int SPANS = 64;

    /// How many ids one query passes over, so that none takes long.
    private static final int PASSED = 50_000;

    /// The first id of each span, and the last.
    private final TreeMap<Long, Long> spans = new TreeMap<>();

    private final TreeSet<Long> underWay = new TreeSet<>();
    private long newest;
    private boolean busy;
    private boolean closed;

    /// What was committed.
    synchronized void heard(StoreEvent event) {
        switch (event) {
            case StoreEvent.Added added -> {
                busy = true;
                grow(added.firstId() + added.added() - 1);
            }
            case StoreEvent.Changed(long[] ids) -> {
                busy = true;
                for (long id : ids) {
                    if (underWay.remove(id)) {
                        add(id, id);
                    }
                }
            }
            case StoreEvent.Derived derived -> {}
        }
    }

    /// There are exchanges up to an id.
    synchronized void grow(long last) {
        if (last > newest) {
            add(newest + 1, last);
            newest = last;
        }
    }

    /// Nothing waits up to an id.
    synchronized void skip(long done) {
        for (Map.Entry<Long, Long> span = spans.floorEntry(done); span != null; span = spans.floorEntry(done)) {
            spans.remove(span.getKey());
            if (span.getValue() > done) {
                spans.put(done + 1, span.getValue());
            }
        }
    }

    private void add(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> before = spans.floorEntry(first);
        if (before != null && before.getValue() >= first - 1) {
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        for (Map.Entry<Long, Long> after = spans.higherEntry(from);
                after != null && after.getKey() <= to + 1;
                after = spans.higherEntry(from)) {
            to = Math.max(to, after.getValue());
            spans.remove(after.getKey());
        }
        spans.put(from, to);
        if (spans.size() > SPANS) {
            Map.Entry<Long, Long> oldest = spans.pollFirstEntry();
            Map.Entry<Long, Long> next = spans.pollFirstEntry();
            spans.put(oldest.getKey(), next.getValue());
        }
        notifyAll();
    }

    /// Waits until something waits, and then a moment for what belongs to it.
    ///
    /// @return whether it may go on; not when it is closed
    synchronized boolean await(long settlingNanos) {
        if (!spans.isEmpty()) {
            return !closed;
        }
        try {
            while (spans.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return rest(settlingNanos);
    }

    /// Waits, whatever comes meanwhile.
    ///
    /// @return whether it may go on
    synchronized boolean rest(long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            for (long left = nanos; left > 0 && !closed; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        return !closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /// Takes the newest that wait. Who takes them gives back what was not done.
    synchronized Span take() {
        busy = false;
        Map.Entry<Long, Long> newestSpan = spans.pollLastEntry();
        long first = Math.max(newestSpan.getKey(), newestSpan.getValue() - PASSED + 1);
        if (first > newestSpan.getKey()) {
            spans.put(newestSpan.getKey(), first - 1);
        }
        return new Span(first, newestSpan.getValue());
    }

    synchronized void giveBack(Span span) {
        if (span.first <= span.last) {
            add(span.first, span.last);
        }
    }

    /// Notes which of some exchanges are under way.
    ///
    /// @return whether one of them was not known to be
    synchronized boolean watch(List<Underived> found) {
        boolean more = false;
        for (Underived each : found) {
            if (each.over()) {
                underWay.remove(each.id());
            } else {
                more |= underWay.add(each.id());
            }
        }
        return more;
    }

    /// Up to which id nothing waits and nothing is under way.
    ///
    /// @param left what was taken and is not done
    synchronized long done(Span left) {
        long done = newest;
        done = spans.isEmpty() ? done : Math.min(done, spans.firstKey() - 1);
        done = underWay.isEmpty() ? done : Math.min(done, underWay.first() - 1);
        return left.first > left.last ? done : Math.min(done, left.first - 1);
    }

    /// Whether something was captured since the last was taken.
    synchronized boolean isBusy() {
        return busy;
    }
}
