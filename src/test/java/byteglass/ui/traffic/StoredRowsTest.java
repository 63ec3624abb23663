package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Derived;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import byteglass.store.Store;
import byteglass.texts.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatTheStoreTakesInIsInTheTable() throws Exception {
        Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            TrafficModel model = new TrafficModel(
                    new StoredRows(store, Texts.of(Locale.ENGLISH))::read, Thread::startVirtualThread, fx::add);
            model.resize(10);
            try (var subscription = store.subscribe(model::take)) {
                assertThat(subscription).isNotNull();
                model.open(store.count());
                Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", NOW);

                Recording first = store.open(Origin.RECEIVED, connection, 1, null, NOW);
                first.requestWhole(capture("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Rows.get("/"));
                await(fx, () -> statuses(model).equals(List.of(0)));

                first.close(capture("HTTP/1.1 200 OK\r\n\r\n"), Timeline.NONE, 27, Ending.COMPLETE);
                Recording second = store.open(Origin.RECEIVED, connection, 2, null, NOW);
                second.requestWhole(capture("\r\nhello\r\n\r\n"), Summary.EMPTY);
                await(fx, () -> statuses(model).equals(List.of(200, 0)));
                assertThat(model.lines().getLast().entry().get())
                        .isNotNull()
                        .satisfies(entry -> assertThat(entry.foreign())
                                .isNotNull()
                                .satisfies(foreign ->
                                        assertThat(foreign.title().text()).isEqualTo("hello")));
                assertThat(model.selected().get())
                        .isNotNull()
                        .extracting(row -> row.id())
                        .isEqualTo(1L);
            }
        }
    }

    @Test
    void whatIsDerivedComesIntoTheTableByItself() throws Exception {
        Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            TrafficModel model = new TrafficModel(
                    new StoredRows(store, Texts.of(Locale.ENGLISH))::read, Thread::startVirtualThread, fx::add);
            model.resize(10);
            try (var subscription = store.subscribe(model::take)) {
                assertThat(subscription).isNotNull();
                Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", NOW);
                Recording recording = store.open(Origin.RECEIVED, connection, 1, null, NOW);
                recording.requestWhole(capture("GET / HTTP/1.1\nHost: a\r\n\r\n"), Rows.get("/"));
                await(fx, () -> statuses(model).equals(List.of(0)));
                assertThat(derived(model)).isNull();
                store.derive();
                await(fx, () -> derived(model) != null);
                assertThat(derived(model))
                        .isNotNull()
                        .satisfies(derived -> assertThat(derived.rules()).containsExactly("line/bare-lf"));
            }
        }
    }

    private static @Nullable Derived derived(TrafficModel model) {
        Entry entry = model.lines().getFirst().entry().get();
        return entry == null ? null : entry.row().derived();
    }

    @Test
    void aRequestThatIsStillArrivingSaysHowMuchItAnnounced() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", NOW);
            Recording recording = store.open(Origin.RECEIVED, connection, 1, null, NOW);
            Capture soFar = capture("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\n\r\nabc");
            recording.arriving(soFar, Rows.get("/"));
            // a batch later, the one before it is there
            recording
                    .piece(Direction.REQUEST, Bytes.latin1("d"))
                    .toCompletableFuture()
                    .join();
            assertThat(new StoredRows(store, Texts.of(Locale.ENGLISH)).read(0, 1))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.isArriving()).isTrue();
                        assertThat(entry.announcedBytes()).isEqualTo(4_000);
                    });
            recording.requestWhole(soFar, Rows.get("/")).toCompletableFuture().join();
            assertThat(new StoredRows(store, Texts.of(Locale.ENGLISH)).read(0, 1))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.isArriving()).isFalse();
                        assertThat(entry.announcedBytes()).isEqualTo(Entry.UNKNOWN);
                    });
        }
    }

    @Test
    void whatIsArrivingMayComeToBeARequest() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            assertThat(arriving(store, 1, "GE").foreign()).isNull();
            assertThat(arriving(store, 2, "SSH-2.0-x\r\n").foreign()).isNotNull();
        }
    }

    private static Entry arriving(Store store, int sequence, String bytes) {
        Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:8050", NOW);
        Recording recording = store.open(Origin.RECEIVED, connection, 1, null, NOW);
        recording.arriving(capture(bytes), Summary.EMPTY);
        recording
                .piece(Direction.REQUEST, Bytes.latin1("x"))
                .toCompletableFuture()
                .join();
        return new StoredRows(store, Texts.of(Locale.ENGLISH))
                .read(sequence - 1, 1)
                .getFirst();
    }

    private static Capture capture(String bytes) {
        return new Capture(Bytes.latin1(bytes), Arrivals.NONE, Ending.COMPLETE);
    }

    private static List<Integer> statuses(TrafficModel model) {
        return model.lines().stream()
                .map(line -> line.entry().get())
                .map(entry -> entry == null ? -1 : entry.row().status())
                .toList();
    }

    /// Does what waits for the FX thread until something is so.
    private static void await(Queue<Runnable> fx, BooleanSupplier so) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            for (Runnable next = fx.poll(); next != null; next = fx.poll()) {
                next.run();
            }
            Thread.sleep(5);
        }
    }
}
