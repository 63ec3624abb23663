package byteglass.ui.compare;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/// The rows of two columns of bytes. Long stretches that are the same, and very long ones that differ, are folded: a
/// row stands for them, which can be unfolded, so many rows at a time. No row is made before it is looked at. Belongs
/// to the FX thread.
final class OctetLines extends AbstractList<OctetLine> implements RandomAccess {

    /// What is around a difference and not folded.
    private static final int AROUND = 4;

    /// A fold of fewer rows would be no gain.
    private static final int LEAST_FOLDED = 16;

    /// Of a stretch that differs.
    private static final int MOST_DIFFERING = 2048;

    /// How many rows are unfolded at a time.
    private static final int UNFOLDED = 4096;

    private final Places places;
    private final int perRow;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int size;

    /// Rows that are listed, or that a fold stands for.
    ///
    /// @param row the first of them
    private record Stretch(long row, long count, boolean folded, boolean same) {}

    OctetLines(Places places, int perRow) {
        this.places = places;
        this.perRow = perRow;
        long rows = Math.ceilDiv(places.count(), perRow);
        long at = 0;
        for (int block = 0; block < places.blockCount(); block++) {
            boolean same = places.same(block);
            boolean first = block == 0;
            boolean last = block == places.blockCount() - 1;
            // of rows, only those that are wholly in the block
            long from = Math.ceilDiv(places.start(block), perRow);
            long to = last ? rows : places.end(block) / perRow;
            long begin = same ? from + (first ? 0 : AROUND) : from + MOST_DIFFERING;
            long end = same ? to - (last ? 0 : AROUND) : to - AROUND;
            if (end - begin >= LEAST_FOLDED) {
                add(new Stretch(at, begin - at, false, false));
                add(new Stretch(begin, end - begin, true, same));
                at = end;
            }
        }
        add(new Stretch(at, rows - at, false, false));
        count();
    }

    private void add(Stretch stretch) {
        if (stretch.count > 0) {
            stretches.add(stretch);
        }
    }

    private void count() {
        starts.clear();
        size = 0;
        for (Stretch stretch : stretches) {
            starts.add(size);
            size += stretch.folded ? 1 : Math.toIntExact(stretch.count);
        }
    }

    Places places() {
        return places;
    }

    int perRow() {
        return perRow;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public OctetLine get(int index) {
        int at = stretchOf(index);
        Stretch stretch = stretches.get(at);
        long row = stretch.row + index - starts.get(at);
        long first = row * perRow;
        return stretch.folded
                ? new OctetLine.Fold(first, Math.min(stretch.count * perRow, places.count() - first), stretch.same)
                : new OctetLine.Octets(first, (int) Math.min(perRow, places.count() - first));
    }

    private int stretchOf(int index) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Lists what a fold stands for, or the beginning of it. Whether there was one.
    boolean unfold(int index) {
        int at = index < 0 || index >= size ? -1 : stretchOf(index);
        if (at < 0 || !stretches.get(at).folded) {
            return false;
        }
        Stretch fold = stretches.remove(at);
        long shown = fold.count <= UNFOLDED + LEAST_FOLDED ? fold.count : UNFOLDED;
        if (shown < fold.count) {
            stretches.add(at, new Stretch(fold.row + shown, fold.count - shown, true, fold.same));
        }
        stretches.add(at, new Stretch(fold.row, shown, false, false));
        count();
        return true;
    }

    /// The row that holds a place, or the fold that does.
    int indexOf(long place) {
        long row = place / perRow;
        for (int i = stretches.size() - 1; i >= 0; i--) {
            Stretch stretch = stretches.get(i);
            if (stretch.row <= row) {
                return stretch.folded ? starts.get(i) : (int) (starts.get(i) + row - stretch.row);
            }
        }
        return 0;
    }
}
