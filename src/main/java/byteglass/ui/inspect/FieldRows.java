package byteglass.ui.inspect;

import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.FieldLine.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Field lines, and below those that are unfolded the parts of their values. Made on a worker, then belongs to the FX
/// thread.
final class FieldRows extends FoldingRows {

    private final List<PartsRow> lines;
    private final Function<FieldLine, List<PartsRow>> parts;
    /// What stands below lines, by their places among the lines.
    private final TreeMap<Integer, List<PartsRow>> below = new TreeMap<>();

    /// @param parts takes the value of a line apart
    FieldRows(List<PartsRow> lines, Function<FieldLine, List<PartsRow>> parts) {
        this.lines = new ArrayList<>(lines);
        this.parts = parts;
    }

    @Override
    public int size() {
        return lines.size() + below.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public PartsRow get(int index) {
        int inserted = 0;
        for (Map.Entry<Integer, List<PartsRow>> each : below.entrySet()) {
            int line = each.getKey() + inserted;
            if (index <= line) {
                break;
            }
            if (index <= line + each.getValue().size()) {
                return each.getValue().get(index - line - 1);
            }
            inserted += each.getValue().size();
        }
        return lines.get(index - inserted);
    }

    @Override
    boolean unfold(PartsRow row, boolean open) {
        Fold next = open ? Fold.OPEN : Fold.CLOSED;
        if (!(row instanceof FieldLine line) || line.fold() == Fold.NONE || line.fold() == next) {
            return false;
        }
        int at = lines.indexOf(row);
        if (at < 0) {
            return false;
        }
        lines.set(at, line.folded(next));
        if (open) {
            below.put(at, parts.apply(line));
        } else {
            below.remove(at);
        }
        return true;
    }
}
