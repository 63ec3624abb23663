package byteglass.send;

import byteglass.dissect.Bytes;
import byteglass.http.Connection;
import byteglass.http.Destination;
import byteglass.http.Draft;
import byteglass.http.Exchange;
import byteglass.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A sender, and the capture that it fills.
final class Bench implements AutoCloseable {

    final Store store;
    final Sender sender;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    Bench(Path folder) throws Exception {
        this(folder, Trust.standard());
    }

    Bench(Path folder, Trust trust) throws Exception {
        store = Store.open(folder.resolve("sent.bgcap"));
        sender = new Sender(store, workers, trust);
    }

    static Draft draft(int port, String raw) {
        return new Draft(Bytes.latin1(raw), new Destination("127.0.0.1", port, null));
    }

    Outcome send(int port, String raw) throws Exception {
        return send(draft(port, raw), Options.DEFAULT);
    }

    Outcome send(Draft draft, Options options) throws Exception {
        return await(sender.send(draft, options, journey -> {}));
    }

    static Outcome await(Sending sending) throws Exception {
        return sending.over().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    static Journey.End end(Outcome outcome) {
        return Objects.requireNonNull(outcome.journey().end());
    }

    static Failure failure(Outcome outcome) {
        return Objects.requireNonNull(end(outcome).failure());
    }

    static Handshake handshake(Outcome outcome) {
        return Objects.requireNonNull(outcome.journey().route().handshake());
    }

    static Connection connection(Outcome outcome) {
        return Objects.requireNonNull(outcome.journey().route().connection());
    }

    /// What is kept of what was sent; all of it is over.
    List<Exchange> stored() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (store.rows(0, 1000).stream().anyMatch(row -> row.ending() == null) && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return store.rows(0, 1000).stream()
                .map(row -> store.exchange(row.id(), 1 << 20).orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        sender.close();
        workers.close();
        store.close();
    }
}
