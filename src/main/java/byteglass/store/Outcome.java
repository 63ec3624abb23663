package byteglass.store;

import byteglass.http.Ending;
import org.jspecify.annotations.Nullable;

/// How an exchange came out, or stands while it is under way.
///
/// @param ending null while it is under way
/// @param status of the response; 0 while there is none, or where it has no status line
/// @param durationMicros from the first byte in to the last byte out; -1 where one of them is missing
/// @param requestBytes all bytes of the request, so far
/// @param responseBytes all bytes of the response; 0 while there is none
public record Outcome(
        @Nullable Ending ending, int status, long durationMicros, long requestBytes, long responseBytes) {}
