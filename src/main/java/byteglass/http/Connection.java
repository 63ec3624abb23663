package byteglass.http;

import java.time.Instant;

/// A transport connection.
///
/// @param id unique in a capture
/// @param peer address and port of the other side, as `127.0.0.1:53120` or `[::1]:53120`
/// @param local address and port of our side
/// @param accepted when it was accepted (or connected)
public record Connection(long id, String peer, String local, Instant accepted) {}
