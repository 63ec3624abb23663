package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.IconButton;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class ConversionsViewTest {

    private static final String HEAD = "GET /login HTTP/1.1\r\nHost: shop.test\r\nAuthorization: Bearer ";
    private static final String TOKEN =
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXlhIiwiZXhwIjoxNzQ3MDQyOTUxfQ.c2lnbmF0dXJlIG9mIDMyIG9jdGV0cw";

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    /// The bytes of a request in a window of its own, a token in them selected.
    private final class Window implements AutoCloseable {
        final Recorded recorded = new Recorded(folder);
        final ByteSelection selection = new ByteSelection();
        final Scene scene;

        Window(Locale locale, Theme theme) {
            Texts texts = Texts.of(locale);
            MessageReader reader = new MessageReader(texts);
            InspectModel model = new InspectModel(recorded.store, reader, workers, Platform::runLater);
            InspectControllers all = new InspectControllers(model, recorded.store, texts, workers, Platform::runLater);
            SideBytes bytes = new SideBytes(recorded.store, workers, Platform::runLater);
            ConversionsModel conversions =
                    Fx.fromFx(() -> new ConversionsModel(selection, bytes, texts, workers, Platform::runLater));
            var view = Fx.fromFx(() -> new Views(texts)
                    .load(
                            LinkedController.class,
                            type -> type == ConversionsController.class
                                    ? new ConversionsController(conversions, workers, Platform::runLater, texts)
                                    : all.call(type)));
            recorded.answered(Bytes.latin1(HEAD + TOKEN + "\r\n\r\n"), Exchanges.OK);
            Side side = reader.read(recorded.store.exchange(1, 1 << 20).orElseThrow())
                    .request();
            scene = Fx.fromFx(() -> {
                view.root().getStyleClass().add("inspect");
                view.root()
                        .getStylesheets()
                        .add(LinkedController.class.getResource("inspect.css").toExternalForm());
                Scene made = new Scene(view.root(), 1376, 560);
                theme.apply(made);
                stage.setScene(made);
                stage.show();
                view.controller().show(side, LinkedPanes.Face.RAW);
                view.controller().focusTarget().requestFocus();
                selection.look(1, side);
                return made;
            });
            settle();
        }

        void settle() {
            for (int i = 0; i < 3; i++) {
                Fx.onFx(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
            }
        }

        void press(KeyCode key, boolean control) {
            Fx.onFx(() -> Objects.requireNonNull(scene.getFocusOwner())
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)));
            settle();
        }

        void select(int start, int length) {
            Fx.onFx(() -> selection.select(Direction.REQUEST, new Range(start, start + length)));
        }

        boolean isOpen() {
            return Fx.fromFx(() -> scene.getRoot().lookup(".conversions") != null);
        }

        @SuppressWarnings("unchecked")
        ListView<ConversionRow> list() {
            return (ListView<ConversionRow>)
                    Objects.requireNonNull(scene.getRoot().lookup(".conversion-list"));
        }

        void snapshot(String name) {
            settle();
            Fx.snapshot(scene, Path.of("target/snapshots/" + name + ".png"));
        }

        @Override
        public void close() {
            recorded.close();
        }
    }

    private static String clipboard() {
        return Fx.fromFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void walk(Locale locale, Theme theme, String name) {
        try (StyleProblems problems = new StyleProblems();
                Window window = new Window(locale, theme)) {
            window.press(KeyCode.I, true);
            window.snapshot(name + "-nothing");
            window.select(HEAD.length(), TOKEN.length());
            Fx.until("the ways", () -> window.list().getItems().size() > 2);
            window.press(KeyCode.HOME, false);
            window.press(KeyCode.ENTER, false);
            window.snapshot(name);
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void noStyleIsAmissInTheDark() {
        walk(Locale.ENGLISH, Theme.DARK, "conversions-en-dark");
    }

    @Test
    void noStyleIsAmissInTheLightAndInChinese() {
        walk(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, "conversions-zh-light");
    }

    @Test
    void theKeyboardOpensItReadsAndCopiesAValueAndLeavesIt() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK)) {
            assertThat(window.isOpen()).isFalse();
            Node bytes = Fx.fromFx(() -> window.scene.getFocusOwner());
            window.select(HEAD.length(), TOKEN.length());
            window.press(KeyCode.I, true);
            assertThat(window.isOpen()).isTrue();
            Fx.until("the ways", () -> window.list().getItems().size() > 2);

            window.press(KeyCode.HOME, false);
            window.press(KeyCode.RIGHT, false);
            window.press(KeyCode.DOWN, false);
            window.press(KeyCode.DOWN, false);
            ListView<ConversionRow> list = Fx.fromFx(window::list);
            assertThat(Fx.fromFx(() -> list.getSelectionModel().getSelectedItem())
                            .value())
                    .isEqualTo("  \"alg\": \"HS256\"");
            window.press(KeyCode.C, true);
            Fx.until(
                    "the copy",
                    () -> String.valueOf(Clipboard.getSystemClipboard().getString())
                            .contains("\"sub\": \"maya\""));
            window.press(KeyCode.LEFT, false);
            assertThat(Fx.fromFx(() -> list.getSelectionModel().getSelectedItem()))
                    .isInstanceOf(ConversionRow.Way.class);
            assertThat(Fx.fromFx(() -> list.getItems().get(1))).isInstanceOf(ConversionRow.Way.class);

            window.press(KeyCode.I, true);
            assertThat(window.isOpen()).isFalse();
            assertThat(Fx.fromFx(() -> window.scene.getFocusOwner())).isSameAs(bytes);
        }
    }

    @Test
    void theButtonOpensItAndEachRowHasAButtonThatCopies() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK)) {
            ToggleButton toggle =
                    Fx.fromFx(() -> (ToggleButton) window.scene.getRoot().lookup(".conversions-toggle"));
            assertThat(toggle.getTooltip().getText()).startsWith("Decode the selected bytes");
            Fx.onFx(toggle::fire);
            window.select(0, 3);
            Fx.until("the ways", () -> window.list().getItems().size() == 4);
            window.settle();
            Fx.onFx(() -> window.list().lookupAll(".conversion .icon-button").stream()
                    .map(IconButton.class::cast)
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow()
                    .fire());
            Fx.until(
                    "the copy",
                    () -> "GET".equals(Clipboard.getSystemClipboard().getString()));
            assertThat(clipboard()).isEqualTo("GET");
            Fx.onFx(toggle::fire);
            assertThat(window.isOpen()).isFalse();
        }
    }
}
