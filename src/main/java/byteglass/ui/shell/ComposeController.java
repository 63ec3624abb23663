package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.Views.View;
import byteglass.ui.urls.BreakdownController;
import byteglass.ui.urls.BreakdownModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// The Compose workspace: tabs, and beneath them the page of the one that is shown. A page is made when its tab is
/// opened, and kept until that is closed, so that it stands as it was left.
@NullUnmarked // the loader fills the fields in
public final class ComposeController {

    private final ComposeModel model;
    private final Function<BreakdownModel, View<BreakdownController>> maker;
    private final Texts texts;
    private final Map<BreakdownModel, View<BreakdownController>> made = new HashMap<>();
    private final Map<BreakdownModel, TabHead> named = new HashMap<>();

    @FXML
    private VBox root;

    @FXML
    private HBox heads;

    @FXML
    private StackPane pages;

    @FXML
    private VBox nothing;

    @FXML
    private Button start;

    /// @param maker makes the page of a tab
    public ComposeController(
            ComposeModel model, Function<BreakdownModel, View<BreakdownController>> maker, Texts texts) {
        this.model = model;
        this.maker = maker;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        model.tabs().subscribe(this::showTabs);
        model.current().subscribe(tab -> showPage());
        showTabs();
    }

    private void showTabs() {
        made.keySet().removeIf(tab -> !model.tabs().contains(tab));
        named.entrySet().removeIf(entry -> {
            boolean closed = !model.tabs().contains(entry.getKey());
            if (closed) {
                entry.getValue().release();
            }
            return closed;
        });
        heads.getChildren()
                .setAll(model.tabs().stream()
                        .map(tab -> named.computeIfAbsent(tab, fresh -> new TabHead(fresh, model, texts)))
                        .toList());
        nothing.setVisible(model.tabs().isEmpty());
    }

    private void showPage() {
        BreakdownModel tab = model.current().get();
        boolean here = root.isFocusWithin();
        if (tab == null) {
            pages.getChildren().clear();
        } else {
            pages.getChildren().setAll(made.computeIfAbsent(tab, maker).root());
            // a pane that scrolls has its content, which takes the focus, only once it is styled
            pages.applyCss();
        }
        if (here) {
            focusTarget().requestFocus();
        }
    }

    @FXML
    void newTab() {
        model.open("");
        focusTarget().requestFocus();
    }

    /// What takes the focus when one goes into the workspace.
    public Node focusTarget() {
        BreakdownModel tab = model.current().get();
        return tab == null ? start : made.get(tab).controller().focusTarget();
    }
}
