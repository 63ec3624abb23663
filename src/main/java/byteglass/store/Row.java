package byteglass.store;

import byteglass.http.Connection;
import byteglass.http.Derived;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Summary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a table shows of an exchange, without its bytes.
///
/// @param id its number in the capture, never reused
/// @param pipelinedAfter the exchange that had not been answered when this one began; 0 where there was none
/// @param requestEnding how the request came to its end; null while more of it is awaited
/// @param derived what dissecting the request brought; null while that is not done, or was done by other rules
public record Row(
        long id,
        Opening opening,
        long pipelinedAfter,
        Summary summary,
        @Nullable Ending requestEnding,
        Outcome outcome,
        @Nullable Derived derived) {

    public Origin origin() {
        return opening.origin();
    }

    public Connection connection() {
        return opening.connection();
    }

    public int sequence() {
        return opening.sequence();
    }

    /// When the first byte of the request came.
    public Instant at() {
        return opening.at();
    }

    /// Null while it is under way.
    public @Nullable Ending ending() {
        return outcome.ending();
    }

    /// 0 while there is no response.
    public int status() {
        return outcome.status();
    }

    /// -1 where it is not known.
    public long durationMicros() {
        return outcome.durationMicros();
    }

    /// So far.
    public long requestBytes() {
        return outcome.requestBytes();
    }
}
