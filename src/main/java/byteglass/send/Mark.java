package byteglass.send;

import java.time.Duration;

/// Something that happens between two bytes of what is sent; apart from the bytes.
///
/// @param offset before which byte; the length of all for after the last
public record Mark(long offset, Act act) {

    public Mark {
        if (offset < 0) {
            throw new IllegalArgumentException("no offset " + offset);
        }
    }

    /// What happens.
    public sealed interface Act {}

    /// Nothing is sent for a while.
    public record Pause(Duration length) implements Act {}

    /// What follows leaves in a packet of its own.
    public record Split() implements Act {}

    /// Our side of the connection ends; what follows is not sent. With TLS its end is announced (`close_notify`).
    public record HalfClose() implements Act {}

    /// The connection is reset; what follows is not sent.
    public record Reset() implements Act {}
}
