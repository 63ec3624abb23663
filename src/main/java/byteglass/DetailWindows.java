package byteglass;

import byteglass.http.Request;
import byteglass.store.Store;
import byteglass.ui.inspect.InspectController;
import byteglass.ui.inspect.InspectControllers;
import byteglass.ui.inspect.InspectModel;
import byteglass.ui.inspect.Inspected;
import byteglass.ui.inspect.MessageReader;
import byteglass.ui.kit.Views;
import byteglass.ui.kit.Views.View;
import byteglass.ui.urls.BreakdownController;
import byteglass.ui.urls.BreakdownModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Windows that show one exchange each, with all tabs of the detail, however the selection goes on. Belongs to the FX
/// thread.
final class DetailWindows {

    /// Each keeps up to 2 MiB of its exchange in memory, and more than these nobody tells apart.
    static final int MOST = 12;

    private static final KeyCombination CLOSE = KeyCombination.valueOf("Shortcut+W");
    private static final int MOST_TITLE = 80;
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 320;

    private final Store store;
    private final Models models;
    private final Surroundings around;
    private final Executor workers;
    private final Executor fx;
    private final Map<Long, Detached> open = new LinkedHashMap<>();

    /// A window, its model, and what keeps its theme.
    private record Detached(Stage stage, InspectModel model, Subscription theme) {}

    DetailWindows(Store store, Models models, Surroundings around, Executor workers, Executor fx) {
        this.store = store;
        this.models = models;
        this.around = around;
        this.workers = workers;
        this.fx = fx;
    }

    /// Opens a window where the bar of the tabs is clicked twice.
    ///
    /// @param goTo shows another exchange in the main window
    void install(Node detail, LongConsumer goTo) {
        detail.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            Inspected shown = models.inspect().shown().get();
            if (click.getClickCount() == 2 && shown != null && isBar(click.getTarget())) {
                open(shown.exchange().id(), goTo);
            }
        });
    }

    private static boolean isBar(Object target) {
        for (Node node = target instanceof Node clicked ? clicked : null; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase) {
                return false;
            }
            if (node.getStyleClass().contains("tabs")) {
                return true;
            }
        }
        return false;
    }

    /// Shows an exchange in a window of its own, or brings that to the front.
    void open(long id, LongConsumer goTo) {
        Detached there = open.get(id);
        if (there != null) {
            there.stage.toFront();
            there.stage.requestFocus();
        } else if (open.size() == MOST) {
            models.shell().notice(around.texts().get("shell.detached.many", MOST));
        } else {
            open.put(id, made(id, goTo));
        }
    }

    private Detached made(long id, LongConsumer goTo) {
        InspectModel model = new InspectModel(store, new MessageReader(around.texts()), workers, fx);
        model.onGoTo(goTo);
        UrlPages urls = new UrlPages(models, around.texts(), new BreakdownModel(around.texts(), workers, fx, false));
        Views views = new Views(around.texts());
        InspectControllers controllers = new InspectControllers(model, store, around.texts(), workers, fx);
        View<InspectController> detail = views.load(InspectController.class, controllers);
        detail.controller().add(urls.tab(views.load(BreakdownController.class, urls.controllers())));
        StackPane root = new StackPane(detail.root());
        root.getStyleClass().addAll("detached", around.texts().locale().getLanguage());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Subscription theme = models.shell().theme().subscribe(now -> now.apply(scene));
        Stage stage = stage(id, scene);
        model.shown().subscribe(shown -> stage.setTitle(title(id, shown)));
        model.select(id);
        stage.show();
        return new Detached(stage, model, theme);
    }

    private Stage stage(long id, Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(hidden -> gone(id));
        scene.getAccelerators().put(CLOSE, stage::hide);
        EscapeKey.install(scene.getRoot(), stage::hide);
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        new WindowPlace(around.preferences(), "detached").keep(stage, screens);
        return stage;
    }

    private String title(long id, @Nullable Inspected shown) {
        String what = shown != null && shown.request().reading().message() instanceof Request request
                ? " " + request.method() + " " + request.target()
                : "";
        String cut = what.length() > MOST_TITLE ? what.substring(0, MOST_TITLE) + "…" : what;
        return "#" + id + cut + " – " + around.texts().get("app.name");
    }

    private void gone(long id) {
        Detached closed = open.remove(id);
        if (closed != null) {
            closed.theme.unsubscribe();
            closed.model.close();
        }
    }

    /// The windows that there are.
    List<Stage> windows() {
        return open.values().stream().map(Detached::stage).toList();
    }

    /// Closes all of them.
    void close() {
        new ArrayList<>(open.values()).forEach(window -> window.stage.hide());
    }
}
