package byteglass.ui.compare;

import byteglass.compare.Block;
import byteglass.compare.Change;
import byteglass.compare.FieldPair;
import byteglass.compare.MessageDiff;
import byteglass.compare.PartPair;
import byteglass.dissect.Range;
import byteglass.http.Field;
import byteglass.http.Message;
import byteglass.texts.Texts;
import byteglass.ui.compare.PartLine.Excerpt;
import byteglass.ui.compare.PartLine.Octets;
import byteglass.ui.compare.PartLine.Section;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Says in rows what two messages differ in, by what their bytes are for.
final class PartLines {

    /// How many rows there are of places of a body; the bytes have all of them.
    private static final int MOST_PLACES = 200;

    /// What is shown around a place of a body.
    private static final int AROUND = 24;

    /// How much of a place is shown.
    private static final int MOST_BYTES = 200;

    /// Places in so many octets are shown in one row.
    private static final int TOGETHER = 96;

    private final Texts texts;
    private final List<PartLine> lines = new ArrayList<>();

    private PartLines(Texts texts) {
        this.texts = texts;
    }

    static List<PartLine> of(MessageDiff diff, Texts texts) {
        PartLines made = new PartLines(texts);
        made.start(diff);
        made.fields("headers", diff.fields());
        made.emptyLine(diff);
        made.content(diff);
        made.fields("trailers", diff.trailers());
        return List.copyOf(made.lines);
    }

    private void start(MessageDiff diff) {
        List<String> changes = diff.start().stream()
                .filter(part -> !part.same())
                .map(part -> texts.get("compare.part." + part.key()))
                .toList();
        section("start", changes.size());
        line(diff.left().startLine(), diff.right().startLine(), changes);
    }

    private void section(String key, long differing) {
        lines.add(new Section(
                texts.get("compare.section." + key),
                differing == 0 ? texts.get("compare.same") : texts.get("compare.differ", differing),
                differing == 0));
    }

    private void line(Range left, Range right, List<String> changes) {
        if (!left.isEmpty() || !right.isEmpty()) {
            lines.add(new Octets(whole(left), whole(right), changes, changes.isEmpty()));
        }
    }

    private static @Nullable Excerpt whole(Range range) {
        return range.isEmpty() ? null : new Excerpt(range, null);
    }

    private void fields(String key, List<FieldPair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        section(key, pairs.stream().filter(pair -> !pair.isSame()).count());
        for (FieldPair pair : pairs) {
            lines.add(new Octets(excerpt(pair.left()), excerpt(pair.right()), changes(pair), pair.isSame()));
        }
    }

    private static @Nullable Excerpt excerpt(@Nullable Field field) {
        return field == null ? null : new Excerpt(field.line(), null);
    }

    private List<String> changes(FieldPair pair) {
        return new TreeSet<>(pair.changes())
                .stream()
                        .map(change -> change == Change.MOVED
                                ? texts.get("compare.change.moved", pair.leftNumber(), pair.rightNumber())
                                : texts.get("compare.change." + change.key()))
                        .toList();
    }

    private void emptyLine(MessageDiff diff) {
        PartPair line = diff.emptyLine();
        if (!line.same()) {
            line(line.left(), line.right(), List.of(texts.get("compare.part." + line.key())));
        }
    }

    private void content(MessageDiff diff) {
        Range left = diff.left().content().range();
        Range right = diff.right().content().range();
        List<Block> places =
                diff.content().stream().filter(block -> !block.same()).toList();
        String title = texts.get("compare.section.body");
        if (left.isEmpty() && right.isEmpty()) {
            lines.add(new Section(title, texts.get("compare.body.none"), true));
        } else if (places.isEmpty()) {
            lines.add(new Section(title, texts.get("compare.body.same", left.length(), right.length()), true));
        } else {
            lines.add(new Section(
                    title, texts.get("compare.body.differ", places.size(), left.length(), right.length()), false));
            List<List<Block>> groups = groups(places);
            groups.stream().limit(MOST_PLACES).forEach(group -> place(diff, group));
            int more = groups.stream().skip(MOST_PLACES).mapToInt(List::size).sum();
            if (more > 0) {
                lines.add(new PartLine.Note(texts.get("compare.body.more", Formats.count(more))));
            }
        }
    }

    /// Places that one row has room for.
    private static List<List<Block>> groups(List<Block> places) {
        List<List<Block>> groups = new ArrayList<>();
        for (Block place : places) {
            Block first = groups.isEmpty() ? place : groups.getLast().getFirst();
            boolean near = !groups.isEmpty()
                    && place.left().end() - first.left().start() <= TOGETHER
                    && place.right().end() - first.right().start() <= TOGETHER;
            if (!near) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(place);
        }
        return groups;
    }

    private void place(MessageDiff diff, List<Block> group) {
        lines.add(new Octets(
                around(diff.left(), group.stream().map(Block::left).toList()),
                around(diff.right(), group.stream().map(Block::right).toList()),
                List.of(group.size() > 1 ? texts.get("compare.places", group.size()) : change(group.getFirst())),
                false));
    }

    private String change(Block place) {
        long left = place.left().length();
        long right = place.right().length();
        return left == 0
                ? texts.get("compare.place.added", right)
                : right == 0
                        ? texts.get("compare.place.removed", left)
                        : texts.get("compare.place.changed", left, right);
    }

    private static Excerpt around(Message message, List<Range> places) {
        Range content = message.content().range();
        long start = content.start() + places.getFirst().start();
        long end = content.start() + places.getLast().end();
        Range shown = new Range(
                Math.max(content.start(), start - AROUND),
                Math.min(Math.min(content.end(), end + AROUND), start + MOST_BYTES));
        return new Excerpt(
                shown,
                places.stream()
                        .map(place -> place.shift(content.start()))
                        .map(place ->
                                new Range(Math.min(place.start(), shown.end()), Math.min(place.end(), shown.end())))
                        .toList());
    }
}
