package byteglass.screenshots;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.project.Machine;
import byteglass.store.Store;
import byteglass.ui.kit.Fx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Takes the pictures: one start of the program, in a JVM of its own, for each language. Run by the profile
/// `screenshots` only.
@ExtendWith(Fx.class)
final class Screenshots {

    private static final Path PICTURES = Path.of("assets/screenshots");

    @TempDir
    private Path captures;

    @BeforeAll
    static void thePortIsFree() throws IOException {
        try (ServerSocket probe = new ServerSocket(Photographer.PORT, 1, InetAddress.getLoopbackAddress())) {
            assertThat(probe.isBound()).isTrue();
        }
        assertThat(Machine.find("curl")).isPresent();
    }

    @Test
    void inEnglish() throws Exception {
        take("en");

        assertThat(names())
                .contains(
                        "captured-dark.png",
                        "captured-light.png",
                        "raw-dark.png",
                        "raw-hex-dark.png",
                        "raw-hex-light.png",
                        "reply-dark.png",
                        "findings-dark.png",
                        "findings-light.png",
                        "url-dark.png",
                        "url-light.png",
                        "empty-dark.png",
                        "empty-light.png");
    }

    @Test
    void inChinese() throws Exception {
        take("zh-CN");

        assertThat(names()).contains("empty-zh-light.png", "captured-zh-light.png");
    }

    private void take(String language) throws Exception {
        Path capture = captures.resolve("monday-lab.bgcap");
        Store.open(capture).close();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Photographer.class.getName(),
                language,
                capture.toString(),
                PICTURES.toString()));
        Process program = new ProcessBuilder(command).inheritIO().start();
        try {
            assertThat(program.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
