package byteglass.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Those who are told what was committed, on the thread that committed it.
final class Receivers {

    private final List<Consumer<StoreEvent>> all = new CopyOnWriteArrayList<>();

    Subscription subscribe(Consumer<StoreEvent> receiver) {
        all.add(receiver);
        return () -> all.remove(receiver);
    }

    /// Tells all of them, also where one fails.
    @SuppressWarnings("CatchAndPrintStackTrace")
    void announce(StoreEvent event) {
        for (Consumer<StoreEvent> receiver : all) {
            try {
                receiver.accept(event);
            } catch (RuntimeException e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }
}
