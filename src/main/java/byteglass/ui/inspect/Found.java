package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import byteglass.http.Direction;
import byteglass.ui.inspect.FindingsModel.Filter;
import byteglass.ui.kit.ByteNotes;
import byteglass.ui.kit.ByteNotes.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was found in an exchange.
///
/// @param omitted how many findings more there are, which are not listed
public record Found(List<FindingRow> rows, long omitted) {

    static final Found NOTHING = new Found(List.of(), 0);

    public Found {
        rows = List.copyOf(rows);
    }

    /// How many there are, listed or not.
    long count() {
        return rows.size() + omitted;
    }

    /// How many of those that are listed a filter lets through.
    long count(Filter filter) {
        return rows.stream().filter(filter::takes).count();
    }

    /// The gravest.
    Optional<Severity> worst() {
        return rows.stream().map(FindingRow::severity).max(Comparator.naturalOrder());
    }

    /// The numbers of the findings of one direction at the ends of their lines: of one about several lines, at the
    /// first and the last of them.
    List<Mark> marks(Side side) {
        Direction direction = side.direction();
        List<Mark> marks = new ArrayList<>();
        for (FindingRow row : rows) {
            if (row.direction() == direction) {
                long start = row.finding().at().start();
                long last = Math.max(start, row.finding().at().end() - 1);
                marks.add(new Mark(start, row.number(), row.severity()));
                int feed = side.capture().raw().indexOf('\n', (int) start);
                if (feed >= 0 && feed < last) {
                    marks.add(new Mark(last, row.number(), row.severity()));
                }
            }
        }
        return marks.stream()
                .filter(mark -> mark.number() <= ByteNotes.MOST_MARKS)
                .toList();
    }
}
