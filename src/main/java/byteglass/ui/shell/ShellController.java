package byteglass.ui.shell;

import byteglass.texts.Texts;
import byteglass.ui.kit.IconButton;
import byteglass.ui.kit.Theme;
import byteglass.ui.traffic.TrafficModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

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
    private final LayoutModel layout;
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
    private HBox status;

    @FXML
    private RailController railController;

    @FXML
    private WorkController workController;

    @FXML
    private IconButton themeButton;

    @FXML
    private ListenerController listenerController;

    public ShellController(
            ShellModel model, ListenModel listen, TrafficModel traffic, LayoutModel layout, Texts texts) {
        this.model = model;
        this.listen = listen;
        this.traffic = traffic;
        this.layout = layout;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        root.getStyleClass().add(texts.locale().getLanguage());
        root.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(COMPACT, width.doubleValue() < COMPACT_BELOW));
        root.heightProperty().subscribe(height -> root.pseudoClassStateChanged(LOW, height.doubleValue() < LOW_BELOW));
        railController.onChoice(workController::focus);
        workController.welcomes().subscribe(welcomes -> listenerController.offerWays(!welcomes));
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
    public void install(Scene scene, Workspace made) {
        workController.install(made);
        new Filling(layout, model, List.of(topBar, rail, status)).install(scene);
        model.theme().subscribe(theme -> theme.apply(scene));
        List<Parent> cycle = new ArrayList<>(List.of(topBar, notice, rail));
        cycle.addAll(workController.panes());
        PaneCycle panes = new PaneCycle(cycle);
        scene.getAccelerators()
                .putAll(Map.of(
                        KeyCombination.valueOf("F12"),
                        listen::togglePause,
                        KeyCombination.valueOf("Shortcut+Shift+L"),
                        model::changeTheme,
                        KeyCombination.valueOf("Shortcut+1"),
                        () -> model.go(Workplace.CAPTURED),
                        KeyCombination.valueOf("Shortcut+2"),
                        () -> model.go(Workplace.COMPOSE),
                        KeyCombination.valueOf("F6"),
                        () -> panes.move(scene, 1),
                        KeyCombination.valueOf("Shift+F6"),
                        () -> panes.move(scene, -1)));
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
}
