package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.url.Components;
import byteglass.url.UrlRole;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of a URL as people are told about it, in the order in which they stand.
///
///     http : // user:secret @ www.example.com : 80 /news/index.html ? id=250 # top
///     SCHEME MARK CREDENTIALS SERVER            PORT PATH             QUERY    FRAGMENT
public enum UrlPart {
    SCHEME(UrlRole.SCHEME),
    /// `//`.
    MARK(UrlRole.AUTHORITY_MARK),
    CREDENTIALS(UrlRole.USERINFO),
    SERVER(UrlRole.HOST),
    PORT(UrlRole.PORT),
    PATH(UrlRole.PATH_SEGMENT),
    QUERY(UrlRole.QUERY_VALUE),
    FRAGMENT(UrlRole.FRAGMENT);

    private final UrlRole role;

    UrlPart(UrlRole role) {
        this.role = role;
    }

    /// Whose colour it has.
    public UrlRole role() {
        return role;
    }

    /// `scheme`: the part's one name in style sheets and texts (`urls.part.KEY`).
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The octets of the part, without the mark that goes with it; empty where the URL does not have it.
    public Optional<Range> of(Components parts) {
        return Optional.ofNullable(
                switch (this) {
                    case SCHEME -> parts.scheme();
                    case MARK -> mark(parts);
                    case CREDENTIALS -> parts.userinfo();
                    case SERVER -> parts.host();
                    case PORT -> parts.port();
                    case PATH -> parts.path();
                    case QUERY -> parts.query();
                    case FRAGMENT -> parts.fragment();
                });
    }

    private static @Nullable Range mark(Components parts) {
        if (parts.host() == null) {
            return null;
        }
        long start = parts.scheme() == null ? 0 : parts.scheme().end() + 1;
        return new Range(start, start + 2);
    }

    /// The part that an octet belongs to; a mark belongs to what it announces or ends.
    public static UrlPart of(UrlRole role) {
        return switch (role) {
            case SCHEME, SCHEME_MARK -> SCHEME;
            case AUTHORITY_MARK -> MARK;
            case USERINFO, USERINFO_ESCAPE, USERINFO_MARK -> CREDENTIALS;
            case HOST, HOST_ESCAPE -> SERVER;
            case PORT_MARK, PORT -> PORT;
            case PATH_MARK, PATH_SEGMENT, PATH_ESCAPE -> PATH;
            case QUERY_MARK, QUERY_NAME, QUERY_EQUALS, QUERY_VALUE, QUERY_AND, QUERY_ESCAPE -> QUERY;
            case FRAGMENT_MARK, FRAGMENT, FRAGMENT_ESCAPE -> FRAGMENT;
        };
    }
}
