package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Dissector;
import byteglass.http.Draft;
import byteglass.http.Step;
import byteglass.http.Timeline;
import byteglass.send.Handshake;
import byteglass.send.Journey;
import byteglass.send.Outcome;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Writes a response as it came, then how long each step took.
final class SentListing {

    private final Console console;
    private final boolean colored;
    private final Visible visible;

    SentListing(Console console, boolean colored) {
        this.console = console;
        this.colored = colored;
        this.visible = new Visible(console.charset());
    }

    void write(Draft draft, Outcome outcome) {
        StringBuilder out = new StringBuilder();
        response(out, draft, outcome.response());
        if (!outcome.response().raw().isEmpty()) {
            out.append('\n');
        }
        timeline(out, outcome.journey());
        console.out().append(out);
        console.out().flush();
    }

    private void response(StringBuilder out, Draft draft, Capture response) {
        Bytes all = response.raw();
        Bytes raw = all.slice(0, Math.min(all.length(), Shown.BYTES));
        if (colored) {
            String method = Dissector.request(
                            draft.raw().slice(0, Math.min(draft.raw().length(), Shown.BYTES)))
                    .method();
            visible.append(
                    out,
                    raw,
                    0,
                    raw.length(),
                    Dissector.responses(raw, method).dissection().spans());
        } else {
            visible.append(out, raw, 0, raw.length());
        }
        visible.endLine(out, raw);
        long rest = response.length() - raw.length();
        if (rest > 0) {
            out.append("and ").append(rest).append(" B more\n");
        }
    }

    private void timeline(StringBuilder out, Journey journey) {
        Timeline times = journey.timeline();
        Journey.End end = Objects.requireNonNull(journey.end());
        boolean connected = journey.route().connection() != null;
        step(out, "name looked up", times.at(Step.LOOKED_UP), addresses(journey), connected);
        step(out, "TCP connected", TimelineJson.connect(times), connection(journey), connected);
        Handshake handshake = journey.route().handshake();
        if (handshake != null) {
            step(out, "TLS agreed on", times.between(Step.CONNECTED, Step.SECURED), security(handshake), connected);
        }
        step(out, "request sent", times.between(Step.SEND_FIRST, Step.SEND_LAST), journey.sentBytes() + " B", false);
        step(out, "server waited for", times.between(Step.SEND_LAST, Step.RESPONSE_FIRST), "", false);
        String received = journey.receivedBytes() + " B";
        step(out, "response received", times.between(Step.RESPONSE_FIRST, Step.RESPONSE_LAST), received, false);
        line(out, "ended", "", ending(end));
    }

    private static String addresses(Journey journey) {
        return journey.route().addresses().stream()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
    }

    private static String connection(Journey journey) {
        Connection connection = journey.route().connection();
        return connection == null ? "" : connection.local() + " to " + connection.peer();
    }

    private static String security(Handshake handshake) {
        String trust = handshake.distrust().isEmpty() ? "" : ", not trusted: " + handshake.distrust();
        return (handshake.protocol() + " " + handshake.suite()).strip() + trust;
    }

    private static String ending(Journey.End end) {
        return end.ending().key() + (end.failure() == null && !end.kept() ? ", connection closed" : "");
    }

    /// @param needless whether a step without a time was not needed, rather than not reached
    private void step(StringBuilder out, String name, OptionalLong micros, String words, boolean needless) {
        if (micros.isPresent()) {
            line(out, name, String.format(Locale.ROOT, "%,.1f ms", micros.getAsLong() / 1000.0), words);
        } else {
            line(out, name, needless ? "not needed" : "not reached", words.equals("0 B") ? "" : words);
        }
    }

    private void line(StringBuilder out, String name, String time, String words) {
        out.append(colored ? Ink.FAINT : "")
                .append(String.format(Locale.ROOT, "%-18s%12s  %s", name, time, words)
                        .stripTrailing())
                .append(colored ? Ink.NONE : "")
                .append('\n');
    }
}
