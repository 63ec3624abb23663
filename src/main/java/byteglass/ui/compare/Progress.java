package byteglass.ui.compare;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/// How far work on a worker has come, told now and then, and whether it is to go on. Safe on any thread.
final class Progress {

    /// That nothing takes long.
    static final double NONE = -1;

    /// Work that is done before nobody notices shows no progress (SPEC.md section 10).
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final DoubleConsumer teller;
    private long next = System.nanoTime() + QUIET_NANOS;
    private volatile boolean stopped;

    Progress(DoubleConsumer teller) {
        this.teller = teller;
    }

    /// Notes how much is done; false where the work is to stop.
    boolean goesOn(double done) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + STEP_NANOS;
            teller.accept(done);
        }
        return !stopped;
    }

    void stop() {
        stopped = true;
    }
}
