package byteglass.ui.inspect;

import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where something was found, in order: sixteen octets a match, and of more than [#MOST] only their number. Immutable.
final class Matches {

    /// More are counted, not kept.
    static final int MOST = 100_000;

    static final Matches NONE = new Matches(new long[0], 0, 0);

    private final long[] cells;
    private final int kept;
    private final long count;

    private Matches(long[] cells, int kept, long count) {
        this.cells = cells;
        this.kept = kept;
        this.count = count;
    }

    /// These and one more, which comes after them. Cheap where it is called on what it returned last, on one thread.
    Matches with(Range match) {
        if (kept == MOST) {
            return new Matches(cells, kept, count + 1);
        }
        long[] room = cells.length < (kept + 1) * 2 ? Arrays.copyOf(cells, Math.max(16, cells.length * 2)) : cells;
        room[kept * 2] = match.start();
        room[kept * 2 + 1] = match.end();
        return new Matches(room, kept + 1, count + 1);
    }

    /// How many there are, kept or not.
    long count() {
        return count;
    }

    Range at(int index) {
        return new Range(cells[index * 2], cells[index * 2 + 1]);
    }

    /// Those that a range overlaps, in order; of those that are kept.
    List<Range> within(Range range) {
        List<Range> within = new ArrayList<>();
        int first = from(range.start());
        boolean reaches = first > 0 && at(first - 1).end() > range.start();
        for (int i = reaches ? first - 1 : first; i < kept && at(i).start() < range.end(); i++) {
            within.add(at(i));
        }
        return within;
    }

    /// The one that is a range, as an index; -1 where none is.
    int indexOf(Range range) {
        int index = from(range.start());
        return index < kept && at(index).equals(range) ? index : -1;
    }

    /// The first one that begins at an offset or after it; after the last one the first.
    Optional<Range> next(long offset) {
        int index = from(offset);
        return kept == 0 ? Optional.empty() : Optional.of(at(index == kept ? 0 : index));
    }

    /// The last one that begins before an offset; before the first one the last.
    Optional<Range> previous(long offset) {
        int index = from(offset) - 1;
        return kept == 0 ? Optional.empty() : Optional.of(at(index < 0 ? kept - 1 : index));
    }

    private int from(long offset) {
        int low = 0;
        int high = kept;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells[middle * 2] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
