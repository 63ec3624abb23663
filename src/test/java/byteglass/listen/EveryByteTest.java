package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Exchange;
import byteglass.http.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The exchanges of a connection, one after another, are exactly what the peer sent, whatever it sends and however that
/// is cut.
class EveryByteTest {

    private static final List<String> PARTS = List.of(
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "HEAD /b?c HTTP/1.1\nHost: a\n\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123456789",
            "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\n0\r\nT: u\r\n\r\n",
            "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
            "\r\n",
            "\r\n\n",
            "PRI * HTTP/1.1\r\nHost: a\r\n\r\n");

    private static final List<String> ENDS = List.of(
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET /\r\n",
            "hello\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
            "\u0016\u0003\u0001\u0000\u0005",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "PROXY TCP4 192.0.2.1 203.0.113.7 56324 443\r\n",
            "\r\n\r\n\0\r\nQUIT\n!\u0011\0\u000c\u00c0\0\2\1\u00cb\0q\7\u00dc\4\1\u00bb",
            "SSH-2.0-x\r\n",
            "\u0005\u0001\0",
            "GET / HTTP/1.1\r\nHo",
            "\r",
            "");

    @TempDir
    Path folder;

    @Test
    void theExchangesOfAConnectionAreWhatThePeerSent() throws Exception {
        check(150, 1);
    }

    @RepeatedTest(20)
    @Tag("thorough")
    void theExchangesOfManyConnectionsAreWhatTheirPeersSent(RepetitionInfo round) throws Exception {
        check(250, 1 + round.getCurrentRepetition());
    }

    private void check(int connections, long seed) throws Exception {
        Random random = new Random(seed);
        Settings settings = new Settings(
                Limits.DEFAULT,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofSeconds(20));
        try (Ground ground = new Ground(folder, settings)) {
            Map<String, String> sent = new HashMap<>();
            for (int i = 0; i < connections; i++) {
                byte[] stream = stream(random);
                try (Peer peer = ground.peer()) {
                    sendInPieces(peer, stream, random);
                    peer.endOutput().readAll();
                    sent.put(peer.name(), new String(stream, StandardCharsets.ISO_8859_1));
                }
            }
            Ground.await(() -> ground.listener.tally().openCount() == 0);
            Map<String, StringBuilder> kept = new HashMap<>();
            for (var row : ground.store.rows(0, Integer.MAX_VALUE)) {
                Exchange exchange = ground.store.exchange(row.id(), 1 << 20).orElseThrow();
                kept.computeIfAbsent(row.connection().peer(), peer -> new StringBuilder())
                        .append(ground.text(exchange));
            }
            sent.values().removeIf(String::isEmpty);
            assertThat(kept.keySet()).isEqualTo(sent.keySet());
            kept.forEach((peer, bytes) -> assertThat(bytes.toString()).isEqualTo(sent.get(peer)));
        }
    }

    private static byte[] stream(Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (random.nextInt(8) == 0) {
            append(out, "PROXY UNKNOWN\r\n");
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            append(out, PARTS.get(random.nextInt(PARTS.size())));
        }
        if (random.nextInt(8) == 0) {
            byte[] large = new byte[random.nextInt(3 << 20)];
            random.nextBytes(large);
            append(out, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + large.length + "\r\n\r\n");
            out.writeBytes(large);
        }
        append(out, ENDS.get(random.nextInt(ENDS.size())));
        if (random.nextBoolean()) {
            append(out, "more ".repeat(random.nextInt(2_000)));
        }
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, String latin1) {
        out.writeBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void sendInPieces(Peer peer, byte[] stream, Random random) throws IOException {
        for (int at = 0; at < stream.length; ) {
            int length = Math.min(stream.length - at, random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 1 << 20);
            peer.send(Arrays.copyOfRange(stream, at, at + length));
            at += length;
        }
    }
}
