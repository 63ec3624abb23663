package byteglass.store;

import byteglass.http.Connection;
import byteglass.http.Origin;
import java.time.Instant;

/// How an exchange began.
///
/// @param sequence its place on the connection, from 1
/// @param at when its first byte came
public record Opening(Origin origin, Connection connection, int sequence, Instant at) {}
