package byteglass.ui.inspect;

import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.kit.HexContent;
import byteglass.ui.kit.HexView;
import java.util.function.IntConsumer;
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
    private final ByteSelection selection;
    private final Texts texts;
    private final HexView view = new HexView();
    private final Explaining explaining;
    private Side shown;

    @FXML
    private VBox root;

    @FXML
    private Label about;

    @FXML
    private RowChoices choices;

    HexController(SideBytes bytes, ByteSelection selection, Texts texts) {
        this.bytes = bytes;
        this.selection = selection;
        this.texts = texts;
        explaining = new Explaining(view, texts);
    }

    @FXML
    void initialize() {
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getChildren().add(view);
        choices.install(view, texts);
        view.perRow().subscribe(count -> about.setText(texts.get("inspect.hex.per-row", count)));
        view.onPick(range -> {
            if (shown != null) {
                selection.select(shown.direction(), range);
            }
        });
        for (Direction direction : Direction.values()) {
            selection.of(direction).subscribe(range -> follow(direction));
        }
    }

    /// Tells how many octets are wanted in a row, now and whenever that changes.
    void onChoice(IntConsumer choice) {
        choices.onChoice(choice);
    }

    void show(Side side) {
        if (side != shown) {
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
        follow(side.direction());
    }

    private void follow(Direction direction) {
        boolean follows = shown != null && shown.direction() == direction && view.getScene() != null;
        if (follows && !selection.of(direction).get().equals(view.selection().get())) {
            view.select(selection.of(direction).get());
        }
    }

    Node focusTarget() {
        return view.focusTarget();
    }
}
