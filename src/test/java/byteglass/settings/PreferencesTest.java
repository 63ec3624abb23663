package byteglass.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("data").resolve("settings.json");
    }

    private Path written(String json) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        return Files.writeString(file(), json);
    }

    private Preferences opened() {
        return Preferences.open(file(), Runnable::run);
    }

    @Test
    void whatIsRememberedIsThereAtTheNextStart() {
        try (Preferences first = opened()) {
            assertThat(first.text("theme")).isEmpty();
            first.put("theme", "dark");
            first.put("window.width", 1440.5);
        }

        Preferences second = opened();
        assertThat(second.text("theme")).hasValue("dark");
        assertThat(second.number("window.width")).hasValue(1440.5);
        assertThat(second.number("theme")).isEmpty();
        assertThat(second.text("window.width")).isEmpty();
        assertThat(second.setAside()).isEmpty();
    }

    @Test
    void theFileSaysItsVersionAndOnlyItsOwnerReadsIt() throws IOException {
        opened().put("theme", "dark");

        assertThat(Files.readString(file())).contains("\"version\" : 1").contains("\"theme\" : \"dark\"");
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                    .isEqualTo("rwx------");
        }
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whatNobodyKnowsIsKept() throws IOException {
        written("{\"version\": 7, \"later\": {\"a\": [1, true, null]}, \"on\": true, \"theme\": \"light\"}");

        opened().put("theme", "dark");

        assertThat(Files.readString(file()))
                .contains("\"version\" : 7")
                .contains("{\"a\":[1,true,null]}")
                .contains("\"on\" : true")
                .contains("\"dark\"");
    }

    @Test
    void aDamagedFileIsSetAsideAndTheDefaultsHold() throws IOException {
        for (String damaged : List.of("{\"theme\": \"dar", "[1]", "", "{} {}", "x".repeat(2 << 20))) {
            written(damaged);

            Preferences preferences = opened();

            assertThat(preferences.text("theme")).isEmpty();
            assertThat(preferences.setAside()).hasValueSatisfying(aside -> {
                assertThat(aside).hasContent(damaged);
                assertThat(aside.getFileName().toString()).startsWith("settings.json.damaged");
            });
            preferences.put("theme", "dark");
            assertThat(opened().text("theme")).hasValue("dark");
        }
    }

    @Test
    void manyDamagedFilesTakeNoMoreRoom() throws IOException {
        for (int i = 0; i < 15; i++) {
            written("{");
            assertThat(opened().setAside()).isPresent();
        }

        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            assertThat(files).hasSize(9);
        }
    }

    @Test
    void whatCannotBeReadIsLeftAlone() throws IOException {
        Files.createDirectories(file());

        opened().put("theme", "dark");

        assertThat(file()).isDirectory();
    }

    @Test
    void changesThatComeTogetherAreWrittenOnce() throws IOException {
        List<Runnable> later = new ArrayList<>();
        Preferences preferences = Preferences.open(file(), later::add);
        preferences.put("a", 1);
        preferences.put("a", 2);
        preferences.put("b", 3);

        assertThat(later).hasSize(1);
        assertThat(file()).doesNotExist();
        later.getFirst().run();
        assertThat(opened().number("a")).hasValue(2);
        preferences.put("a", 2);
        assertThat(later).as("nothing changed").hasSize(1);
    }

    @Test
    void noneAreForgotten() {
        Preferences none = Preferences.none();
        none.put("theme", "dark");
        none.put("window.x", Double.NaN);
        none.close();

        assertThat(none.text("theme")).hasValue("dark");
        assertThat(none.number("window.x")).as("no number").isEmpty();
    }
}
