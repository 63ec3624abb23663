package byteglass.url;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A URI or relative reference by RFC 3986: any octets at all, divided as the expression of appendix B does.
///
/// @param text the octets, one character each, so that offsets count octets
/// @param valid whether the ABNF of RFC 3986 (with the zones of RFC 6874) accepts it
public record Reference(String text, Components components, boolean valid) {

    /// A named step of normalisation, and what it made of the reference.
    ///
    /// @param name `percent`, `case`, `dot-segments`, `scheme-based`
    public record Step(String name, String result) {}

    /// Divides any octets. Never throws.
    public static Reference of(Bytes octets) {
        String text = octets.latin1();
        return of(text, CodePoints.seen(text, 0, text.length()));
    }

    /// @param text one character an octet
    /// @param sets those that any of the octets is in
    static Reference of(String text, int sets) {
        Components components = divide(text, sets);
        return new Reference(text, components, Grammar.accepts(text, components, sets));
    }

    /// The components of a text.
    ///
    /// @param sets those that any of the octets is in, and more maybe
    static Components divide(String text, int sets) {
        int length = text.length();
        int hash = (sets & CodePoints.HASH) == 0 ? -1 : text.indexOf('#');
        int fragmentStart = hash < 0 ? length : hash;
        int mark = (sets & CodePoints.QUESTION) == 0 ? -1 : text.indexOf('?', 0, fragmentStart);
        int queryStart = mark < 0 ? fragmentStart : mark;
        int colon = text.indexOf(':', 0, queryStart);
        boolean named = colon > 0 && text.indexOf('/', 0, colon) < 0;
        Range scheme = named ? new Range(0, colon) : null;
        int at = named ? colon + 1 : 0;
        Range query = mark < 0 ? null : new Range(mark + 1, fragmentStart);
        Range fragment = hash < 0 ? null : new Range(hash + 1, length);
        if (!text.startsWith("//", at)) {
            return new Components(scheme, null, null, null, new Range(at, queryStart), query, fragment);
        }
        int start = at + 2;
        int slash = text.indexOf('/', start, queryStart);
        int end = slash < 0 ? queryStart : slash;
        int sign = (sets & CodePoints.AT) == 0 ? -1 : text.lastIndexOf('@', end - 1);
        boolean signed = sign >= start;
        int hostStart = signed ? sign + 1 : start;
        int portColon = portColon(text, hostStart, end);
        return new Components(
                scheme,
                signed ? new Range(start, sign) : null,
                new Range(hostStart, portColon < 0 ? end : portColon),
                portColon < 0 ? null : new Range(portColon + 1, end),
                new Range(end, queryStart),
                query,
                fragment);
    }

    /// The last colon that is not inside the brackets of an IP literal, or -1.
    private static int portColon(String text, int start, int end) {
        if (text.indexOf(':', start, end) < 0) {
            return -1;
        }
        int colon = text.lastIndexOf(':', end - 1);
        boolean inside = text.charAt(start) == '[' && text.lastIndexOf(']', end - 1) > colon;
        return inside ? -1 : colon;
    }

    /// `uri` or `relative-reference`; empty when it is not valid.
    public Optional<String> kind() {
        return valid ? Optional.of(components.scheme() == null ? "relative-reference" : "uri") : Optional.empty();
    }

    /// The text of a component, or null where it is absent.
    public @Nullable String part(@Nullable Range range) {
        return range == null ? null : text(range);
    }

    /// The text of a component.
    String text(Range range) {
        return text.substring((int) range.start(), (int) range.end());
    }

    private Parts parts() {
        String scheme = part(components.scheme());
        String authority = null;
        Range host = components.host();
        if (host != null) {
            Range userinfo = components.userinfo();
            long start = userinfo == null ? host.start() : userinfo.start();
            authority = text.substring((int) start, (int) components.path().start());
        }
        return new Parts(
                scheme, authority, text(components.path()), part(components.query()), part(components.fragment()));
    }

    /// The five components put together again (section 5.3): always the text itself.
    public String recomposed() {
        return parts().recomposed();
    }

    /// The target of this reference against a base (section 5.2.2, strict); null where the base has no scheme or either
    /// is invalid.
    public @Nullable String resolved(Reference base) {
        Parts from = base.parts();
        if (!valid || !base.valid || from.scheme() == null) {
            return null;
        }
        Parts to = parts();
        Parts result;
        if (to.scheme() != null) {
            result = new Parts(to.scheme(), to.authority(), DotSegments.removed(to.path()), to.query(), to.fragment());
        } else if (to.authority() != null) {
            result =
                    new Parts(from.scheme(), to.authority(), DotSegments.removed(to.path()), to.query(), to.fragment());
        } else if (to.path().isEmpty()) {
            String query = to.query() != null ? to.query() : from.query();
            result = new Parts(from.scheme(), from.authority(), from.path(), query, to.fragment());
        } else {
            String path = to.path().startsWith("/") ? to.path() : merged(from, to.path());
            result = new Parts(from.scheme(), from.authority(), DotSegments.removed(path), to.query(), to.fragment());
        }
        return result.recomposed();
    }

    private static String merged(Parts base, String path) {
        return base.authority() != null && base.path().isEmpty()
                ? "/" + path
                : base.path().substring(0, base.path().lastIndexOf('/') + 1) + path;
    }

    /// The steps of normalisation that change something (section 6.2), in order; the last has the normalised form.
    /// Nothing for an invalid reference.
    public List<Step> normalisation() {
        return valid ? Normalisation.steps(this) : List.of();
    }

    /// The normalised form; null for an invalid reference.
    public @Nullable String normalized() {
        return valid ? Normalisation.last(this) : null;
    }

    /// The five components of section 5.3.
    private record Parts(
            @Nullable String scheme,
            @Nullable String authority,
            String path,
            @Nullable String query,
            @Nullable String fragment) {

        String recomposed() {
            StringBuilder out = new StringBuilder();
            if (scheme != null) {
                out.append(scheme).append(':');
            }
            if (authority != null) {
                out.append("//").append(authority);
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
    }
}
