package byteglass.ui.shell;

import byteglass.texts.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.NullUnmarked;

/// The rail: the workspaces of the window, one of them chosen.
@NullUnmarked // the loader fills the fields in
public final class RailController {

    private final ShellModel model;
    private final Texts texts;
    private Runnable chosen = () -> {};

    @FXML
    private ToggleButton captured;

    @FXML
    private ToggleButton compose;

    @FXML
    private Tooltip capturedKeys;

    @FXML
    private Tooltip composeKeys;

    public RailController(ShellModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        capturedKeys.setText(named("shell.captured", "Shortcut+1"));
        composeKeys.setText(named("shell.compose", "Shortcut+2"));
        model.workplace().subscribe(now -> {
            captured.setSelected(now == Workplace.CAPTURED);
            compose.setSelected(now == Workplace.COMPOSE);
        });
    }

    private String named(String key, String keys) {
        return texts.get(key) + "  " + KeyCombination.valueOf(keys).getDisplayText();
    }

    /// Runs whenever a workspace is chosen here, also the one that is shown.
    void onChoice(Runnable choice) {
        chosen = choice;
    }

    @FXML
    void showCaptured() {
        captured.setSelected(true);
        model.go(Workplace.CAPTURED);
        chosen.run();
    }

    @FXML
    void showCompose() {
        compose.setSelected(true);
        model.go(Workplace.COMPOSE);
        chosen.run();
    }
}
