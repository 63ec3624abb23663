package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import byteglass.store.Store;
import byteglass.store.StoreException;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// A capture file for tests, and exchanges in it: each has the next number, from 1.
final class Recorded implements AutoCloseable {

    final Store store;
    private final Connection connection;
    private int sequence;

    Recorded(Path folder) {
        try {
            store = Store.open(folder.resolve("test.bgcap"));
        } catch (StoreException unusable) {
            throw new AssertionError(unusable);
        }
        connection = store.connected("127.0.0.1:53188", "127.0.0.1:8050", Exchanges.AT);
    }

    /// A request that was answered.
    void answered(Bytes request, Bytes reply) {
        Recording recording = open();
        int kept = Math.min(request.length(), Recording.ROW_BYTES);
        Capture first = new Capture(request.slice(0, kept), request.length(), arrivals(request), Ending.COMPLETE);
        if (kept < request.length()) {
            recording.arriving(new Capture(first.raw(), arrivals(request), Ending.INTERRUPTED), Summary.EMPTY);
            for (int at = kept; at < request.length(); at += Recording.ROW_BYTES) {
                int end = Math.min(request.length(), at + Recording.ROW_BYTES);
                recording.piece(Direction.REQUEST, request.slice(at, end));
            }
        }
        await(recording.requestWhole(first, Summary.EMPTY));
        close(recording, new Capture(reply, arrivals(reply), Ending.COMPLETE), request.length());
    }

    Recording open() {
        return store.open(Origin.RECEIVED, connection, ++sequence, null, Exchanges.AT);
    }

    /// Ends an exchange and waits until that is committed: what is queued after it is too.
    void close(Recording recording, Capture reply, long requestBytes) {
        recording.close(reply, Timeline.NONE, requestBytes, Ending.COMPLETE);
        Recording next = open();
        await(next.requestWhole(new Capture(Bytes.latin1("x"), Arrivals.NONE, Ending.REFUSED), Summary.EMPTY));
    }

    static void await(CompletionStage<Void> stage) {
        stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    static Arrivals arrivals(Bytes raw) {
        return Exchanges.capture(raw, Ending.COMPLETE).arrivals();
    }

    @Override
    public void close() {
        store.close();
    }
}
