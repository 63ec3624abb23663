package byteglass.screenshots;

import static byteglass.ui.kit.Fx.fromFx;
import static byteglass.ui.kit.Fx.onFx;
import static byteglass.ui.kit.Fx.until;

import byteglass.Main;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Starts the program, then sends requests to it and takes pictures of its window from a second thread.
///
/// Arguments: the language, the capture file, the folder for the pictures.
public final class Photographer {

    static final int PORT = 8050;

    private static final String URL = "http://user:secret@www.luffycity.com:80/news/index.html?id=250&page=1#top";

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// The status bar counts, so a picture may never stand quite still.
    private static final int MOST_LOOKS = 6;

    private static final int LOOK_MILLIS = 400;

    private final Texts texts;
    private final boolean english;
    private final Path pictures;

    private Photographer(Texts texts, Path pictures) {
        this.texts = texts;
        english = texts.locale().equals(Locale.ENGLISH);
        this.pictures = pictures;
    }

    public static void main(String[] args) {
        String language = args[0];
        Photographer photographer = new Photographer(Texts.of(Locale.forLanguageTag(language)), Path.of(args[2]));
        Thread.ofPlatform().daemon().start(() -> Main.main(new String[] {"--lang", language, args[1]}));
        int status = 1;
        try {
            photographer.work();
            status = 0;
        } catch (Exception | Error failed) {
            failed.printStackTrace(System.err);
        }
        System.exit(status);
    }

    private void work() throws Exception {
        Scene scene = window();
        String listening = texts.get("listener.listening");
        until(
                "the port",
                () -> scene.getRoot().lookupAll(".label").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().contains(listening)));
        if (english) {
            onTheDark(scene, "empty-dark");
            onTheLight(scene, "empty-light");
        } else {
            onTheLight(scene, "empty-zh-light");
        }

        new Visitors(PORT).visit();
        String count = String.valueOf(Visitors.ROWS);
        until(
                "all rows",
                () -> scene.getRoot().lookupAll(".text").stream()
                        .anyMatch(node ->
                                node instanceof Text text && text.getText().equals(count)));
        Node table = Objects.requireNonNull(scene.lookup(".table-view"));
        onFx(table::requestFocus);
        type(table, KeyCode.HOME);
        for (int row = 0; row < Visitors.WEBHOOK; row++) {
            type(table, KeyCode.DOWN);
        }
        if (english) {
            onTheDark(scene, "captured-dark");
            onTheLight(scene, "captured-light");
            press(scene, "Alt+2");
            onTheDark(scene, "raw-dark");
            press(scene, "Shortcut+Back Slash");
            selectHost(scene);
            onTheDark(scene, "raw-hex-dark");
            onTheLight(scene, "raw-hex-light");
            press(scene, "Shortcut+Back Slash");
            press(scene, "Alt+6");
            onTheDark(scene, "reply-dark");
            for (int row = Visitors.WEBHOOK; row < Visitors.CART; row++) {
                type(table, KeyCode.DOWN);
            }
            press(scene, "Alt+7");
            onTheDark(scene, "findings-dark");
            onTheLight(scene, "findings-light");
            openUrl(scene);
            onTheDark(scene, "url-dark");
            onTheLight(scene, "url-light");
        } else {
            onTheLight(scene, "captured-zh-light");
        }
    }

    /// Selects the value of the second line, which all that shows the bytes then points out.
    private static void selectHost(Scene scene) {
        pause();
        onFx(() -> {
            Node bytes = scene.getFocusOwner();
            for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.END, KeyCode.LEFT, KeyCode.LEFT)) {
                press(bytes, key, false);
            }
            for (int octet = 0; octet < "hooks.example.dev".length(); octet++) {
                press(bytes, KeyCode.LEFT, true);
            }
        });
    }

    private static void press(Node node, KeyCode key, boolean shift) {
        node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, key.getChar(), key.getName(), key, shift, false, false, false));
    }

    /// Opens a tab with a URL that has all parts.
    private static void openUrl(Scene scene) {
        press(scene, "Shortcut+T");
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(URL);
            Clipboard.getSystemClipboard().setContent(content);
            Node field = Objects.requireNonNull(scene.lookup(".compose .url-field"));
            field.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", KeyCode.V.getName(), KeyCode.V, false, true, false, false));
        });
        until(
                "the examples",
                () -> !scene.getRoot().lookupAll(".compose .reading-row").isEmpty());
        // without a caret nothing is lit
        onFx(() -> Objects.requireNonNull(scene.lookup(".work-tab-title")).requestFocus());
    }

    /// The program's window, once it is there and its port is open.
    private static Scene window() throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                Optional<Scene> shown = fromFx(() -> Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .findFirst()
                        .map(Window::getScene));
                if (shown.isPresent()) {
                    Scene scene = shown.get();
                    onFx(() -> {
                        Stage stage = (Stage) scene.getWindow();
                        stage.setWidth(WIDTH);
                        stage.setHeight(HEIGHT);
                    });
                    until("the size", () -> scene.getWidth() == WIDTH && scene.getHeight() == HEIGHT);
                    return scene;
                }
            } catch (IllegalStateException notStarted) {
                // the toolkit is not there yet
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("no window came");
            }
            Thread.sleep(100);
        }
    }

    private void onTheDark(Scene scene, String name) {
        take(scene, "dark.css", name);
    }

    private void onTheLight(Scene scene, String name) {
        take(scene, "light.css", name);
    }

    /// Changes to a theme where it is not on, and takes the picture once it stands still.
    private void take(Scene scene, String theme, String name) {
        if (fromFx(() -> scene.getStylesheets().stream().noneMatch(sheet -> sheet.endsWith(theme)))) {
            press(scene, "Shortcut+Shift+L");
        }
        int before = 0;
        for (int i = 0; i < MOST_LOOKS; i++) {
            pause();
            int now = fromFx(() -> look(scene));
            if (now == before) {
                break;
            }
            before = now;
        }
        Fx.snapshot(scene, pictures.resolve(name + ".png"));
    }

    /// What a scene shows, as one number.
    private static int look(Scene scene) {
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.hashCode(pixels);
    }

    private static void press(Scene scene, String keys) {
        onFx(() -> Objects.requireNonNull(scene.getAccelerators().get(KeyCombination.valueOf(keys)), keys)
                .run());
    }

    private static void type(Node node, KeyCode key) {
        onFx(() -> press(node, key, false));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
