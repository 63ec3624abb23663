package byteglass.url;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives every octet of a URL its role. One dissector an input.
final class UrlDissector {

    private static final UrlRole[] ROLES = UrlRole.values();

    private final String text;
    private final Components parts;
    private final boolean escapes;
    private final Spans.Builder<UrlRole> spans = new Spans.Builder<>(ROLES, 16);
    private List<Parameter> parameters = List.of();

    UrlDissector(Reference reference, boolean escapes) {
        this.text = reference.text();
        this.parts = reference.components();
        this.escapes = escapes;
    }

    /// @param base or null
    static Url dissect(String input, @Nullable String base) {
        int sets = CodePoints.seen(input, 0, input.length());
        boolean ascii = (sets & CodePoints.BEYOND) == 0;
        Bytes raw = ascii ? Bytes.latin1(input) : Bytes.utf8(CodePoints.scalars(input));
        Reference reference = Reference.of(ascii ? input : raw.latin1(), sets);
        UrlDissector dissector = new UrlDissector(reference, (sets & CodePoints.PERCENT) != 0);
        dissector.tile();
        UrlInput in = new UrlInput(reference.text(), sets);
        WhatwgUrl.Parse browser = WhatwgUrl.parse(in, base);
        String resolved = base == null ? null : reference.resolved(Reference.of(Bytes.utf8(CodePoints.scalars(base))));
        List<Finding> findings = UrlFindings.of(reference, sets, browser, in.host(), dissector.parameters);
        Dissection<UrlRole> dissection = new Dissection<>(raw, dissector.spans.build(), findings);
        return new Url(dissection, reference, browser, resolved, dissector.parameters);
    }

    void tile() {
        if (parts.scheme() != null) {
            spans.to(end(parts.scheme()), UrlRole.SCHEME);
            spans.to(spans.end() + 1, UrlRole.SCHEME_MARK);
        }
        if (parts.host() != null) {
            spans.to(spans.end() + 2, UrlRole.AUTHORITY_MARK);
            if (parts.userinfo() != null) {
                escaped(end(parts.userinfo()), UrlRole.USERINFO, UrlRole.USERINFO_ESCAPE);
                spans.to(spans.end() + 1, UrlRole.USERINFO_MARK);
            }
            escaped(end(parts.host()), UrlRole.HOST, UrlRole.HOST_ESCAPE);
            if (parts.port() != null) {
                spans.to(spans.end() + 1, UrlRole.PORT_MARK);
                spans.to(end(parts.port()), UrlRole.PORT);
            }
        }
        path(end(parts.path()));
        if (parts.query() != null) {
            spans.to(spans.end() + 1, UrlRole.QUERY_MARK);
            query(end(parts.query()));
        }
        if (parts.fragment() != null) {
            spans.to(spans.end() + 1, UrlRole.FRAGMENT_MARK);
            escaped(text.length(), UrlRole.FRAGMENT, UrlRole.FRAGMENT_ESCAPE);
        }
    }

    private static int end(Range range) {
        return (int) range.end();
    }

    /// Tiles up to an end, escapes apart.
    private void escaped(int end, UrlRole plain, UrlRole escape) {
        int at = escapes ? text.indexOf('%', spans.end(), end) : -1;
        while (at >= 0) {
            if (CodePoints.escapeAt(text, at, end)) {
                spans.to(at, plain);
                spans.to(at + 3, escape);
                at += 2;
            }
            at = text.indexOf('%', at + 1, end);
        }
        spans.to(end, plain);
    }

    private void path(int end) {
        while (spans.end() < end) {
            int slash = text.indexOf('/', spans.end(), end);
            slash = slash < 0 ? end : slash;
            escaped(slash, UrlRole.PATH_SEGMENT, UrlRole.PATH_ESCAPE);
            if (slash < end) {
                spans.to(slash + 1, UrlRole.PATH_MARK);
            }
        }
    }

    private void query(int end) {
        parameters = new ArrayList<>();
        while (spans.end() < end) {
            int start = spans.end();
            int and = text.indexOf('&', start, end);
            and = and < 0 ? end : and;
            int equals = text.indexOf('=', start, and);
            boolean valued = equals >= 0;
            int nameEnd = valued ? equals : and;
            escaped(nameEnd, UrlRole.QUERY_NAME, UrlRole.QUERY_ESCAPE);
            if (valued) {
                spans.to(equals + 1, UrlRole.QUERY_EQUALS);
                escaped(and, UrlRole.QUERY_VALUE, UrlRole.QUERY_ESCAPE);
            }
            if (and > start) {
                parameters.add(new Parameter(new Range(start, nameEnd), valued ? new Range(equals + 1, and) : null));
            }
            if (and < end) {
                spans.to(and + 1, UrlRole.QUERY_AND);
            }
        }
    }
}
