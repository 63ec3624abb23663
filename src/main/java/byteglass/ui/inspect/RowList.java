package byteglass.ui.inspect;

import java.util.List;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableListBase;

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
