package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.ui.inspect.ByteLook.Switch;
import byteglass.ui.kit.ByteNotes.Mark;
import byteglass.ui.kit.ByteView;
import java.util.List;
import java.util.concurrent.Executor;
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
    private final Linked linked;
    private final ByteView bytes;
    private final Explaining explaining;
    private final Marking marking;
    private Side shown;
    private @Nullable Range pending;

    @FXML
    private VBox root;

    @FXML
    private Node head;

    @FXML
    private PageBar pager;

    @FXML
    private Label about;

    @FXML
    private ByteChoices choices;

    @FXML
    private ViewMenu menu;

    RawController(RawModel model, Linked linked, Executor workers) {
        this.model = model;
        this.linked = linked;
        bytes = new ByteView(workers);
        explaining = new Explaining(bytes, linked.texts());
        marking = new Marking(bytes, linked);
    }

    @FXML
    void initialize() {
        bytes.focusTarget().setAccessibleText(linked.texts().get("inspect.tab.raw"));
        VBox.setVgrow(bytes, Priority.ALWAYS);
        root.getChildren().add(1, bytes);
        choices.install(linked.look(), linked.texts());
        menu.install(linked.look(), linked.texts());
        bytes.lineEnds().bindBidirectional(linked.look().of(Switch.LINE_ENDS));
        bytes.spaces().bindBidirectional(linked.look().of(Switch.SPACES));
        bytes.wrap().bindBidirectional(linked.look().of(Switch.WRAP));
        pager.install(model, linked.texts());
        bytes.onPick(range -> {
            if (shown != null) {
                linked.selection().select(shown.direction(), range);
            }
        });
        for (Direction direction : Direction.values()) {
            linked.selection().of(direction).subscribe(range -> follow(direction));
        }
        model.shown().subscribe(next -> showPage(next));
    }

    /// Leaves the head to those who have one of their own.
    void headless() {
        head.setVisible(false);
        head.setManaged(false);
    }

    void show(Side side) {
        show(side, List.of());
    }

    /// Shows a message with numbers at the ends of some rows.
    void show(Side side, List<Mark> marks) {
        if (side != shown) {
            shown = side;
            pending = null;
            explaining.of(side);
            marking.of(side);
            model.show(side, marks);
        }
        follow(side.direction());
    }

    /// Selects what is selected, on another page if need be, and brings it into view: unless nobody sees it.
    private void follow(Direction direction) {
        if (shown == null || shown.direction() != direction) {
            return;
        }
        Range range = linked.selection().of(direction).get();
        if (bytes.getScene() != null && !range.equals(bytes.selection().get())) {
            pending = range;
            model.reach(range.start());
            reveal(model.shown().get());
        }
    }

    private void reveal(RawModel.@Nullable Shown there) {
        if (pending != null && there != null && holds(there, pending.start())) {
            bytes.select(pending);
            pending = null;
        }
    }

    private static boolean holds(RawModel.Shown there, long offset) {
        Range page = there.page().range();
        return page.contains(offset) || (offset == page.end() && there.index() == there.count() - 1);
    }

    private void showPage(RawModel.@Nullable Shown next) {
        if (next == null) {
            return;
        }
        String key = next.side().direction() == Direction.REQUEST ? "inspect.raw.received" : "inspect.raw.sent";
        about.setText(linked.texts().get(key, next.side().capture().length()));
        pager.show(next, linked.texts());
        if (next.fresh()) {
            bytes.open(next.page());
        } else {
            bytes.show(next.page());
        }
        reveal(next);
    }

    Node focusTarget() {
        return bytes.focusTarget();
    }
}
