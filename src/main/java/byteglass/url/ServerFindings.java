package byteglass.url;

import byteglass.dissect.Range;

/// What is to be said about credentials, host and port.
final class ServerFindings {

    private final Reference reference;
    private final WhatwgUrl.Parse browser;
    private final Findings found;

    ServerFindings(Reference reference, WhatwgUrl.Parse browser, Findings found) {
        this.reference = reference;
        this.browser = browser;
        this.found = found;
    }

    /// @param host of the reference
    void inspect(Range host) {
        Components parts = reference.components();
        if (parts.userinfo() != null) {
            userinfo(parts.userinfo());
        }
        host(host);
        if (parts.port() != null) {
            port(parts.port());
        }
    }

    private String scheme() {
        Range scheme = reference.components().scheme();
        return scheme == null
                ? ""
                : Schemes.name(reference.text(), (int) scheme.end()).strip();
    }

    private void userinfo(Range at) {
        int colon = reference.text().indexOf(':', (int) at.start(), (int) at.end());
        boolean password = colon >= 0 && colon + 1 < at.end();
        found.add(password ? UrlRules.PASSWORD : UrlRules.USER_NAME, at);
    }

    private void host(Range at) {
        if (at.isEmpty()) {
            String scheme = scheme();
            if (scheme.equals("http") || scheme.equals("https")) {
                found.add(UrlRules.EMPTY_HOST, at);
            }
            return;
        }
        String text = reference.text();
        int start = (int) at.start();
        int end = (int) at.end();
        if (text.charAt(start) == '.' || text.indexOf("..", start, end) >= 0) {
            found.add(UrlRules.EMPTY_LABEL, at);
        }
        WhatwgUrl url = browser.url();
        if (url == null) {
            return;
        }
        String read = url.hostname();
        boolean literal = end - start == read.length() && text.startsWith(read, start);
        if (!literal && Grammar.ipv4(read) && !Grammar.ipv4(reference.text(at))) {
            found.add(UrlRules.ODD_IPV4, at, read);
        }
        if (read.contains("xn--")) {
            boolean valid = !browser.errors().contains(ValidationError.DOMAIN_TO_ASCII);
            Names.inspect(at, reference.text(at), url, valid, found);
        }
    }

    private void port(Range at) {
        int port = CodePoints.number(reference.text(), (int) at.start(), (int) at.end());
        if (at.isEmpty()) {
            found.add(UrlRules.EMPTY_PORT, at);
        } else if (port > 65_535) {
            found.add(UrlRules.PORT_OUT_OF_RANGE, at, reference.text(at));
        } else if (port >= 0) {
            String scheme = scheme();
            if (port == Schemes.defaultPort(scheme)) {
                found.add(UrlRules.DEFAULT_PORT, at, Integer.toString(port), scheme);
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
