package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.http.Derived;
import byteglass.http.Recording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed at any moment has kept all that it said it had.
class KillTest {

    private static final Random RANDOM = new Random();

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThere() throws Exception {
        killed();
    }

    @Tag("thorough")
    @RepeatedTest(20)
    void whatWasAcknowledgedBeforeAnyOfManyKillsIsThere() throws Exception {
        killed();
    }

    private void killed() throws Exception {
        Path file = folder.resolve("a.bgcap");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            while (acknowledged.size() < 500) {
                String line = out.readLine();
                assertThat(line).as("the program ended by itself").isNotNull();
                acknowledged.add(line);
            }
            assertThatThrownBy(() -> Store.open(file))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.IN_USE));
            Thread killer = Thread.startVirtualThread(() -> kill(process));
            readOn(out, acknowledged);
            killer.join();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        try (Store store = Store.open(file)) {
            Set<String> kept = new HashSet<>();
            store.forEach(100, exchange -> {
                String raw = exchange.request().raw().latin1();
                assertThat(exchange.request().isWhole()).isTrue();
                assertThat(exchange.ending()).isNotNull();
                kept.add(raw.substring(raw.indexOf('/') + 1, raw.indexOf(" HTTP")));
            });
            assertThat(kept).hasSize((int) store.count()).containsAll(acknowledged);
            assertAllIsDerived(store);
        }
    }

    /// Also what the killed program had not come to, or had not written.
    private static void assertAllIsDerived(Store store) throws InterruptedException {
        store.derive();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (long index = 0; index < store.count(); ) {
            Derived derived = store.rows(index, 1).getFirst().derived();
            if (derived == null) {
                assertThat(System.nanoTime()).as("row " + index).isLessThan(end);
                Thread.sleep(10);
            } else {
                assertThat(derived.rules()).isEmpty();
                index++;
            }
        }
    }

    private static void readOn(BufferedReader out, Set<String> acknowledged) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.endsWith(";")) { // the last may be cut
                acknowledged.add(line);
            }
        }
    }

    private static void kill(Process process) {
        try {
            Thread.sleep(RANDOM.nextInt(300));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly(); // not the process itself: that would close what it said, half read
    }

    /// Takes in requests, 50 at a time, and says which are kept.
    static final class Doomed {

        private static final int AT_A_TIME = 50;

        public static void main(String[] args) throws Exception {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
            Store store = Store.open(Path.of(args[0]));
            store.derive();
            Thread[] peers = new Thread[AT_A_TIME];
            for (int peer = 0; peer < peers.length; peer++) {
                String name = peer + "-";
                peers[peer] = Thread.startVirtualThread(() -> {
                    for (int i = 0; ; i++) {
                        String target = name + i + ";";
                        Recording recording = Captures.opened(store);
                        Captures.done(Captures.whole(recording, "/" + target));
                        out.println(target);
                        Captures.close(recording, 1);
                    }
                });
            }
            peers[0].join();
        }
    }
}
