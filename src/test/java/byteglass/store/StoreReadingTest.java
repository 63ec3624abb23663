package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreReadingTest {

    private static final int EXCHANGES = 3_000;

    @TempDir
    Path folder;

    @Test
    void severalThreadsReadWhileOneWrites() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"));
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> reading = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                reading.add(workers.submit(() -> readUntilAllAreThere(store)));
            }
            for (int i = 1; i <= EXCHANGES; i++) {
                Recording recording = Captures.opened(store);
                CompletionStage<Void> stage = Captures.whole(recording, "/" + i);
                Captures.close(recording, 1);
                if (i % 50 == 0) {
                    Captures.done(stage);
                }
            }
            for (Future<Long> reader : reading) {
                assertThat(reader.get()).isEqualTo(EXCHANGES);
            }
        }
    }

    /// Each row that is counted is there, whole, at its place.
    private static long readUntilAllAreThere(Store store) {
        long count;
        do {
            count = store.count();
            if (count > 0) {
                Row last = store.rows(count - 1, 1).getFirst();
                assertThat(last.id()).isEqualTo(count);
                assertThat(last.summary().target()).isEqualTo("/" + count);
                assertThat(store.exchange(count, 1_000).orElseThrow().request())
                        .isEqualTo(Captures.request("/" + count));
                assertThat(store.rows(Math.max(0, count - 20), 20))
                        .hasSizeGreaterThanOrEqualTo((int) Math.min(20, count));
            }
        } while (count < EXCHANGES);
        return count;
    }
}
