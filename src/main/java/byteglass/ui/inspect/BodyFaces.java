package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Fact;
import byteglass.body.Fault;
import byteglass.body.Form;
import byteglass.body.Forms;
import byteglass.body.Picture;
import byteglass.body.Shape;
import byteglass.body.Syntax;
import byteglass.body.Watch;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.texts.Texts;
import byteglass.ui.inspect.Block.Face;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.PictureLine;
import byteglass.ui.inspect.PartsRow.Remark;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Shows a body in each way that what it is allows: set well, as a tree, as a table, by facts. For a worker.
final class BodyFaces {

    /// Findings that stand above a body; the others are counted.
    private static final int MOST_REMARKS = 3;

    /// Parts are unfolded at first where there are no more than so many.
    private static final int UNFOLDED_PARTS = 8;

    private final Texts texts;
    private final int unfolded;

    BodyFaces(Texts texts) {
        this(texts, UNFOLDED_PARTS);
    }

    BodyFaces(Texts texts, int unfolded) {
        this.texts = texts;
        this.unfolded = unfolded;
    }

    /// What was made of a body.
    ///
    /// @param faces the best first; none where it is neither text nor anything known
    /// @param remarks what is wrong, to stand above each face
    /// @param failed whether it could not be decoded or read as what it is said to be
    /// @param whole whether nothing was left out
    /// @param text how it is read as text, where it can be
    record Made(List<Face> faces, List<PartsRow> remarks, boolean failed, boolean whole, Optional<TextReading> text) {}

    /// How a body is looked at.
    ///
    /// @param coded whether it differs from what was sent, so that it is worth to be seen as it stands
    /// @param cut whether only its beginning is
    record Sight(boolean coded, boolean cut) {}

    Made of(Body body, BodyPlace place, Sight sight, Watch watch) {
        Form form = Forms.of(body).getFirst();
        Shape shape = form.read(body, watch);
        List<Face> faces = new ArrayList<>();
        boolean text = form.key().equals("text");
        shape.pretty().ifPresent(pretty -> faces.add(face(text ? "decoded" : "pretty", CodeRows.of(pretty, place))));
        boolean table = form.key().equals("urlencoded") || form.key().equals("events");
        shape.tree().ifPresent(tree -> faces.add(face(table ? "table" : "tree", new TreeRows(tree, place, texts))));
        if (!shape.parts().isEmpty()) {
            faces.add(face("parts", new PartRows(shape.parts(), place, texts, unfolded)));
        }
        if (!shape.facts().isEmpty()) {
            List<PartsRow> rows = facts(form, shape, place);
            Optional<PartsRow> picture = sight.cut() ? Optional.empty() : picture(body, place);
            picture.ifPresent(rows::addFirst);
            faces.add(face(picture.isPresent() ? "picture" : "facts", rows));
        }
        if (table || (sight.coded() && !text && shape.pretty().isPresent())) {
            faces.add(face("decoded", CodeRows.of(body.text(), place)));
        }
        List<Finding> findings = new ArrayList<>(body.decoded().findings());
        findings.addAll(shape.findings());
        boolean broken = shape.findings().stream()
                .anyMatch(finding -> finding.rule().severity().compareTo(Severity.ERROR) >= 0);
        return new Made(
                faces,
                remarks(findings, body.decoded().findings().size(), place),
                broken || isUndecoded(body),
                shape.whole() && body.decoded().isComplete(),
                text(body, shape, form));
    }

    /// Octets of no known kind may be text that nobody said is any.
    private static Optional<TextReading> text(Body body, Shape shape, Form form) {
        boolean any = shape.pretty().isPresent()
                || form.key().equals("urlencoded")
                || form.key().equals("events")
                || form.key().equals("opaque");
        return any ? Optional.of(TextReading.of(body, !form.key().equals("opaque"))) : Optional.empty();
    }

    private Optional<PartsRow> picture(Body body, BodyPlace place) {
        return Picture.of(body.octets())
                .map(picture -> new PictureLine(
                        place.range(),
                        picture.isBounded() ? Optional.of(picture) : Optional.empty(),
                        texts.get(
                                picture.isBounded() ? "inspect.picture" : "inspect.picture.large",
                                Formats.count(picture.width()),
                                Formats.count(picture.height()),
                                Picture.MOST_PIXELS / 1_000_000),
                        texts.get(
                                "inspect.picture.broken",
                                Formats.count(picture.width()),
                                Formats.count(picture.height()))));
    }

    private Face face(String key, List<PartsRow> rows) {
        return new Face(texts.get("inspect.face." + key), rows);
    }

    private static boolean isUndecoded(Body body) {
        return body.decoded().steps().stream()
                .flatMap(step -> step.fault().stream())
                .anyMatch(fault -> fault == Fault.CORRUPT || fault == Fault.TRUNCATED || fault == Fault.UNKNOWN);
    }

    private List<PartsRow> facts(Form form, Shape shape, BodyPlace place) {
        List<PartsRow> rows = new ArrayList<>();
        for (Fact fact : shape.facts()) {
            rows.add(new FieldLine(
                    Range.at(place.range().start()),
                    List.of(new Run(texts.get(fact.textKey()), null)),
                    List.of(new Run(CodeRows.pictured(fact.value()), Syntax.STRING)),
                    new FieldLine.Means("", Optional.empty())));
        }
        if (form.key().equals("opaque")) {
            rows.add(new Note(place.range(), texts.get("inspect.note.binary"), false));
        }
        return rows;
    }

    /// The gravest findings, each with the octet where it is.
    ///
    /// @param sent how many of them are about the octets as sent
    private List<PartsRow> remarks(List<Finding> findings, int sent, BodyPlace place) {
        List<PartsRow> rows = new ArrayList<>();
        List<Finding> grave = findings.stream()
                .sorted(Comparator.comparing((Finding each) -> each.rule().severity())
                        .reversed())
                .limit(MOST_REMARKS)
                .toList();
        for (Finding each : grave) {
            String what = FoundRows.what(texts, each);
            String at = Formats.count(each.at().start());
            boolean own = findings.indexOf(each) >= sent;
            rows.add(new Remark(
                    own ? place.of(each.at().start(), each.at().end()) : place.range(),
                    each.rule().severity(),
                    texts.get("inspect.body.remark", at, what)));
        }
        if (findings.size() > MOST_REMARKS) {
            rows.add(new Remark(
                    place.range(), Severity.NOTE, texts.get("inspect.body.remarks", findings.size() - MOST_REMARKS)));
        }
        return rows;
    }
}
