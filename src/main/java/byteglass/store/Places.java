package byteglass.store;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;

/// Where captures are kept: the folder `captures` of the program's data, by the custom of the platform.
///
/// | platform | data |
/// | --- | --- |
/// | Windows | `%LOCALAPPDATA%\Byteglass` |
/// | macOS | `~/Library/Application Support/Byteglass` |
/// | others | `$XDG_DATA_HOME/byteglass`, or `~/.local/share/byteglass` (XDG Base Directory Specification) |
///
/// @param folder where captures are kept
public record Places(Path folder) {

    /// What ends the name of a capture.
    public static final String SUFFIX = ".bgcap";

    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT);

    /// By a program's environment and system properties.
    public static Places of(Map<String, String> environment, Properties properties) {
        return new Places(data(environment, properties).resolve("captures"));
    }

    private static Path data(Map<String, String> environment, Properties properties) {
        Path home = Path.of(properties.getProperty("user.home", ""));
        String system = properties.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Byteglass");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Byteglass");
        }
        // "All paths set in these environment variables must be absolute. If an implementation encounters a relative
        // path … it should consider the path invalid and ignore it."
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (Path.of(xdg).isAbsolute()
                        ? Path.of(xdg)
                        : home.resolve(".local").resolve("share"))
                .resolve("byteglass");
    }

    /// The capture that is opened where none is named.
    public Path standard() {
        return folder.resolve("default" + SUFFIX);
    }

    /// What is remembered from one start to the next.
    public Path preferences() {
        return folder.resolveSibling("settings.json");
    }

    /// A capture that is not there yet, named after a time.
    ///
    /// @param isTaken whether there is a file of a name
    public Path dated(LocalDateTime now, Predicate<Path> isTaken) {
        String name = DATED.format(now);
        Path path = folder.resolve(name + SUFFIX);
        for (int i = 2; isTaken.test(path); i++) {
            path = folder.resolve(name + " (" + i + ")" + SUFFIX);
        }
        return path;
    }
}
