package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import byteglass.ui.kit.StatusDot;
import byteglass.ui.shell.ListenModel.State;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.NullUnmarked;

/// What is shown before anything was captured: where to point a browser, and what will happen then.
@NullUnmarked // the loader fills the fields in
public final class WelcomeController {

    private final ListenModel model;
    private final Consumer<String> browser;
    private final Texts texts;

    @FXML
    private StatusDot dot;

    @FXML
    private Label words;

    @FXML
    private AddressText address;

    @FXML
    private Label promise;

    @FXML
    private Node ways;

    @FXML
    private AddressText command;

    @FXML
    private Node restart;

    @FXML
    private Button next;

    @FXML
    private Button start;

    /// @param browser opens an address in the system's browser
    public WelcomeController(ListenModel model, Consumer<String> browser, Texts texts) {
        this.model = model;
        this.browser = browser;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        model.state().subscribe(this::show);
        model.failure().subscribe(() -> show(model.state().get()));
        model.nextPort().subscribe(port -> {
            next.setText(texts.get("listener.use", Integer.toString(port.intValue())));
            showIf(next, port.intValue() > 0);
        });
        model.address().subscribe(where -> {
            address.show(where);
            command.show(where);
        });
    }

    private void show(State state) {
        dot.show(StateTexts.dot(state));
        showIf(dot, state.isOpen());
        words.setText(StateTexts.words(
                texts, state, model.failure().get(), model.address().get()));
        showIf(address, state != State.FAILED);
        boolean closed = state == State.STOPPED || state == State.FAILED;
        showIf(ways, !closed);
        showIf(restart, closed);
        start.setText(texts.get(state == State.FAILED ? "listener.again" : "listener.start"));
        promise.setText(texts.get(closed ? "welcome.closed" : "welcome.promise"));
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    void open() {
        browser.accept(model.address().get().url());
    }

    @FXML
    void useNext() {
        model.useNextPort();
    }

    @FXML
    void start() {
        model.start();
    }

    @FXML
    void copyAddress() {
        Clip.put(model.address().get().url());
    }

    @FXML
    void copyCommand() {
        Clip.put("curl -v '" + AddressText.sampleUrl(model.address().get()) + "'");
    }
}
