package byteglass.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The rows of a [UrlField] that are seen: nodes that show one row after another as one scrolls.
final class UrlRowsSeen {

    private final List<UrlRow> rows = new ArrayList<>();
    private int first;

    /// Makes as many as are wanted, behind all else, and takes away what is too many.
    ///
    /// @param from the number of the first row
    /// @param to that of the last
    void show(int from, int to, ObservableList<Node> children) {
        first = from;
        while (rows.size() > to - from + 1) {
            children.remove(rows.removeLast());
        }
        while (rows.size() < to - from + 1) {
            UrlRow row = new UrlRow();
            rows.add(row);
            children.addFirst(row);
        }
    }

    List<UrlRow> rows() {
        return rows;
    }

    /// Which row it is, of all.
    int number(UrlRow row) {
        return first + rows.indexOf(row);
    }

    /// The row at a height, or the last one above it; null where there is none yet.
    @Nullable
    UrlRow at(double y) {
        UrlRow nearest = null;
        for (UrlRow row : rows) {
            if (nearest == null || row.getLayoutY() <= y) {
                nearest = row;
            }
        }
        return nearest;
    }
}
