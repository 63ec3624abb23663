package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Spans;
import byteglass.http.Dissector;
import byteglass.http.Exchange;
import byteglass.http.HttpRole;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes requests as they arrived: a line that says which, then every byte.
final class Shown {

    /// How much of a request is shown: more than a screen of text holds, and as much as the window dissects at once.
    static final int BYTES = 64 << 10;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Console console;
    private final boolean colored;
    private final Visible visible;

    Shown(Console console, boolean colored) {
        this.console = console;
        this.colored = colored;
        this.visible = new Visible(console.charset());
    }

    /// Writes one; [#flush] hands it over.
    void write(Exchange exchange) {
        Bytes raw = exchange.request().raw();
        StringBuilder out = new StringBuilder(raw.length() * 2 + 100);
        note(
                out,
                "#" + exchange.id() + "  " + TIME.format(exchange.at()) + "  "
                        + exchange.connection().peer() + "  "
                        + exchange.request().length() + " B  "
                        + exchange.request().ending().key());
        if (colored) {
            Dissection<HttpRole> dissection = Dissector.request(raw).dissection();
            Spans<HttpRole> spans = dissection.spans();
            for (int i = 0; i < spans.size(); i++) {
                String ink = Ink.of(spans.role(i));
                out.append(ink);
                visible.append(out, raw, spans.start(i), spans.end(i));
                out.append(ink.isEmpty() ? "" : Ink.NONE);
            }
        } else {
            visible.append(out, raw, 0, raw.length());
        }
        int last = out.length() - 1;
        if (!raw.isEmpty() && raw.at(raw.length() - 1) != '\n' && out.charAt(last) != '\n') {
            out.append('\n');
        }
        long rest = exchange.request().length() - raw.length();
        if (rest > 0) {
            note(out, "and " + rest + " B more");
        }
        out.append('\n');
        console.out().append(out);
    }

    /// Says that some are not shown.
    void skipped(long count) {
        StringBuilder out = new StringBuilder();
        note(out, count + " requests are not shown; the capture has them");
        console.out().append(out);
    }

    /// Hands what was written to whoever reads; returns whether anybody does.
    boolean flush() {
        return !console.out().checkError();
    }

    private void note(StringBuilder out, String text) {
        out.append(colored ? Ink.FAINT : "")
                .append(text)
                .append(colored ? Ink.NONE : "")
                .append('\n');
    }
}
