package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Direction;
import byteglass.http.Exchange;
import byteglass.http.Limits;
import byteglass.store.Row;
import byteglass.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// A listener on a free port, and the capture that it fills.
final class Ground implements AutoCloseable {

    /// Short where a test waits for it.
    static final Settings SETTINGS = new Settings(
            Limits.DEFAULT,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMillis(500),
            Duration.ofSeconds(2));

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Store store;
    final Listener listener;
    final InetSocketAddress address;

    Ground(Path folder) throws Exception {
        this(folder, SETTINGS);
    }

    Ground(Path folder, Settings settings) throws Exception {
        store = Store.open(folder.resolve("a.bgcap"));
        listener = new Listener(store, settings);
        address = listener.start(anyPort()).toCompletableFuture().get();
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    Peer peer() throws IOException {
        return new Peer(address);
    }

    /// Waits until a number of exchanges are over, and gives them.
    List<Exchange> exchanges(int count) throws Exception {
        await(() -> store.rows(0, count + 1).stream()
                        .filter(row -> row.ending() != null)
                        .count()
                >= count);
        List<Row> rows = store.rows(0, count + 1);
        assertThat(rows).hasSize(count);
        List<Exchange> found = new ArrayList<>();
        for (Row row : rows) {
            found.add(store.exchange(row.id(), 1 << 20).orElseThrow());
        }
        return found;
    }

    Exchange only() throws Exception {
        return exchanges(1).getFirst();
    }

    /// All bytes of a request.
    byte[] request(Exchange exchange) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long at = 0; at < exchange.request().length(); at = out.size()) {
            out.writeBytes(
                    store.read(exchange.id(), Direction.REQUEST, at, 1 << 20).toArray());
        }
        return out.toByteArray();
    }

    String text(Exchange exchange) {
        return new String(request(exchange), StandardCharsets.ISO_8859_1);
    }

    static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime() - end).as("still waiting").isNegative();
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        listener.close();
        store.close();
    }
}
