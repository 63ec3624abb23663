package byteglass.url;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.util.EnumSet;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Where RFC 3986 and the URL Standard read different things in the same characters: compared are the components of an
/// absolute URL, after what both standards call the same (case, default port, dot segments, escapes of unreserved
/// characters).
final class Readings {

    private static final int ESCAPED = 0x100;

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

    /// @param host what browsers read the host from, or null
    static void compare(Reference reference, WhatwgUrl.Parse browser, @Nullable String host, Findings found) {
        Components parts = reference.components();
        WhatwgUrl url = browser.url();
        if (parts.scheme() == null) {
            return;
        }
        if (url == null) {
            if (reference.valid()) {
                StringJoiner why = new StringJoiner(", ");
                browser.errors().forEach(error -> why.add(error.key()));
                found.add(UrlRules.REFUSED, parts.host() == null ? whole(reference) : parts.host(), why.toString());
            }
            return;
        }
        if (!url.opaque()) {
            new Readings(reference, url, found).compare(parts, host);
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

    private void compare(Components parts, @Nullable String read) {
        Range host = parts.host() == null ? whole(reference) : parts.host();
        if (!is(parts.host(), url.hostname()) && (read == null || !is(parts.host(), read))) {
            differ(UrlRules.TWO_SERVERS, host, host(text(parts.host())), url.hostname());
        }
        if (port(parts.port()) != url.port()) {
            differ(
                    UrlRules.TWO_SERVERS,
                    parts.port() == null ? host : parts.port(),
                    ServerFindings.plain(text(parts.port())),
                    url.port() < 0 ? "" : Integer.toString(url.port()));
        }
        path(parts.path());
        same(parts.query(), url.query());
        same(parts.fragment(), url.fragment());
    }

    /// Whether a component, without the white space after the URL, is what browsers read, to the letter.
    private boolean is(@Nullable Range range, String read) {
        if (range == null) {
            return read.isEmpty();
        }
        int start = (int) Math.min(range.start(), end);
        int stop = (int) Math.min(range.end(), end);
        return stop - start == read.length() && reference.text().startsWith(read, start);
    }

    private void differ(Rule rule, Range at, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            found.add(rule, at, decoded(ours), theirs);
        }
    }

    /// The text of octets.
    private static String decoded(String octets) {
        boolean ascii = (CodePoints.seen(octets, 0, octets.length()) & CodePoints.BEYOND) == 0;
        return ascii ? octets : Bytes.latin1(octets).utf8();
    }

    /// A component, without the white space after the URL, which browsers do not read.
    private String text(@Nullable Range range) {
        return range == null
                ? ""
                : reference.text().substring((int) Math.min(range.start(), end), (int) Math.min(range.end(), end));
    }

    /// The host that RFC 3986 sees, as a browser would write it, so that only a different division counts.
    private String host(String host) {
        if (host.isEmpty()) {
            return host;
        }
        String read = WhatwgHost.parse(host, !Schemes.special(url.scheme()), EnumSet.noneOf(ValidationError.class));
        return read == null ? host : read;
    }

    /// A port as browsers keep it, where it is a number.
    private int port(@Nullable Range at) {
        if (at == null) {
            return -1;
        }
        int start = (int) Math.min(at.start(), end);
        int port = CodePoints.number(reference.text(), start, (int) Math.min(at.end(), end));
        return port == Schemes.defaultPort(url.scheme()) ? -1 : port;
    }

    private void path(Range at) {
        if (alike(at, url.path())) {
            return;
        }
        String plain = DotSegments.removed(same(text(at)));
        boolean root = plain.isEmpty() && reference.components().hasAuthority();
        differ(UrlRules.TWO_READINGS, at, root ? "/" : plain, same(url.path()));
    }

    private void same(@Nullable Range at, @Nullable String theirs) {
        String read = Objects.requireNonNullElse(theirs, "");
        if (at != null && !alike(at, read)) {
            differ(UrlRules.TWO_READINGS, at, same(text(at)), same(read));
        }
    }

    /// Whether a component is what browsers read, but for what [#same] makes the same.
    private boolean alike(Range at, String read) {
        if (is(at, read)) {
            return true;
        }
        String text = reference.text();
        int stop = (int) Math.min(at.end(), end);
        int theirs = 0;
        for (int i = (int) Math.min(at.start(), end); i < stop; ) {
            if (theirs == read.length() || octet(text, i, stop) != octet(read, theirs, read.length())) {
                return false;
            }
            i += CodePoints.escapeAt(text, i, stop) ? 3 : 1;
            theirs += CodePoints.escapeAt(read, theirs, read.length()) ? 3 : 1;
        }
        return theirs == read.length();
    }

    /// The octet that stands at a place, or an escape for it, by one number.
    private static int octet(String text, int at, int end) {
        char c = text.charAt(at);
        if (CodePoints.escapeAt(text, at, end)) {
            int octet = CodePoints.hex(text.charAt(at + 1)) << 4 | CodePoints.hex(text.charAt(at + 2));
            return Grammar.unreserved(octet) ? octet : octet | ESCAPED;
        }
        return escaped(c) ? c | ESCAPED : c;
    }

    /// Whether browsers escape an octet somewhere; a backslash they read as a slash.
    private static boolean escaped(char c) {
        return c == '\'' || (c != '\\' && CodePoints.is(c, CodePoints.FOREIGN));
    }

    /// Escapes written one way, and what belongs in no URL escaped as a browser does.
    private static String same(String text) {
        int rewritten = CodePoints.FOREIGN | CodePoints.SPECIAL_QUERY | CodePoints.PERCENT;
        if ((CodePoints.seen(text, 0, text.length()) & rewritten) == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += CodePoints.escapeAt(text, i, text.length()) ? 3 : 1) {
            int octet = octet(text, i, text.length());
            if (octet < ESCAPED) {
                out.append((char) octet);
            } else {
                PercentCodec.octet(octet - ESCAPED, out);
            }
        }
        return out.toString();
    }
}
