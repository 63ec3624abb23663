package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Field;
import byteglass.http.Framing;
import byteglass.http.HttpRole;
import byteglass.http.Reading;
import byteglass.http.Reading.Outcome;
import byteglass.http.Request;
import byteglass.http.Response;
import byteglass.http.State;
import byteglass.texts.Texts;
import byteglass.ui.inspect.ReaderTable.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows how readers differ about a request: those that take the same bytes by the same means are one reader.
final class Readers {

    /// How much of what is left over is quoted.
    private static final int QUOTE = 12;

    /// How much of a field is quoted.
    private static final int FIELD = 80;

    /// The place of one who goes by a length first, then those who go by chunks.
    private static final Comparator<Reading> ORDER = Comparator.<Reading, Boolean>comparing(
                    reading -> reading.framing() instanceof Framing.Chunked)
            .thenComparingLong(Reading::end);

    private final Texts texts;
    private final Stretches stretches;

    Readers(Texts texts) {
        this.texts = texts;
        stretches = new Stretches(texts);
    }

    /// What readers have in common who are shown as one.
    private record Way(Outcome outcome, long head, Framing framing, long end) {
        Way(Bytes raw, Reading reading) {
            this(reading.outcome(), reading.head(), reading.framing(), Stretches.end(raw, reading));
        }
    }

    /// Empty where all who take the request read it alike.
    Optional<ReaderTable> of(Request request, @Nullable Side reply) {
        Bytes raw = request.dissection().raw();
        List<Reading> readings = request.readings();
        if (!Reading.disagree(readings)) {
            return Optional.empty();
        }
        Map<Way, List<Reading>> ways = new LinkedHashMap<>();
        readings.stream()
                .filter(reading -> reading.outcome() != Outcome.REFUSED)
                .sorted(ORDER)
                .forEach(reading -> ways.computeIfAbsent(new Way(raw, reading), way -> new ArrayList<>())
                        .add(reading));
        long start = ways.keySet().stream().mapToLong(Way::head).min().orElse(0);
        Range range = new Range(start, raw.length());
        List<Reader> taken = new ArrayList<>();
        String ours = texts.get("inspect.readers.ours.none");
        for (List<Reading> alike : ways.values()) {
            String letter = Character.toString('A' + taken.size());
            Reading reading = alike.getFirst();
            if (isOurs(request, reading)) {
                ours = texts.get("inspect.readers.ours.one", letter);
            }
            taken.add(new Reader(
                    new Reader.Who(letter, names(alike)),
                    title(request, reading),
                    outcome(raw, reading),
                    stretches.roles(raw, range, reading),
                    stretches.of(raw, range, reading)));
        }
        String refused = names(readings.stream()
                .filter(reading -> reading.outcome() == Outcome.REFUSED)
                .toList());
        return Optional.of(new ReaderTable(raw, range, taken, refused, ours(ours, reply)));
    }

    private static boolean isOurs(Request request, Reading reading) {
        return request.state() == State.COMPLETE
                && reading.outcome() == Outcome.WHOLE
                && reading.end() == request.content().range().end()
                && reading.framing().key().equals(request.content().framing().key());
    }

    private String names(List<Reading> readings) {
        return readings.stream()
                .map(reading -> texts.get("reading.name." + reading.profile().key()))
                .reduce((some, next) -> texts.get("inspect.names", some, next))
                .orElse("");
    }

    private List<Run> title(Request request, Reading reading) {
        return switch (reading.framing()) {
            case Framing.Length(long bytes) ->
                worded(
                        "inspect.readers.length",
                        List.of(
                                new Run("Content-Length", HttpRole.FIELD_NAME),
                                new Run(": ", HttpRole.COLON),
                                new Run(Long.toString(bytes), HttpRole.FIELD_VALUE)));
            case Framing.Chunked chunked -> worded("inspect.readers.chunks", coding(request));
            default ->
                List.of(new Run(
                        texts.get(Stretches.isInHead(reading) ? "inspect.readers.head" : "inspect.readers.nothing"),
                        null));
        };
    }

    /// The runs in the place of `{0}` of a text.
    private List<Run> worded(String key, List<Run> runs) {
        String[] words = texts.get(key).split("\\{0}", 2);
        List<Run> all = new ArrayList<>();
        all.add(new Run(words[0], null));
        all.addAll(runs);
        all.add(new Run(words[1], null));
        return all.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    /// The field that speaks of chunks, as it was sent.
    private static List<Run> coding(Request request) {
        Bytes raw = request.dissection().raw();
        for (Field field : request.fields().reversed()) {
            if (raw.latin1(field.name()).strip().equalsIgnoreCase("transfer-encoding")) {
                Range range = new Range(field.name().start(), field.value().end());
                return Run.of(raw, request.dissection().spans(), range, FIELD).stream()
                        .map(run ->
                                run.role() == HttpRole.OWS ? new Run(run.text().replace(' ', '·'), run.role()) : run)
                        .toList();
            }
        }
        return List.of(new Run("Transfer-Encoding", HttpRole.FIELD_NAME));
    }

    private Reader.Outcome outcome(Bytes raw, Reading reading) {
        if (reading.outcome() == Outcome.AWAITED) {
            String waits = reading.framing() instanceof Framing.Length(long bytes)
                    ? texts.get("inspect.readers.waits.for", bytes - (raw.length() - reading.head()))
                    : texts.get("inspect.readers.waits");
            return new Reader.Outcome(
                    waits,
                    texts.get(
                            Stretches.isInHead(reading) ? "inspect.readers.waits.head" : "inspect.readers.waits.then"));
        }
        long left = raw.length() - reading.end();
        if (left == 0) {
            return new Reader.Outcome(texts.get("inspect.readers.one"), texts.get("inspect.readers.one.then"));
        }
        int end = (int) reading.end();
        Bytes next = raw.slice(end, Math.min(raw.length(), end + QUOTE));
        int line = next.indexOf('\r', 1);
        String quoted = Run.picture(line < 0 ? next : next.slice(0, line)).strip();
        return new Reader.Outcome(
                texts.get("inspect.readers.left", left), texts.get("inspect.readers.left.then", quoted));
    }

    private String ours(String took, @Nullable Side reply) {
        if (reply == null || !(reply.reading().message() instanceof Response response)) {
            return texts.get("inspect.readers.ours", took, "");
        }
        String key = response.keepAlive() ? "inspect.readers.ours.replied" : "inspect.readers.ours.closed";
        return texts.get("inspect.readers.ours", took, texts.get(key, response.status()));
    }
}
