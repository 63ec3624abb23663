package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.LinkedPanes.Face;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    private final StructureModel model;
    private final FindModel finder;
    private final CopyItems copies;
    private final Texts texts;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final BooleanProperty paired = new SimpleBooleanProperty();
    private LinkedPanes layout;

    @FXML
    private VBox root;

    @FXML
    private FindBar find;

    @FXML
    private GoToBar goTo;

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

    LinkedController(StructureModel model, FindModel finder, CopyItems copies, Texts texts) {
        this.model = model;
        this.finder = finder;
        this.copies = copies;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        tree.install(model);
        legend.install(texts);
        find.install(finder, texts, () -> focusTarget().requestFocus());
        goTo.install(finder, texts, () -> focusTarget().requestFocus());
        model.path().subscribe(path -> find.refresh());
        CopyMenu.install(raw, copies);
        CopyMenu.install(hex, copies);
        layout = new LinkedPanes(panes, structure, raw, hex);
        key("Shortcut+Up", model::enclose);
        key("Shortcut+B", this::toggleStructure);
        key("Shortcut+F", find::open);
        key("Shortcut+G", goTo::open);
        key("F3", finder::next);
        key("Shift+F3", finder::previous);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        hexController.onChoice(layout::perRow);
    }

    private void key(String combination, Runnable action) {
        keys.put(KeyCombination.valueOf(combination), action);
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
        finder.show(side);
        if (layout.face() != Face.HEX) {
            rawController.show(side);
        }
        if (layout.face() != Face.RAW) {
            hexController.show(side);
        }
    }

    private void pressed(KeyEvent key) {
        Optional<Runnable> action = keys.entrySet().stream()
                .filter(each -> each.getKey().match(key))
                .map(Map.Entry::getValue)
                .findFirst();
        action.ifPresent(run -> {
            run.run();
            key.consume();
        });
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
