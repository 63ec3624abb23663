package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.LinkedPanes.Face;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// The bytes of a side: their structure, and beside it as text, as numbers, or both. What is selected in one of them is
/// in all.
@NullUnmarked // the loader fills the fields in
public final class LinkedController {

    private static final KeyCombination ENCLOSE = KeyCombination.valueOf("Shortcut+Up");
    private static final KeyCombination STRUCTURE = KeyCombination.valueOf("Shortcut+B");

    private final StructureModel model;
    private final Texts texts;
    private final BooleanProperty paired = new SimpleBooleanProperty();
    private LinkedPanes layout;

    @FXML
    private VBox root;

    @FXML
    private SplitPane panes;

    @FXML
    private Region structure;

    @FXML
    private StructureTree tree;

    @FXML
    private Region raw;

    @FXML
    private Region hex;

    @FXML
    private RoleLegend legend;

    @FXML
    private RawController rawController;

    @FXML
    private HexController hexController;

    LinkedController(StructureModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        tree.install(model);
        legend.install(texts);
        layout = new LinkedPanes(panes, structure, raw, hex);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hexController.onWidth(layout::hexWidth);
    }

    /// The bytes of a request as a tab: Raw or Hex.
    DetailTab tab(DetailTab.Place place) {
        Face face = place == DetailTab.Place.HEX ? Face.HEX : Face.RAW;
        return new DetailTab(place, root, inspected -> show(inspected.request(), face), this::focusTarget);
    }

    /// Whether text and numbers are side by side.
    BooleanProperty paired() {
        return paired;
    }

    void show(Side side, Face face) {
        layout.show(paired.get() ? Face.BOTH : face);
        model.show(side);
        if (layout.face() != Face.HEX) {
            rawController.show(side);
        }
        if (layout.face() != Face.RAW) {
            hexController.show(side);
        }
    }

    private void pressed(KeyEvent key) {
        if (ENCLOSE.match(key)) {
            model.enclose();
        } else if (STRUCTURE.match(key)) {
            layout.toggleStructure();
            if (panes.getScene().getFocusOwner() == tree) {
                focusTarget().requestFocus();
            }
        } else {
            return;
        }
        key.consume();
    }

    Node focusTarget() {
        return layout.face() == Face.HEX ? hexController.focusTarget() : rawController.focusTarget();
    }
}
