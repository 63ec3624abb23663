package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import byteglass.store.Store;
import byteglass.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A capture for tests with one connection, whose exchanges have times.
final class Kept implements AutoCloseable {

    static final Instant ACCEPTED = Instant.parse("2025-05-12T09:42:31.000Z");

    final Store store;
    final Connection connection;
    private int sequence;

    Kept(Path folder) {
        try {
            store = Store.open(folder.resolve("kept.bgcap"));
        } catch (StoreException unusable) {
            throw new AssertionError(unusable);
        }
        connection = store.connected("127.0.0.1:53188", "127.0.0.1:8050", ACCEPTED);
    }

    /// Times of a smooth run that begins so many microseconds after the connection was accepted.
    static Timeline smooth(long first) {
        return Timeline.of(0, first, first + 200, first + 900, first + 1_400, first + 1_450, first + 1_600);
    }

    private Recording begin(Timeline timeline, @Nullable Recording after) {
        Instant at = ACCEPTED.plus(timeline.at(Step.FIRST_BYTE).orElse(0), ChronoUnit.MICROS);
        return store.open(Origin.RECEIVED, connection, ++sequence, after, at);
    }

    private static Summary summary(Bytes request) {
        String[] words = request.latin1(new Range(0, request.length())).split("[ \r\n]+", 4);
        return words.length < 4 ? Summary.EMPTY : new Summary(words[0], words[1], "HTTP/1.1", "a", 1, null, false, 0);
    }

    /// An exchange that was answered.
    void answered(Bytes request, Timeline timeline, Bytes reply) {
        ended(new Capture(request, Arrivals.NONE, Ending.COMPLETE), timeline, reply, Ending.COMPLETE);
    }

    /// An exchange that came to some end.
    void ended(Capture request, Timeline timeline, Bytes reply, Ending ending) {
        Recording recording = begin(timeline, null);
        Recorded.await(recording.requestWhole(request, summary(request.raw())));
        recording.close(new Capture(reply, Arrivals.NONE, ending), timeline, request.length(), ending);
    }

    /// A request before the one that came before it is answered; then both are.
    void pipelined(Bytes request, Timeline timeline, Bytes reply) {
        Recording before = begin(timeline, null);
        Recorded.await(before.requestWhole(new Capture(request, Arrivals.NONE, Ending.COMPLETE), summary(request)));
        Recording after = begin(timeline, before);
        Recorded.await(after.requestWhole(new Capture(request, Arrivals.NONE, Ending.COMPLETE), summary(request)));
        for (Recording each : new Recording[] {before, after}) {
            each.close(new Capture(reply, Arrivals.NONE, Ending.COMPLETE), timeline, request.length(), Ending.COMPLETE);
        }
    }

    /// Waits until all that was ended is committed: what is queued after it, on another connection, is too.
    Kept settled() {
        Connection other = store.connected("127.0.0.1:1", "127.0.0.1:8050", ACCEPTED);
        Recording recording = store.open(Origin.RECEIVED, other, 1, null, ACCEPTED);
        Capture any = new Capture(Bytes.latin1("x"), Arrivals.NONE, Ending.REFUSED);
        Recorded.await(recording.requestWhole(any, Summary.EMPTY));
        return this;
    }

    Inspected read(MessageReader reader, long id) {
        return reader.read(store.exchange(id, InspectModel.LOADED_BYTES).orElseThrow());
    }

    @Override
    public void close() {
        store.close();
    }
}
