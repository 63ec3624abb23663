package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.KeyCap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands in the pane while no exchange is shown: what to do, and with which keys; or why the one that was chosen
/// cannot be shown.
public final class NothingChosen extends VBox {

    private final HBox tabs = hints();
    private final Label failure = new Label();

    public NothingChosen() {
        getStyleClass().add("nothing");
        failure.getStyleClass().add("failure");
        failure.setWrapText(true);
    }

    void install(InspectModel model, Texts texts) {
        HBox choose = hints();
        choose.getChildren()
                .setAll(
                        new KeyCap("↑"),
                        new KeyCap("↓"),
                        Pieces.worded(texts.get("inspect.hint.choose"), "text-muted", "cell-text"));
        getChildren().setAll(Pieces.worded(texts.get("inspect.nothing"), "strong"), failure, choose, tabs);
        model.failure().subscribe(why -> failure.setText(why.isEmpty() ? "" : texts.get("inspect.failure", why)));
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        visibleProperty().bind(model.chosen().not().or(failure.managedProperty()));
    }

    /// Tells the keys of the tabs.
    void tell(List<Node> keys) {
        tabs.getChildren().setAll(keys);
    }

    private static HBox hints() {
        HBox hints = new HBox();
        hints.getStyleClass().add("hints");
        return hints;
    }
}
