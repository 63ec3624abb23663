package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import byteglass.http.Direction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("a b.bgcap");
        try (Store store = Store.open(file)) {
            for (int i = 1; i <= 300; i++) {
                Captures.exchange(store, "/" + i);
            }
        }
    }

    @Test
    void aCaptureIsReadAndLeftAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Archive archive = Archive.open(file)) {
            assertThat(targets(archive)).hasSize(300).startsWith("/1").endsWith("/300");
            assertThat(archive.read(7, Direction.REQUEST, 4, 2)).isEqualTo(Bytes.latin1("/7"));
            try (var files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aCaptureIsReadWhileItIsWritten() throws Exception {
        try (Store store = Store.open(file)) {
            Captures.exchange(store, "/301");
            try (Archive archive = Archive.open(file)) {
                assertThat(targets(archive)).hasSize(301).endsWith("/301");
                Captures.exchange(store, "/302");
                assertThat(targets(archive)).hasSize(302).endsWith("/302");
            }
        }
    }

    @Test
    void whatIsNoCaptureIsRefused() throws Exception {
        refused(folder.resolve("none"), StoreException.Kind.NOT_A_CAPTURE);
        refused(Files.createFile(folder.resolve("empty")), StoreException.Kind.NOT_A_CAPTURE);
        refused(Files.writeString(folder.resolve("text"), "text ".repeat(999)), StoreException.Kind.NOT_A_CAPTURE);
        Captures.sql(file, "PRAGMA user_version = 99");
        refused(file, StoreException.Kind.NEWER);
    }

    private static List<String> targets(Archive archive) {
        List<String> targets = new ArrayList<>();
        archive.forEach(100, exchange -> {
            String raw = exchange.request().raw().latin1();
            targets.add(raw.substring(4, raw.indexOf(" HTTP")));
        });
        return targets;
    }

    private static void refused(Path path, StoreException.Kind kind) {
        assertThatThrownBy(() -> Archive.open(path))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
