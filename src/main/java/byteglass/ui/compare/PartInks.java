package byteglass.ui.compare;

import byteglass.compare.Block;
import byteglass.compare.ByteDiff;
import byteglass.dissect.Range;
import byteglass.ui.compare.PartLine.Excerpt;
import byteglass.ui.compare.PartLine.Octets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the parts in ink, made when it is looked at.
///
/// @param left empty where there is nothing
/// @param right empty where there is nothing
record PartInks(List<Ink> left, List<Ink> right) {

    /// What is shown of a line; where more differs, the bytes have it.
    private static final int MOST = 2000;

    private static final int BEFORE = 200;

    static PartInks of(Comparison comparison, Octets line) {
        Excerpt left = line.left();
        Excerpt right = line.right();
        List<Block> blocks = left != null && right != null && !line.same() && left.marks() == null
                ? ByteDiff.of(
                        comparison.left().raw().slice(capped(left.range())),
                        comparison.right().raw().slice(capped(right.range())))
                : List.of();
        return new PartInks(
                inks(comparison.left(), left, ByteDiff.differing(blocks, true), line.same()),
                inks(comparison.right(), right, ByteDiff.differing(blocks, false), line.same()));
    }

    /// As much as is compared on the FX thread.
    private static Range capped(Range range) {
        return new Range(range.start(), Math.min(range.end(), range.start() + (64 << 10)));
    }

    private static List<Ink> inks(Half half, @Nullable Excerpt excerpt, List<Range> differing, boolean same) {
        if (excerpt == null) {
            return List.of();
        }
        Range range = excerpt.range();
        List<Range> given = excerpt.marks();
        List<Range> marks = given != null
                ? given
                : differing.stream().map(each -> each.shift(range.start())).toList();
        long first = marks.isEmpty() || same ? range.start() : marks.getFirst().start();
        long start = first - range.start() < MOST ? range.start() : first - BEFORE;
        Range shown = new Range(start, Math.min(range.end(), start + MOST));
        List<Ink> inks = new ArrayList<>();
        if (start > range.start()) {
            inks.add(new Ink("…", null, false));
        }
        inks.addAll(Ink.of(half, shown, marks));
        if (shown.end() < range.end()) {
            inks.add(new Ink("…", null, false));
        }
        return List.copyOf(inks);
    }
}
