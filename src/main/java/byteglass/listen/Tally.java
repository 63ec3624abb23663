package byteglass.listen;

import java.util.concurrent.atomic.LongAdder;

/// What a listener has done since it was made. Safe on any thread.
public final class Tally {

    private final LongAdder open = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder lost = new LongAdder();

    Tally() {}

    /// Connections open now.
    public long openCount() {
        return open.sum();
    }

    /// Requests whose reply was sent.
    public long answeredCount() {
        return answered.sum();
    }

    /// Requests that came and could not be stored.
    public long lostCount() {
        return lost.sum();
    }

    void opened() {
        open.increment();
    }

    void closed() {
        open.decrement();
    }

    void answered() {
        answered.increment();
    }

    void lost() {
        lost.increment();
    }
}
