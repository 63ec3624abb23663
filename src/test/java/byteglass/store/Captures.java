package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// What the tests of this package take in, and how they reach behind the store.
final class Captures {

    static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");

    static final Bytes REPLY = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");

    private Captures() {}

    static Connection connection(Store store) {
        return store.connected("127.0.0.1:53120", "127.0.0.1:8050", AT.minusSeconds(1));
    }

    static Recording opened(Store store) {
        return store.open(Origin.RECEIVED, connection(store), 1, null, AT);
    }

    static Summary summary(String target) {
        return new Summary("GET", target, "HTTP/1.1", "a", 1, null, false, 0);
    }

    static Capture request(String target) {
        return new Capture(
                Bytes.latin1("GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n"), Arrivals.NONE, Ending.COMPLETE);
    }

    static CompletionStage<Void> whole(Recording recording, String target) {
        return recording.requestWhole(request(target), summary(target));
    }

    static void close(Recording recording, long requestBytes) {
        recording.close(
                new Capture(REPLY, Arrivals.NONE, Ending.COMPLETE),
                Timeline.NONE.with(Step.FIRST_BYTE, 5).with(Step.REPLY_LAST, 1_005),
                requestBytes,
                Ending.COMPLETE);
    }

    static void done(CompletionStage<Void> stage) {
        stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// An exchange from beginning to end.
    static void exchange(Store store, String target) {
        Recording recording = opened(store);
        done(whole(recording, target));
        close(recording, request(target).length());
    }

    /// Bytes of every value, and no two neighbouring blocks alike.
    static Bytes bytes(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) (i + i / 251);
        }
        return Bytes.wrap(octets);
    }

    static void sql(Path file, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statements = connection.createStatement()) {
            statements.executeUpdate(statement);
        }
    }

    /// The capture as it would be found if its program died now.
    static Path remains(Path file) throws SQLException {
        Path copy = file.resolveSibling("remains.bgcap");
        sql(file, "VACUUM INTO '" + copy + "'");
        return copy;
    }
}
