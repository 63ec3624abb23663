package byteglass.ui.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps at most one run pending, however fast signals come: the newest replaces the one that has not started.
/// Safe on
/// any thread.
///
///     signal a, signal b, signal c … executor runs c
public final class Coalescer {

    private final Executor executor;
    private final AtomicReference<@Nullable Runnable> pending = new AtomicReference<>();

    /// @param executor where runs go: `Platform::runLater` in the window
    public Coalescer(Executor executor) {
        this.executor = executor;
    }

    /// Asks for a run. What an earlier signal asked for is dropped, unless it has started.
    public void signal(Runnable latest) {
        if (pending.getAndSet(latest) == null) {
            executor.execute(this::run);
        }
    }

    private void run() {
        Runnable latest = pending.getAndSet(null);
        if (latest != null) {
            latest.run();
        }
    }
}
