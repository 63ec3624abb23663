package byteglass.http;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Span;

/// Writes down what a stream is dissected into, a line each:
///
///     message 0..26 complete none keep-alive        its range, state, framing, and whether the connection lasts
///     0..3 method "GET"                             a span
///     ! 26..27 line/bare-lf RFC 9112 2.2            a finding, with its arguments
final class Listing {

    /// Longer texts are cut.
    private static final int LONGEST = 80;

    private Listing() {}

    static String of(Messages messages) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < messages.list().size(); i++) {
            Message message = messages.list().get(i);
            lines.append("message ").append(messages.ranges().get(i));
            lines.append(' ').append(message.state().key());
            lines.append(' ').append(message.content().framing().key());
            lines.append(message.keepAlive() ? " keep-alive" : " close").append('\n');
        }
        Bytes raw = messages.dissection().raw();
        for (Span<HttpRole> span : messages.dissection().spans()) {
            lines.append(span)
                    .append(' ')
                    .append(quoted(raw.slice(span.range())))
                    .append('\n');
        }
        for (Finding finding : messages.dissection().findings()) {
            lines.append("! ")
                    .append(finding.at())
                    .append(' ')
                    .append(finding.rule().id());
            lines.append(' ').append(finding.rule().spec());
            for (String argument : finding.args()) {
                lines.append(' ').append(quoted(Bytes.latin1(argument)));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String quoted(Bytes bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < Math.min(bytes.length(), LONGEST); i++) {
            int octet = bytes.at(i);
            switch (octet) {
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                case '"', '\\' -> text.append('\\').append((char) octet);
                default -> {
                    if (octet >= ' ' && octet < 0x7f) {
                        text.append((char) octet);
                    } else {
                        text.append(String.format("\\x%02x", octet));
                    }
                }
            }
        }
        text.append('"');
        return bytes.length() > LONGEST ? text + " of " + bytes.length() : text.toString();
    }
}
