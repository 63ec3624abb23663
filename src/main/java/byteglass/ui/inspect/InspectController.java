package byteglass.ui.inspect;

import byteglass.ui.inspect.DetailTab.Place;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// The detail pane: tabs, and beneath them the view that is chosen.
@NullUnmarked // the loader fills the fields in
public final class InspectController {

    private final InspectModel model;
    private final CopyItems copies;
    private final Linked linked;

    @FXML
    private VBox root;

    @FXML
    private HBox tabs;

    @FXML
    private TabStrip strip;

    @FXML
    private ExchangeHead head;

    @FXML
    private FindBars find;

    @FXML
    private StackPane views;

    @FXML
    private NothingChosen nothing;

    @FXML
    private PartsController partsController;

    @FXML
    private LinkedController linkedController;

    @FXML
    private TimelineController timelineController;

    @FXML
    private ReplyController replyController;

    @FXML
    private FindingsController findingsController;

    InspectController(InspectModel model, CopyItems copies, Linked linked) {
        this.model = model;
        this.copies = copies;
        this.linked = linked;
    }

    @FXML
    void initialize() {
        add(partsController.tab());
        add(linkedController.tab(Place.RAW));
        add(linkedController.tab(Place.HEX));
        linkedController.paired().bind(strip.paired());
        add(timelineController.tab());
        add(replyController.tab());
        add(findingsController.tab());
        strip.key("F2", () -> step(1));
        strip.key("Shift+F2", () -> step(-1));
        strip.key(TabStrip.PAIR, this::pair);
        strip.paired().subscribe(both -> show());
        strip.onChoice(this::show);
        strip.onKey(this::focus);
        find.install(linked, root, strip::reach, this::focus);
        Columns.narrow(root);
        model.shown().subscribe(shown -> show());
        nothing.install(model, linked.texts());
        head.install(linked.texts(), this::pair, copies);
        strip.key(CopyMenu.KEY, head::copyAs);
    }

    /// Puts a tab in its place among the others.
    public void add(DetailTab tab) {
        strip.add(tab, linked.texts());
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

    private void focus() {
        if (model.shown().get() != null) {
            focusTarget().requestFocus();
        }
    }

    /// Goes on to another finding, wherever one is.
    private void step(int by) {
        if (model.shown().get() != null) {
            if (strip.choose(Place.FINDINGS)) {
                findingsController.step(by);
            }
            focus();
        }
    }

    /// Puts the bytes as text beside the bytes as numbers, or ends that.
    private void pair() {
        if (model.shown().get() != null) {
            Runnable pair = strip.chosen().place() == Place.REPLY ? replyController::pair : strip::pair;
            pair.run();
            focus();
        }
    }

    private void show() {
        Inspected inspected = model.shown().get();
        boolean any = inspected != null;
        tabs.setVisible(any);
        tabs.setManaged(any);
        strip.forEach(tab ->
                tab.view().setVisible(any && tab.view().equals(strip.chosen().view())));
        if (inspected != null) {
            linked.selection().look(inspected.exchange().id(), side(inspected));
            linked.selection().seen(strip.chosen().place().isSelectionSeen());
            head.show(inspected, linked.texts());
            findingsController.count(inspected.found());
            strip.chosen().show().accept(inspected);
        }
    }

    /// The side that the chosen tab shows.
    private @Nullable Side side(Inspected inspected) {
        return switch (strip.chosen().place()) {
            case REPLY -> inspected.reply();
            case FINDINGS -> findingsController.side(inspected);
            default -> inspected.request();
        };
    }
}
