package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.listen.Peer;
import byteglass.store.Archive;
import byteglass.store.Store;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A request that was answered is on disk, even where the program dies in the middle of everything.
class KillTest {

    private static final int PEERS = 8;

    /// How many answers there are before the program is killed, at least.
    private static final int ANSWERS = 400;

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsKeptWhenTheProgramIsKilled() throws Exception {
        kill();
    }

    @RepeatedTest(20)
    @Tag("thorough")
    void whatWasAnsweredIsKeptWheneverTheProgramIsKilled() throws Exception {
        kill();
    }

    private void kill() throws Exception {
        Path capture = folder.resolve("killed.bgcap");
        Set<String> answered = ConcurrentHashMap.newKeySet();
        try (Started program = new Started(folder, "listen", "--port=0", "--quiet", "--capture", capture.toString())) {
            InetSocketAddress address = program.address();
            try (ExecutorService peers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < PEERS; i++) {
                    int peer = i;
                    peers.execute(() -> load(address, peer, answered));
                }
                while (answered.size() < ANSWERS) {
                    Thread.sleep(1);
                }
                program.process.destroyForcibly().waitFor();
            }
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERS);
        assertThat(kept(capture)).as("read as it was left").containsAll(answered);
        Store.open(capture).close();
        assertThat(kept(capture)).as("read after it was opened again").containsAll(answered);
    }

    /// Sends a request after the other until the program is gone; two at a time, and now and then a large one.
    private static void load(InetSocketAddress address, int peer, Set<String> answered) {
        try (Peer wire = new Peer(address)) {
            for (int i = 0; true; i += 2) {
                String first = "/" + peer + "/" + i;
                String second = "/" + peer + "/" + (i + 1);
                String body = "x".repeat(i % 50 == 0 ? 1_500_000 : 0);
                wire.send("GET " + first + " HTTP/1.1\r\nHost: a\r\n\r\nPOST " + second
                        + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
                wire.reply();
                answered.add(first);
                wire.reply();
                answered.add(second);
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    private static Set<String> kept(Path capture) throws Exception {
        Set<String> targets = new HashSet<>();
        try (Archive archive = Archive.open(capture)) {
            archive.forEach(100, exchange -> {
                Bytes raw = exchange.request().raw();
                targets.add(raw.latin1().split(" ", 3)[1]);
            });
        }
        return targets;
    }
}
