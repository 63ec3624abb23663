package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import byteglass.ui.kit.IconButton;
import byteglass.ui.kit.StatusDot;
import byteglass.ui.shell.ListenModel.State;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;

/// The pill in the top bar that says what the listener does, and lets it do something else.
@NullUnmarked // the loader fills the fields in
public final class ListenerController {

    private final ListenModel model;
    private final Texts texts;

    private boolean waysOffered = true;

    @FXML
    private StatusDot dot;

    @FXML
    private Region octagon;

    @FXML
    private Label words;

    @FXML
    private Button address;

    @FXML
    private IconButton copy;

    @FXML
    private IconButton pause;

    @FXML
    private IconButton stop;

    @FXML
    private Button start;

    @FXML
    private Button next;

    @FXML
    private Button again;

    @FXML
    private Button other;

    @FXML
    private PortController portController;

    public ListenerController(ListenModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        model.state().subscribe(this::show);
        model.failure().subscribe(() -> show(model.state().get()));
        model.nextPort().subscribe(() -> show(model.state().get()));
        model.address().subscribe(where -> {
            address.setText(where.authority());
            address.setAccessibleText(texts.get("listener.address", where.authority()));
        });
    }

    /// Whether it offers the ways out where it could not listen, beyond another port.
    void offerWays(boolean offered) {
        waysOffered = offered;
        show(model.state().get());
    }

    private void show(State state) {
        dot.show(StateTexts.dot(state));
        showIf(dot, state.isOpen());
        showIf(octagon, state == State.FAILED);
        words.setText(StateTexts.words(
                texts, state, model.failure().get(), model.address().get()));
        words.pseudoClassStateChanged(StateTexts.PLAIN, state == State.LISTENING);
        showIf(address, state != State.FAILED);
        showIf(copy, state.isOpen());
        showIf(pause, state.isOpen());
        if (state == State.PAUSED) {
            pause.show("fth-play", texts.get("listener.resume"));
        } else {
            pause.show("fth-pause", texts.get("listener.pause"));
        }
        showIf(stop, state.isOpen() || state == State.STARTING);
        showIf(start, state == State.STOPPED);
        int free = model.nextPort().get();
        next.setText(texts.get("listener.use", Integer.toString(free)));
        showIf(next, state == State.FAILED && free > 0 && waysOffered);
        showIf(again, state == State.FAILED && waysOffered);
        showIf(other, state == State.FAILED);
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void copy() {
        Clip.put(model.address().get().url());
    }

    @FXML
    void pause() {
        model.togglePause();
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void start() {
        model.start();
    }

    @FXML
    void useNext() {
        model.useNextPort();
    }

    @FXML
    void changePort() {
        portController.open(other.isVisible() ? other : address);
    }
}
