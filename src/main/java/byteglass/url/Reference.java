package byteglass.url;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Components components = divide(text);
        return new Reference(text, components, Grammar.accepts(text, components));
    }

    private static Components divide(String text) {
        int length = text.length();
        int hash = text.indexOf('#');
        int fragmentStart = hash < 0 ? length : hash;
        int mark = text.indexOf('?');
        int queryStart = mark < 0 || mark > fragmentStart ? fragmentStart : mark;
        int at = 0;
        Range scheme = null;
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        if (colon > 0 && colon < queryStart && (slash < 0 || colon < slash)) {
            scheme = new Range(0, colon);
            at = colon + 1;
        }
        Range query = queryStart < fragmentStart ? new Range(queryStart + 1, fragmentStart) : null;
        Range fragment = hash < 0 ? null : new Range(hash + 1, length);
        if (!text.startsWith("//", at)) {
            return new Components(scheme, null, null, null, new Range(at, queryStart), query, fragment);
        }
        int start = at + 2;
        int end = text.indexOf('/', start);
        end = end < 0 || end > queryStart ? queryStart : end;
        int sign = text.lastIndexOf('@', end - 1);
        Range userinfo = sign >= start ? new Range(start, sign) : null;
        int hostStart = userinfo == null ? start : sign + 1;
        int portColon = portColon(text, hostStart, end);
        return new Components(
                scheme,
                userinfo,
                new Range(hostStart, portColon < 0 ? end : portColon),
                portColon < 0 ? null : new Range(portColon + 1, end),
                new Range(end, queryStart),
                query,
                fragment);
    }

    /// The last colon that is not inside the brackets of an IP literal, or -1.
    private static int portColon(String text, int start, int end) {
        int colon = text.lastIndexOf(':', end - 1);
        int bracket = text.lastIndexOf(']', end - 1);
        boolean inside = start < end && text.charAt(start) == '[' && bracket > colon;
        return colon < start || inside ? -1 : colon;
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
        List<Step> steps = new ArrayList<>();
        if (!valid) {
            return steps;
        }
        String now = text;
        now = step(steps, "percent", now, Escapes.unreservedDecoded(now));
        now = step(steps, "case", now, of(Bytes.latin1(now)).lowerCased());
        now = step(steps, "dot-segments", now, of(Bytes.latin1(now)).withoutDots());
        step(steps, "scheme-based", now, of(Bytes.latin1(now)).byScheme());
        return steps;
    }

    private static String step(List<Step> steps, String name, String before, String after) {
        if (!before.equals(after)) {
            steps.add(new Step(name, after));
        }
        return after;
    }

    /// The normalised form; null for an invalid reference.
    public @Nullable String normalized() {
        if (!valid) {
            return null;
        }
        List<Step> steps = normalisation();
        return steps.isEmpty() ? text : steps.getLast().result();
    }

    private String lowerCased() {
        StringBuilder out = new StringBuilder(Escapes.capitals(text));
        for (Range part : new Range[] {components.scheme(), components.host()}) {
            if (part != null) {
                String lower =
                        out.substring((int) part.start(), (int) part.end()).toLowerCase(Locale.ROOT);
                out.replace((int) part.start(), (int) part.end(), Escapes.capitals(lower));
            }
        }
        return out.toString();
    }

    private String withoutDots() {
        Parts parts = parts();
        if (parts.scheme() == null) {
            return text;
        }
        String path = DotSegments.removed(parts.path());
        if (parts.authority() == null && path.startsWith("//")) {
            path = "/." + path;
        }
        return new Parts(parts.scheme(), parts.authority(), path, parts.query(), parts.fragment()).recomposed();
    }

    /// An empty port goes, and the scheme's default port; an empty path of a scheme with servers is `/`.
    private String byScheme() {
        Range port = components.port();
        String scheme = part(components.scheme());
        StringBuilder out = new StringBuilder(text);
        int defaultPort = scheme == null ? -1 : Schemes.defaultPort(scheme);
        if (defaultPort >= 0 && components.path().isEmpty() && components.hasAuthority()) {
            out.insert((int) components.path().start(), '/');
        }
        if (port != null
                && (port.isEmpty()
                        || (defaultPort >= 0 && Integer.toString(defaultPort).equals(part(port))))) {
            out.delete((int) port.start() - 1, (int) port.end());
        }
        return out.toString();
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
