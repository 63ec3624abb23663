package byteglass.url;

import static byteglass.url.ValidationError.HOST_MISSING;
import static byteglass.url.ValidationError.INVALID_CREDENTIALS;
import static byteglass.url.ValidationError.PORT_INVALID;
import static byteglass.url.ValidationError.PORT_OUT_OF_RANGE;

import org.jspecify.annotations.Nullable;

/// Credentials, host and port of a URL record of the URL Standard: its authority state, host state and port state.
///
/// @param host null where there is none
/// @param port -1 where it is absent or the scheme's default
record Authority(String username, String password, @Nullable String host, int port) {

    static final Authority NONE = new Authority("", "", null, -1);

    private static final int FAILURE = -2;

    /// Only a host, as `file` URLs have.
    static Authority of(@Nullable String host) {
        return new Authority("", "", host, -1);
    }

    static Authority of(WhatwgUrl url) {
        return new Authority(url.username(), url.password(), url.host(), url.port());
    }

    /// Reads an authority, and leaves the reader at the end of it; null on failure.
    static @Nullable Authority read(UrlInput in, String scheme, boolean special) {
        String text = in.text();
        int start = in.at();
        int stop = in.run(UrlInput.delimiters(special));
        if (!in.saw(CodePoints.AT)) {
            return server(in, start, stop, scheme, special);
        }
        int sign = text.lastIndexOf('@', stop - 1);
        in.fail(INVALID_CREDENTIALS);
        Authority server = sign + 1 == stop ? missing(in) : server(in, sign + 1, stop, scheme, special);
        if (server == null) {
            return null;
        }
        int colon = text.indexOf(':', start, sign);
        return new Authority(
                in.encoded(start, colon < 0 ? sign : colon, CodePoints.USERINFO),
                colon < 0 ? "" : in.encoded(colon + 1, sign, CodePoints.USERINFO),
                server.host,
                server.port);
    }

    private static @Nullable Authority missing(UrlInput in) {
        in.fail(HOST_MISSING);
        return null;
    }

    private static @Nullable Authority server(UrlInput in, int start, int stop, String scheme, boolean special) {
        int colon = in.saw(CodePoints.COLON) ? colon(in.text(), start, stop) : -1;
        int hostEnd = colon < 0 ? stop : colon;
        if (hostEnd == start && (special || colon >= 0)) {
            return missing(in);
        }
        String typed = in.text().substring(start, hostEnd);
        // with neither credentials nor port, the last run was the host
        in.host(typed);
        boolean whole = !in.saw(CodePoints.AT | CodePoints.COLON);
        int sets = whole ? in.seen() : CodePoints.seen(typed, 0, typed.length());
        String host = WhatwgHost.parse(typed, sets, !special, in.errors());
        if (host == null) {
            return null;
        }
        int port = colon < 0 ? -1 : port(in, colon + 1, stop);
        if (port == FAILURE) {
            return null;
        }
        return new Authority("", "", host, port >= 0 && port == Schemes.defaultPort(scheme) ? -1 : port);
    }

    /// The first colon outside brackets, or -1.
    private static int colon(String text, int start, int stop) {
        boolean bracketed = false;
        for (int i = start; i < stop; i++) {
            switch (text.charAt(i)) {
                case '[' -> bracketed = true;
                case ']' -> bracketed = false;
                case ':' -> {
                    if (!bracketed) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private static int port(UrlInput in, int from, int to) {
        int value = CodePoints.number(in.text(), from, to);
        if (value == FAILURE) {
            in.fail(PORT_INVALID);
        } else if (value > 65_535) {
            in.fail(PORT_OUT_OF_RANGE);
            return FAILURE;
        }
        return value;
    }
}
