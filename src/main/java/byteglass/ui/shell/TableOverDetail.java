package byteglass.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Two panes, one over the other. Until somebody moves the divider, the table has as many whole rows as fit its
/// share,
/// and the detail as much as a usual head needs.
public final class TableOverDetail extends SplitPane {

    private static final double TABLE_SHARE = 0.41;
    private static final double HEAD = 28;
    private static final double ROW = 24;
    private static final double LEAST_TABLE = HEAD + 4 * ROW;
    private static final double LEAST_DETAIL = 220;

    /// Tabs, a request line, eight fields, and the first line of a body.
    private static final double USUAL_DETAIL = 432;

    /// What can be grabbed of the divider, which is 1 px.
    private static final double GRABBED = 8;

    private boolean moved;

    public TableOverDetail() {
        setOrientation(Orientation.VERTICAL);
        heightProperty().subscribe(this::divide);
        skinProperty().subscribe(this::widenGrabZone);
    }

    void show(Region table, Region detail) {
        table.setMinHeight(LEAST_TABLE);
        detail.setMinHeight(LEAST_DETAIL);
        getItems().setAll(table, detail);
        divide();
    }

    private void divide() {
        if (!moved && getHeight() > 0) {
            setDividerPositions(tableHeight(getHeight()) / getHeight());
        }
    }

    /// How high the table is at first, in a height for both.
    static double tableHeight(double both) {
        double most = Math.min(both * TABLE_SHARE, both - USUAL_DETAIL);
        double rows = Math.floor((most - HEAD) / ROW);
        // one more, so that rounding takes no row away
        return Math.max(LEAST_TABLE, HEAD + rows * ROW) + 1;
    }

    /// Lays what can be grabbed over both sides of the divider.
    private void widenGrabZone() {
        if (lookup(".split-pane-divider") instanceof StackPane divider && divider.lookup(".grab-zone") == null) {
            Region zone = new Region();
            zone.getStyleClass().add("grab-zone");
            zone.setCursor(Cursor.V_RESIZE);
            zone.setManaged(false);
            divider.widthProperty()
                    .subscribe(width -> zone.resizeRelocate(0, (1 - GRABBED) / 2, width.doubleValue(), GRABBED));
            divider.getChildren().add(zone);
            divider.setOnMouseDragged(drag -> moved = true);
        }
    }
}
