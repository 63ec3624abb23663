package byteglass.ui.inspect;

import byteglass.ui.inspect.LinkedPanes.Face;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// The bytes of a side: their structure, and beside it as text, as numbers, or both. What is selected in one of them is
/// in all.
@NullUnmarked // the loader fills the fields in
public final class LinkedController {

    private final StructureModel model;
    private final CopyItems copies;
    private final Linked linked;
    private final BooleanProperty paired = new SimpleBooleanProperty();
    private LinkedPanes layout;

    @FXML
    private VBox root;

    @FXML
    private SplitPane stack;

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
    private ArrivalRibbon arrival;

    @FXML
    private RoleLegend legend;

    @FXML
    private ToggleButton converting;

    @FXML
    private ConversionsController conversionsController;

    @FXML
    private RawController rawController;

    @FXML
    private HexController hexController;

    LinkedController(StructureModel model, CopyItems copies, Linked linked) {
        this.model = model;
        this.copies = copies;
        this.linked = linked;
    }

    @FXML
    void initialize() {
        tree.install(model);
        arrival.install(linked);
        legend.install(linked.texts());
        CopyMenu.install(raw, copies);
        CopyMenu.install(hex, copies);
        conversionsController.install(stack, converting, () -> focusTarget().requestFocus());
        layout = new LinkedPanes(panes, structure, raw, hex);
        Map<KeyCombination, Runnable> keys = linked.look().keys();
        keys.put(KeyCombination.valueOf("Shortcut+Up"), model::enclose);
        keys.put(KeyCombination.valueOf("Shortcut+B"), this::toggleStructure);
        Keys.install(root, keys);
        linked.look().perRow().subscribe(layout::perRow);
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
        arrival.show(side);
        if (layout.face() != Face.HEX) {
            rawController.show(side);
        }
        if (layout.face() != Face.RAW) {
            hexController.show(side);
        }
    }

    private void toggleStructure() {
        layout.toggleStructure();
        if (panes.getScene().getFocusOwner() == tree) {
            focusTarget().requestFocus();
        }
    }

    Node focusTarget() {
        return layout.face() == Face.HEX ? hexController.focusTarget() : rawController.focusTarget();
    }
}
