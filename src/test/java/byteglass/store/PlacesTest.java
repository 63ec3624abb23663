package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_DATA_HOME, /x/data, /x/data/byteglass/captures/default.bgcap",
        "Linux, XDG_DATA_HOME, '', /home/u/.local/share/byteglass/captures/default.bgcap",
        "Linux, XDG_DATA_HOME, data, /home/u/.local/share/byteglass/captures/default.bgcap",
        "Linux, OTHER, /x, /home/u/.local/share/byteglass/captures/default.bgcap",
        "Mac OS X, XDG_DATA_HOME, /x, /home/u/Library/Application Support/Byteglass/captures/default.bgcap",
        "Windows 11, LOCALAPPDATA, /x/local, /x/local/Byteglass/captures/default.bgcap",
        "Windows 11, OTHER, /x, /home/u/AppData/Local/Byteglass/captures/default.bgcap",
    })
    void capturesAreKeptByTheCustomOfThePlatform(String system, String variable, String value, String expected) {
        assertThat(places(system, Map.of(variable, value)).standard()).isEqualTo(Path.of(expected));
    }

    @Test
    void aDatedCaptureHasANameThatIsNotTaken() {
        Places places = places("Linux", Map.of());
        LocalDateTime now = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
        Path first = places.folder().resolve("2026-01-02 03.04.05.bgcap");
        Path second = places.folder().resolve("2026-01-02 03.04.05 (2).bgcap");
        assertThat(places.dated(now, path -> false)).isEqualTo(first);
        assertThat(places.dated(now, first::equals)).isEqualTo(second);
    }

    private static Places places(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/u");
        return Places.of(environment, properties);
    }
}
