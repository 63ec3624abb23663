package byteglass.http;

import org.jspecify.annotations.Nullable;

/// Where a [Draft] goes, whatever its bytes say.
///
/// @param host a name that is looked up, or an address (of IPv6 without brackets)
/// @param port 1 to 65535
/// @param security how the connection is secured; null for plain TCP
public record Destination(String host, int port, @Nullable Security security) {

    public Destination {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port " + port);
        }
    }

    /// TLS.
    ///
    /// @param serverName what is asked for (SNI) and what the certificate must be of; empty for no SNI
    /// @param verified whether the certificate must be trusted
    public record Security(String serverName, boolean verified) {}

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
