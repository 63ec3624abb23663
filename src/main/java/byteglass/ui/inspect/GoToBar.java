package byteglass.ui.inspect;

import byteglass.texts.Texts;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;

/// Where one types the offset to go to. Enter goes there, Esc back to the bytes; what is wrong is said beside it.
@NullUnmarked // installed before it is seen
public final class GoToBar extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label label = new Label();
    private final TextField field = new TextField();
    private final Label state = new Label();
    private FindModel model;
    private Texts texts;
    private Runnable close;

    public GoToBar() {
        getStyleClass().addAll("find-bar", "find-row");
        label.getStyleClass().add("cell-text");
        field.getStyleClass().add("mono");
        state.getStyleClass().add("find-state");
        field.setPrefColumnCount(14);
        getChildren().setAll(label, field, state);
        show(false);
    }

    /// @param closed runs when it closes
    void install(FindModel finder, Texts words, Runnable closed) {
        model = finder;
        texts = words;
        close = closed;
        label.setText(texts.get("inspect.go-to"));
        label.setLabelFor(field);
        field.setAccessibleText(texts.get("inspect.go-to"));
        field.setPromptText("1F4, 0x1F4, #500");
        field.textProperty().subscribe(text -> say(""));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void open() {
        show(true);
        say("");
        field.requestFocus();
        field.selectAll();
    }

    private void end() {
        show(false);
        close.run();
    }

    private void show(boolean open) {
        setVisible(open);
        setManaged(open);
    }

    private void say(String wrong) {
        state.setText(wrong.isEmpty() && texts != null ? texts.get("inspect.go-to.how") : wrong);
        field.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
        field.setAccessibleHelp(state.getText());
    }

    private void go() {
        OptionalLong offset = Offset.of(field.getText());
        if (offset.isEmpty()) {
            say(texts.get("inspect.go-to.wrong"));
        } else if (!model.go(offset.getAsLong())) {
            say(texts.get("inspect.go-to.beyond", SelectionText.place(Math.max(0, model.length() - 1))));
        } else {
            end();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            go();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            end();
        } else {
            return;
        }
        key.consume();
    }
}
