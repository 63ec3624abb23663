package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.Limits;
import byteglass.body.Part;
import byteglass.body.Watch;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Field;
import byteglass.http.Fields;
import byteglass.http.HttpRole;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.MoreLine;
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.PartLine;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a body, each a message of its own: a row that unfolds to its fields and to its body in the form that
/// fits it best, perhaps with parts again.
final class PartRows extends FoldingRows {

    /// Parts that are listed at once.
    static final int PAGE = 100;

    /// Octets of a part that are looked at: as many as the FX thread may walk over, since that is who unfolds it.
    private static final int MOST = 64 << 10;

    private static final Limits LIMITS = new Limits(MOST, 8, 4 * MOST, 20_000);

    private final List<Part> parts;
    private final BodyPlace place;
    private final Texts texts;
    private final BodyFaces faces;
    private final List<Item> items = new ArrayList<>();
    private int listed;

    /// @param unfolded parts are unfolded at first where there are no more than so many
    PartRows(List<Part> parts, BodyPlace place, Texts texts, int unfolded) {
        this.parts = parts;
        this.place = place;
        this.texts = texts;
        // parts of parts stay folded: a thousand may be nested
        faces = new BodyFaces(texts, 0);
        list();
        if (parts.size() <= unfolded) {
            items.forEach(item -> item.unfold(true));
        }
    }

    /// A row, and what is unfolded below it.
    private final class Item {
        private PartsRow row;
        private List<List<PartsRow>> below = List.of();

        Item(PartsRow row) {
            this.row = row;
        }

        int size() {
            return 1 + below.stream().mapToInt(List::size).sum();
        }

        boolean unfold(boolean open) {
            if (!(row instanceof PartLine line) || line.open() == open) {
                return false;
            }
            row = new PartLine(line.range(), line.part(), open, line.label());
            below = open ? inside(line.part()) : List.of();
            return true;
        }
    }

    private void list() {
        int end = Math.min(parts.size(), listed + PAGE);
        for (int i = listed; i < end; i++) {
            items.add(new Item(line(parts.get(i), i)));
        }
        listed = end;
        if (end < parts.size()) {
            items.add(new Item(
                    new MoreLine(place.of(0, 0), null, end, 0, texts.get("inspect.tree.more", parts.size() - end))));
        }
    }

    private PartLine line(Part part, int position) {
        String name = part.labels().disposition().parameter("name").orElse("");
        String file = part.labels().disposition().parameter("filename").orElse("");
        String what = Stream.of(
                        part.labels().type().name(), Formats.size(part.content().length()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return new PartLine(
                place.of(part.range().start(), part.range().end()),
                part,
                false,
                new PartsRow.NodeLine.Label(
                        name.isEmpty() ? texts.get("inspect.part", position + 1) : CodeRows.pictured(name),
                        CodeRows.pictured(file),
                        what));
    }

    private List<List<PartsRow>> inside(Part part) {
        List<List<PartsRow>> all = new ArrayList<>();
        all.add(fields(part));
        long length = part.content().length();
        Range looked = new Range(part.content().start(), part.content().start() + Math.min(length, MOST));
        Part first = new Part(part.octets(), part.range(), part.head(), looked, part.labels());
        Body body = first.body(LIMITS, Watch.NONE);
        boolean decoded = body.decoded().steps().stream().anyMatch(step -> step.outBytes() > 0);
        BodyPlace inner = new BodyPlace(place.of(looked.start(), looked.end()), place.plain() && !decoded);
        BodyFaces.Made made = faces.of(body, inner, false, Watch.NONE);
        if (length <= MOST) {
            all.add(made.remarks());
        }
        made.faces().stream().findFirst().ifPresent(face -> all.add(face.rows()));
        if (length > MOST) {
            all.add(List.of(new Note(inner.range(), texts.get("inspect.part.cut", MOST, length), false)));
        }
        return all;
    }

    private List<PartsRow> fields(Part part) {
        Fields fields = part.fields();
        Bytes head = part.octets().slice(part.head());
        List<PartsRow> rows = new ArrayList<>();
        for (Field field : fields.stream().limit(PAGE).toList()) {
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

    @Override
    public int size() {
        return items.stream().mapToInt(Item::size).sum();
    }

    @Override
    public PartsRow get(int index) {
        int left = index;
        for (Item item : items) {
            if (left == 0) {
                return item.row;
            }
            left--;
            for (List<PartsRow> each : item.below) {
                if (left < each.size()) {
                    return each.get(left);
                }
                left -= each.size();
            }
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    boolean unfold(PartsRow row, boolean open) {
        for (Item item : items) {
            if (item.row.equals(row)) {
                if (row instanceof MoreLine) {
                    items.remove(item);
                    list();
                    return true;
                }
                return item.unfold(open);
            }
            for (List<PartsRow> each : item.below) {
                if (each instanceof FoldingRows folding && folding.unfold(row, open)) {
                    return true;
                }
            }
        }
        return false;
    }
}
