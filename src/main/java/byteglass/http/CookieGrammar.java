package byteglass.http;

/// Cookies, as a browser sends them and as a server sets them (RFC 6265 sections 4.1.1 and 4.2.1).
///
///     Cookie: a=1; b=2
///     Set-Cookie: id=7; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Secure
final class CookieGrammar {

    private CookieGrammar() {}

    static void sent(ValueReader reader) {
        do {
            reader.space();
            cookie(reader);
        } while (reader.skip(';', ValueRole.SEMICOLON));
    }

    static void set(ValueReader reader) {
        reader.space();
        cookie(reader);
        while (reader.skip(';', ValueRole.SEMICOLON)) {
            reader.space();
            String name = reader.until("=;", ValueRole.PARAMETER);
            if (reader.skip('=', ValueRole.EQUALS)) {
                int start = reader.at();
                String value = reader.until(";", ValueRole.PARAMETER_VALUE);
                if (name.equalsIgnoreCase("expires")) {
                    DateGrammar.instant(value).ifPresent(time -> reader.decode("time", start, time.toString()));
                }
            }
        }
    }

    private static void cookie(ValueReader reader) {
        if (reader.next("=;") == '=') {
            reader.until("=", ValueRole.COOKIE_NAME);
            reader.skip('=', ValueRole.EQUALS);
        } else {
            reader.spoil();
        }
        reader.until(";", ValueRole.COOKIE_VALUE);
    }
}
