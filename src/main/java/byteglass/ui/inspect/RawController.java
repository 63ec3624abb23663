package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.kit.ByteView;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A message as it crossed the wire.
@NullUnmarked // the loader fills the fields in
public final class RawController {

    private final RawModel model;
    private final Texts texts;
    private final SelectionText words;
    private final ByteView bytes;
    private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");
    private Side shown;

    @FXML
    private VBox root;

    @FXML
    private HBox pager;

    @FXML
    private Label about;

    @FXML
    private Label selected;

    @FXML
    private Label place;

    @FXML
    private ToggleButton lineEnds;

    @FXML
    private ToggleButton spaces;

    @FXML
    private ToggleButton wrap;

    RawController(RawModel model, Texts texts, Executor workers) {
        this.model = model;
        this.texts = texts;
        words = new SelectionText(texts);
        bytes = new ByteView(workers);
    }

    @FXML
    void initialize() {
        bytes.focusTarget().setAccessibleText(texts.get("inspect.tab.raw"));
        VBox.setVgrow(bytes, Priority.ALWAYS);
        root.getChildren().add(1, bytes);
        lineEnds.selectedProperty().bindBidirectional(bytes.lineEnds());
        spaces.selectedProperty().bindBidirectional(bytes.spaces());
        wrap.selectedProperty().bindBidirectional(bytes.wrap());
        bytes.selection().subscribe(this::describe);
        selected.textProperty().bind(selection);
        model.shown().subscribe(this::show);
    }

    void show(@Nullable Side side) {
        if (side != shown) {
            shown = side;
            model.show(side);
        }
    }

    private void show(RawModel.@Nullable Shown next) {
        if (next == null) {
            return;
        }
        String key = next.side().direction() == Direction.REQUEST ? "inspect.raw.received" : "inspect.raw.sent";
        about.setText(texts.get(key, next.side().capture().length()));
        boolean paged = next.count() > 1;
        pager.setVisible(paged);
        pager.setManaged(paged);
        Range range = next.page().range();
        place.setText(texts.get(
                "inspect.page", next.index() + 1, next.count(), SelectionText.offsets(range.start(), range.end())));
        if (next.fresh()) {
            bytes.open(next.page());
        } else {
            bytes.show(next.page());
        }
    }

    private void describe(Range range) {
        selection.set(shown == null ? "" : words.of(shown, range));
    }

    /// What is selected, in words; empty where nothing is.
    ReadOnlyStringProperty selection() {
        return selection.getReadOnlyProperty();
    }

    Node focusTarget() {
        return bytes.focusTarget();
    }

    @FXML
    void first() {
        model.go(0);
    }

    @FXML
    void previous() {
        model.go(model.shown().get().index() - 1);
    }

    @FXML
    void next() {
        model.go(model.shown().get().index() + 1);
    }

    @FXML
    void last() {
        model.go(Integer.MAX_VALUE);
    }
}
