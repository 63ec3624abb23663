package byteglass.ui.shell;

import byteglass.listen.ListenFailure;
import byteglass.listen.Listener;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the listener does, and what can be asked of it. Belongs to the FX thread; the listener itself never runs
/// there.
///
///     STOPPED ─ start ─→ STARTING ─→ LISTENING ⇄ PAUSED
///        ↑                  │            │          │
///        │                  └→ FAILED ─ start …     │
///        └───────────────── stop ────────┴──────────┘
///
/// Paused, requests are still accepted, answered and stored: only the table stands still.
public final class ListenModel {

    /// What it is doing.
    public enum State {
        STOPPED,
        STARTING,
        LISTENING,
        PAUSED,
        FAILED;

        /// Whether requests are answered.
        public boolean isOpen() {
            return this == LISTENING || this == PAUSED;
        }
    }

    private final Listener listener;
    private final Executor workers;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STOPPED);
    private final ReadOnlyObjectWrapper<Address> address;
    private final ReadOnlyObjectWrapper<@Nullable ListenFailure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper nextPort = new ReadOnlyIntegerWrapper();
    private InetSocketAddress socket;
    private CompletionStage<?> last = CompletableFuture.completedFuture(true);
    /// Counts what was asked, so that the answer to an earlier wish changes nothing.
    private long wish;

    /// @param socket where to listen when it is started
    /// @param workers runs what blocks
    /// @param fx runs on the FX thread, later
    public ListenModel(Listener listener, InetSocketAddress socket, Executor workers, Executor fx) {
        this.listener = listener;
        this.socket = socket;
        this.workers = workers;
        this.fx = fx;
        this.address = new ReadOnlyObjectWrapper<>(Address.of(socket));
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Where it listens, or would.
    public ReadOnlyObjectProperty<Address> address() {
        return address.getReadOnlyProperty();
    }

    /// Why it does not listen; null where it does, and where the reason is none of the known ones.
    public ReadOnlyObjectProperty<@Nullable ListenFailure> failure() {
        return failure.getReadOnlyProperty();
    }

    /// The next free port, where the one that was wanted is taken; 0 while none is known.
    public ReadOnlyIntegerProperty nextPort() {
        return nextPort.getReadOnlyProperty();
    }

    /// Begins to listen, where it does not.
    public void start() {
        if (state.get() == State.STOPPED || state.get() == State.FAILED) {
            InetSocketAddress wanted = socket;
            await(then(() -> listener.start(wanted)));
        }
    }

    /// Takes over a start that was asked of the listener already.
    public void await(CompletionStage<InetSocketAddress> started) {
        last = started;
        long mine = begin(State.STARTING);
        started.whenComplete((bound, thrown) -> fx.execute(() -> {
            if (mine == wish) {
                if (thrown == null) {
                    moveTo(bound);
                    state.set(State.LISTENING);
                } else {
                    fail(mine, thrown);
                }
            }
        }));
    }

    /// Closes the port. What is under way may end.
    public void stop() {
        if (state.get() == State.STARTING || state.get().isOpen()) {
            begin(State.STOPPED);
            last = then(listener::stop);
        }
    }

    /// Stands still, or goes on; nothing where no request is answered.
    public void togglePause() {
        if (state.get().isOpen()) {
            state.set(state.get() == State.PAUSED ? State.LISTENING : State.PAUSED);
        }
    }

    /// Listens on another port, from now on.
    public void listenOn(int port) {
        moveTo(new InetSocketAddress(socket.getAddress(), port));
        InetSocketAddress wanted = socket;
        await(then(() -> listener.stop().thenCompose(stopped -> listener.start(wanted))));
    }

    /// Listens on the next free port, where the wanted one is taken.
    public void useNextPort() {
        if (nextPort.get() > 0) {
            listenOn(nextPort.get());
        }
    }

    /// Asks something of the listener on a worker, after it has done what it was asked before.
    private <T> CompletionStage<T> then(Supplier<CompletionStage<T>> call) {
        return last.handle((done, failed) -> true)
                .thenApplyAsync(ready -> call.get(), workers)
                .thenCompose(stage -> stage);
    }

    private long begin(State next) {
        failure.set(null);
        nextPort.set(0);
        state.set(next);
        return ++wish;
    }

    private void moveTo(InetSocketAddress next) {
        socket = next;
        address.set(Address.of(next));
    }

    private void fail(long mine, Throwable thrown) {
        state.set(State.FAILED);
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof ListenFailure why) {
            failure.set(why);
            if (why.reason() == ListenFailure.Reason.TAKEN) {
                workers.execute(() -> offerNext(mine, Listener.nextFree(why.address())));
            }
        }
    }

    private void offerNext(long mine, Optional<InetSocketAddress> free) {
        fx.execute(() -> {
            if (mine == wish) {
                nextPort.set(free.map(InetSocketAddress::getPort).orElse(0));
            }
        });
    }
}
