package byteglass.wire;

/// What the first bytes of a connection speak.
public enum Protocol {
    HTTP_1("http/1"),
    TLS_CLIENT_HELLO("tls-client-hello"),
    HTTP_2_PREFACE("http/2-preface"),
    SOCKS_4("socks4"),
    SOCKS_5("socks5"),
    PROXY_V1("proxy-v1"),
    PROXY_V2("proxy-v2"),
    SSH("ssh"),
    UNKNOWN("unknown");

    private final String key;

    Protocol(String key) {
        this.key = key;
    }

    /// Its name in JSON, and in message bundles (`wire.KEY`).
    public String key() {
        return key;
    }

    /// Whether it is a header before another protocol's bytes.
    public boolean isHeader() {
        return this == PROXY_V1 || this == PROXY_V2;
    }
}
