package byteglass.ui.inspect;

import byteglass.dissect.Range;
import java.util.List;
import java.util.function.IntFunction;

/// What a node of the [Structure] consists of, in order: made when it is asked for, one by one.
///
/// @param node makes the one of an index
record Children(int count, IntFunction<StructureNode> node) {

    /// More than so many would be no tree that one can look over: they are put in groups.
    static final int MOST = 400;

    private static final int GROUP = 100;

    static final Children NONE = new Children(0, index -> {
        throw new IndexOutOfBoundsException(index);
    });

    static Children of(List<StructureNode> nodes) {
        List<StructureNode> kept = List.copyOf(nodes);
        return new Children(kept.size(), kept::get);
    }

    StructureNode at(int index) {
        return node.apply(index);
    }

    /// Which of them holds an offset, by binary search; -1 where none does.
    int indexAt(long offset) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = at(middle).range();
            if (range.contains(offset)) {
                return middle;
            }
            if (range.end() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /// The same, where they are too many in groups, and these in groups again.
    Children grouped() {
        if (count <= MOST) {
            return this;
        }
        int size = GROUP;
        while (Math.ceilDiv(count, size) > MOST) {
            size *= GROUP;
        }
        return groups(size);
    }

    private Children groups(int size) {
        return new Children(
                Math.ceilDiv(count, size), group -> group(group * size, Math.min(count, (group + 1) * size)));
    }

    private StructureNode group(int from, int to) {
        Children inside = new Children(to - from, index -> at(from + index));
        Range range = new Range(at(from).range().start(), at(to - 1).range().end());
        return StructureNode.group(range, (from + 1) + "–" + to, inside.grouped());
    }
}
