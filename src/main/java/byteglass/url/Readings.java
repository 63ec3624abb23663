package byteglass.url;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where RFC 3986 and the URL Standard read different things in the same characters: compared are the components of an
/// absolute URL, after what both standards call the same (case, default port, dot segments, escapes of unreserved
/// characters).
final class Readings {

    private final Reference reference;
    private final WhatwgUrl url;
    private final Findings found;
    private final int end;

    private Readings(Reference reference, WhatwgUrl url, Findings found) {
        this.reference = reference;
        this.url = url;
        this.found = found;
        this.end = end(reference.text());
    }

    static void compare(Reference reference, WhatwgUrl.Parse browser, Findings found) {
        Components parts = reference.components();
        WhatwgUrl url = browser.url();
        if (parts.scheme() == null) {
            return;
        }
        if (url == null) {
            if (reference.valid()) {
                String why = browser.errors().stream().map(ValidationError::key).collect(Collectors.joining(", "));
                found.add(UrlRules.REFUSED, parts.host() == null ? whole(reference) : parts.host(), why);
            }
            return;
        }
        if (!url.opaque()) {
            new Readings(reference, url, found).compare(parts);
        }
    }

    /// Where the white space after a URL with a scheme begins: it holds at least a colon.
    private static int end(String text) {
        int end = text.length();
        while (text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static Range whole(Reference reference) {
        return new Range(0, reference.text().length());
    }

    private void compare(Components parts) {
        Range host = parts.host() == null ? whole(reference) : parts.host();
        differ(UrlRules.TWO_SERVERS, host, host(text(parts.host())), url.hostname());
        differ(
                UrlRules.TWO_SERVERS,
                parts.port() == null ? host : parts.port(),
                port(text(parts.port())),
                url.port() < 0 ? "" : Integer.toString(url.port()));
        path(parts.path());
        if (parts.query() != null) {
            same(parts.query(), url.query());
        }
        if (parts.fragment() != null) {
            same(parts.fragment(), url.fragment());
        }
    }

    private void differ(Rule rule, Range at, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            found.add(rule, at, Bytes.latin1(ours).utf8(), theirs);
        }
    }

    /// A component, without the white space after the URL, which browsers do not read.
    private String text(@Nullable Range range) {
        return range == null
                ? ""
                : reference.text().substring((int) Math.min(range.start(), end), (int) Math.min(range.end(), end));
    }

    /// The host that RFC 3986 sees, as a browser would write it, so that only a different division counts.
    private String host(String host) {
        if (host.isEmpty() || host.equalsIgnoreCase(url.hostname())) {
            return host.isEmpty() ? host : url.hostname();
        }
        if (url.scheme().equals("file") && host.equalsIgnoreCase("localhost")) {
            return "";
        }
        String read = WhatwgHost.parse(
                Bytes.latin1(host).utf8(), !Schemes.special(url.scheme()), EnumSet.noneOf(ValidationError.class));
        return read == null ? host : read;
    }

    private String port(String port) {
        String plain = ServerFindings.plain(port);
        return plain.equals(Integer.toString(Schemes.defaultPort(url.scheme()))) ? "" : plain;
    }

    private void path(Range at) {
        String typed = text(at);
        if (typed.equals(url.path())) {
            return;
        }
        String plain = DotSegments.removed(same(typed));
        boolean root = plain.isEmpty() && reference.components().hasAuthority();
        differ(UrlRules.TWO_READINGS, at, root ? "/" : plain, same(url.path()));
    }

    private void same(Range at, @Nullable String theirs) {
        String ours = text(at);
        String read = Objects.requireNonNullElse(theirs, "");
        if (!ours.equals(read)) {
            differ(UrlRules.TWO_READINGS, at, same(ours), same(read));
        }
    }

    /// Escapes written one way, and what belongs in no URL escaped as a browser does.
    private static String same(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a backslash is left, since browsers read it as a slash
            if (c == '\'' || (c != '\\' && CodePoints.is(c, CodePoints.FOREIGN))) {
                PercentCodec.octet(c, out);
            } else {
                out.append(c);
            }
        }
        return Escapes.unreservedDecoded(Escapes.capitals(out.toString()));
    }
}
