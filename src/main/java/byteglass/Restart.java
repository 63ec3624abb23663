package byteglass;

import byteglass.cli.Signals;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The same program once more, in a JVM that has JavaFX on its module path.
final class Restart {

    private Restart() {}

    /// Runs it on the same streams, hands signals on, and waits for its end.
    ///
    /// @return its exit status
    static int withJavaFx(List<String> arguments) throws IOException, InterruptedException {
        Path jar = jar();
        Path parent = jar.getParent();
        List<Path> libraries = parent == null ? List.of() : libraries(parent.resolve("lib"));
        List<Path> modules = libraries.stream().filter(Restart::isJavaFx).toList();
        if (modules.isEmpty()) {
            System.err.println("The window needs the folder lib beside " + jar + ", with JavaFX in it.");
            return 1;
        }
        List<Path> classes = new ArrayList<>(List.of(jar));
        libraries.stream().filter(library -> !isJavaFx(library)).forEach(classes::add);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options());
        command.addAll(List.of(
                "--module-path",
                joined(modules),
                "--add-modules",
                "javafx.controls,javafx.fxml",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--class-path",
                joined(classes),
                Main.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).inheritIO().start();
        Signals.onStop(process::destroy);
        return process.waitFor();
    }

    private static Path jar() throws IOException {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<Path> libraries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJavaFx(Path library) {
        return String.valueOf(library.getFileName()).startsWith("javafx-");
    }

    private static String joined(List<Path> paths) {
        return String.join(
                File.pathSeparator, paths.stream().map(Path::toString).toList());
    }

    /// The options of this JVM, where the system tells them: what stands before `-jar`.
    private static List<String> options() {
        Optional<String[]> all = ProcessHandle.current().info().arguments();
        List<String> before = all.map(Arrays::asList).orElse(List.of());
        int jar = before.indexOf("-jar");
        return jar < 0 ? List.of() : before.subList(0, jar);
    }
}
