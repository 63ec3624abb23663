package byteglass.ui.inspect;

import java.util.List;
import java.util.OptionalInt;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// Lists one after the other, shown as one. None is copied and no row is made before it is looked at, so that a body of
/// a million lines costs no more than a screen of it. Belongs to the FX thread.
final class RowList extends ObservableListBase<PartsRow> {

    private JoinedRows rows = new JoinedRows(List.of());

    /// Shows other lists; also to be called when one of them has changed.
    void show(List<List<PartsRow>> lists) {
        JoinedRows before = rows;
        rows = new JoinedRows(lists);
        fireChange(new Replaced(before));
    }

    /// The lists that are shown, in order.
    List<List<PartsRow>> lists() {
        return rows.lists();
    }

    @Override
    public PartsRow get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /// Where a row is. A list view asks for the selected one whenever rows change, and a million rows would be made
    /// anew for that; so those that can be searched are looked at only where its octets are. Of a body that was
    /// coded, the rows of a text have no octets of their own, and are not found.
    @Override
    public int indexOf(@Nullable Object row) {
        if (!(row instanceof PartsRow wanted)) {
            return -1;
        }
        int start = 0;
        for (List<PartsRow> each : rows.lists()) {
            OptionalInt found = SearchedRows.near(each, wanted.range().start())
                    .filter(index -> wanted.equals(each.get(index)))
                    .findFirst();
            if (found.isPresent()) {
                return start + found.getAsInt();
            }
            start += each.size();
        }
        return -1;
    }

    /// That all rows are others. JavaFX's own such change copies each row.
    private final class Replaced extends Change<PartsRow> {
        private final JoinedRows removed;
        private boolean done;

        Replaced(JoinedRows removed) {
            super(RowList.this);
            this.removed = removed;
        }

        @Override
        public boolean next() {
            boolean first = !done;
            done = true;
            return first;
        }

        @Override
        public void reset() {
            done = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return size();
        }

        @Override
        public List<PartsRow> getRemoved() {
            return removed;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
