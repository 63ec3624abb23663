package byteglass.ui.traffic;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// How columns share the width: one of them takes what the others leave, and a divider that is dragged gives to one
/// neighbour what it takes from the other.
@SuppressWarnings("rawtypes") // the control asks for a callback on the raw type
final class ColumnWidths implements Callback<TableView.ResizeFeatures, Boolean> {

    private final TableColumn<?, ?> filling;

    /// A digit of the data font at its size of 12 px, and what a cell leaves free beside its text.
    private static final double DIGIT = 7.2;

    private static final double PADDING = 17;

    ColumnWidths(TableColumn<?, ?> filling) {
        this.filling = filling;
    }

    /// Makes a column of numbers wide enough for as many digits as there are; never narrower than it is.
    static <T> void fit(TableView<T> table, TableColumn<T, ?> column, long largest) {
        double needed = Math.ceil(PADDING + DIGIT * Long.toString(largest).length());
        if (column.getWidth() < needed) {
            column.setMinWidth(needed);
            column.setPrefWidth(needed);
            table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the features are of a table whose columns these are
    public Boolean call(TableView.ResizeFeatures features) {
        List<TableColumn> columns = features.getTable().getVisibleLeafColumns();
        TableColumn dragged = features.getColumn();
        if (dragged != null) {
            TableColumn next = columns.get(Math.min(columns.indexOf(dragged) + 1, columns.size() - 1));
            TableColumn other = next.equals(dragged) ? filling : next;
            double delta = Math.clamp(
                    features.getDelta(),
                    dragged.getMinWidth() - dragged.getWidth(),
                    other.getWidth() - other.getMinWidth());
            features.setColumnWidth(dragged, dragged.getWidth() + delta);
            features.setColumnWidth(other, other.getWidth() - delta);
        }
        double others = 0;
        for (TableColumn column : columns) {
            others += column.equals(filling) ? 0 : column.getWidth();
        }
        features.setColumnWidth(
                (TableColumn) filling, Math.max(filling.getMinWidth(), features.getContentWidth() - others));
        return true;
    }
}
