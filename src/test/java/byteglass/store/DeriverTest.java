package byteglass.store;

import static byteglass.store.Captures.REPLY;
import static byteglass.store.Captures.opened;
import static byteglass.store.Captures.summary;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Severity;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Derived;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Recording;
import byteglass.http.Timeline;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeriverTest {

    private static final Derived CLEAN = new Derived(Map.of(), List.of(), 1, 0, true);

    @TempDir
    Path folder;

    /// A capture that a program wrote whose files were of version 1: a good request, one with bare line feeds, one
    /// with a length and chunks, and an SSH banner.
    private Path older() throws Exception {
        Path file = folder.resolve("version-1.bgcap");
        try (InputStream in = Objects.requireNonNull(DeriverTest.class.getResourceAsStream("version-1.bgcap"))) {
            Files.copy(in, file);
        }
        return file;
    }

    private static void exchange(Store store, String request) {
        Recording recording = opened(store);
        Bytes raw = Bytes.latin1(request);
        Captures.done(recording.requestWhole(new Capture(raw, Arrivals.NONE, Ending.COMPLETE), summary("/")));
        Captures.close(recording, raw.length());
    }

    /// The rows of a store, when something is derived of all of them.
    private static List<Row> derived(Store store) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<Row> rows = store.rows(0, 10_000);
        while (rows.stream().anyMatch(row -> row.derived() == null)) {
            assertThat(System.nanoTime()).as("never derived: " + rows).isLessThan(end);
            Thread.sleep(10);
            rows = store.rows(0, 10_000);
        }
        return rows;
    }

    private static Derived derivedOf(Row row) {
        return Objects.requireNonNull(row.derived());
    }

    @Test
    void anOlderFileIsBroughtUpToDateAndDerived() throws Exception {
        try (Store store = Store.open(older())) {
            assertThat(store.rows(0, 10)).extracting(Row::derived).hasSize(4).containsOnlyNulls();
            store.derive();
            List<Row> rows = derived(store);
            assertThat(rows.get(0).derived()).isEqualTo(CLEAN);
            assertThat(rows.get(1).derived())
                    .isEqualTo(new Derived(Map.of(Severity.WARNING, 2), List.of("line/bare-lf"), 1, 0, true));
            assertThat(derivedOf(rows.get(2)).worst()).contains(Severity.DANGER);
            assertThat(derivedOf(rows.get(2)).rules()).contains("framing/length-and-chunked", "message/bytes-after");
            assertThat(derivedOf(rows.get(2)).contestedBytes()).isEqualTo(6);
            assertThat(derivedOf(rows.get(3)).rules()).containsExactly("wire/ssh-banner");
        }
    }

    @Test
    void anOlderFileThatIsOnlyReadStaysAsItIs() throws Exception {
        Path file = older();
        byte[] before = Files.readAllBytes(file);
        try (Archive archive = Archive.open(file)) {
            long[] bytes = {0};
            archive.forEach(100, exchange -> bytes[0] += exchange.request().length());
            assertThat(bytes[0]).isEqualTo(50 + 51 + 85 + 21);
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void whatWasDerivedByOtherRulesIsDerivedAgain() throws Exception {
        Path file = older();
        try (Store store = Store.open(file)) {
            store.derive();
            derived(store);
        }
        Captures.sql(file, "UPDATE derived SET catalogue = 1, dangers = 9 WHERE exchange <> 2");
        Captures.sql(file, "UPDATE derivation SET catalogue = 1");
        try (Store store = Store.open(file)) {
            assertThat(store.rows(0, 10))
                    .extracting(Row::derived)
                    .satisfiesExactly(
                            one -> assertThat(one).isNull(),
                            two -> assertThat(two).isNotNull(),
                            three -> assertThat(three).isNull(),
                            four -> assertThat(four).isNull());
            store.derive();
            List<Row> rows = derived(store);
            assertThat(rows.getFirst().derived()).isEqualTo(CLEAN);
            assertThat(derivedOf(rows.get(2)).count(Severity.DANGER)).isEqualTo(1);
        }
    }

    @Test
    void whatWasDerivedByTheRulesOfNowIsNotLookedAtAgain() throws Exception {
        Path file = older();
        try (Store store = Store.open(file)) {
            store.derive();
            derived(store);
        }
        assertThat(number(file, "SELECT done FROM derivation")).isEqualTo(4);
        Captures.sql(file, "UPDATE derived SET rules = 'kept'");
        try (Store store = Store.open(file)) {
            assertThat(derivedOf(store.rows(0, 1).getFirst()).rules()).containsExactly("kept");
            store.derive();
            store.derive();
            exchange(store, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            List<Row> rows = derived(store);
            assertThat(rows.get(4).derived()).isEqualTo(CLEAN);
            assertThat(rows.subList(0, 4))
                    .allSatisfy(row -> assertThat(derivedOf(row).rules()).containsExactly("kept"));
        }
        assertThat(number(file, "SELECT done FROM derivation")).isEqualTo(5);
        assertThat(number(file, "SELECT count(*) FROM derived")).isEqualTo(5);
    }

    private static long number(Path file, String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }

    @Test
    void theNewestAreLookedAtFirstAndAnnounced() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            for (int i = 0; i < 300; i++) {
                exchange(store, "GET / HTTP/1.1\nHost: a\r\n\r\n");
            }
            LinkedBlockingQueue<long[]> announced = new LinkedBlockingQueue<>();
            store.subscribe(event -> {
                if (event instanceof StoreEvent.Derived(long[] ids)) {
                    announced.add(ids);
                }
            });
            store.derive();
            long next = 300;
            while (next > 0) {
                for (long id : Objects.requireNonNull(announced.poll(60, TimeUnit.SECONDS))) {
                    assertThat(id).isEqualTo(next--);
                }
            }
            assertThat(derived(store))
                    .allSatisfy(row -> assertThat(derivedOf(row).counts()).isEqualTo(Map.of(Severity.WARNING, 1)));
        }
    }

    @Test
    void aRequestThatIsStillArrivingIsLookedAtWhenItIsWhole() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            store.derive();
            Recording arriving = opened(store);
            arriving.arriving(new Capture(Bytes.latin1("GET /a"), Arrivals.NONE, Ending.INTERRUPTED), summary("/"));
            exchange(store, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (store.rows(1, 1).getFirst().derived() == null) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(10);
            }
            assertThat(store.rows(0, 1).getFirst().derived()).isNull();
            Captures.done(Captures.whole(arriving, "/"));
            assertThat(derived(store)).extracting(Row::derived).containsExactly(CLEAN, CLEAN);
        }
    }

    @Test
    void whatComesAfterTheEndOfARequestIsLookedAtToo() throws Exception {
        Path file = folder.resolve("a.bgcap");
        try (Store store = Store.open(file)) {
            store.derive();
            Recording recording = opened(store);
            Captures.done(Captures.whole(recording, "/"));
            assertThat(derived(store).getFirst().derived()).isEqualTo(CLEAN);
            Captures.done(recording.piece(Direction.REQUEST, Bytes.latin1("more")));
            long bytes = Captures.request("/").length() + 4;
            recording.close(new Capture(REPLY, Arrivals.NONE, Ending.COMPLETE), Timeline.NONE, bytes, Ending.COMPLETE);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (derivedOf(store.rows(0, 1).getFirst()).rules().isEmpty()) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(10);
            }
            assertThat(derivedOf(store.rows(0, 1).getFirst()).rules()).containsExactly("message/bytes-after");
        }
    }

    @Test
    void ofALargeRequestTheBeginningIsLookedAt() throws Exception {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + 2 * Deriver.LOOKED_AT + "\r\n\r\n";
        Bytes raw = Bytes.latin1(head).concat(Captures.bytes(2 * Deriver.LOOKED_AT));
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Recording recording = opened(store);
            Bytes first = raw.slice(0, Recording.ROW_BYTES);
            recording.arriving(new Capture(first, Arrivals.NONE, Ending.INTERRUPTED), summary("/"));
            Captures.done(recording.piece(Direction.REQUEST, raw.slice(Recording.ROW_BYTES, raw.length())));
            Capture whole = new Capture(first, raw.length(), Arrivals.NONE, Ending.COMPLETE);
            Captures.done(recording.requestWhole(whole, summary("/")));
            store.derive();
            assertThat(derivedOf(derived(store).getFirst()).whole()).isFalse();
        }
    }

    @Test
    void ofAnExchangeThatWasRemovedNothingIsKept() throws Exception {
        Path file = older();
        Store.open(file).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var insert = connection.prepareStatement(Derivation.INSERT)) {
            new Derivation(99, 10, CLEAN).bind(insert);
            assertThat(insert.executeUpdate()).isZero();
            new Derivation(1, 10, CLEAN).bind(insert);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
