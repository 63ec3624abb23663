package byteglass.ui.urls;

import java.util.Locale;

/// A URL to learn from; what it shows is the text `urls.example.KEY`.
enum Example {
    DEFAULT_PORT("http://www.luffycity.com:80/news/index.html?id=250&page=1"),
    BACKSLASHES("http:\\\\example.com\\a"),
    BACKSLASH_BEFORE_AT("http://a.test\\@b.test/"),
    IDN("http://bücher.example/"),
    HEX_IPV4("http://0x7f.1/"),
    OCTAL_IPV4("http://192.168.010.1/"),
    LOOKS_LIKE("http://bank.example@evil.example/login"),
    CONFUSABLE("http://аррӏе.example/"),
    NO_SLASHES("http:example.com/a"),
    DOT_SEGMENTS("http://example.com/a/%2e%2e/b"),
    ESCAPED_HOST("http://ex%61mple.com/"),
    SPACES("http://example.com/a b?q=c d"),
    UNICODE_QUERY("http://example.com/搜索?q=咖啡"),
    PORT("http://example.com:65536/"),
    IPV6("http://[::ffff:127.0.0.1]:8050/"),
    MAIL("mailto:you@example.com?subject=hello");

    private final String url;

    Example(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
