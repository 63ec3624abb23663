package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Dissected;
import byteglass.http.Exchange;
import byteglass.texts.Texts;
import byteglass.wire.Recognizer;
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
    private final Texts texts = Texts.of(Locale.ENGLISH);

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
        Dissected dissected = Dissected.exchange(raw);
        if (!dissected.isHttp()) {
            note(out, what(dissected));
        }
        if (colored) {
            dissected.pieces().forEach(piece -> visible.append(out, raw, piece.start(), piece.end(), piece.spans()));
        } else {
            visible.append(out, raw, 0, raw.length());
        }
        visible.endLine(out, raw);
        long rest = exchange.request().length() - raw.length();
        if (rest > 0) {
            note(out, "and " + rest + " B more");
        }
        out.append('\n');
        console.out().append(out);
    }

    /// What bytes are that are no HTTP/1: `SSH banner: an SSH client connected to this port`.
    private String what(Dissected dissected) {
        String name = "wire." + dissected.protocol();
        boolean text = dissected.isUnknown() && Recognizer.isText(dissected.raw());
        return texts.get(name) + ": " + texts.get((text ? "wire.unknown-text" : name) + ".says");
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
