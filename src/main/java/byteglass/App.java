package byteglass;

import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.settings.Preferences;
import byteglass.store.OpenCapture;
import byteglass.store.Places;
import byteglass.store.StoreException;
import byteglass.texts.Texts;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import byteglass.ui.shell.FailureController;
import byteglass.ui.shell.FailureController.Choice;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window's composition root: opens the capture and the port, hands both to a [Workbench], and closes all in
/// order.
///
/// Arguments: `--lang=LANGUAGE`, and a capture file. The capture is opened and the listener started before the window
/// is made ([#init], on a thread of the toolkit that may block), so that nothing sent meanwhile is refused.
public final class App extends Application {

    /// The port that the documentation names, where no other is asked for.
    private static final int PORT = 8050;

    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private final InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), PORT);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Places places = Places.of(System.getenv(), System.getProperties());
    private Preferences preferences = Preferences.none();
    private Texts texts = Texts.of(Locale.getDefault());
    private Path wanted = places.standard();
    private volatile @Nullable Running running;
    private @Nullable StoreException failure;
    private @Nullable Workbench bench;

    /// What runs whether there is a window or not.
    private record Running(OpenCapture capture, Listener listener, CompletionStage<InetSocketAddress> started) {}

    @Override
    public void init() {
        preferences = Preferences.open(
                places.preferences(),
                work -> Thread.ofVirtual().name("preferences").start(work));
        String language = Optional.ofNullable(getParameters().getNamed().get("lang"))
                .or(() -> preferences.text("language"))
                .orElse(null);
        if (language != null) {
            // also for the toolkit, which chooses Chinese glyphs by it
            Locale.setDefault(Locale.forLanguageTag(language.startsWith("zh") ? "zh-CN" : language));
            texts = Texts.of(Locale.getDefault());
        }
        open(getParameters().getUnnamed().stream().findFirst().map(Path::of).orElseGet(places::standard));
    }

    /// Opens a capture and begins to listen, or notes why it cannot. Blocks.
    private void open(Path file) {
        wanted = file;
        failure = null;
        try {
            OpenCapture capture = OpenCapture.openOrNew(file, places);
            Listener listener = new Listener(capture.store(), Settings.DEFAULT);
            running = new Running(capture, listener, listener.start(address));
            Runtime.getRuntime().addShutdownHook(new Thread(this::closeCapture, "closing"));
        } catch (StoreException unopened) {
            failure = unopened;
        }
    }

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        stage.setTitle(texts.get("app.name"));
        for (int size : ICON_SIZES) {
            stage.getIcons().add(new Image("/byteglass/icons/byteglass-" + size + ".png"));
        }
        stage.setScene(scene(stage));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(Math.clamp(screen.getWidth(), LEAST_WIDTH, WIDTH));
        stage.setHeight(Math.clamp(screen.getHeight(), LEAST_HEIGHT, HEIGHT));
        new WindowPlace(preferences, "window")
                .keep(
                        stage,
                        Screen.getScreens().stream()
                                .map(Screen::getVisualBounds)
                                .toList());
        stage.setOnCloseRequest(request -> {
            request.consume();
            close(stage);
        });
        stage.show();
    }

    private Scene workbenchScene(Running now) {
        Surroundings around = new Surroundings(texts, theme(), getHostServices()::showDocument, preferences);
        Workbench made = new Workbench(now.capture().store(), now.listener(), address, around);
        bench = made;
        made.models().listen().await(now.started());
        Path inUse = now.capture().inUse();
        if (inUse != null) {
            made.models().shell().notice(texts.get("notice.in-use", inUse.getFileName()));
        }
        preferences
                .setAside()
                .ifPresent(file -> made.models().shell().notice(texts.get("notice.settings", file.getFileName())));
        return made.scene();
    }

    private Scene scene(Stage stage) {
        return running == null ? failureScene(stage) : workbenchScene(running);
    }

    private Scene failureScene(Stage stage) {
        FailureController controller = new FailureController(failure, wanted, texts, choice -> goOn(stage, choice));
        Parent root = new Views(texts)
                .load(FailureController.class, type -> controller)
                .root();
        Scene scene = new Scene(root);
        theme().apply(scene);
        return scene;
    }

    /// Does what was chosen where no capture could be opened. The page stands until another capture is open, or not.
    private void goOn(Stage stage, Choice choice) {
        Path file = switch (choice) {
            case QUIT -> {
                Platform.exit();
                yield null;
            }
            case AGAIN -> wanted;
            case FRESH -> fresh();
            case ELSEWHERE -> path(chooser().showSaveDialog(stage));
            case OTHER -> path(chooser().showOpenDialog(stage));
        };
        if (file != null) {
            stage.getScene().getRoot().setDisable(true);
            Thread.ofPlatform().name("opening").start(() -> {
                open(file);
                Platform.runLater(() -> stage.setScene(scene(stage)));
            });
        }
    }

    private Path fresh() {
        return places.dated(LocalDateTime.now(ZoneId.systemDefault()), Files::exists);
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(String.valueOf(fresh().getFileName()));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.get("failure.files"), "*" + Places.SUFFIX));
        return chooser;
    }

    private static @Nullable Path path(@Nullable File chosen) {
        return chosen == null ? null : chosen.toPath();
    }

    /// The one that was chosen last, else the system's.
    private Theme theme() {
        return preferences.text("theme").flatMap(Theme::of).orElseGet(App::systemTheme);
    }

    private static Theme systemTheme() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }

    /// The window goes at once; the rest takes a few seconds at most where requests are under way, and no part of it
    /// runs on the FX thread.
    private void close(Stage stage) {
        stage.hide();
        if (bench != null) {
            bench.close();
        }
        Thread.ofPlatform().name("closing").start(() -> {
            closeCapture();
            Platform.exit();
        });
    }

    /// Closes the port, then the file. Once, whoever asks: the window, or the system that ends the program.
    private void closeCapture() {
        if (running != null && closed.compareAndSet(false, true)) {
            running.listener().close();
            running.capture().store().close();
            preferences.close();
        }
    }
}
