package byteglass.send;

import byteglass.http.Connection;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way that a draft took.
///
/// @param addresses those of the name, in the order in which they are tried
/// @param connection null until there is one
/// @param reused whether the connection was kept from an exchange before
/// @param handshake null without TLS, and until the server said who it is
public record Route(
        List<InetAddress> addresses,
        @Nullable Connection connection,
        boolean reused,
        @Nullable Handshake handshake) {

    static final Route NONE = new Route(List.of(), null, false, null);

    public Route {
        addresses = List.copyOf(addresses);
    }
}
