package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.texts.Texts;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// The detail pane: tabs, and beneath them the view that is chosen.
@NullUnmarked // the loader fills the fields in
public final class InspectController {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final InspectModel model;
    private final Texts texts;

    @FXML
    private VBox root;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleGroup views;

    @FXML
    private ToggleButton partsTab;

    @FXML
    private ToggleButton rawTab;

    @FXML
    private ToggleButton replyTab;

    @FXML
    private Label number;

    @FXML
    private Label summary;

    @FXML
    private VBox nothing;

    @FXML
    private Label failure;

    @FXML
    private Node parts;

    @FXML
    private Node raw;

    @FXML
    private Node reply;

    @FXML
    private PartsController partsController;

    @FXML
    private RawController rawController;

    @FXML
    private ReplyController replyController;

    InspectController(InspectModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        Pieces.onChoice(views, this::show);
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(
                        NARROW, !Columns.of(width.doubleValue()).explains()));
        root.sceneProperty().subscribe((old, now) -> keys(old, now));
        model.shown().subscribe(shown -> show());
        nothing.visibleProperty().bind(model.chosen().not().or(failure.managedProperty()));
        model.failure().subscribe(why -> failure.setText(why.isEmpty() ? "" : texts.get("inspect.failure", why)));
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        rawController.selection().subscribe(text -> model.selection(text));
    }

    private void keys(@Nullable Scene old, @Nullable Scene now) {
        Map<KeyCombination, Runnable> keys = Map.of(
                KeyCombination.valueOf("Alt+1"), () -> choose(partsTab),
                KeyCombination.valueOf("Alt+2"), () -> choose(rawTab),
                KeyCombination.valueOf("Alt+6"), () -> choose(replyTab));
        if (old != null) {
            old.getAccelerators().keySet().removeAll(keys.keySet());
        }
        if (now != null) {
            now.getAccelerators().putAll(keys);
        }
    }

    private void choose(Toggle tab) {
        views.selectToggle(tab);
        if (model.shown().get() != null) {
            focusTarget().requestFocus();
        }
    }

    /// What takes the focus when one goes into the pane.
    public Node focusTarget() {
        if (rawTab.isSelected()) {
            return rawController.focusTarget();
        }
        return partsTab.isSelected() ? partsController.focusTarget() : replyController.focusTarget();
    }

    private void show() {
        Inspected inspected = model.shown().get();
        boolean any = inspected != null;
        tabs.setVisible(any);
        tabs.setManaged(any);
        parts.setVisible(any && partsTab.isSelected());
        raw.setVisible(any && rawTab.isSelected());
        reply.setVisible(any && replyTab.isSelected());
        if (inspected == null) {
            return;
        }
        Capture asked = inspected.request().capture();
        number.setText("#" + inspected.exchange().id());
        summary.setText(
                texts.get("inspect.summary", asked.length(), asked.arrivals().count()));
        if (parts.isVisible()) {
            partsController.show(inspected.request());
        } else if (raw.isVisible()) {
            rawController.show(inspected.request());
        } else {
            replyController.show(inspected.exchange(), inspected.reply());
        }
    }
}
