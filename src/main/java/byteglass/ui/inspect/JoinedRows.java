package byteglass.ui.inspect;

import java.util.AbstractList;
import java.util.List;

/// Lists one after the other, as long as they were when they were joined; none is copied.
final class JoinedRows extends AbstractList<PartsRow> {
    private final List<List<PartsRow>> lists;
    private final int[] ends;

    JoinedRows(List<List<PartsRow>> lists) {
        this.lists = List.copyOf(lists);
        ends = new int[lists.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += lists.get(i).size();
            ends[i] = end;
        }
    }

    List<List<PartsRow>> lists() {
        return lists;
    }

    @Override
    public PartsRow get(int index) {
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            if (index < ends[i]) {
                return lists.get(i).get(index - start);
            }
            start = ends[i];
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
}
