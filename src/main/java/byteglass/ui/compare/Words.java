package byteglass.ui.compare;

import byteglass.compare.MessageDiff;
import byteglass.http.Dissector;
import byteglass.http.Exchange;
import byteglass.http.Request;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is said of a comparison.
final class Words {

    private static final int MOST_TARGET = 80;

    private final Texts texts;
    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    Words(Texts texts) {
        this.texts = texts;
    }

    /// Which exchange stands in a column.
    String head(Exchange exchange) {
        Request request = Dissector.request(exchange.request()
                .raw()
                .slice(0, Math.min(exchange.request().raw().length(), 4096)));
        String target = request.target();
        String shown = target.length() > MOST_TARGET ? target.substring(0, MOST_TARGET) + "…" : target;
        return ("#" + exchange.id() + "  " + time.format(exchange.at()) + "  " + request.method() + " " + shown)
                .strip();
    }

    /// What stands where there is nothing to show.
    String waiting(String message) {
        return message.isEmpty() ? texts.get("compare.working") : message;
    }

    /// How much differs.
    String count(Comparison comparison, boolean bytes) {
        if (comparison.isSame()) {
            return texts.get(
                    "compare.identical",
                    comparison.left().capture().length(),
                    comparison.right().capture().length());
        }
        MessageDiff parts = comparison.parts();
        long places =
                comparison.blocks().stream().filter(block -> !block.same()).count();
        return bytes || parts == null
                ? texts.get("compare.places", places)
                : texts.get("compare.differences", parts.differences());
    }

    /// What has to be known besides; empty where nothing has.
    String banner(Compared shown, Comparison comparison) {
        List<String> says = new ArrayList<>();
        if (shown.isArriving()) {
            says.add(texts.get("compare.arriving"));
        }
        if (!comparison.isWhole()) {
            says.add(texts.get("compare.partly", Formats.size(ComparisonReader.MOST_BYTES)));
        }
        if (comparison.parts() == null) {
            says.add(texts.get("compare.no-parts"));
        }
        return String.join(" ", says);
    }

    /// The rows of the parts.
    ///
    /// @param only whether those are left out that are the same
    List<PartLine> lines(Comparison comparison, boolean only) {
        MessageDiff parts = comparison.parts();
        List<PartLine> lines = parts == null ? List.of() : PartLines.of(parts, texts);
        return only
                ? lines.stream()
                        .filter(line -> !line.same() || line instanceof PartLine.Note)
                        .toList()
                : lines;
    }
}
