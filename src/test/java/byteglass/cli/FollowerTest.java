package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.store.Store;
import byteglass.store.StoreEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static Capture capture(String bytes, Ending ending) {
        return new Capture(Bytes.latin1(bytes), Arrivals.NONE, ending);
    }

    @Test
    void whatArrivesSlowlyIsShownOnceItIsThereAndOnce() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
            Follower follower = new Follower(
                    store, new Shown(new Console(stream, stream, StandardCharsets.UTF_8, false), false), false);
            Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", NOW);
            Recording recording = store.open(Origin.RECEIVED, connection, 1, null, NOW);
            recording.arriving(capture("SSH-2.0", Ending.INTERRUPTED), Summary.EMPTY);
            recording
                    .piece(Direction.REQUEST, Bytes.EMPTY)
                    .toCompletableFuture()
                    .join();
            follower.heard(new StoreEvent.Added(1, 1, 1));
            follower.start();
            Thread.sleep(300); // so that it is watched; if it is not yet, there is less to get wrong
            recording
                    .requestWhole(capture("SSH-2.0-x\r\n", Ending.REFUSED), Summary.EMPTY)
                    .toCompletableFuture()
                    .join();
            for (int i = 0; i < 50; i++) {
                follower.heard(new StoreEvent.Changed(new long[] {1, 1}));
                Thread.sleep(2);
            }
            follower.finish();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("#1  ")
                .contains("\nSSH-2.0-x␍␊\n");
    }
}
