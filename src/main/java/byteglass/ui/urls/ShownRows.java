package byteglass.ui.urls;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// Rows as a list view shows them. However many are other than before, there is one change, and rows at either end that
/// are the same are not in it: so a keystroke in a URL of thousands of parameters costs little, and the cell in which
/// somebody types stays.
final class ShownRows<T> extends ModifiableObservableListBase<T> {

    private final List<T> rows = new ArrayList<>();

    /// Shows rows in the place of those before.
    void show(List<T> wanted) {
        int first = 0;
        while (first < Math.min(size(), wanted.size()) && get(first).equals(wanted.get(first))) {
            first++;
        }
        beginChange();
        if (size() == wanted.size()) {
            int end = size();
            while (end > first && get(end - 1).equals(wanted.get(end - 1))) {
                end--;
            }
            for (int i = first; i < end; i++) {
                set(i, wanted.get(i));
            }
        } else {
            remove(first, size());
            addAll(wanted.subList(first, wanted.size()));
        }
        endChange();
    }

    @Override
    public T get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int index, T row) {
        rows.add(index, row);
    }

    @Override
    protected T doSet(int index, T row) {
        return rows.set(index, row);
    }

    @Override
    protected T doRemove(int index) {
        return rows.remove(index);
    }
}
