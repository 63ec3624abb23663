package byteglass.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request and what was answered, as kept.
///
/// @param id its number in the capture, never reused
/// @param sequence its place on the connection, from 1
/// @param at when the first byte of the request came
/// @param response null while none was sent
/// @param ending null while it is under way
public record Exchange(
        long id,
        Origin origin,
        Connection connection,
        int sequence,
        Instant at,
        Capture request,
        @Nullable Capture response,
        Timeline timeline,
        @Nullable Ending ending) {}
