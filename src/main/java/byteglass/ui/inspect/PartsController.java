package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.kit.Clip;
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
    private final ByteSelection selection;
    private final Texts texts;
    private Side shown;
    private boolean following;

    @FXML
    private ListView<PartsRow> rows;

    PartsController(PartsModel model, ByteSelection selection, Texts texts) {
        this.model = model;
        this.selection = selection;
        this.texts = texts;
    }

    /// The parts of a request as a tab.
    DetailTab tab() {
        return new DetailTab(Place.PARTS, rows, inspected -> show(inspected.request()), this::focusTarget);
    }

    @FXML
    void initialize() {
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new PartsCell(model));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rows.getSelectionModel().selectedItemProperty().subscribe(this::picked);
        for (Direction direction : Direction.values()) {
            selection.of(direction).subscribe(range -> follow(direction));
        }
        rows.focusedProperty().subscribe(focused -> {
            if (focused && rows.getSelectionModel().isEmpty()) {
                rows.getSelectionModel().selectFirst();
            }
        });
    }

    void show(Side side) {
        if (side != shown) {
            fill(side);
        }
        follow(side.direction());
    }

    private void fill(Side side) {
        boolean continued = side.continues(shown);
        int selected = rows.getSelectionModel().getSelectedIndex();
        shown = side;
        following = true;
        rows.setAccessibleText(texts.get(
                "inspect.parts." + MessageReader.direction(side.reading().message())));
        model.show(side.reading().blocks());
        if (continued) {
            rows.getSelectionModel().select(selected);
        } else {
            rows.getSelectionModel().clearSelection();
            rows.scrollTo(0);
        }
        following = false;
    }

    /// Selects the octets of a row that somebody selected.
    private void picked(PartsRow row) {
        if (row != null && !following && !row.range().isEmpty()) {
            selection.select(shown.direction(), row.range());
        }
    }

    /// Selects the row of what is selected elsewhere.
    private void follow(Direction direction) {
        if (shown == null || shown.direction() != direction || rows.getScene() == null) {
            return;
        }
        Range range = selection.of(direction).get();
        PartsRow row = rows.getSelectionModel().getSelectedItem();
        if (!range.isEmpty() && (row == null || !row.range().equals(range))) {
            following = true;
            model.rowOf(range).ifPresent(found -> {
                rows.getSelectionModel().select(found);
                FlowRows.reveal(rows, rows.getSelectionModel().getSelectedIndex());
            });
            following = false;
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
            Clip.put(raw.latin1(new Range(range.start(), end)));
        }
    }
}
