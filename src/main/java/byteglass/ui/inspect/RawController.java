package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import byteglass.ui.kit.ByteNotes.Mark;
import byteglass.ui.kit.ByteView;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private final Explaining explaining;
    private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");
    private Side shown;
    private @Nullable Range pending;

    @FXML
    private VBox root;

    @FXML
    private PageBar pager;

    @FXML
    private Label about;

    @FXML
    private Label selected;

    @FXML
    private ByteChoices choices;

    RawController(RawModel model, Texts texts, Executor workers) {
        this.model = model;
        this.texts = texts;
        words = new SelectionText(texts);
        bytes = new ByteView(workers);
        explaining = new Explaining(bytes, texts);
    }

    /// The bytes of a request as a tab.
    DetailTab tab(Node view) {
        return new DetailTab(Place.RAW, view, inspected -> show(inspected.request()), this::focusTarget);
    }

    @FXML
    void initialize() {
        bytes.focusTarget().setAccessibleText(texts.get("inspect.tab.raw"));
        VBox.setVgrow(bytes, Priority.ALWAYS);
        root.getChildren().add(1, bytes);
        choices.install(bytes, texts);
        pager.install(model, texts);
        bytes.selection().subscribe(this::describe);
        selected.textProperty().bind(selection);
        model.shown().subscribe(next -> showPage(next));
    }

    /// Leaves out of the head what a small pane has no room for.
    void narrow() {
        choices.setVisible(false);
        choices.setManaged(false);
        selected.setVisible(false);
        selected.setManaged(false);
    }

    void show(@Nullable Side side) {
        show(side, List.of());
    }

    /// Shows a message with numbers at the ends of some rows.
    void show(@Nullable Side side, List<Mark> marks) {
        if (side != shown) {
            shown = side;
            pending = null;
            explaining.of(side);
            model.show(side, marks);
        }
    }

    /// Selects octets and brings them into view, on another page if need be.
    void reveal(Range range) {
        pending = range;
        model.reach(range.start());
        reveal(model.shown().get());
    }

    private void reveal(RawModel.@Nullable Shown there) {
        if (pending != null && there != null && there.page().range().contains(pending.start())) {
            bytes.select(pending);
            pending = null;
        }
    }

    private void showPage(RawModel.@Nullable Shown next) {
        if (next == null) {
            return;
        }
        String key = next.side().direction() == Direction.REQUEST ? "inspect.raw.received" : "inspect.raw.sent";
        about.setText(texts.get(key, next.side().capture().length()));
        pager.show(next, texts);
        if (next.fresh()) {
            bytes.open(next.page());
        } else {
            bytes.show(next.page());
        }
        reveal(next);
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
}
