package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import byteglass.ui.kit.HexContent;
import byteglass.ui.kit.HexView;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// A message as numbers, whole however long it is.
@NullUnmarked // the loader fills the fields in
public final class HexController {

    private final SideBytes bytes;
    private final Texts texts;
    private final SelectionText words;
    private final HexView view = new HexView();
    private final Explaining explaining;
    private final ReadOnlyStringWrapper selection = new ReadOnlyStringWrapper("");
    private Side shown;

    @FXML
    private VBox root;

    @FXML
    private Label about;

    @FXML
    private RowChoices choices;

    HexController(SideBytes bytes, Texts texts) {
        this.bytes = bytes;
        this.texts = texts;
        words = new SelectionText(texts);
        explaining = new Explaining(view, texts);
    }

    /// The bytes of a request as a tab.
    DetailTab tab(Node node) {
        return new DetailTab(Place.HEX, node, inspected -> show(inspected.request()), this::focusTarget);
    }

    @FXML
    void initialize() {
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getChildren().add(view);
        choices.install(view, texts);
        view.perRow().subscribe(count -> about.setText(texts.get("inspect.hex.per-row", count)));
        view.selection().subscribe(this::describe);
    }

    void show(Side side) {
        if (side == shown) {
            return;
        }
        boolean continued = side.continues(shown);
        shown = side;
        explaining.of(side);
        HexContent content = bytes.hex(side);
        if (continued) {
            view.show(content);
        } else {
            view.open(content);
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
        return view.focusTarget();
    }
}
