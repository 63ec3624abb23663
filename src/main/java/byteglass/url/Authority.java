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
        int stop = in.delimiter(start, special);
        in.to(stop);
        int sign = text.lastIndexOf('@', stop - 1);
        if (sign < start) {
            return server(in, start, stop, scheme, special);
        }
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
        int colon = colon(in.text(), start, stop);
        int hostEnd = colon < 0 ? stop : colon;
        if (hostEnd == start && (special || colon >= 0)) {
            return missing(in);
        }
        String host = WhatwgHost.parse(in.text().substring(start, hostEnd), !special, in.errors());
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
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = in.text().charAt(i);
            if (!CodePoints.digit(c)) {
                in.fail(PORT_INVALID);
                return FAILURE;
            }
            value = Math.min(value * 10 + c - '0', 1_000_000);
        }
        if (value > 65_535) {
            in.fail(PORT_OUT_OF_RANGE);
            return FAILURE;
        }
        return from == to ? -1 : value;
    }
}
