package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;

/// A message in parts. Its body, where it is long, is shown from its beginning on, and whole once it was read.
@NullUnmarked // the loader fills the fields in
public final class PartsController {

    private final PartsModel model;
    private final ByteSelection selection;
    private final BodyModel body;
    private final BodySaver saver;
    private final Texts texts;
    private Side shown;
    private boolean following;

    @FXML
    private Node root;

    @FXML
    private ListView<PartsRow> rows;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label said;

    PartsController(PartsModel model, ByteSelection selection, BodyModel body, BodySaver saver, Texts texts) {
        this.model = model;
        this.selection = selection;
        this.body = body;
        this.saver = saver;
        this.texts = texts;
    }

    /// The parts of a request as a tab.
    DetailTab tab() {
        return new DetailTab(Place.PARTS, root, inspected -> show(inspected.request()), this::focusTarget);
    }

    @FXML
    void initialize() {
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new PartsCell(model, body.pictures(), texts));
        model.onRead(charset -> body.read(charset, this::complete));
        model.onRest(rest -> body.finish(rest, model::refresh));
        new SaveMenu(rows, model, saver, texts);
        said.textProperty().bind(saver.said());
        said.visibleProperty().bind(saver.said().isNotEmpty());
        progress.progressProperty().bind(body.progress());
        progress.visibleProperty().bind(body.progress().greaterThanOrEqualTo(0));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        new PartsKeys(rows, model, () -> shown);
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
        body.show(side, this::complete);
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
            model.indexOf(range).ifPresent(found -> {
                rows.getSelectionModel().select(found);
                FlowRows.reveal(rows, found);
            });
            following = false;
        }
    }

    /// Shows all of a body of which the beginning was shown.
    private void complete(Block whole) {
        int selected = rows.getSelectionModel().getSelectedIndex();
        following = true;
        model.replace(whole);
        rows.getSelectionModel().clearAndSelect(selected);
        following = false;
    }

    Node focusTarget() {
        return rows;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !body.cancel()) {
            EscapeKey.passOn(rows, event);
        }
    }
}
