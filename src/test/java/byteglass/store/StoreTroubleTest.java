package byteglass.store;

import static byteglass.store.Captures.done;
import static byteglass.store.Captures.opened;
import static byteglass.store.Captures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Recording;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTroubleTest {

    @TempDir
    Path folder;

    @Test
    void aBatchThatFailsFailsItsStagesAndTheStoreGoesOn() throws Exception {
        Path file = folder.resolve("a.bgcap");
        try (Store store = Store.open(file)) {
            refuse(file, "exchange", "NEW.target = '/poison'");
            Hold hold = new Hold(store);
            Recording before = opened(store);
            whole(before, "/before");
            hold.awaitEntered();
            CompletionStage<Void> beside = whole(opened(store), "/beside");
            Captures.close(before, 1);
            CompletionStage<Void> poison = whole(opened(store), "/poison");
            hold.release();
            for (CompletionStage<Void> failed : List.of(beside, poison)) {
                assertThatThrownBy(() -> done(failed))
                        .isInstanceOf(CompletionException.class)
                        .cause()
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("refused by the test");
            }
            assertThat(store.count()).isEqualTo(1);
            assertThat(store.lost()).isEqualTo(2);

            done(whole(opened(store), "/after"));
            assertThat(store.rows(0, 10))
                    .extracting(row -> row.summary().target())
                    .containsExactly("/before", "/after");
            assertThat(store.rows(0, 10)).extracting(Row::id).containsExactly(1L, 2L);
            assertThat(store.rows(0, 1).getFirst().ending()).isEqualTo(Ending.COMPLETE);
        }
    }

    @Test
    void anOutcomeThatCannotBeWrittenIsWrittenWhenItCanBe() throws Exception {
        Path file = folder.resolve("a.bgcap");
        try (Store store = Store.open(file)) {
            refuse(file, "outcome", "TRUE");
            Hold hold = new Hold(store);
            Recording first = opened(store);
            whole(first, "/1");
            hold.awaitEntered();
            Captures.close(first, 1);
            CompletionStage<Void> beside = whole(opened(store), "/2");
            hold.release();
            assertThatThrownBy(() -> done(beside)).hasMessageContaining("refused by the test");
            assertThat(store.rows(0, 1).getFirst().ending()).isNull();
            Captures.sql(file, "DROP TRIGGER trouble");
            done(whole(opened(store), "/3"));
            done(whole(opened(store), "/4")); // what is late follows the batch before
            assertThat(store.rows(0, 1).getFirst().ending()).isEqualTo(Ending.COMPLETE);
            assertThat(store.lost()).isEqualTo(1);
        }
    }

    @Test
    void aRequestThatMissesAPieceIsNeverSaidToBeKept() throws Exception {
        Path file = folder.resolve("a.bgcap");
        try (Store store = Store.open(file)) {
            refuse(file, "piece", "NEW.start = 0");
            Recording recording = opened(store);
            Capture first = new Capture(Captures.bytes(10), Arrivals.NONE, Ending.COMPLETE);
            CountDownLatch isRow = new CountDownLatch(1);
            store.subscribe(event -> isRow.countDown());
            recording.arriving(first, Captures.summary("/"));
            Hold.await(isRow);
            var missing = recording.piece(Direction.REQUEST, Bytes.latin1("abc"));
            assertThatThrownBy(() -> done(missing)).hasMessageContaining("refused by the test");
            Captures.sql(file, "DROP TRIGGER trouble");
            var next = recording.piece(Direction.REQUEST, Bytes.latin1("def"));
            assertThatThrownBy(() -> done(next)).hasMessageContaining("refused by the test");
            assertThatThrownBy(() -> done(whole(recording, "/"))).hasMessageContaining("refused by the test");
            assertThat(store.lost()).isEqualTo(1);
            Captures.close(recording, 16);
            done(whole(opened(store), "/next"));
            assertThat(store.rows(0, 2)).extracting(Row::ending).containsExactly(Ending.COMPLETE, null);
            assertThat(store.exchange(1, 100).orElseThrow().request().ending()).isEqualTo(Ending.INTERRUPTED);
        }
    }

    @Test
    void aFileThatIsNotAtItsPlaceTakesNothingUntilItIsBack() throws Exception {
        Path file = folder.resolve("a.bgcap");
        Path away = folder.resolve("away");
        try (Store store = Store.open(file)) {
            Captures.exchange(store, "/1");
            Files.move(file, away);
            failed(whole(opened(store), "/2"), StoreException.Kind.GONE);
            Files.copy(away, file);
            failed(whole(opened(store), "/3"), StoreException.Kind.GONE);
            Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
            done(whole(opened(store), "/4"));
            assertThat(store.rows(0, 10))
                    .extracting(row -> row.summary().target())
                    .containsExactly("/1", "/4");
            assertThat(store.lost()).isEqualTo(2);
        }
    }

    @Test
    void aFullDiskFailsWhatComesAndHarmsNothingThatIsThere() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder, 6)) {
            Path file = disk.folder().resolve("a.bgcap");
            Path ballast = Files.write(disk.folder().resolve("ballast"), new byte[3 << 20]);
            Capture large = new Capture(Captures.bytes(100_000), Arrivals.NONE, Ending.COMPLETE);
            long kept = 0;
            try (Store store = Store.open(file)) {
                CompletionStage<Void> last;
                do {
                    last = opened(store).requestWhole(large, Captures.summary("/" + kept));
                    kept++;
                } while (isKept(last));
                kept--;
                failed(last, StoreException.Kind.FULL);
                failed(opened(store).requestWhole(large, Captures.summary("/more")), StoreException.Kind.FULL);
                assertThat(store.rows(0, 1_000)).hasSize((int) kept);
                assertThat(store.exchange(kept, 1 << 20).orElseThrow().request())
                        .isEqualTo(large);

                Files.delete(ballast);
                done(opened(store).requestWhole(large, Captures.summary("/room")));
                assertThat(store.rows(kept, 1).getFirst().summary().target()).isEqualTo("/room");
            }
            try (Store store = Store.open(file)) {
                assertThat(store.count()).isEqualTo(kept + 1);
                assertThat(store.rows(0, 1_000)).hasSize((int) kept + 1);
            }
        }
    }

    @Test
    void aSecondStoreOnAFileIsRefused() throws Exception {
        Path file = folder.resolve("a.bgcap");
        Store store = Store.open(file);
        refused(() -> Store.open(file), StoreException.Kind.IN_USE);
        done(whole(opened(store), "/"));
        store.close();
        Store.open(file).close();
    }

    @Test
    void aLockFileThatWasLeftBehindMeansNothing() throws Exception {
        Path file = folder.resolve("a.bgcap");
        Files.writeString(folder.resolve("a.bgcap-lock"), "4711 left behind");
        Store.open(file).close();
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("a.bgcap");
        Store.open(file).close();
        Captures.sql(file, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file);
        refused(() -> Store.open(file), StoreException.Kind.NEWER);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void whatIsNoCaptureIsRefusedAndLeftAsItIs() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "no database, but longer than a header ".repeat(99));
        refused(() -> Store.open(text), StoreException.Kind.NOT_A_CAPTURE);
        assertThat(text).content().startsWith("no database");

        Path other = folder.resolve("other.db");
        Captures.sql(other, "CREATE TABLE a (b)");
        byte[] before = Files.readAllBytes(other);
        refused(() -> Store.open(other), StoreException.Kind.NOT_A_CAPTURE);
        assertThat(other).hasBinaryContent(before);
        refused(() -> Store.open(folder), StoreException.Kind.READ_ONLY);
    }

    @Test
    void onlyItsOwnerCanReadACapture() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = folder.resolve("new/captures/a.bgcap");
        try (Store store = Store.open(file)) {
            done(whole(opened(store), "/"));
            for (String name : List.of("a.bgcap", "a.bgcap-wal", "a.bgcap-shm", "a.bgcap-lock")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
            for (Path made : List.of(folder.resolve("new"), folder.resolve("new/captures"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void aClosedStoreSaysSo() throws Exception {
        Store store = Store.open(folder.resolve("a.bgcap"));
        store.close();
        assertThatThrownBy(() -> store.rows(0, 1))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.CLOSED));
    }

    private static boolean isKept(CompletionStage<Void> stage) {
        return stage.handle((nothing, failure) -> failure == null)
                .toCompletableFuture()
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private static void failed(CompletionStage<Void> stage, StoreException.Kind kind) {
        assertThatThrownBy(() -> done(stage))
                .cause()
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static void refused(ThrowingCallable opening, StoreException.Kind kind) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static void refuse(Path file, String table, String when) throws Exception {
        Captures.sql(
                file,
                "CREATE TRIGGER trouble BEFORE INSERT ON " + table + " WHEN " + when
                        + " BEGIN SELECT RAISE(ABORT, 'refused by the test'); END");
    }
}
