package byteglass.url;

import byteglass.dissect.Finding;
import byteglass.dissect.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// All that is to be said about a URL. One instance an input; cost is linear.
final class UrlFindings {

    /// The longest request target that RFC 9112 section 3 asks everybody to support, and close to what Apache httpd
    /// (8,190) and nginx (8,192) take by default.
    private static final int LONG = 8_000;

    private final String text;
    private final Findings found = new Findings();

    private UrlFindings(String text) {
        this.text = text;
    }

    static List<Finding> of(Reference reference, WhatwgUrl.Parse browser, List<Parameter> parameters) {
        UrlFindings findings = new UrlFindings(reference.text());
        findings.characters();
        new ServerFindings(reference, browser.url(), findings.found).inspect();
        findings.path(reference.components());
        new ParameterFindings(reference, findings.found).inspect(parameters);
        int length = findings.text.length();
        if (length > LONG) {
            findings.found.add(UrlRules.TOO_LONG, 0, length, Integer.toString(length));
        }
        Readings.compare(reference, browser, findings.found);
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
            found.add(UrlRules.SURROUNDING_SPACE, 0, from);
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
            found.add(UrlRules.SURROUNDING_SPACE, to, text.length());
        }
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
        found.add(rule, start, i);
        return i;
    }

    /// Looks at a run of escapes, and gives the place after it.
    private int escapes(int start, int end) {
        if (!CodePoints.escapeAt(text, start, end)) {
            found.add(UrlRules.INVALID_ESCAPE, start, Math.min(end, start + 3));
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
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(octets), CharBuffer.allocate(octets.length), true)
                .isError();
    }

    private void path(Components parts) {
        int end = (int) parts.path().end();
        for (int start = (int) parts.path().start(); start < end; ) {
            int slash = text.indexOf('/', start, end);
            int stop = slash < 0 ? end : slash;
            if (stop > start && stop - start <= 6) {
                segment(start, stop);
            }
            start = stop + 1;
        }
    }

    private void segment(int start, int stop) {
        String segment = text.substring(start, stop).toLowerCase(Locale.ROOT);
        String plain = segment.replace("%2e", ".");
        if (plain.equals(".") || plain.equals("..")) {
            boolean open = segment.equals(plain);
            found.add(open ? UrlRules.DOT_SEGMENT : UrlRules.ENCODED_DOT_SEGMENT, start, stop, plain);
        }
    }
}
