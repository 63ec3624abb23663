package byteglass.ui.inspect;

import byteglass.texts.Texts;
import java.util.function.IntConsumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The list of findings: as long as it may be, only what is in view has nodes. Enter opens and closes one, Left and
/// Right too.
public final class FindingList extends ListView<FindingRow> {

    public FindingList() {
        getStyleClass().add("finding-list");
    }

    /// @param step goes on or back: a list takes F2 for itself, so it never reaches the window
    void install(FindingsModel model, Texts texts, IntConsumer step) {
        setItems(model.rows());
        EscapeKey.letThrough(this);
        setCellFactory(list -> new FindingCell(model, texts));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, model, step));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
        model.turns().subscribe(turn -> refresh());
    }

    void select(@Nullable FindingRow row) {
        if (row != null) {
            getSelectionModel().select(row);
        }
    }

    private void pressed(KeyEvent event, FindingsModel model, IntConsumer step) {
        FindingRow row = getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> model.toggle(row);
            case LEFT -> model.open(row, false);
            case RIGHT -> model.open(row, true);
            case F2 -> step.accept(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
