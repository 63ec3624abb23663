package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.Main;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real program in a JVM of its own, started as its jar starts it: on the class path, with the native access that
/// the manifest grants.
final class Started implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Listening on http://127\\.0\\.0\\.1:(\\d+)\n");
    private static final long SECONDS = 60;

    final Process process;
    private final Path out;
    private final Path err;

    /// @param folder for the streams, and the data of a program that is not told where to keep them
    Started(Path folder, List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("--class-path", classPath(), Main.class.getName()));
        command.addAll(List.of(args));
        out = Files.createTempFile(folder, "out", ".txt");
        err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        process = builder.start();
    }

    Started(Path folder, String... args) throws IOException {
        this(folder, List.of(), args);
    }

    /// Without JavaFX, which a command must not need, and without what only tests have and what then speaks.
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(System.getProperty("java.class.path"))
                        .filter(entry -> !entry.contains("javafx-") && !entry.contains("slf4j"))
                        .toList());
    }

    /// Waits until it listens, and says where.
    InetSocketAddress address() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() - end < 0) {
            Matcher matcher = ADDRESS.matcher(out());
            if (matcher.find()) {
                return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(matcher.group(1)));
            }
            assertThat(process.isAlive()).as(err()).isTrue();
            Thread.sleep(20);
        }
        throw new AssertionError("it does not listen: " + err());
    }

    /// Waits until a text was written to standard output.
    void awaitOut(String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!out().contains(text)) {
            assertThat(System.nanoTime() - end).as(out()).isNegative();
            Thread.sleep(20);
        }
    }

    /// Sends SIGTERM.
    void terminate() {
        process.destroy();
    }

    int exitStatus() throws InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
