package byteglass.ui.shell;

import byteglass.texts.Texts;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.NullUnmarked;

/// Asks for a port, below the address that it will change.
@NullUnmarked // the loader fills the fields in
public final class PortController {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ListenModel model;
    private final Texts texts;
    private final Popup popup = new Popup();

    @FXML
    private VBox root;

    @FXML
    private TextField field;

    @FXML
    private Button apply;

    @FXML
    private Label hint;

    public PortController(ListenModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        root.getStyleClass().add(texts.locale().getLanguage());
        popup.getContent().add(root);
        popup.setAutoHide(true);
        // where the box stands, not the shadow around it
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        field.textProperty().subscribe(this::check);
    }

    /// Opens below a node.
    void open(Node below) {
        field.setText(Integer.toString(model.address().get().port()));
        Bounds bounds = below.localToScreen(below.getBoundsInLocal());
        popup.show(below, bounds.getMinX(), bounds.getMaxY() + 8);
        field.requestFocus();
        field.selectAll();
    }

    private void check(String text) {
        boolean right = PortText.parse(text).isPresent();
        apply.setVisible(right);
        field.pseudoClassStateChanged(WRONG, !right);
        hint.setText(texts.get(right ? "port.hint" : "port.wrong"));
    }

    @FXML
    void apply() {
        OptionalInt port = PortText.parse(field.getText());
        if (port.isPresent()) {
            popup.hide();
            model.listenOn(port.getAsInt());
        }
    }
}
