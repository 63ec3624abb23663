package byteglass.url;

import byteglass.dissect.Range;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is to be said about credentials, host and port.
final class ServerFindings {

    private final Reference reference;
    private final @Nullable WhatwgUrl browser;
    private final Findings found;
    private final String scheme;

    ServerFindings(Reference reference, @Nullable WhatwgUrl browser, Findings found) {
        this.reference = reference;
        this.browser = browser;
        this.found = found;
        String typed = reference.part(reference.components().scheme());
        this.scheme = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    void inspect() {
        Components parts = reference.components();
        if (parts.userinfo() != null) {
            userinfo(parts.userinfo(), reference.text(parts.userinfo()));
        }
        if (parts.host() != null) {
            host(parts.host(), reference.text(parts.host()));
        }
        if (parts.port() != null) {
            port(parts.port(), reference.text(parts.port()));
        }
    }

    private void userinfo(Range at, String credentials) {
        int colon = credentials.indexOf(':');
        boolean password = colon >= 0 && colon + 1 < credentials.length();
        found.add(password ? UrlRules.PASSWORD : UrlRules.USER_NAME, at);
    }

    private void host(Range at, String host) {
        if (host.isEmpty()) {
            if (scheme.equals("http") || scheme.equals("https")) {
                found.add(UrlRules.EMPTY_HOST, at);
            }
            return;
        }
        if (host.startsWith(".") || host.contains("..")) {
            found.add(UrlRules.EMPTY_LABEL, at);
        }
        String read = browser == null ? "" : browser.hostname();
        if (!read.equals(host) && Grammar.ipv4(read) && !Grammar.ipv4(host)) {
            found.add(UrlRules.ODD_IPV4, at, read);
        }
        Names.inspect(at, host, read, found);
    }

    private void port(Range at, String port) {
        if (port.isEmpty()) {
            found.add(UrlRules.EMPTY_PORT, at);
        } else if (CodePoints.digits(port)) {
            String plain = plain(port);
            if (plain.length() > 5 || Integer.parseInt(plain) > 65_535) {
                found.add(UrlRules.PORT_OUT_OF_RANGE, at, port);
            } else if (Integer.parseInt(plain) == Schemes.defaultPort(scheme)) {
                found.add(UrlRules.DEFAULT_PORT, at, plain, scheme);
            }
        }
    }

    /// A number without leading zeros.
    static String plain(String digits) {
        int start = 0;
        while (start + 1 < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }
}
