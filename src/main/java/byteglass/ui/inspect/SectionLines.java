package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Field;
import java.util.Arrays;
import java.util.List;

/// The lines of a section, fields and others, by where they start: four octets a line.
final class SectionLines {

    private final Range range;
    private final int[] starts;
    private final int fieldCount;

    private SectionLines(Range range, int[] starts, int fieldCount) {
        this.range = range;
        this.starts = starts;
        this.fieldCount = fieldCount;
    }

    /// @param range all of its lines
    /// @param fields those of its lines that are fields, in order
    static SectionLines of(Range range, List<Field> fields) {
        int[] starts = new int[fields.size() * 2 + 1];
        int count = 0;
        long at = range.start();
        for (Field field : fields) {
            if (field.start() > at) {
                starts[count++] = (int) at;
            }
            starts[count++] = field.start();
            at = field.end();
        }
        if (at < range.end()) {
            starts[count++] = (int) at;
        }
        return new SectionLines(range, Arrays.copyOf(starts, count), fields.size());
    }

    Range range() {
        return range;
    }

    int fieldCount() {
        return fieldCount;
    }

    /// How many lines there are; those between two fields count as one.
    int count() {
        return starts.length;
    }

    Range line(int index) {
        return new Range(starts[index], index + 1 < starts.length ? starts[index + 1] : range.end());
    }
}
