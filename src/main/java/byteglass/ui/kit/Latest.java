package byteglass.ui.kit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Computes what is wanted now on a worker, one at a time: what is asked for meanwhile waits, and only the newest of it
/// is computed. An answer that is no longer wanted is dropped. FX thread only.
public final class Latest<T> {

    private final Executor workers;
    private final Executor fx;
    private final Consumer<T> answer;
    private @Nullable Supplier<T> next;
    private boolean running;
    private int sequence;

    /// @param answer takes what was computed, on the FX thread
    public Latest(Executor workers, Executor fx, Consumer<T> answer) {
        this.workers = workers;
        this.fx = fx;
        this.answer = answer;
    }

    /// Computes at once, for what is small. What is under way is dropped.
    public void now(Supplier<T> work) {
        sequence++;
        next = null;
        answer.accept(work.get());
    }

    /// Computes on a worker.
    public void later(Supplier<T> work) {
        sequence++;
        next = work;
        if (!running) {
            start();
        }
    }

    private void start() {
        Supplier<T> work = next;
        next = null;
        if (work == null) {
            return;
        }
        int number = sequence;
        running = true;
        workers.execute(() -> {
            T result = work.get();
            fx.execute(() -> {
                running = false;
                if (number == sequence) {
                    answer.accept(result);
                }
                start();
            });
        });
    }
}
