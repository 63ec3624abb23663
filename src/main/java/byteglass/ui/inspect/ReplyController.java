package byteglass.ui.inspect;

import byteglass.http.Exchange;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import byteglass.ui.inspect.LinkedPanes.Face;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// What was answered, in parts or raw.
@NullUnmarked // the loader fills the fields in
public final class ReplyController {

    private final Texts texts;
    private Side shown;

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
    private ToggleButton hexTab;

    @FXML
    private Label about;

    @FXML
    private Label none;

    @FXML
    private Node parts;

    @FXML
    private Node linked;

    @FXML
    private PartsController partsController;

    @FXML
    private LinkedController linkedController;

    ReplyController(Texts texts) {
        this.texts = texts;
    }

    DetailTab tab() {
        return new DetailTab(
                Place.REPLY, root, inspected -> show(inspected.exchange(), inspected.reply()), this::focusTarget);
    }

    @FXML
    void initialize() {
        Pieces.onChoice(views, this::show);
        for (ToggleButton tab : List.of(rawTab, hexTab)) {
            tab.setOnAction(pressed -> linkedController.paired().set(false));
        }
        linkedController.paired().subscribe(both -> {
            rawTab.pseudoClassStateChanged(TabHead.PAIRED, both);
            hexTab.pseudoClassStateChanged(TabHead.PAIRED, both);
            show();
        });
    }

    /// Puts the bytes as text beside the bytes as numbers, or ends that.
    void pair() {
        boolean bytes = !partsTab.isSelected();
        if (!bytes) {
            views.selectToggle(rawTab);
        }
        linkedController.paired().set(!bytes || !linkedController.paired().get());
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
        linked.setVisible(any && !partsTab.isSelected());
        if (shown == null) {
            return;
        }
        about.setText(texts.get("inspect.reply.summary", shown.capture().length()));
        if (partsTab.isSelected()) {
            partsController.show(shown);
        } else {
            linkedController.show(shown, hexTab.isSelected() ? Face.HEX : Face.RAW);
        }
    }

    Node focusTarget() {
        if (shown == null) {
            return none;
        }
        return partsTab.isSelected() ? partsController.focusTarget() : linkedController.focusTarget();
    }
}
