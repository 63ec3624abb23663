package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import java.util.ArrayList;
import java.util.List;

/// Reads a field value in order and gives each octet a role. Not safe for several threads.
final class ValueReader {

    /// White space; the line end of a fold counts as such.
    static final String WHITE = " \t\r\n";

    private final Bytes bytes;
    private final String text;
    private final Spans.Builder<ValueRole> spans = new Spans.Builder<>(ValueRole.values());
    private final List<Decoded> decoded = new ArrayList<>();
    private int at;
    private boolean wellFormed = true;

    ValueReader(Bytes bytes) {
        this.bytes = bytes;
        this.text = bytes.latin1();
    }

    int at() {
        return at;
    }

    boolean more() {
        return at < text.length();
    }

    /// The next octet; -1 where there is none.
    int peek() {
        return more() ? text.charAt(at) : -1;
    }

    /// Whether the next octet is one of some.
    boolean isNext(String octets) {
        return more() && octets.indexOf(text.charAt(at)) >= 0;
    }

    /// The first octet from here on that is one of some; -1 where there is none.
    int next(String octets) {
        int end = end(octets);
        return end < text.length() ? text.charAt(end) : -1;
    }

    /// What was taken from an offset on.
    String since(int start) {
        return text.substring(start, at);
    }

    /// What is left.
    String left() {
        return text.substring(at);
    }

    /// Takes an octet, if it is next.
    boolean skip(int octet, ValueRole role) {
        if (peek() != octet) {
            return false;
        }
        take(1, role);
        return true;
    }

    /// Takes an octet that must be here.
    void expect(int octet, ValueRole role) {
        if (!skip(octet, role)) {
            spoil();
        }
    }

    /// Takes some octets.
    String take(int count, ValueRole role) {
        String taken = text.substring(at, at + count);
        at += count;
        spans.to(at, role);
        return taken;
    }

    /// Takes all before the first of some octets.
    String until(String octets, ValueRole role) {
        return take(end(octets) - at, role);
    }

    /// Takes all that are of some octets.
    String all(String octets, ValueRole role) {
        int end = at;
        while (end < text.length() && octets.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return take(end - at, role);
    }

    void space() {
        all(WHITE, ValueRole.SPACE);
    }

    /// Takes a quoted string (RFC 9110 section 5.6.4) that begins here, and returns it without quotes and escapes.
    String quoted(ValueRole role) {
        take(1, ValueRole.QUOTE);
        StringBuilder plain = new StringBuilder();
        int end = at;
        while (end < text.length() && text.charAt(end) != '"') {
            if (text.charAt(end) == '\\' && end + 1 < text.length()) {
                end++;
            }
            plain.append(text.charAt(end));
            end++;
        }
        take(end - at, role);
        expect('"', ValueRole.QUOTE);
        return plain.toString();
    }

    /// Takes a comment in parentheses that begins here; comments may hold comments (RFC 9110 section 5.6.5).
    void comment() {
        int depth = 0;
        int end = at;
        do {
            switch (text.charAt(end)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\\' -> end++;
                default -> {}
            }
            end++;
        } while (depth > 0 && end < text.length());
        take(Math.min(end, text.length()) - at, ValueRole.COMMENT);
        if (depth > 0) {
            spoil();
        }
    }

    /// Takes octets that do not belong here: all before the first of some.
    void stray(String octets) {
        if (!until(octets, ValueRole.STRAY).isEmpty()) {
            spoil();
        }
    }

    /// The value has not the form that it should have.
    void spoil() {
        wellFormed = false;
    }

    /// Tells what the octets from an offset to here mean.
    void decode(String key, int start, String meaning) {
        decoded.add(new Decoded(key, new Range(start, at), meaning));
    }

    Value value() {
        stray("");
        return new Value(new Dissection<>(bytes, spans.build(), List.of()), decoded, wellFormed);
    }

    private int end(String octets) {
        int end = at;
        while (end < text.length() && octets.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
