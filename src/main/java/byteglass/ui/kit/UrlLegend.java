package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.ui.kit.UrlBreakdown.Lit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What stands beneath the rows of a URL that is explained: the marks of its parts. Beneath the row in which a part
/// begins there is room for its label, evenly spaced among those of that row.
final class UrlLegend {

    /// Between two rows, where brackets are.
    private static final double GAP = 18;
    /// From the foot of a row to its labels.
    private static final double LEAD = 66;
    private static final double LABELS = 118;
    /// Beneath the labels.
    private static final double FOOT = 12;

    private static final double BRACKET_TOP = 4;
    private static final double BRACKET_FOOT = 10;
    /// How far a bracket is from its neighbours.
    private static final double APART = 2;

    private static final double EDGE = 12;
    /// A label has no more room than this, so that few labels stay near their parts.
    private static final double WIDEST = 190;
    private static final double BETWEEN = 9;

    private final UrlModel model;
    private final UrlWords words;
    private final List<UrlMark> marks;
    private List<Place> places = List.of();
    private final TreeMap<Integer, Double> heights = new TreeMap<>();
    private double width;

    /// Where a part is in the text as it stands now.
    ///
    /// @param row in which it begins
    /// @param last the row in which it ends
    private record Place(UrlPart part, int start, int end, int row, int last) {}

    UrlLegend(UrlModel model, UrlWords words) {
        this.model = model;
        this.words = words;
        marks = Arrays.stream(UrlPart.values())
                .map(part -> new UrlMark(part, model))
                .toList();
        model.breakdown().subscribe(this::show);
        model.lit().subscribe(this::light);
    }

    Stream<Node> nodes() {
        return marks.stream().flatMap(mark -> Stream.of(mark.nodes()));
    }

    private UrlMark mark(UrlPart part) {
        return marks.get(part.ordinal());
    }

    private void show(UrlBreakdown url) {
        for (UrlPart part : url.parts()) {
            mark(part).show(words.of(url, part));
        }
    }

    private void light(@Nullable Lit lit) {
        for (UrlPart part : UrlPart.values()) {
            mark(part).light(lit != null && lit.part() == part);
        }
    }

    /// Decides what room is needed beneath each row.
    void measure(UrlRows rows, double fieldWidth) {
        width = fieldWidth;
        List<Place> found = new ArrayList<>();
        for (UrlPart part : model.breakdown().get().parts()) {
            place(part, rows).ifPresent(found::add);
        }
        places = found;
        heights.clear();
        for (Place place : places) {
            double room = room(place.row()) - BETWEEN;
            double height = LEAD + Math.max(LABELS, mark(place.part()).labelHeight(room) + FOOT);
            heights.merge(place.row(), height, Math::max);
        }
    }

    private Optional<Place> place(UrlPart part, UrlRows rows) {
        Optional<Range> chars = model.breakdown().get().range(part).flatMap(model::now);
        return chars.map(range -> {
            int start = (int) range.start();
            int end = (int) range.end();
            return new Place(part, start, end, rows.rowOf(start), rows.rowOf(Math.max(start, end - 1)));
        });
    }

    private List<Place> begun(int row) {
        return places.stream().filter(place -> place.row() == row).toList();
    }

    private double room(int row) {
        return Math.min(WIDEST, (width - 2 * EDGE) / Math.max(1, begun(row).size()));
    }

    /// How high the room beneath a row is.
    double below(int row) {
        return heights.getOrDefault(row, GAP);
    }

    /// How high it is beneath all rows before one.
    double above(int row) {
        var labelled = heights.headMap(row).values();
        return labelled.stream().mapToDouble(Double::doubleValue).sum() + (row - labelled.size()) * GAP;
    }

    /// Takes everything away, before it is drawn beneath the rows that are seen.
    void clear() {
        marks.forEach(UrlMark::clear);
    }

    /// Draws the brackets beneath a row, and leads from those that begin there to their labels.
    ///
    /// @param from the row's first character
    /// @param to the end of the row
    void draw(int number, UrlRow row, int from, int to) {
        double left = row.getLayoutX();
        double foot = row.getLayoutY() + row.getHeight();
        List<Place> begun = begun(number);
        for (Place place : places) {
            if (place.row() <= number && number <= place.last()) {
                double start = left + row.x(Math.max(place.start(), from) - from) + APART;
                double end = left + row.x(Math.max(from, Math.min(place.end(), to)) - from) - APART;
                mark(place.part()).bracket(Math.min(start, end), Math.max(start, end), foot + BRACKET_TOP);
                int index = begun.indexOf(place);
                if (index >= 0) {
                    double room = room(number);
                    double middle = EDGE + room * (index + 0.5);
                    mark(place.part())
                            .lead((start + end) / 2, foot + BRACKET_FOOT, middle, foot + LEAD, room - BETWEEN);
                }
            }
        }
    }
}
