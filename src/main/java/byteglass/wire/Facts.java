package byteglass.wire;

import java.util.List;
import java.util.Optional;

/// What a layer says, read out of its bytes. Text is Latin-1, one character a byte; what was not there is empty.
public sealed interface Facts {

    /// Nothing beyond its protocol.
    record None() implements Facts {}

    /// A client opens TLS (RFC 8446 section 4.1.2).
    ///
    /// @param serverName the site that is wanted (RFC 6066 section 3), as the `Host` field would name it
    /// @param extensions their numbers, in order, GREASE (RFC 8701) included
    record ClientHello(
            int recordVersion, int legacyVersion, Optional<String> serverName, Offer offer, List<Integer> extensions)
            implements Facts {

        public ClientHello {
            extensions = List.copyOf(extensions);
        }

        /// The newest version that is offered, GREASE apart: 0x0304 is TLS 1.3.
        public int newestVersion() {
            return offer.versions().stream()
                    .filter(version -> !Ja4.isGrease(version))
                    .max(Integer::compare)
                    .orElse(legacyVersion);
        }

        /// The fingerprint of the client program.
        public Ja4 ja4() {
            return Ja4.of(this);
        }
    }

    /// What a TLS client can do, each list in its order of preference.
    ///
    /// @param versions of the extension supported_versions; empty where it is missing
    /// @param alpn the protocols that it would speak inside: `h2`, `http/1.1`
    record Offer(
            List<Integer> versions,
            List<Integer> ciphers,
            List<Integer> groups,
            List<Integer> signatures,
            List<String> alpn) {

        public Offer {
            versions = List.copyOf(versions);
            ciphers = List.copyOf(ciphers);
            groups = List.copyOf(groups);
            signatures = List.copyOf(signatures);
            alpn = List.copyOf(alpn);
        }
    }

    /// A client begins HTTP/2 without asking (RFC 9113 section 3.3).
    ///
    /// @param frames the first [#KEPT] frames
    record Preface(List<Frame> frames) implements Facts {

        /// How many frames are kept: a client sends a handful before it waits for an answer.
        public static final int KEPT = 100;

        public Preface {
            frames = List.copyOf(frames);
        }
    }

    /// The head of an HTTP/2 frame (RFC 9113 section 4.1).
    record Frame(int type, int flags, int stream, int length) {

        /// `SETTINGS`, or `type 0x1f` for one that RFC 9113 does not define.
        public String name() {
            return switch (type) {
                case 0 -> "DATA";
                case 1 -> "HEADERS";
                case 2 -> "PRIORITY";
                case 3 -> "RST_STREAM";
                case 4 -> "SETTINGS";
                case 5 -> "PUSH_PROMISE";
                case 6 -> "PING";
                case 7 -> "GOAWAY";
                case 8 -> "WINDOW_UPDATE";
                case 9 -> "CONTINUATION";
                default -> String.format("type 0x%02x", type);
            };
        }
    }

    /// A client takes this port for a SOCKS4 proxy.
    ///
    /// @param command 1 connect, 2 bind
    /// @param target where it wants to go, `host:port`; the host may be a name (SOCKS4a)
    record Socks4(int command, Optional<String> target, String user) implements Facts {}

    /// A client takes this port for a SOCKS5 proxy (RFC 1928 section 3).
    ///
    /// @param methods the ways to log in that it offers: 0 none, 1 GSSAPI, 2 name and password
    record Socks5(List<Integer> methods) implements Facts {

        public Socks5 {
            methods = List.copyOf(methods);
        }
    }

    /// A load balancer tells who connected to it.
    ///
    /// @param family `TCP4`, `TCP6`, `UNIX`, `UNKNOWN`, `LOCAL` and the like
    /// @param source the client, `address:port`
    /// @param destination where the client connected to
    /// @param serverName the site that the client wanted, where version 2 tells it
    record ProxyHeader(
            String family, Optional<String> source, Optional<String> destination, Optional<String> serverName)
            implements Facts {}

    /// An SSH client says what it is.
    record SshBanner(String version, String software, String comment) implements Facts {}
}
