package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    @TempDir
    Path folder;

    @Test
    void whatIsTakenInComesBackAfterReopening() throws Exception {
        Path file = folder.resolve("a b?c#d%41é.bgcap");
        Instant at = Instant.parse("2026-01-02T03:04:05.678901Z");
        Bytes raw = Bytes.latin1("GET /\0\u00ff HTTP/1.1\r\n\r\n");
        Bytes reply = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");
        Summary summary = new Summary("GET", "/\0\u00ff", "HTTP/1.1", null, 0, "text/plain", true, 7);
        Arrivals arrivals =
                new Arrivals.Builder().add(0, 0).add(10, 12_345_678_901L).build();
        Timeline timeline = Timeline.NONE
                .with(Step.ACCEPT, 0)
                .with(Step.FIRST_BYTE, 5)
                .with(Step.STORED, 900)
                .with(Step.REPLY_LAST, 1_005);
        try (Store store = Store.open(file)) {
            Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", at.minusSeconds(1));
            Recording recording = store.open(Origin.RECEIVED, connection, 3, null, at);
            recording
                    .requestWhole(new Capture(raw, arrivals, Ending.COMPLETE), summary)
                    .toCompletableFuture()
                    .join();
            assertThat(store.count()).isEqualTo(1);
            recording.close(
                    new Capture(reply, Arrivals.NONE, Ending.COMPLETE), timeline, raw.length(), Ending.COMPLETE);
        }
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        try (Store store = Store.open(file)) {
            assertThat(store.rows(0, 10))
                    .containsExactly(new Row(
                            1,
                            new Opening(
                                    Origin.RECEIVED,
                                    new Connection(1, "127.0.0.1:1", "127.0.0.1:8050", at.minusSeconds(1)),
                                    3,
                                    at),
                            0,
                            summary,
                            Ending.COMPLETE,
                            new Outcome(Ending.COMPLETE, 204, 1_000, raw.length(), reply.length())));
            assertThat(store.exchange(1, 100)).hasValueSatisfying(exchange -> {
                assertThat(exchange.request()).isEqualTo(new Capture(raw, arrivals, Ending.COMPLETE));
                assertThat(exchange.response()).isEqualTo(new Capture(reply, Arrivals.NONE, Ending.COMPLETE));
                assertThat(exchange.timeline()).isEqualTo(timeline);
                assertThat(exchange.ending()).isEqualTo(Ending.COMPLETE);
            });
        }
    }

    @Test
    void aRequestThatIsStillArrivingHasNoEndingUntilItIsWhole() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", Instant.EPOCH);
            Recording recording = store.open(Origin.RECEIVED, connection, 1, null, Instant.EPOCH);
            Capture request = new Capture(Bytes.latin1("GET /"), Arrivals.NONE, Ending.COMPLETE);
            recording.arriving(request, Summary.EMPTY);
            // a batch later, the one before it is there
            recording
                    .piece(Direction.REQUEST, Bytes.latin1("a"))
                    .toCompletableFuture()
                    .join();
            assertThat(store.rows(0, 1))
                    .singleElement()
                    .extracting(Row::requestEnding)
                    .isNull();
            recording.requestWhole(request, Summary.EMPTY).toCompletableFuture().join();
            assertThat(store.rows(0, 1))
                    .singleElement()
                    .extracting(Row::requestEnding)
                    .isEqualTo(Ending.COMPLETE);
        }
    }
}
