package byteglass.ui.shell;

import byteglass.store.StoreException;
import byteglass.texts.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// Says why a capture cannot be opened, and what can be done.
@NullUnmarked // the loader fills the fields in
public final class FailureController {

    private final StoreException failure;
    private final Texts texts;
    private final Runnable quit;

    @FXML
    private VBox root;

    @FXML
    private Label what;

    @FXML
    private Label detail;

    /// @param quit ends the program
    public FailureController(StoreException failure, Texts texts, Runnable quit) {
        this.failure = failure;
        this.texts = texts;
        this.quit = quit;
    }

    @FXML
    void initialize() {
        root.getStyleClass().add(texts.locale().getLanguage());
        String key = switch (failure.kind()) {
            case NEWER -> "failure.newer";
            case NOT_A_CAPTURE -> "failure.not-a-capture";
            case DAMAGED -> "failure.damaged";
            case READ_ONLY -> "failure.read-only";
            case FULL -> "failure.full";
            case IN_USE, GONE, CLOSED, FAILED -> "failure.other";
        };
        what.setText(texts.get(key));
        detail.setText(failure.getMessage());
    }

    @FXML
    void quit() {
        quit.run();
    }
}
