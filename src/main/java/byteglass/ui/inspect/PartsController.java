package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import byteglass.ui.inspect.PartsRow.Section;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;

/// A message in parts. Enter opens and closes a section, Left and Right too; copying takes a row's exact octets.
@NullUnmarked // the loader fills the fields in
public final class PartsController {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final PartsModel model;
    private final Texts texts;
    private Side shown;

    @FXML
    private ListView<PartsRow> rows;

    PartsController(PartsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// The parts of a request as a tab.
    DetailTab tab(Node view) {
        return new DetailTab(Place.PARTS, view, inspected -> show(inspected.request()), this::focusTarget);
    }

    @FXML
    void initialize() {
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new PartsCell(model));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rows.focusedProperty().subscribe(focused -> {
            if (focused && rows.getSelectionModel().isEmpty()) {
                rows.getSelectionModel().selectFirst();
            }
        });
    }

    void show(Side side) {
        if (side == shown) {
            return;
        }
        boolean continued = side.continues(shown);
        int selected = rows.getSelectionModel().getSelectedIndex();
        shown = side;
        rows.setAccessibleText(texts.get(
                "inspect.parts." + MessageReader.direction(side.reading().message())));
        model.show(side.reading().blocks());
        if (continued) {
            rows.getSelectionModel().select(selected);
        } else {
            rows.getSelectionModel().clearSelection();
            rows.scrollTo(0);
        }
    }

    Node focusTarget() {
        return rows;
    }

    private void pressed(KeyEvent event) {
        PartsRow row = rows.getSelectionModel().getSelectedItem();
        if (row != null && COPY.match(event)) {
            copy(row.range());
            event.consume();
        } else if (row instanceof Section section && turned(section, event.getCode())) {
            rows.getSelectionModel().select(section);
            event.consume();
        }
    }

    private boolean turned(Section section, KeyCode key) {
        switch (key) {
            case ENTER, SPACE -> model.toggle(section);
            case LEFT -> model.open(section, false);
            case RIGHT -> model.open(section, true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void copy(Range range) {
        Bytes raw = shown.capture().raw();
        long end = Math.min(range.end(), raw.length());
        if (range.start() < end) {
            Pieces.copy(raw.latin1(new Range(range.start(), end)));
        }
    }
}
