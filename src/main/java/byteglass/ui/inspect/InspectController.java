package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

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
    private TabStrip strip;

    @FXML
    private Label number;

    @FXML
    private Label summary;

    @FXML
    private StackPane views;

    @FXML
    private VBox nothing;

    @FXML
    private HBox hints;

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
        add(new DetailTab(
                Place.PARTS,
                parts,
                inspected -> partsController.show(inspected.request()),
                partsController::focusTarget));
        add(new DetailTab(
                Place.RAW, raw, inspected -> rawController.show(inspected.request()), rawController::focusTarget));
        add(new DetailTab(
                Place.REPLY,
                reply,
                inspected -> replyController.show(inspected.exchange(), inspected.reply()),
                replyController::focusTarget));
        strip.onChoice(this::show);
        strip.onKey(() -> {
            if (model.shown().get() != null) {
                focusTarget().requestFocus();
            }
        });
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(
                        NARROW, !Columns.of(width.doubleValue()).explains()));
        model.shown().subscribe(shown -> show());
        nothing.visibleProperty().bind(model.chosen().not().or(failure.managedProperty()));
        model.failure().subscribe(why -> failure.setText(why.isEmpty() ? "" : texts.get("inspect.failure", why)));
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        rawController.selection().subscribe(text -> model.selection(text));
    }

    /// Puts a tab in its place among the others.
    public void add(DetailTab tab) {
        strip.add(tab, texts);
        hints.getChildren().setAll(strip.hints());
        tab.view().setVisible(false);
        if (!views.getChildren().contains(tab.view())) {
            views.getChildren().addFirst(tab.view());
        }
    }

    /// What takes the focus when one goes into the pane.
    public Node focusTarget() {
        return strip.chosen().focusTarget().get();
    }

    private void show() {
        Inspected inspected = model.shown().get();
        boolean any = inspected != null;
        tabs.setVisible(any);
        tabs.setManaged(any);
        strip.forEach(tab -> tab.view().setVisible(any && tab.equals(strip.chosen())));
        if (inspected != null) {
            Capture asked = inspected.request().capture();
            number.setText("#" + inspected.exchange().id());
            summary.setText(texts.get(
                    "inspect.summary", asked.length(), asked.arrivals().count()));
            strip.chosen().show().accept(inspected);
        }
    }
}
