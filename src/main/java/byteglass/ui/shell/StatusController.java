package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.StatusDot;
import byteglass.ui.shell.ListenModel.State;
import byteglass.ui.traffic.TrafficModel;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.NullUnmarked;

/// The bar at the foot: what is going on, how much of it there is, and what it takes.
@NullUnmarked // the loader fills the fields in
public final class StatusController {

    private final ShellModel model;
    private final ListenModel listen;
    private final TrafficModel traffic;
    private final Texts texts;

    @FXML
    private StatusDot dot;

    @FXML
    private Label state;

    @FXML
    private Phrase captured;

    @FXML
    private Phrase waiting;

    @FXML
    private Phrase rate;

    @FXML
    private Phrase lost;

    @FXML
    private Button loss;

    @FXML
    private HBox following;

    @FXML
    private Label selected;

    @FXML
    private Phrase disk;

    @FXML
    private Phrase memory;

    @FXML
    private Label file;

    public StatusController(ShellModel model, ListenModel listen, TrafficModel traffic, Texts texts) {
        this.model = model;
        this.listen = listen;
        this.traffic = traffic;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        file.setText(model.captureName());
        ObservableValue<Boolean> looking = model.workplace().map(place -> place == Workplace.CAPTURED);
        model.selection().subscribe(selected::setText);
        showWhen(selected, looking.flatMap(here -> model.selection().map(words -> here && !words.isEmpty())));
        listen.state().subscribe(this::showState);
        traffic.count().subscribe(count -> {
            captured.show(Formats.count(count.longValue()));
            showState(listen.state().get());
        });
        traffic.waiting().subscribe(count -> waiting.show(Formats.count(count.longValue())));
        model.rate().subscribe(perSecond -> rate.show(Formats.count(perSecond.longValue())));
        model.vitals().subscribe(this::showVitals);
        ObservableValue<Boolean> any = traffic.count().map(count -> count.longValue() > 0);
        showWhen(waiting, traffic.waiting().map(count -> count.longValue() > 0));
        ObservableValue<Boolean> anyLost = model.vitals().map(now -> now.lost() > 0);
        showWhen(lost, anyLost.map(some -> !some));
        showWhen(loss, anyLost);
        anyLost.subscribe(some -> {
            if (some) {
                explainLoss();
            }
        });
        showWhen(rate, any);
        showWhen(
                following,
                any.flatMap(rows -> traffic.paused()
                                .flatMap(still -> traffic.following().map(now -> rows && now && !still)))
                        .flatMap(follows -> looking.map(here -> here && follows)));
    }

    private void showState(State now) {
        dot.show(StateTexts.dot(now));
        dot.setManaged(now.isOpen());
        String key = switch (now) {
            case LISTENING -> traffic.count().get() > 0 ? "status.capturing" : "status.listening";
            case PAUSED -> "status.paused";
            case STARTING -> "status.starting";
            case STOPPED, FAILED -> "status.stopped";
        };
        state.setText(texts.get(key));
    }

    private void showVitals(Vitals now) {
        lost.show(Formats.count(now.lost()));
        loss.setText(texts.get("status.lost", Formats.count(now.lost())));
        disk.show(Formats.size(now.diskBytes()));
        memory.show(Formats.size(now.memoryBytes()));
    }

    @FXML
    void explainLoss() {
        model.notice(texts.get("notice.lost", Formats.count(model.vitals().get().lost())));
    }

    /// Shows an item, or gives its room to the others.
    static void showWhen(Node node, ObservableValue<Boolean> shown) {
        shown.subscribe(now -> {
            node.setVisible(now);
            node.setManaged(now);
        });
    }
}
