package byteglass.listen;

import byteglass.http.Limits;
import java.time.Duration;

/// What a listener allows.
///
/// @param limits how large the parts of a message may be
/// @param headTimeout how long a head may take from its first byte to its end; nginx waits as long
/// @param idleTimeout how long a connection may be silent, between requests or in a body; nginx waits as long
/// @param silence after how long a peer that speaks no HTTP/1 has said all that it says unasked
/// @param grace how long the peer may take to close after our last reply, and requests under way to end after
///     [Listener#stop]
public record Settings(Limits limits, Duration headTimeout, Duration idleTimeout, Duration silence, Duration grace) {

    /// 60 s for a head, 75 s between requests, 500 ms of silence, 2 s at the end.
    public static final Settings DEFAULT = new Settings(
            Limits.DEFAULT,
            Duration.ofSeconds(60),
            Duration.ofSeconds(75),
            Duration.ofMillis(500),
            Duration.ofSeconds(2));
}
