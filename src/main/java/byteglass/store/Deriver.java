package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Derived;
import byteglass.http.Direction;
import byteglass.http.Recording;
import byteglass.store.Backlog.Span;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/// Dissects what is committed, the newest first, and has what is derived from it written: a thread of its own, which
/// takes only what the capture leaves.
///
///     StoreEvent → Backlog → some ids → one request at a time: read, dissected → Writer, and wait until it is written
///
/// After each round it rests: as long as it worked, and while something is captured nine times as long. One round of
/// results and one request are in memory, however many wait. What fails is tried again later.
final class Deriver implements Runnable, AutoCloseable {

    /// How much of a request is looked at: what is in its row, and what the window dissects when it is chosen. What
    /// is beyond is content, in all but a few requests.
    static final int LOOKED_AT = Recording.ROW_BYTES;

    /// More than a screen shows.
    private static final int ROUND = 64;

    /// So that a request is looked at when its outcome is there, too, and not once for each.
    private static final Duration SETTLING = Duration.ofMillis(30);

    private static final Duration TROUBLE = Duration.ofSeconds(5);

    /// Under load it takes a tenth of the time, and half of an idle machine's core.
    private static final int BUSY_REST = 9;

    private static final int IDLE_REST = 1;

    /// Where the processor is fought for, a round takes long without doing more; and somebody waits for what is shown.
    private static final Duration MOST_REST = Duration.ofMillis(250);

    private static final long UNKNOWN = -1;

    private static final Span NOTHING = new Span(1, 0);

    private final Readers readers;
    private final Writer writer;
    private final Backlog backlog = new Backlog();
    private final Subscription subscription;
    private final Thread thread = Thread.ofPlatform().name("store deriver").unstarted(this);

    /// Up to which exchange all is derived, as the file says.
    private long done = UNKNOWN;

    private Deriver(Readers readers, Writer writer) {
        this.readers = readers;
        this.writer = writer;
        subscription = writer.subscribe(backlog::heard);
        backlog.grow(writer.extent().lastId());
    }

    /// Begins with what there is.
    static Deriver start(Readers readers, Writer writer) {
        Deriver deriver = new Deriver(readers, writer);
        deriver.thread.start();
        return deriver;
    }

    @Override
    public void run() {
        while (backlog.await(SETTLING.toNanos())) {
            long start = System.nanoTime();
            boolean went = round();
            long rest = (System.nanoTime() - start) * (backlog.isBusy() ? BUSY_REST : IDLE_REST);
            backlog.rest(went ? Math.min(rest, MOST_REST.toNanos()) : TROUBLE.toNanos());
        }
    }

    /// Derives some, or finds out where to begin.
    ///
    /// @return whether it could; what it could not derive waits again
    private boolean round() {
        Span span = NOTHING;
        try {
            if (done == UNKNOWN) {
                done = readers.read(Reader::derivedUpTo);
                backlog.skip(done);
            } else {
                span = backlog.take();
                derive(span);
            }
            return true;
        } catch (UncheckedIOException | CompletionException e) {
            backlog.giveBack(span);
            return false;
        }
    }

    private void derive(Span span) {
        List<Underived> found = find(span);
        if (backlog.watch(found)) {
            found = find(span); // it may have come out just before it was watched
            backlog.watch(found);
        }
        List<Derivation> derived = new ArrayList<>();
        for (Underived each : found) {
            if (each.whole()) {
                derived.add(derive(each));
            }
        }
        long lowest = found.size() < ROUND ? span.first() : found.getLast().id();
        Span left = new Span(span.first(), lowest - 1);
        long nowDone = backlog.done(left);
        if (!derived.isEmpty() || nowDone != done) {
            writer.derive(new Derivation.Batch(derived, nowDone)).join();
            done = nowDone;
        }
        backlog.giveBack(left);
    }

    private List<Underived> find(Span span) {
        return readers.read(reader -> reader.underived(span.first(), span.last(), ROUND));
    }

    private Derivation derive(Underived each) {
        Bytes raw = readers.read(reader -> reader.read(each.id(), Direction.REQUEST, 0, LOOKED_AT));
        return new Derivation(each.id(), each.bytes(), Derived.of(raw, Math.max(each.bytes(), raw.length())));
    }

    /// Ends with the round under way.
    @Override
    public void close() {
        subscription.close();
        backlog.close();
        Writer.join(thread);
    }
}
