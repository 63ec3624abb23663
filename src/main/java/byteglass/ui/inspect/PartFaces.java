package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Limits;
import byteglass.body.Part;
import byteglass.body.Watch;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Field;
import byteglass.http.HttpRole;
import byteglass.texts.Texts;
import byteglass.ui.inspect.BodyFaces.Sight;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows a part of a body as the message of its own that it is: its fields, and its body in the form that fits best.
final class PartFaces {

    /// Fields of a part that are shown.
    private static final int MOST_FIELDS = 100;

    /// Octets of a part that are looked at: as many as the FX thread may walk over, since that is who unfolds it.
    private static final int MOST = 64 << 10;

    private static final Limits LIMITS = new Limits(MOST, 8, 4 * MOST, 20_000);

    private final BodyPlace place;
    private final Texts texts;
    private final BodyFaces faces;

    PartFaces(BodyPlace place, Texts texts) {
        this.place = place;
        this.texts = texts;
        // parts of parts stay folded: a thousand may be nested
        faces = new BodyFaces(texts, 0);
    }

    /// Whether more is to be shown than the beginning.
    boolean isLong(Part part) {
        return part.content().length() > MOST || !part.labels().codings().isEmpty();
    }

    /// What can be shown at once.
    List<List<PartsRow>> beginning(Part part) {
        long length = part.content().length();
        Range looked = new Range(part.content().start(), part.content().start() + Math.min(length, MOST));
        return inside(part, looked, LIMITS, Watch.NONE);
    }

    /// All of it, for a worker.
    List<List<PartsRow>> all(Part part, Watch watch) {
        return inside(part, part.content(), Limits.DEFAULT, watch);
    }

    private List<List<PartsRow>> inside(Part part, Range looked, Limits limits, Watch watch) {
        List<List<PartsRow>> all = new ArrayList<>();
        all.add(fields(part));
        long length = part.content().length();
        boolean cut = looked.length() < length;
        Part first = new Part(part.octets(), part.range(), part.head(), looked, part.labels());
        Body body = first.body(limits, watch);
        boolean decoded = body.decoded().steps().stream().anyMatch(step -> step.outBytes() > 0);
        BodyPlace inner = new BodyPlace(place.of(looked.start(), looked.end()), place.plain() && !decoded);
        BodyFaces.Made made = faces.of(body, inner, new Sight(false, cut), watch);
        if (!cut) {
            all.add(made.remarks());
        }
        made.faces().stream().findFirst().ifPresent(face -> all.add(face.rows()));
        if (cut) {
            all.add(List.of(new Note(inner.range(), texts.get("inspect.part.cut", MOST, length), false)));
        } else if (!made.whole() && !made.failed()) {
            all.add(List.of(new Note(inner.range(), texts.get("inspect.body.limit"), false)));
        }
        return all;
    }

    private List<PartsRow> fields(Part part) {
        Bytes head = part.octets().slice(part.head());
        List<PartsRow> rows = new ArrayList<>();
        for (Field field : part.fields().stream().limit(MOST_FIELDS).toList()) {
            long start = part.head().start();
            Range name = new Range(field.start(), field.nameEnd());
            Range value = new Range(field.valueStart(), field.valueEnd());
            rows.add(new FieldLine(
                    place.plain() ? place.of(start + field.start(), start + field.end()) : Range.at(0),
                    Run.of(head, HttpRole.FIELD_NAME, name, CodeRows.LONGEST),
                    Run.of(head, HttpRole.FIELD_VALUE, value, CodeRows.LONGEST),
                    new FieldLine.Means("", Optional.empty())));
        }
        return rows;
    }
}
