package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds the writer in its next event, so that what is queued meanwhile becomes one batch.
final class Hold {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Hold(Store store) {
        store.subscribe(event -> {
            entered.countDown();
            await(released);
        });
    }

    void awaitEntered() {
        await(entered);
    }

    void release() {
        released.countDown();
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
