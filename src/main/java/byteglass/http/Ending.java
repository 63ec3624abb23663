package byteglass.http;

import java.util.Locale;

/// How one direction of an exchange, or the whole exchange, came to its end.
public enum Ending {
    /// The message is whole.
    COMPLETE,
    /// The peer closed the connection before the message was whole.
    CLOSED,
    /// The peer reset the connection.
    RESET,
    /// Nothing came for too long.
    TIMED_OUT,
    /// A limit of ours was reached.
    OVER_LIMIT,
    /// It was answered with an error since nothing sure can be read from it, and the connection was closed.
    REFUSED,
    /// The program stopped, or died, while it was under way.
    INTERRUPTED;

    /// Its name in JSON and in capture files: `timed-out`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
