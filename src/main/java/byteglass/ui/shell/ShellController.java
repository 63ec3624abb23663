package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.IconButton;
import byteglass.ui.kit.Theme;
import byteglass.ui.traffic.TrafficModel;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// The window as a whole: puts the panes in their places, and knows the keys that work everywhere.
@NullUnmarked // the loader fills the fields in
public final class ShellController {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /// Below it the window shows icons in place of words.
    private static final double COMPACT_BELOW = 1200;

    /// Below it the welcome draws together.
    private static final double LOW_BELOW = 820;

    private final ShellModel model;
    private final ListenModel listen;
    private final TrafficModel traffic;
    private final Texts texts;

    @FXML
    private VBox root;

    @FXML
    private HBox topBar;

    @FXML
    private HBox notice;

    @FXML
    private Label noticeText;

    @FXML
    private VBox rail;

    @FXML
    private IconButton themeButton;

    @FXML
    private TableOverDetail split;

    @FXML
    private Parent welcome;

    @FXML
    private ListenerController listenerController;

    public ShellController(ShellModel model, ListenModel listen, TrafficModel traffic, Texts texts) {
        this.model = model;
        this.listen = listen;
        this.traffic = traffic;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        root.getStyleClass().add(texts.locale().getLanguage());
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(COMPACT, width.doubleValue() < COMPACT_BELOW));
        root.heightProperty().subscribe(height -> root.pseudoClassStateChanged(LOW, height.doubleValue() < LOW_BELOW));
        // what came while the table stands still does not show
        ObservableValue<Boolean> any =
                traffic.count().flatMap(count -> traffic.waiting().map(fresh -> count.longValue() > fresh.longValue()));
        any.subscribe(rows -> {
            boolean away =
                    root.getScene() != null && keyboardIsInBar(root.getScene().getFocusOwner());
            split.setVisible(rows);
            welcome.setVisible(!rows);
            listenerController.offerWays(rows); // the welcome offers them itself, larger
            if (!away) {
                focusWork();
            }
        });
        listen.state().subscribe(state -> traffic.pause(state == ListenModel.State.PAUSED));
        model.theme().subscribe(this::showTheme);
        model.notice().subscribe(text -> {
            noticeText.setText(text);
            notice.setVisible(!text.isEmpty());
            notice.setManaged(!text.isEmpty());
        });
    }

    /// Takes in what the features show, and binds what belongs to the scene: the theme and the keys. Once, after the
    /// view was put into it.
    public void install(Scene scene, Workspace workspace) {
        split.show(workspace.table(), workspace.detail());
        focusWork();
        model.theme().subscribe(theme -> theme.apply(scene));
        PaneCycle panes = new PaneCycle(List.of(topBar, notice, rail, welcome, workspace.table(), workspace.detail()));
        scene.getAccelerators()
                .putAll(Map.of(
                        KeyCombination.valueOf("F12"),
                        listen::togglePause,
                        KeyCombination.valueOf("Shortcut+Shift+L"),
                        model::changeTheme,
                        KeyCombination.valueOf("F6"),
                        () -> panes.move(scene, 1),
                        KeyCombination.valueOf("Shift+F6"),
                        () -> panes.move(scene, -1)));
    }

    /// Whether somebody who uses the keyboard is elsewhere than in the work area, and so is left there.
    private boolean keyboardIsInBar(@Nullable Node focused) {
        return focused != null && focused.isFocusVisible() && !welcome.isFocusWithin();
    }

    private void showTheme(Theme theme) {
        if (theme == Theme.DARK) {
            themeButton.show("fth-sun", texts.get("shell.theme.light"));
        } else {
            themeButton.show("fth-moon", texts.get("shell.theme.dark"));
        }
    }

    @FXML
    void changeTheme() {
        model.changeTheme();
    }

    @FXML
    void closeNotice() {
        model.notice("");
    }

    @FXML
    void focusWork() {
        PaneCycle.first(split.isVisible() ? split : welcome).ifPresent(Node::requestFocus);
    }
}
