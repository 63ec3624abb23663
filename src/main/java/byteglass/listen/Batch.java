package byteglass.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// What was committed and waits for its event loop: one task for all that comes before the loop gets to it, so that
/// a transaction of a thousand requests wakes a loop once. One for each loop; [#add] is safe on any thread.
final class Batch implements Runnable {

    private final Executor loop;
    private List<Ledger.Awaited> coming = new ArrayList<>();
    private List<Ledger.Awaited> spare = new ArrayList<>();

    Batch(Executor loop) {
        this.loop = loop;
    }

    void add(Ledger.Awaited entry) {
        boolean first;
        synchronized (this) {
            first = coming.isEmpty();
            coming.add(entry);
        }
        if (first) {
            loop.execute(this);
        }
    }

    @Override
    public void run() {
        List<Ledger.Awaited> landed;
        synchronized (this) {
            landed = coming;
            coming = spare;
        }
        for (Ledger.Awaited entry : landed) {
            entry.land();
        }
        for (Ledger.Awaited entry : landed) {
            entry.flush();
        }
        landed.clear();
        spare = landed;
    }
}
