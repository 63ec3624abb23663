package byteglass.ui.shell;

import byteglass.store.StoreException;
import byteglass.store.StoreException.Kind;
import byteglass.texts.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// Says why a capture cannot be opened, and offers the ways to go on.
@NullUnmarked // the loader fills the fields in
public final class FailureController {

    /// A way to go on.
    public enum Choice {
        /// A new capture where captures are kept.
        FRESH,
        /// A new capture in a place that is asked for.
        ELSEWHERE,
        /// Another capture, which is asked for.
        OTHER,
        /// The same one once more.
        AGAIN,
        QUIT
    }

    private final StoreException failure;
    private final Path file;
    private final Texts texts;
    private final Consumer<Choice> choose;

    @FXML
    private VBox root;

    @FXML
    private Label name;

    @FXML
    private Label what;

    @FXML
    private Label system;

    @FXML
    private Button fresh;

    @FXML
    private Button elsewhere;

    /// @param file the capture that cannot be opened
    /// @param choose does what is chosen
    public FailureController(StoreException failure, Path file, Texts texts, Consumer<Choice> choose) {
        this.failure = failure;
        this.file = file;
        this.texts = texts;
        this.choose = choose;
    }

    @FXML
    void initialize() {
        root.getStyleClass().add(texts.locale().getLanguage());
        name.setText(file.toString());
        what.setText(texts.get(key(failure.kind())));
        Throwable cause = failure.getCause();
        boolean unknown = failure.kind() == Kind.FAILED && cause != null && cause.getMessage() != null;
        system.setText(unknown ? texts.get("failure.system", cause.getMessage()) : "");
        showIf(system, unknown);
        // where this place is the trouble, a new capture in it is no way out
        boolean place = failure.kind() == Kind.READ_ONLY || failure.kind() == Kind.FULL;
        showIf(fresh, !place);
        showIf(elsewhere, place);
        fresh.setDefaultButton(!place);
        elsewhere.setDefaultButton(place);
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case NEWER -> "failure.newer";
            case NOT_A_CAPTURE -> "failure.not-a-capture";
            case DAMAGED -> "failure.damaged";
            case READ_ONLY -> "failure.read-only";
            case FULL -> "failure.full";
            case IN_USE -> "failure.in-use";
            case GONE, CLOSED, FAILED -> "failure.other";
        };
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void makeFresh() {
        choose.accept(Choice.FRESH);
    }

    @FXML
    void makeElsewhere() {
        choose.accept(Choice.ELSEWHERE);
    }

    @FXML
    void openOther() {
        choose.accept(Choice.OTHER);
    }

    @FXML
    void tryAgain() {
        choose.accept(Choice.AGAIN);
    }

    @FXML
    void quit() {
        choose.accept(Choice.QUIT);
    }
}
