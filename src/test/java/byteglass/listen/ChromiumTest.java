package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Exchange;
import byteglass.project.Machine;
import byteglass.store.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real browser's visit: what is kept is what a plain socket between the two saw.
class ChromiumTest {

    @TempDir
    Path folder;

    @Test
    void aVisitOfChromiumIsKeptByteForByte() throws Exception {
        Path chromium = Machine.need("chromium");
        try (Ground ground = new Ground(folder);
                Tee tee = new Tee(ground.address)) {
            Path page = folder.resolve("page.html");
            Process browser = new ProcessBuilder(
                            chromium.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")),
                            "--dump-dom",
                            "http://127.0.0.1:" + tee.port() + "/")
                    .redirectOutput(page.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(browser.waitFor(90, TimeUnit.SECONDS)).isTrue();
            } finally {
                browser.destroyForcibly();
            }
            assertThat(page).content().contains(">ok<");
            tee.hangUp();
            Ground.await(() -> ground.listener.tally().openCount() == 0);

            Map<String, String> kept = new TreeMap<>();
            List<Row> rows = ground.store.rows(0, 100);
            for (Row row : rows) {
                Exchange exchange = ground.store.exchange(row.id(), 1 << 20).orElseThrow();
                kept.merge(row.connection().peer(), ground.text(exchange), String::concat);
            }
            assertThat(kept).isEqualTo(tee.seen());
            assertThat(rows)
                    .extracting(row -> row.summary().target())
                    .containsOnlyOnce("/")
                    .isSubsetOf("/", "/favicon.ico");
            assertThat(rows).extracting(row -> row.summary().method()).containsOnly("GET");
        }
    }
}
