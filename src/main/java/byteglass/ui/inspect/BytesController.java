package byteglass.ui.inspect;

import byteglass.http.Direction;
import byteglass.ui.inspect.LinkedPanes.Face;
import byteglass.ui.kit.Segments;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// The bytes that findings are about, as text, as numbers, or both, and beneath them how others would read these.
@NullUnmarked // the loader fills the fields in
public final class BytesController {

    /// The most that the bytes take of the pane while there is something beneath them.
    private static final double SHARE = 0.6;

    /// Their head and five rows.
    private static final double LEAST_BYTES = 140;

    private final Linked linked;

    @FXML
    private VBox root;

    @FXML
    private VBox bytes;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private Segments<Face> faces;

    @FXML
    private ViewMenu menu;

    @FXML
    private Region raw;

    @FXML
    private Region hex;

    @FXML
    private RawController rawController;

    @FXML
    private HexController hexController;

    @FXML
    private ReadersPane readers;

    private Inspected shown;
    private Side side;

    BytesController(Linked linked) {
        this.linked = linked;
    }

    @FXML
    void initialize() {
        rawController.headless();
        hexController.headless();
        menu.install(linked.look(), linked.texts());
        Keys.install(root, linked.look().keys());
        faces.offer(List.of(Face.RAW, Face.HEX, Face.BOTH), this::label);
        faces.onChoice(face -> show());
        readers.install(linked.texts());
        VBox.setVgrow(raw, Priority.ALWAYS);
        VBox.setVgrow(hex, Priority.ALWAYS);
        VBox.setVgrow(readers, Priority.ALWAYS);
        root.heightProperty().subscribe(this::divide);
    }

    private String label(Face face) {
        return linked.texts()
                .get(
                        switch (face) {
                            case RAW -> "inspect.tab.raw";
                            case HEX -> "inspect.tab.hex";
                            case BOTH -> "inspect.bytes.both";
                        });
    }

    /// Shows the bytes of one direction of an exchange.
    void show(Inspected inspected, Side wanted) {
        shown = inspected;
        side = wanted;
        readers.show(inspected.readers());
        divide();
        show();
    }

    private void show() {
        Face face = faces.chosen();
        show(raw, face != Face.HEX);
        show(hex, face != Face.RAW);
        title.setText(label(face == Face.HEX ? Face.HEX : Face.RAW));
        if (side != null) {
            String key = side.direction() == Direction.REQUEST ? "inspect.raw.received" : "inspect.raw.sent";
            about.setText(linked.texts().get(key, side.capture().length()));
            if (face != Face.HEX) {
                rawController.show(side, shown.found().marks(side));
            }
            if (face != Face.RAW) {
                hexController.show(side);
            }
        }
    }

    private static void show(Region view, boolean seen) {
        view.setVisible(seen);
        view.setManaged(seen);
    }

    private void divide() {
        bytes.setMinHeight(Math.min(LEAST_BYTES, root.getHeight() * SHARE));
        VBox.setVgrow(bytes, readers.isManaged() ? Priority.NEVER : Priority.ALWAYS);
        bytes.setMaxHeight(readers.isManaged() ? root.getHeight() * SHARE : Double.MAX_VALUE);
    }
}
