package byteglass.ui.compare;

import java.util.List;
import java.util.function.IntPredicate;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// A list of rows of which some differ, and the way from one of these to the next.
class DiffList<T> extends ListView<T> {

    DiffList(String name) {
        getStyleClass().add("compare-list");
        setAccessibleText(name);
    }

    /// Shows rows; those at an index may be made when they are looked at.
    void rows(List<T> rows) {
        setItems(FXCollections.observableList(rows));
        if (!rows.isEmpty()) {
            getSelectionModel().clearAndSelect(0);
            scrollTo(0);
        }
    }

    /// Selects the next row that is so, or the one before.
    ///
    /// @param step 1 or -1
    boolean step(int step, IntPredicate so) {
        int size = getItems().size();
        for (int at = getSelectionModel().getSelectedIndex() + step; at >= 0 && at < size; at += step) {
            if (so.test(at)) {
                choose(at);
                return true;
            }
        }
        return false;
    }

    /// Selects a row, and brings it into view with something before it.
    void choose(int index) {
        getSelectionModel().clearAndSelect(index);
        getFocusModel().focus(index);
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < index
                && index < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        scrollTo(Math.max(0, index - BEFORE));
    }

    private static final int BEFORE = 3;
}
