package byteglass.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes in exchanges: all that `listen` and `send` know of the store. Safe on any thread; never blocks.
public interface Intake {

    /// A connection of a new id. Nothing is written until it carries an exchange.
    Connection connected(String peer, String local, Instant at);

    /// A new exchange whose first byte came (or goes) now. Nothing is written until [Recording] says more.
    ///
    /// @param sequence its place on the connection, from 1
    /// @param after the exchange before it on the connection, where that had not been answered yet when this one
    ///     began (it is pipelined); null otherwise
    Recording open(Origin origin, Connection connection, int sequence, @Nullable Recording after, Instant at);
}
