package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.body.MediaType;
import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodySaverTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<String> asked = new ArrayList<>();

    private BodySaver saver(Optional<Path> chosen) {
        return new BodySaver(
                name -> {
                    asked.add(name);
                    return chosen;
                },
                Runnable::run,
                Runnable::run,
                Texts.of(Locale.ENGLISH));
    }

    @Test
    void onlyItsOwnerMayReadAFile() throws IOException {
        Path file = folder.resolve("body.json");
        Files.writeString(file, "something that was there and is longer");
        BodySaver saver = saver(Optional.of(file));
        saver.save("body.json", Bytes.latin1("[1]"));

        assertThat(file).hasContent("[1]");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(saver.said().get()).isEqualTo("Saved " + file + ", 3 bytes");
        saver.clear();
        assertThat(saver.said().get()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        BodySaver saver = saver(Optional.of(folder.resolve("none").resolve("body.json")));
        saver.save("body.json", Bytes.latin1("[1]"));

        assertThat(saver.said().get()).startsWith("Not saved to ");
    }

    @Test
    void nothingHappensWhereNoFileIsChosen() {
        BodySaver saver = saver(Optional.empty());
        saver.save("../../etc/pass\0wd", Bytes.latin1("x"));

        assertThat(asked).containsExactly("pass_wd");
        assertThat(saver.said().get()).isEmpty();
    }

    @Test
    void aNameLeadsNowhereElse() {
        assertThat(BodySaver.clean("C:\\a\\b.txt")).isEqualTo("b.txt");
        assertThat(BodySaver.clean("..")).isEqualTo("body.bin");
        assertThat(BodySaver.clean("a/")).isEqualTo("body.bin");
        assertThat(BodySaver.clean("a\u202egpj.exe")).isEqualTo("a_gpj.exe");
    }

    @Test
    void aFileIsNamedByWhatItHolds() {
        assertThat(SaveMenu.name(MediaType.of("application/problem+json; a=b"))).isEqualTo("body.json");
        assertThat(SaveMenu.name(MediaType.of("text/plain"))).isEqualTo("body.txt");
        assertThat(SaveMenu.name(MediaType.of("image/JPEG"))).isEqualTo("body.jpg");
        assertThat(SaveMenu.name(MediaType.of("application/octet-stream"))).isEqualTo("body.bin");
        assertThat(SaveMenu.name(MediaType.NONE)).isEqualTo("body.bin");
    }
}
