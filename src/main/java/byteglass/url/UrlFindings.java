package byteglass.url;

import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is to be said about a URL. One instance an input; cost is linear.
final class UrlFindings {

    /// The longest request target that RFC 9112 section 3 asks everybody to support, and close to what Apache httpd
    /// (8,190) and nginx (8,192) take by default.
    private static final int LONG = 8_000;

    private final String text;
    private final Findings found = new Findings();
    /// Whether it was said which octets are in no URI.
    private boolean told;

    private UrlFindings(String text) {
        this.text = text;
    }

    /// @param sets those that any of the octets is in
    /// @param host what browsers read the host from, or null
    static List<Finding> of(
            Reference reference, int sets, WhatwgUrl.Parse browser, @Nullable String host, List<Parameter> parameters) {
        UrlFindings findings = new UrlFindings(reference.text());
        if ((sets & (CodePoints.FOREIGN | CodePoints.PERCENT)) != 0) {
            findings.characters();
        }
        Range fault =
                reference.valid() || findings.told ? null : Grammar.fault(reference.text(), reference.components());
        if (fault != null) {
            findings.found.add(UrlRules.INVALID_PART, fault);
        }
        Range server = reference.components().host();
        if (server != null) {
            new ServerFindings(reference, browser, findings.found).inspect(server);
        }
        boolean escapes = (sets & CodePoints.PERCENT) != 0;
        Range path = reference.components().path();
        if (escapes || DotSegments.in(reference.text(), (int) path.start(), (int) path.end())) {
            findings.path((int) path.start(), (int) path.end());
        }
        Range query = reference.components().query();
        if (query != null) {
            new ParameterFindings(reference.text(), findings.found).inspect(query, parameters);
        }
        int length = findings.text.length();
        if (length > LONG) {
            findings.found.add(UrlRules.TOO_LONG, 0, length, Integer.toString(length));
        }
        Readings.compare(reference, browser, host, findings.found);
        return findings.found.list(length);
    }

    private void characters() {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from > 0) {
            foreign(UrlRules.SURROUNDING_SPACE, 0, from);
        }
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            if (c == '%') {
                i = escapes(i, to);
            } else if (foreign(c)) {
                i = run(i, to);
            } else {
                i++;
            }
        }
        if (to < text.length()) {
            foreign(UrlRules.SURROUNDING_SPACE, to, text.length());
        }
    }

    private void foreign(Rule rule, int start, int end) {
        found.add(rule, start, end);
        told = true;
    }

    /// Whether no URL may hold an octet.
    private static boolean foreign(char c) {
        return CodePoints.is(c, CodePoints.FOREIGN);
    }

    private static Rule rule(char c) {
        return switch (c) {
            case '\\' -> UrlRules.BACKSLASH;
            case '\t', '\n', '\r' -> UrlRules.TAB_OR_NEWLINE;
            default -> UrlRules.INVALID_CHARACTER;
        };
    }

    /// Looks at a run of foreign octets that one rule is about, and gives the place after it.
    private int run(int start, int end) {
        Rule rule = rule(text.charAt(start));
        int i = start + 1;
        while (i < end && foreign(text.charAt(i)) && rule.equals(rule(text.charAt(i)))) {
            i++;
        }
        foreign(rule, start, i);
        return i;
    }

    /// Looks at a run of escapes, and gives the place after it.
    private int escapes(int start, int end) {
        if (!CodePoints.escapeAt(text, start, end)) {
            foreign(UrlRules.INVALID_ESCAPE, start, Math.min(end, start + 3));
            return start + 1;
        }
        int i = start;
        boolean ascii = true;
        for (; CodePoints.escapeAt(text, i, end); i += 3) {
            ascii &= text.charAt(i + 1) < '8';
            if (doubled(i, end)) {
                found.add(UrlRules.DOUBLE_ENCODING, i, i + 5, text.substring(i, i + 5));
            }
        }
        if (!ascii && !utf8(PercentCodec.decode(text.substring(start, i)))) {
            found.add(UrlRules.NON_UTF8_ESCAPE, start, i);
        }
        return i;
    }

    /// Whether an escape stands for a percent sign that begins another escape.
    private boolean doubled(int i, int end) {
        return text.startsWith("%25", i)
                && i + 4 < end
                && CodePoints.hex(text.charAt(i + 3)) >= 0
                && CodePoints.hex(text.charAt(i + 4)) >= 0;
    }

    private static boolean utf8(byte[] octets) {
        return Arrays.equals(new String(octets, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), octets);
    }

    private void path(int start, int end) {
        int begins = CodePoints.DOT | CodePoints.PERCENT;
        for (int i = CodePoints.next(text, start, end, begins);
                i < end;
                i = CodePoints.next(text, i + 1, end, begins)) {
            if (i == start || text.charAt(i - 1) == '/') {
                segment(i, CodePoints.next(text, i, end, CodePoints.SLASH));
            }
        }
    }

    private void segment(int start, int stop) {
        int dots = DotSegments.writtenDots(text, start, stop);
        if (dots > 0) {
            Rule rule = stop - start == dots ? UrlRules.DOT_SEGMENT : UrlRules.ENCODED_DOT_SEGMENT;
            found.add(rule, start, stop, dots == 1 ? "." : "..");
        }
    }
}
