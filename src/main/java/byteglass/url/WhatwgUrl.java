package byteglass.url;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A URL record of the URL Standard (section 4.1), its parts serialised.
///
/// @param scheme lower case, without the colon
/// @param host null where there is none; an empty one is ""
/// @param port -1 where it is absent or the scheme's default
/// @param path `/a/b`, or an opaque path
/// @param opaque whether the path is opaque: the URL cannot be a base
public record WhatwgUrl(
        String scheme,
        String username,
        String password,
        @Nullable String host,
        int port,
        String path,
        boolean opaque,
        @Nullable String query,
        @Nullable String fragment) {

    /// What parsing gave.
    ///
    /// @param url null when it failed
    /// @param errors the kinds of validation errors that were met, each once, in the order of the Standard's table
    public record Parse(@Nullable WhatwgUrl url, List<ValidationError> errors) {
        public Parse {
            errors = List.copyOf(errors);
        }
    }

    /// Parses any text as the Standard's basic URL parser does (section 4.4). Never throws; a text that is no URL gives
    /// a parse without one. Lone surrogates are read as U+FFFD.
    public static Parse parse(String input, @Nullable WhatwgUrl base) {
        return parse(UrlInput.of(input), base);
    }

    /// @param base what a relative reference is resolved against, which may be no URL, or null
    static Parse parse(UrlInput in, @Nullable String base) {
        if (base == null) {
            return parse(in, (WhatwgUrl) null);
        }
        Parse from = parse(base, null);
        return from.url() == null ? from : parse(in, from.url());
    }

    private static Parse parse(UrlInput in, @Nullable WhatwgUrl base) {
        WhatwgUrl url = WhatwgParser.parse(in, base);
        return new Parse(url, in.errors().isEmpty() ? List.of() : List.copyOf(in.errors()));
    }

    /// The URL serialiser (section 4.5).
    public String href() {
        StringBuilder out = new StringBuilder(scheme.length() + path.length() + 40)
                .append(scheme)
                .append(':');
        if (host != null) {
            out.append("//");
            if (hasCredentials()) {
                out.append(username);
                if (!password.isEmpty()) {
                    out.append(':').append(password);
                }
                out.append('@');
            }
            out.append(host);
            if (port >= 0) {
                out.append(':').append(port);
            }
        } else if (!opaque && path.startsWith("//")) {
            out.append("/.");
        }
        out.append(path);
        if (query != null) {
            out.append('?').append(query);
        }
        if (fragment != null) {
            out.append('#').append(fragment);
        }
        return out.toString();
    }

    public boolean hasCredentials() {
        return !username.isEmpty() || !password.isEmpty();
    }

    /// The origin, serialised (section 4.7); an opaque one is `null`.
    public String origin() {
        return switch (scheme) {
            case "http", "https", "ws", "wss", "ftp" -> scheme + "://" + hostAndPort();
            case "blob" -> {
                WhatwgUrl inner = parse(path, null).url();
                yield inner != null && (inner.scheme.equals("http") || inner.scheme.equals("https"))
                        ? inner.origin()
                        : "null";
            }
            default -> "null";
        };
    }

    /// `http:`.
    public String protocol() {
        return scheme + ":";
    }

    /// The host, with the port where there is one.
    public String hostAndPort() {
        return port < 0 ? hostname() : hostname() + ":" + port;
    }

    public String hostname() {
        return host == null ? "" : host;
    }

    /// `?a=b`, or nothing where the query is absent or empty.
    public String search() {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    /// `#c`, or nothing where the fragment is absent or empty.
    public String hash() {
        return fragment == null || fragment.isEmpty() ? "" : "#" + fragment;
    }
}
