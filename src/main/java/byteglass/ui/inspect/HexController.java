package byteglass.ui.inspect;

import byteglass.http.Direction;
import byteglass.ui.kit.HexContent;
import byteglass.ui.kit.HexView;
import byteglass.ui.kit.Segments;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// A message as numbers, whole however long it is.
@NullUnmarked // the loader fills the fields in
public final class HexController {

    private static final List<Integer> COUNTS = List.of(8, 16, 32);

    private final SideBytes bytes;
    private final Linked linked;
    private final HexView view = new HexView();
    private final Explaining explaining;
    private final Marking marking;
    private Side shown;

    @FXML
    private VBox root;

    @FXML
    private Node head;

    @FXML
    private Label about;

    @FXML
    private Segments<Integer> choices;

    HexController(SideBytes bytes, Linked linked) {
        this.bytes = bytes;
        this.linked = linked;
        explaining = new Explaining(view, linked.texts());
        marking = new Marking(view, linked);
    }

    @FXML
    void initialize() {
        VBox.setVgrow(view, Priority.ALWAYS);
        root.getChildren().add(view);
        choices.offer(COUNTS, String::valueOf);
        choices.speak(count -> linked.texts().get("inspect.hex.per-row", count));
        choices.onChoice(linked.look().perRow()::set);
        linked.look().perRow().subscribe(count -> {
            choices.choose(count);
            view.perRow(count);
        });
        view.perRow().subscribe(count -> about.setText(linked.texts().get("inspect.hex.per-row", count)));
        view.onPick(range -> {
            if (shown != null) {
                linked.selection().select(shown.direction(), range);
            }
        });
        for (Direction direction : Direction.values()) {
            linked.selection().of(direction).subscribe(range -> follow(direction));
        }
    }

    /// Leaves the head to those who have one of their own.
    void headless() {
        head.setVisible(false);
        head.setManaged(false);
    }

    void show(Side side) {
        if (side != shown) {
            boolean continued = side.continues(shown);
            shown = side;
            explaining.of(side);
            marking.of(side);
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
        if (follows
                && !linked.selection()
                        .of(direction)
                        .get()
                        .equals(view.selection().get())) {
            view.select(linked.selection().of(direction).get());
        }
    }

    Node focusTarget() {
        return view.focusTarget();
    }
}
