package byteglass.send;

import java.security.cert.X509Certificate;
import java.util.List;

/// What was agreed on in a TLS handshake, and whom the server said to be.
///
/// @param protocol `TLSv1.3`; empty where the handshake failed
/// @param suite the cipher suite; empty where the handshake failed
/// @param application the protocol chosen by ALPN; empty where none was
/// @param chain what the server sent, its own certificate first
/// @param distrust why the chain is not trusted; empty where it is
public record Handshake(
        String protocol, String suite, String application, List<X509Certificate> chain, String distrust) {

    public Handshake {
        chain = List.copyOf(chain);
    }
}
