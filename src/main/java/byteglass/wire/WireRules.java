package byteglass.wire;

import byteglass.dissect.Rule;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.List;

/// What there is to say about bytes that are not HTTP/1.
public final class WireRules {

    /// A client tried https:// on this plain port.
    public static final Rule TLS = new Rule("wire/tls-on-plain-port", Severity.WARNING, SpecRef.rfc(8446, "4.1.2"));

    /// RFC 8996 section 5: "TLS 1.1 MUST NOT be used."
    public static final Rule OLD_TLS = new Rule("wire/tls-old-version", Severity.WARNING, SpecRef.rfc(8996, "5"));

    public static final Rule NO_SERVER_NAME =
            new Rule("wire/tls-no-server-name", Severity.NOTE, SpecRef.rfc(6066, "3"));

    public static final Rule HTTP_2 = new Rule("wire/http2-preface", Severity.WARNING, SpecRef.rfc(9113, "3.4"));

    public static final Rule SOCKS_4 = new Rule("wire/socks4-greeting", Severity.WARNING, new SpecRef("SOCKS4", ""));

    public static final Rule SOCKS_5 = new Rule("wire/socks5-greeting", Severity.WARNING, SpecRef.rfc(1928, "3"));

    public static final Rule PROXY_V1 = new Rule("wire/proxy-v1", Severity.NOTE, new SpecRef("PROXY protocol", "2.1"));

    public static final Rule PROXY_V2 = new Rule("wire/proxy-v2", Severity.NOTE, new SpecRef("PROXY protocol", "2.2"));

    public static final Rule SSH = new Rule("wire/ssh-banner", Severity.WARNING, SpecRef.rfc(4253, "4.2"));

    public static final Rule UNKNOWN_TEXT = new Rule("wire/unknown-text", Severity.ERROR, SpecRef.rfc(9112, "3"));

    public static final Rule UNKNOWN_BINARY = new Rule("wire/unknown-binary", Severity.ERROR, SpecRef.rfc(9112, "3"));

    /// RFC 8446 section 6: "Peers which receive a message which cannot be parsed according to the syntax (…) MUST
    /// terminate the connection with a "decode_error" alert."
    public static final Rule TLS_MALFORMED = new Rule("wire/tls-malformed", Severity.ERROR, SpecRef.rfc(8446, "6"));

    /// A frame whose length does not fit its type.
    public static final Rule HTTP_2_MALFORMED =
            new Rule("wire/http2-malformed", Severity.ERROR, SpecRef.rfc(9113, "4.2"));

    public static final Rule PROXY_MALFORMED =
            new Rule("wire/proxy-malformed", Severity.ERROR, new SpecRef("PROXY protocol", "2"));

    /// An identification line that is longer than 255 bytes, or has no version.
    public static final Rule SSH_MALFORMED = new Rule("wire/ssh-malformed", Severity.ERROR, SpecRef.rfc(4253, "4.2"));

    /// All of them.
    public static final List<Rule> ALL = List.of(
            TLS,
            OLD_TLS,
            NO_SERVER_NAME,
            HTTP_2,
            SOCKS_4,
            SOCKS_5,
            PROXY_V1,
            PROXY_V2,
            SSH,
            UNKNOWN_TEXT,
            UNKNOWN_BINARY,
            TLS_MALFORMED,
            HTTP_2_MALFORMED,
            PROXY_MALFORMED,
            SSH_MALFORMED);

    private WireRules() {}

    /// The rule that says what a client wants here by a protocol.
    ///
    /// @param text of unknown bytes, whether they are text
    public static Rule of(Protocol protocol, boolean text) {
        return switch (protocol) {
            case TLS_CLIENT_HELLO -> TLS;
            case HTTP_2_PREFACE -> HTTP_2;
            case SOCKS_4 -> SOCKS_4;
            case SOCKS_5 -> SOCKS_5;
            case PROXY_V1 -> PROXY_V1;
            case PROXY_V2 -> PROXY_V2;
            case SSH -> SSH;
            case HTTP_1, UNKNOWN -> text ? UNKNOWN_TEXT : UNKNOWN_BINARY;
        };
    }
}
