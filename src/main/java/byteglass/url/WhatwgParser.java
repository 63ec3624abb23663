package byteglass.url;

import static byteglass.url.ValidationError.FILE_INVALID_WINDOWS_DRIVE_LETTER;
import static byteglass.url.ValidationError.FILE_INVALID_WINDOWS_DRIVE_LETTER_HOST;
import static byteglass.url.ValidationError.MISSING_SCHEME_NON_RELATIVE_URL;
import static byteglass.url.ValidationError.SPECIAL_SCHEME_MISSING_FOLLOWING_SOLIDUS;

import org.jspecify.annotations.Nullable;

/// The basic URL parser (URL Standard section 4.4), one input a parser. Each method is a state (or a few that belong
/// together) of the Standard, reads whole runs instead of single code points, and says whether to go on.
///
///     scheme start ─→ scheme ─┬─→ authority ─→ host ─→ port ─→ path start ─→ path ─→ query ─→ fragment
///          └→ no scheme ──────┼─→ relative (needs a base)          ↑
///                             ├─→ file ────────────────────────────┘
///                             └─→ opaque path ──────────────────────────→ query ─→ fragment
final class WhatwgParser {

    private final UrlInput in;
    private final String scheme;
    private final boolean special;

    private Authority authority = Authority.NONE;
    private String path = "";
    private boolean opaque;
    private @Nullable String query;
    private @Nullable String fragment;

    private WhatwgParser(UrlInput in, String scheme) {
        this.in = in;
        this.scheme = scheme;
        this.special = Schemes.special(scheme);
    }

    /// Parses; null on failure.
    static @Nullable WhatwgUrl parse(UrlInput in, @Nullable WhatwgUrl base) {
        String scheme = scheme(in);
        if (scheme != null) {
            WhatwgParser parser = new WhatwgParser(in, scheme);
            return parser.afterScheme(base) ? parser.url() : null;
        }
        if (base == null || (base.opaque() && !in.here('#'))) {
            in.fail(MISSING_SCHEME_NON_RELATIVE_URL);
            return null;
        }
        WhatwgParser parser = new WhatwgParser(in, base.scheme());
        return parser.withoutScheme(base) ? parser.url() : null;
    }

    private WhatwgUrl url() {
        return new WhatwgUrl(
                scheme,
                authority.username(),
                authority.password(),
                authority.host(),
                authority.port(),
                path,
                opaque,
                query,
                fragment);
    }

    /// Scheme start state and scheme state: takes the scheme, or nothing.
    private static @Nullable String scheme(UrlInput in) {
        String text = in.text();
        int i = CodePoints.next(text, 0, in.end(), CodePoints.NOT_SCHEME);
        if (i == 0 || i == in.end() || text.charAt(i) != ':' || !CodePoints.alpha(text.charAt(0))) {
            return null;
        }
        in.to(i + 1);
        return Schemes.name(text, i);
    }

    private boolean afterScheme(@Nullable WhatwgUrl base) {
        boolean slashes = in.text().startsWith("//", in.at());
        if (special && !slashes) {
            in.fail(SPECIAL_SCHEME_MISSING_FOLLOWING_SOLIDUS);
        }
        if (scheme.equals("file")) {
            return file(base);
        }
        if (special) {
            if (slashes) {
                in.to(in.at() + 2);
            } else if (base != null && base.scheme().equals(scheme)) {
                return relative(base);
            }
            return specialAuthority();
        }
        if (slashes) {
            in.to(in.at() + 2);
            return authority();
        }
        return in.slash(false) ? path() : opaquePath();
    }

    private boolean withoutScheme(WhatwgUrl base) {
        if (base.opaque()) {
            path = base.path();
            opaque = true;
            query = base.query();
            return fragment();
        }
        return scheme.equals("file") ? file(base) : relative(base);
    }

