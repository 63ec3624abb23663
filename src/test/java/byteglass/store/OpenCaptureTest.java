package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCaptureTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private Places places = new Places(Path.of(""));

    @BeforeEach
    void place() {
        places = new Places(folder);
        file = places.standard();
    }

    @Test
    void aCaptureIsMadeAndThenAddedTo() throws Exception {
        try (OpenCapture capture = OpenCapture.openOrNew(file, places)) {
            assertThat(capture.made()).isTrue();
            assertThat(capture.inUse()).isNull();
            assertThat(capture.store().file()).isEqualTo(file);
        }
        try (OpenCapture capture = OpenCapture.open(file)) {
            assertThat(capture.made()).isFalse();
        }
    }

    @Test
    void aNewOneTakesThePlaceOfOneThatIsWritten() throws Exception {
        try (OpenCapture first = OpenCapture.open(file);
                OpenCapture second = OpenCapture.openOrNew(file, places)) {
            assertThat(second.made()).isTrue();
            assertThat(second.inUse()).isEqualTo(file);
            assertThat(second.store().file())
                    .hasParent(folder)
                    .isNotEqualTo(first.store().file());
            assertThatThrownBy(() -> OpenCapture.open(file)).hasMessageContaining("Another program writes");
        }
    }

    @Test
    void nothingTakesThePlaceOfAnotherFile() throws Exception {
        Files.writeString(file, "no capture ".repeat(500));

        assertThatThrownBy(() -> OpenCapture.openOrNew(file, places)).hasMessageContaining("not a capture");
    }

    @Test
    void onlyAFileThatWasMadeForNothingIsDeleted() throws Exception {
        OpenCapture.open(file).close();
        OpenCapture.open(file).discard();
        assertThat(file).exists();
        Path other = folder.resolve("other.bgcap");
        OpenCapture.open(other).discard();
        assertThat(other).doesNotExist();
    }
}
