package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is remarkable about a message's bytes, as a [ByteView] draws it. Immutable.
///
/// @param broken bytes that break a rule themselves: drawn as an anomaly, lone line ends as a box of its colour
/// @param covered bytes that something is said about: they keep their colour and get a wave
/// @param marks numbers at the ends of rows, by offset
public record ByteNotes(List<Range> broken, List<Range> covered, List<Mark> marks) {

    /// Nothing.
    public static final ByteNotes NONE = new ByteNotes(List.of(), List.of(), List.of());

    /// How many marks a row has room for; of more, the last says that there are some.
    static final int MARKS_IN_A_ROW = 4;

    /// A number in a small disc at the end of a row.
    ///
    /// @param at an offset in the row
    /// @param number 1 to [#MOST_MARKS]
    public record Mark(long at, int number, Severity severity) {}

    /// The greatest number of a mark: each has a character of its own in the private use area.
    public static final int MOST_MARKS = 6000;

    public ByteNotes {
        broken = disjoint(broken);
        covered = disjoint(covered);
        marks = marks.stream()
                .filter(mark -> mark.number() <= MOST_MARKS)
                .sorted(Comparator.comparingLong(Mark::at).thenComparingInt(Mark::number))
                .toList();
    }

    /// The same with other marks.
    public ByteNotes with(List<Mark> others) {
        return new ByteNotes(broken, covered, others);
    }

    /// In order, those that touch joined, empty ones left out.
    private static List<Range> disjoint(List<Range> ranges) {
        List<Range> joined = new ArrayList<>();
        ranges.stream()
                .filter(range -> !range.isEmpty())
                .sorted(Comparator.comparingLong(Range::start))
                .forEach(range -> {
                    if (!joined.isEmpty() && range.start() <= joined.getLast().end()) {
                        Range last = joined.removeLast();
                        joined.add(new Range(last.start(), Math.max(last.end(), range.end())));
                    } else {
                        joined.add(range);
                    }
                });
        return List.copyOf(joined);
    }

    /// The range that holds an offset, or else the next one; an empty range far away where there is none.
    static Range at(List<Range> ranges, long offset) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ranges.size() ? ranges.get(low) : Range.at(Long.MAX_VALUE);
    }

    /// The marks of the octets in a range.
    List<Mark> marks(long start, long end) {
        return marks.stream()
                .filter(mark -> start <= mark.at() && mark.at() < end)
                .toList();
    }
}
