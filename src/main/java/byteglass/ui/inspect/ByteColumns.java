package byteglass.ui.inspect;

import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Chooses which bytes of a range are shown where not all have room: those nearest to the points that matter.
///
/// The result tiles the range: single bytes, and gaps between them that take one column each.
final class ByteColumns {

    private ByteColumns() {}

    /// @param points offsets in the range, or its end
    /// @param room how many columns there are
    static List<Range> of(Range range, List<Long> points, int room) {
        if (range.length() <= room) {
            return tiled(range, all(range));
        }
        SortedSet<Long> shown = new TreeSet<>();
        for (long distance = 0; distance <= room; distance++) {
            for (long point : points) {
                for (long offset : List.of(point + distance, point - 1 - distance)) {
                    if (range.contains(offset) && shown.add(offset) && columns(range, shown) > room) {
                        shown.remove(offset);
                    }
                }
            }
        }
        return tiled(range, shown);
    }

    private static SortedSet<Long> all(Range range) {
        SortedSet<Long> all = new TreeSet<>();
        for (long offset = range.start(); offset < range.end(); offset++) {
            all.add(offset);
        }
        return all;
    }

    private static int columns(Range range, SortedSet<Long> shown) {
        return tiled(range, shown).size();
    }

    private static List<Range> tiled(Range range, SortedSet<Long> shown) {
        List<Range> columns = new ArrayList<>();
        long at = range.start();
        for (long offset : shown) {
            if (at < offset) {
                columns.add(new Range(at, offset));
            }
            columns.add(new Range(offset, offset + 1));
            at = offset + 1;
        }
        if (at < range.end()) {
            columns.add(new Range(at, range.end()));
        }
        return columns;
    }
}
