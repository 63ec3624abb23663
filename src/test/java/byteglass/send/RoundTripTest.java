package byteglass.send;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Destination;
import byteglass.http.Direction;
import byteglass.http.Draft;
import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.Archive;
import byteglass.store.Store;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever bytes are sent to our own listener, it captures the same.
class RoundTripTest {

    private static final String[] PARTS = {
        "GET / HTTP/1.1\r\n",
        "POSThttp://x HTTP/1.1\r\n",
        "X-A: 1\r\nx-a:  2 \r\nX-A:3\r\n",
        "Host: a\r\n",
        "\r\n",
        "\n",
        "\r",
        "\u0000",
        "\u0080\u00ff",
        "Content-Length: 3\r\n",
        "Transfer-Encoding: chunked\r\n",
        "1\r\na\r\n",
        "0\r\n\r\n",
        " folded\r\n",
        "abc",
        "HTTP/1.1",
        " ",
        ":",
        "PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\n"
    };

    @TempDir
    Path folder;

    private final Random random = new Random(42);

    private Bytes raw() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int parts = 1 + random.nextInt(12);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(4) == 0) {
                byte[] noise = new byte[random.nextInt(20)];
                random.nextBytes(noise);
                out.writeBytes(noise);
            } else {
                out.writeBytes(Bytes.latin1(PARTS[random.nextInt(PARTS.length)]).toArray());
            }
        }
        return Bytes.wrap(out.toByteArray());
    }

    private void roundTrips(int cases) throws Exception {
        Path file = folder.resolve("received.bgcap");
        List<String> sent = new ArrayList<>();
        try (Store received = Store.open(file);
                Listener listener = new Listener(received, Settings.DEFAULT);
                Bench bench = new Bench(folder)) {
            InetSocketAddress at = listener.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .toCompletableFuture()
                    .join();
            Destination destination = new Destination(at.getAddress().getHostAddress(), at.getPort(), null);
            Map<Sending, Bytes> underWay = new HashMap<>();
            for (int i = 0; i < cases; i++) {
                Bytes raw = raw();
                // so that the listener need not wait for what will not come
                Options options = Options.DEFAULT.marked(List.of(new Mark(raw.length(), new Mark.HalfClose())));
                underWay.put(bench.sender.send(new Draft(raw, destination), options, journey -> {}), raw);
                if (underWay.size() == 50 || i == cases - 1) {
                    for (Map.Entry<Sending, Bytes> each : underWay.entrySet()) {
                        Outcome outcome = Bench.await(each.getKey());
                        assertThat(outcome.request().raw()).isEqualTo(each.getValue());
                        sent.add(outcome.request().raw().latin1());
                    }
                    underWay.clear();
                }
            }
        }
        // by connection: the system gives a port to several of them, one after the other
        Map<Long, String> captured = new HashMap<>();
        try (Archive archive = Archive.open(file)) {
            archive.forEach(
                    1 << 20,
                    exchange -> captured.merge(
                            exchange.connection().id(),
                            archive.read(exchange.id(), Direction.REQUEST, 0, 1 << 20)
                                    .latin1(),
                            String::concat));
        }
        sent.removeIf(String::isEmpty);
        assertThat(captured.values().stream().sorted().toList())
                .isEqualTo(sent.stream().sorted().toList());
    }

    @Test
    void anyBytesAreCapturedAsTheyWereSent() throws Exception {
        roundTrips(400);
    }

    @Test
    @Tag("thorough")
    void tenThousandCasesAreCapturedAsTheyWereSent() throws Exception {
        roundTrips(10_000);
    }
}
