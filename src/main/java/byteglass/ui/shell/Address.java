package byteglass.ui.shell;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Where requests can be sent to, as people write it.
///
/// @param host a name or an address; an IPv6 one without brackets
public record Address(String host, int port) {

    /// The address of a listener. One that listens on all addresses is reached on the loopback one.
    public static Address of(InetSocketAddress socket) {
        InetAddress address = socket.getAddress();
        if (address == null) {
            return new Address(socket.getHostString(), socket.getPort());
        }
        if (address.isAnyLocalAddress()) {
            return new Address(InetAddress.getLoopbackAddress().getHostAddress(), socket.getPort());
        }
        return new Address(address.getHostAddress(), socket.getPort());
    }

    /// The host as URLs have it: an IPv6 address in brackets (RFC 3986 section 3.2.2).
    String urlHost() {
        return host.indexOf(':') < 0 ? host : "[" + host + "]";
    }

    /// `127.0.0.1:8050`.
    public String authority() {
        return urlHost() + ":" + port;
    }

    /// `http://127.0.0.1:8050/`.
    public String url() {
        return "http://" + authority() + "/";
    }
}
