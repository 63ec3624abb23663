package byteglass.send;

import byteglass.http.Ending;
import byteglass.http.Timeline;
import org.jspecify.annotations.Nullable;

/// What has happened to a draft so far.
///
/// @param sentBytes how many bytes the system took
/// @param receivedBytes how many came back
/// @param end null while it is under way
public record Journey(
        Timeline timeline,
        Route route,
        long sentBytes,
        long receivedBytes,
        @Nullable End end) {

    static final Journey BEGUN = new Journey(Timeline.NONE, Route.NONE, 0, 0, null);

    /// How it ended.
    ///
    /// @param failure null where all was sent and all that was asked for came back
    /// @param kept whether the connection is kept open for another exchange
    public record End(Ending ending, @Nullable Failure failure, boolean kept) {}
}