    /// Relative state and relative slash state.
    private boolean relative(WhatwgUrl base) {
        if (!in.slash(special)) {
            authority = Authority.of(base);
            return relativePath(base);
        }
        if (in.slash(special)) {
            return special ? specialAuthority() : authority();
        }
        authority = Authority.of(base);
        return path();
    }

    /// What follows when path and query are the base's, unless something else is said.
    private boolean relativePath(WhatwgUrl base) {
        path = base.path();
        if (in.here('?')) {
            return query();
        }
        if (in.here('#') || in.at() == in.end()) {
            query = base.query();
            return fragment();
        }
        path = path.substring(0, WhatwgPath.shortened(path, scheme.equals("file")));
        return path();
    }

    /// Special authority ignore slashes state.
    private boolean specialAuthority() {
        while (in.here('/') || in.here('\\')) {
            in.fail(SPECIAL_SCHEME_MISSING_FOLLOWING_SOLIDUS);
            in.to(in.at() + 1);
        }
        return authority();
    }

    private boolean authority() {
        Authority read = Authority.read(in, scheme, special);
        if (read == null) {
            return false;
        }
        authority = read;
        return pathStart();
    }

    /// File state and file slash state.
    private boolean file(@Nullable WhatwgUrl given) {
        WhatwgUrl base = given != null && given.scheme().equals("file") ? given : null;
        authority = Authority.of(base == null ? "" : base.host());
        if (in.slash(true)) {
            if (in.slash(true)) {
                return fileHost();
            }
            if (base != null && !driveHere()) {
                path = WhatwgPath.drive(base.path());
            }
            return path();
        }
        if (base == null) {
            return path();
        }
        if (driveHere()) {
            in.fail(FILE_INVALID_WINDOWS_DRIVE_LETTER);
            return path();
        }
        return relativePath(base);
    }

    /// File host state.
    private boolean fileHost() {
        int start = in.at();
        authority = Authority.of("");
        if (driveHere()) {
            in.fail(FILE_INVALID_WINDOWS_DRIVE_LETTER_HOST);
            return path();
        }
        int stop = in.run(UrlInput.delimiters(true));
        if (stop > start) {
            String typed = in.text().substring(start, stop);
            in.host(typed);
            String host = WhatwgHost.parse(typed, in.seen(), false, in.errors());
            if (host == null) {
                return false;
            }
            authority = Authority.of(host.equals("localhost") ? "" : host);
        }
        return pathStart();
    }

    /// Whether a Windows drive letter stands here, and then nothing or a delimiter.
    private boolean driveHere() {
        int at = in.at();
        int after = at + 2;
        return after <= in.end()
                && WhatwgPath.drive(in.text(), at)
                && (after == in.end() || CodePoints.is(in.text().charAt(after), UrlInput.delimiters(true)));
    }

    /// Path start state: there need be no path in a URL that is not special.
    private boolean pathStart() {
        boolean slash = in.slash(special);
        if (special || slash) {
            return path();
        }
        return queryOrFragment();
    }

    private boolean path() {
        path = WhatwgPath.read(in, path, special, scheme.equals("file"));
        return queryOrFragment();
    }

    private boolean opaquePath() {
        opaque = true;
        path = WhatwgPath.opaque(in);
        return queryOrFragment();
    }

    private boolean queryOrFragment() {
        return in.here('?') ? query() : fragment();
    }

    /// Query state, at its `?`.
    private boolean query() {
        int start = in.at() + 1;
        in.to(start);
        in.run(CodePoints.HASH);
        query = in.checked(start, special ? CodePoints.SPECIAL_QUERY : CodePoints.QUERY);
        return fragment();
    }

    /// Fragment state, at its `#` or at the end.
    private boolean fragment() {
        int start = in.at() + 1;
        if (start > in.end()) {
            return true;
        }
        in.to(start);
        in.run(0);
        fragment = in.checked(start, CodePoints.FRAGMENT);
        return true;
    }
}
