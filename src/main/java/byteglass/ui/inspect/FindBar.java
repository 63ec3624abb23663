package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.ByteFinder.Progress;
import byteglass.ui.inspect.ByteQuery.Kind;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.IconButton;
import byteglass.ui.kit.Segments;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// Where one types what is looked for in bytes: text, octets, or a regular expression. Enter and F3 lead to the next
/// match, with Shift to the one before, Esc back to the bytes.
@NullUnmarked // installed before it is seen
public final class FindBar extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField field = new TextField();
    private final Segments<Kind> kinds = new Segments<>();
    private final Label state = new Label();
    private final ProgressBar looked = new ProgressBar(0);
    private FindModel model;
    private Texts texts;
    private Runnable close;

    public FindBar() {
        getStyleClass().add("find-bar");
        field.getStyleClass().add("mono");
        state.getStyleClass().add("find-state");
        looked.getStyleClass().add("find-progress");
        looked.setMaxWidth(Double.MAX_VALUE);
        show(false);
    }

    /// @param closed runs when it closes
    void install(FindModel finder, Texts words, Runnable closed) {
        model = finder;
        texts = words;
        close = closed;
        kinds.offer(List.of(Kind.values()), kind -> texts.get("inspect.find." + kind.key()));
        IconButton before = new IconButton("fth-chevron-up", texts.get("inspect.find.previous"), "Shift+F3");
        before.setOnAction(pressed -> model.previous());
        IconButton after = new IconButton("fth-chevron-down", texts.get("inspect.find.next"), "F3");
        after.setOnAction(pressed -> model.next());
        IconButton end = new IconButton("fth-x", texts.get("inspect.find.close"), "Esc");
        end.setOnAction(pressed -> end());
        HBox row = new HBox(field, kinds, state, before, after, end);
        row.getStyleClass().add("find-row");
        HBox.setHgrow(field, Priority.ALWAYS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(row, looked);
        field.setAccessibleText(texts.get("inspect.find"));
        field.setPromptText(texts.get("inspect.find.prompt"));
        field.textProperty().subscribe(text -> search());
        kinds.onChoice(kind -> search());
        model.progress().subscribe(this::tell);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Opens it, or goes on in it.
    void open() {
        show(true);
        search();
        field.requestFocus();
        field.selectAll();
    }

    /// Tells which match is selected now.
    void refresh() {
        if (isVisible()) {
            tell(model.progress().get());
        }
    }

    private void end() {
        show(false);
        model.stop();
        close.run();
    }

    private void show(boolean open) {
        setVisible(open);
        setManaged(open);
    }

    private void search() {
        if (isVisible()) {
            boolean understood = model.search(kinds.chosen(), field.getText());
            field.pseudoClassStateChanged(WRONG, !understood);
            if (!understood) {
                state.setText(texts.get("inspect.find.wrong"));
            }
        }
    }

    private void tell(Progress now) {
        boolean under = now.length() > 0 && !now.isDone();
        looked.setVisible(under);
        looked.setProgress(under ? (double) now.looked() / now.length() : 0);
        if (field.getPseudoClassStates().contains(WRONG) && now.length() == 0) {
            return;
        }
        long count = now.matches().count();
        if (field.getText().isEmpty() || (now.length() == 0 && count == 0)) {
            state.setText("");
        } else if (model.current().isPresent()) {
            state.setText(
                    texts.get("inspect.find.of", Formats.count(model.current().getAsLong()), Formats.count(count)));
        } else {
            state.setText(texts.get("inspect.find.count", count));
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            if (key.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
        } else if (key.getCode() == KeyCode.ESCAPE) {
            end();
        } else {
            return;
        }
        key.consume();
    }
}
