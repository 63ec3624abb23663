package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.dissect.SpecRef;
import byteglass.http.Field;
import byteglass.http.FieldMeaning;
import byteglass.http.Fields;
import byteglass.http.HttpRole;
import byteglass.http.Meaning;
import byteglass.http.Message;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.FieldLine.Fold;
import byteglass.ui.inspect.PartsRow.Section.Kind;
import byteglass.ui.kit.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Explains field lines: of a head, or of a trailer section.
final class FieldLines {

    /// Octets of a value; more stand in Raw. A long cookie has 4,096.
    private static final int MOST = 4096;

    /// Octets of a name; registered ones have at most 40.
    private static final int MOST_NAME = 200;

    private final Texts texts;
    private final ValueLines values;

    FieldLines(Texts texts) {
        this.texts = texts;
        values = new ValueLines(texts, ZoneId.systemDefault());
    }

    /// @param whole whether all bytes of the message are here, so that its length can be judged
    Block of(Message message, boolean whole, Fields fields, Kind kind) {
        Range range = new Range(
                fields.getFirst().line().start(), fields.getLast().line().end());
        List<PartsRow> rows = new ArrayList<>();
        long at = range.start();
        for (Field field : fields) {
            if (at < field.line().start()) {
                rows.add(stray(message, new Range(at, field.line().start())));
            }
            rows.add(line(message, whole, fields, field));
            at = field.line().end();
        }
        String title = texts.get(
                kind == Kind.TRAILERS
                        ? "inspect.section.trailers"
                        : "inspect.section.headers." + MessageReader.direction(message));
        List<String> words = List.of(title, texts.get("inspect.fields", fields.size()));
        Optional<SpecRef> spec =
                Optional.of(kind == Kind.HEADERS ? SpecRef.rfc(9112, "5") : SpecRef.rfc(9112, "7.1.2"));
        Bytes raw = message.dissection().raw();
        FieldPlaces places = new FieldPlaces(fields, List.of());
        return Block.section(
                MessageReader.section(kind, range, words, spec),
                new FieldRows(
                        rows,
                        line -> places.at(line.range().start())
                                .map(field -> values.of(
                                        fields.name(field),
                                        raw.slice(field.value()),
                                        field.value().start()))
                                .orElse(List.of())));
    }

    private FieldLine line(Message message, boolean whole, Fields fields, Field field) {
        Bytes raw = message.dissection().raw();
        Spans<HttpRole> spans = message.dissection().spans();
        Meaning meaning =
                whole ? FieldMeaning.of(message, field) : FieldMeaning.of(fields.name(field), fields.value(field));
        String text = texts.get(meaning.key(), meaning.args().toArray());
        List<Run> value = runs(raw, spans, field.value(), MOST);
        LineEnd end = LineEnd.of(raw, field.line());
        if (end.lone() && field.line().end() < raw.length()) {
            value.add(new Run(end.lineFeed() ? "␊" : "␍", end.lineFeed() ? HttpRole.LF : HttpRole.CR, true));
        }
        return new FieldLine(
                field.line(),
                runs(raw, spans, field.name(), MOST_NAME),
                value,
                new FieldLine.Means(text, meaning.spec()),
                values.has(fields.name(field), raw.slice(field.value())) ? Fold.CLOSED : Fold.NONE);
    }

    /// Lines among the fields that are none.
    private PartsRow stray(Message message, Range range) {
        List<Run> runs = runs(message.dissection().raw(), message.dissection().spans(), range, MOST);
        return new PartsRow.TextLine(range, Formats.offset(range.start()), runs);
    }

    private List<Run> runs(Bytes raw, Spans<HttpRole> spans, Range range, int most) {
        List<Run> runs = new ArrayList<>(Run.of(raw, spans, range, most));
        if (range.length() > most) {
            runs.add(new Run(texts.get("inspect.more", range.length() - most), null));
        }
        return runs;
    }
}
