package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.project.Machine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A load as large as the machine can make: nothing is lost.
@Tag("thorough")
class WrkTest {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");

    @TempDir
    Path folder;

    @Test
    void underLoadEveryRequestIsAnsweredAndKept() throws Exception {
        Path wrk = Machine.need("wrk");
        try (Ground ground = new Ground(folder)) {
            Process load = new ProcessBuilder(
                            wrk.toString(),
                            "-t2",
                            "-c50",
                            "-d10s",
                            "http://127.0.0.1:" + ground.address.getPort() + "/")
                    .redirectErrorStream(true)
                    .start();
            String report = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(load.waitFor()).isZero();
            Ground.await(() -> ground.listener.tally().openCount() == 0);
            Matcher matcher = REQUESTS.matcher(report);
            assertThat(matcher.find()).as(report).isTrue();
            long counted = Long.parseLong(matcher.group(1));

            assertThat(report).doesNotContain("Socket errors", "Non-2xx");
            assertThat(ground.store.count()).as(report).isBetween(counted, counted + 50);
            assertThat(ground.listener.tally().lostCount()).isZero();
        }
    }
}
