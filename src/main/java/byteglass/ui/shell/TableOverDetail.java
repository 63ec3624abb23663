package byteglass.ui.shell;

import byteglass.settings.Preferences;
import byteglass.ui.shell.LayoutModel.Place;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The table, and the detail below or beside it. Until somebody moves the divider, the table has as many whole rows as
/// fit its share, and the detail as much as a usual head needs.
public final class TableOverDetail extends SplitPane {

    private static final double TABLE_SHARE = 0.41;
    private static final double HEAD = 28;
    private static final double ROW = 24;
    private static final double LEAST_TABLE = HEAD + 4 * ROW;
    private static final double LEAST_DETAIL = 220;

    /// Number, method, target, reply and findings.
    private static final double LEAST_TABLE_WIDTH = 488;

    private static final double LEAST_DETAIL_WIDTH = 480;

    /// Tabs, a request line, eight fields, and the first line of a body.
    private static final double USUAL_DETAIL = 432;

    /// Of the width, where the detail stands beside the table.
    private static final double TABLE_SHARE_BESIDE = 0.5;

    /// The style class of a detail that stands there.
    private static final String BESIDE = "beside";

    /// What can be grabbed of the divider, which is 1 px.
    private static final double GRABBED = 8;

    private LayoutModel layout = new LayoutModel(Preferences.none());
    private Region table = new Region();
    private Region detail = new Region();

    public TableOverDetail() {
        getStyleClass().add("table-over-detail");
        heightProperty().subscribe(this::divide);
        widthProperty().subscribe(this::divide);
        skinProperty().subscribe(this::widenGrabZone);
    }

    /// Takes in both panes and where they are to stand, once.
    void show(Region above, Region below, LayoutModel places) {
        table = above;
        detail = below;
        layout = places;
        layout.place().subscribe(this::turn);
        layout.filled().subscribe(this::fill);
    }

    private void turn(Place place) {
        boolean beside = place == Place.BESIDE;
        table.setMinSize(beside ? LEAST_TABLE_WIDTH : 0, LEAST_TABLE);
        detail.setMinSize(beside ? LEAST_DETAIL_WIDTH : 0, LEAST_DETAIL);
        detail.getStyleClass().removeAll(BESIDE);
        if (beside) {
            detail.getStyleClass().add(BESIDE);
        }
        setOrientation(beside ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        if (!getItems().isEmpty()) {
            panes(getItems().size() == 1 ? pane() : null);
        }
    }

    /// One pane alone, the one with the focus; or both.
    private void fill(boolean whole) {
        panes(whole ? pane() : null);
    }

    /// The pane with the focus. What was taken out of the scene goes on to say that the focus is within it.
    private Region pane() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !at.equals(detail)) {
            at = at.getParent();
        }
        return at == null ? table : detail;
    }

    private void panes(@Nullable Region only) {
        // taken out, so that the skin makes a divider for the direction in which they now stand
        getItems().clear();
        getItems().setAll(only == null ? List.of(table, detail) : List.of(only));
        widenGrabZone();
        divide();
    }

    private void divide() {
        double room = layout.place().get() == Place.BESIDE ? getWidth() : getHeight();
        if (room > 0 && getItems().size() > 1) {
            setDividerPositions(layout.divider().orElseGet(() -> usual(room) / room));
        }
    }

    private double usual(double room) {
        return layout.place().get() == Place.BESIDE
                ? Math.max(LEAST_TABLE_WIDTH, room * TABLE_SHARE_BESIDE)
                : tableHeight(room);
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
            boolean beside = layout.place().get() == Place.BESIDE;
            Region zone = new Region();
            zone.getStyleClass().add("grab-zone");
            zone.setCursor(beside ? Cursor.H_RESIZE : Cursor.V_RESIZE);
            zone.setManaged(false);
            divider.layoutBoundsProperty().subscribe(bounds -> {
                if (beside) {
                    zone.resizeRelocate((1 - GRABBED) / 2, 0, GRABBED, bounds.getHeight());
                } else {
                    zone.resizeRelocate(0, (1 - GRABBED) / 2, bounds.getWidth(), GRABBED);
                }
            });
            divider.getChildren().add(zone);
            divider.setOnMouseDragged(drag -> layout.divider(getDividerPositions()[0]));
        }
    }
}
