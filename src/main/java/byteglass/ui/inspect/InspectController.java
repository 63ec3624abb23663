package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
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
    private final Map<Place, ObservableValue<String>> selections = new EnumMap<>(Place.class);

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
    private NothingChosen nothing;

    @FXML
    private Node parts, raw, hex, reply, findings;

    @FXML
    private PartsController partsController;

    @FXML
    private RawController rawController;

    @FXML
    private HexController hexController;

    @FXML
    private ReplyController replyController;

    @FXML
    private FindingsController findingsController;

    InspectController(InspectModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        add(partsController.tab(parts));
        add(rawController.tab(raw));
        add(hexController.tab(hex));
        add(replyController.tab(reply));
        add(findingsController.tab(findings));
        strip.key("F2", () -> step(1));
        strip.key("Shift+F2", () -> step(-1));
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
        nothing.install(model, texts);
        say(Place.RAW, rawController.selection());
        say(Place.HEX, hexController.selection());
        say(Place.FINDINGS, findingsController.selection());
    }

    /// Puts a tab in its place among the others.
    public void add(DetailTab tab) {
        strip.add(tab, texts);
        nothing.tell(strip.hints());
        tab.view().setVisible(false);
        if (!views.getChildren().contains(tab.view())) {
            views.getChildren().addFirst(tab.view());
        }
    }

    /// What takes the focus when one goes into the pane.
    public Node focusTarget() {
        return strip.chosen().focusTarget().get();
    }

    /// Goes on to another finding, wherever one is.
    private void step(int by) {
        if (model.shown().get() != null) {
            if (strip.choose(Place.FINDINGS)) {
                findingsController.step(by);
            }
            focusTarget().requestFocus();
        }
    }

    /// Takes in what a view says of the selection in it.
    private void say(Place place, ObservableValue<String> selection) {
        selections.put(place, selection);
        selection.subscribe(text -> say());
    }

    /// Tells what is selected in the view that is to be seen.
    private void say() {
        ObservableValue<String> words = selections.get(strip.chosen().place());
        model.selection(words == null ? "" : words.getValue());
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
            findingsController.count(inspected.found());
            strip.chosen().show().accept(inspected);
            say();
        }
    }
}
