package byteglass.ui.shell;

import byteglass.ui.traffic.TrafficModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.NullUnmarked;

/// The work area: of what was captured a table over a detail, or the welcome while there is nothing; or the Compose
/// workspace.
@NullUnmarked // the loader fills the fields in
public final class WorkController {

    private final ShellModel model;
    private final TrafficModel traffic;
    private final LayoutModel layout;
    private Workspace workspace;
    private boolean anyRows;

    @FXML
    private StackPane root;

    @FXML
    private TableOverDetail split;

    @FXML
    private Parent welcome;

    public WorkController(ShellModel model, TrafficModel traffic, LayoutModel layout) {
        this.model = model;
        this.traffic = traffic;
        this.layout = layout;
    }

    @FXML
    void initialize() {
        // what came while the table stands still does not show
        ObservableValue<Boolean> any =
                traffic.count().flatMap(count -> traffic.waiting().map(fresh -> count.longValue() > fresh.longValue()));
        any.subscribe(rows -> {
            boolean away = keyboardIsInBar();
            anyRows = rows;
            show();
            if (!away && model.workplace().get() == Workplace.CAPTURED) {
                focus();
            }
        });
        model.workplace().subscribe(place -> {
            show();
            focus();
        });
    }

    /// Takes in what the features show, once.
    void install(Workspace made) {
        workspace = made;
        split.show(made.table(), made.detail(), layout);
        root.getChildren().add(made.compose());
        show();
        focus();
    }

    /// The welcome, while it is shown, offers what the listener's pill does otherwise.
    ObservableValue<Boolean> welcomes() {
        return welcome.visibleProperty();
    }

    /// What the focus goes around in.
    List<Parent> panes() {
        return List.of(welcome, workspace.table(), workspace.detail(), workspace.compose());
    }

    private void show() {
        boolean captured = model.workplace().get() == Workplace.CAPTURED;
        split.setVisible(captured && anyRows);
        welcome.setVisible(captured && !anyRows);
        if (workspace != null) {
            workspace.compose().setVisible(!captured);
        }
    }

    /// Whether somebody who uses the keyboard is elsewhere than in the work area, and so is left there.
    private boolean keyboardIsInBar() {
        Scene scene = root.getScene();
        Node focused = scene == null ? null : scene.getFocusOwner();
        return focused != null && focused.isFocusVisible() && !welcome.isFocusWithin();
    }

    /// Moves the focus to where the work is.
    void focus() {
        if (model.workplace().get() == Workplace.CAPTURED) {
            PaneCycle.first(split.isVisible() ? split : welcome).ifPresent(Node::requestFocus);
        } else if (workspace != null) {
            workspace.composeTarget().get().requestFocus();
        }
    }
}
