package byteglass.ui.inspect;

import byteglass.http.Exchange;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// What was answered, in parts or raw.
@NullUnmarked // the loader fills the fields in
public final class ReplyController {

    private final Texts texts;
    private Side shown;

    @FXML
    private HBox tabs;

    @FXML
    private ToggleGroup views;

    @FXML
    private ToggleButton partsTab;

    @FXML
    private Label about;

    @FXML
    private Label none;

    @FXML
    private Node parts;

    @FXML
    private Node raw;

    @FXML
    private PartsController partsController;

    @FXML
    private RawController rawController;

    ReplyController(Texts texts) {
        this.texts = texts;
    }

    DetailTab tab(Node view) {
        return new DetailTab(
                Place.REPLY, view, inspected -> show(inspected.exchange(), inspected.reply()), this::focusTarget);
    }

    @FXML
    void initialize() {
        Pieces.onChoice(views, this::show);
    }

    void show(Exchange exchange, @Nullable Side reply) {
        shown = reply;
        boolean waiting = InspectModel.isUnderWay(exchange);
        none.setText(texts.get(waiting ? "inspect.reply.waiting" : "inspect.reply.none"));
        show();
    }

    private void show() {
        boolean any = shown != null;
        tabs.setVisible(any);
        tabs.setManaged(any);
        none.setVisible(!any);
        parts.setVisible(any && partsTab.isSelected());
        raw.setVisible(any && !partsTab.isSelected());
        if (shown == null) {
            return;
        }
        about.setText(texts.get("inspect.reply.summary", shown.capture().length()));
        if (partsTab.isSelected()) {
            partsController.show(shown);
        } else {
            rawController.show(shown);
        }
    }

    Node focusTarget() {
        if (shown == null) {
            return none;
        }
        return partsTab.isSelected() ? partsController.focusTarget() : rawController.focusTarget();
    }
}
