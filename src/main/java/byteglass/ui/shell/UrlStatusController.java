package byteglass.ui.shell;

import byteglass.ui.kit.Formats;
import byteglass.ui.kit.UrlBreakdown;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;

/// In the bar at the foot: how much there is of the URL that is shown in the Compose workspace.
@NullUnmarked // the loader fills the fields in
public final class UrlStatusController {

    private final ShellModel model;
    private final ComposeModel compose;

    @FXML
    private HBox root;

    @FXML
    private Phrase characters;

    @FXML
    private Phrase components;

    public UrlStatusController(ShellModel model, ComposeModel compose) {
        this.model = model;
        this.compose = compose;
    }

    @FXML
    void initialize() {
        ObservableValue<UrlBreakdown> shown =
                compose.current().flatMap(tab -> tab.url().breakdown());
        shown.subscribe(url -> {
            characters.show(Formats.count(url == null ? 0 : url.text().length()));
            components.show(Formats.count(url == null ? 0 : url.parts().size()));
        });
        StatusController.showWhen(
                root,
                model.workplace()
                        .flatMap(place -> compose.current()
                                .map(tab -> place == Workplace.COMPOSE)
                                .orElse(false)));
    }
}
