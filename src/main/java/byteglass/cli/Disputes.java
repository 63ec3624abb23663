package byteglass.cli;

import byteglass.http.Reading;
import byteglass.http.Request;
import java.util.List;

/// How others would read the requests of one stream, for the first few about which they disagree: each reader may
/// have to read to the end of the stream, and a stream may hold a million such requests.
final class Disputes {

    /// As many as there are findings of one rule in a message.
    private static final int MOST = 20;

    private int shown;

    /// The readings of the next request; none where readers agree, or where enough were shown.
    List<Reading> of(Request request) {
        if (shown == MOST) {
            return List.of();
        }
        List<Reading> readings = request.readings();
        shown += readings.isEmpty() ? 0 : 1;
        return readings;
    }
}
