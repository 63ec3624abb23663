package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingTest {

    private static final Bytes OCTETS = Bytes.latin1("a\r\n\t\"\\\u00ff\u0000");

    private final Path folder;
    private final Recorded recorded;
    private final ByteSelection selection = new ByteSelection();
    private final Copying copying;

    CopyingTest(@TempDir Path folder) {
        this.folder = folder;
        recorded = new Recorded(folder);
        copying = new Copying(
                selection, new SideBytes(recorded.store, Runnable::run, Runnable::run), Runnable::run, Runnable::run);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void look(Bytes request) {
        recorded.answered(request, Exchanges.OK);
        Side side = new MessageReader(Texts.of(Locale.ENGLISH))
                .read(recorded.store.exchange(1, InspectModel.LOADED_BYTES).orElseThrow())
                .request();
        selection.look(1, side);
    }

    @Test
    void eachFormIsWrittenAsItsReadersExpectIt() {
        assertThat(CopyForm.TEXT.of(Bytes.utf8("café"))).isEqualTo("café");
        assertThat(CopyForm.TEXT.of(Bytes.latin1("caf\u00e9"))).isEqualTo("caf\u00e9");
        assertThat(CopyForm.HEX.of(OCTETS)).isEqualTo("61 0D 0A 09 22 5C FF 00");
        assertThat(CopyForm.BASE64.of(OCTETS)).isEqualTo("YQ0KCSJc/wA=");
        assertThat(CopyForm.ESCAPED.of(OCTETS)).isEqualTo("\"a\\r\\n\\t\\\"\\\\\\xff\\x00\"");
        assertThat(CopyForm.C_ARRAY.of(OCTETS)).isEqualTo("""
                unsigned char bytes[8] = {
                    0x61, 0x0d, 0x0a, 0x09, 0x22, 0x5c, 0xff, 0x00
                };
                """);
        assertThat(CopyForm.JAVA_ARRAY.of(Bytes.latin1("abcdefghijkl\u00ff"))).isEqualTo("""
                byte[] bytes = {
                    0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c,
                    (byte) 0xff
                };
                """);
    }

    @Test
    void theSelectionIsCopiedOrAllWhereNothingIsSelected() {
        look(Exchanges.WEBHOOK);
        List<String> copied = new ArrayList<>();
        copying.copy(CopyForm.TEXT, copied::add);
        assertThat(copying.isPart()).isFalse();
        selection.select(Direction.REQUEST, new Range(0x144, 0x154));
        copying.copy(CopyForm.TEXT, copied::add);
        assertThat(copying.isPart()).isTrue();
        assertThat(copied).containsExactly(Exchanges.WEBHOOK.utf8(), "application/json");
    }

    @Test
    void nothingIsCopiedWhereNothingIsLookedAt() {
        assertThat(copying.range().isEmpty()).isTrue();
        copying.copy(CopyForm.TEXT, text -> {
            throw new AssertionError(text);
        });
        assertThat(copying.isPart()).isFalse();
    }

    @Test
    void whatIsSavedIsWhatCameAndItsOwnersOnly() throws IOException {
        Bytes request =
                Bytes.latin1("POST / HTTP/1.1\r\nContent-Length: 3000000\r\n\r\n" + "abcdefghij".repeat(300_000));
        look(request);
        Path file = folder.resolve("saved.bin");
        List<String> failures = new ArrayList<>();
        copying.save(file, failures::add);
        assertThat(failures).hasSize(1).containsOnlyNulls();
        assertThat(Files.readAllBytes(file)).isEqualTo(request.toArray());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        selection.select(Direction.REQUEST, new Range(5, 9));
        copying.save(file, failures::add);
        assertThat(Files.readAllBytes(file)).hasSize(4);
        copying.save(folder.resolve("missing").resolve("saved.bin"), failures::add);
        assertThat(failures.getLast()).contains("missing");
    }
}
