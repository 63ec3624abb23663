package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.NodeLine;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class BodyViewTest {

    private static final Path SNAPSHOTS = Path.of("target/snapshots");
    private static final Bytes JSON = Exchanges.WEBHOOK.slice(344, 1019);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    /// The Parts view in a window of its own.
    private final class Window implements AutoCloseable {
        final Recorded recorded = new Recorded(folder);
        final MessageReader reader;
        final PartsController controller;
        final Scene scene;
        private long last;

        Window(Locale locale, Theme theme, int width, int height) {
            Texts texts = Texts.of(locale);
            reader = new MessageReader(texts);
            InspectModel model = new InspectModel(recorded.store, reader, workers, Platform::runLater);
            var view = Fx.fromFx(() -> new Views(texts)
                    .load(
                            PartsController.class,
                            new InspectControllers(model, recorded.store, texts, workers, Platform::runLater)));
            controller = view.controller();
            scene = Fx.fromFx(() -> {
                view.root().getStyleClass().add("inspect");
                view.root()
                        .getStylesheets()
                        .add(PartsController.class.getResource("inspect.css").toExternalForm());
                Scene made = new Scene(view.root(), width, height);
                theme.apply(made);
                stage.setScene(made);
                stage.show();
                return made;
            });
        }

        Window show(String fields, Bytes body) {
            recorded.answered(BodiesTest.request(fields, body), Exchanges.OK);
            last = last == 0 ? 1 : last + 2;
            Side side = reader.read(recorded.store
                            .exchange(last, InspectModel.LOADED_BYTES)
                            .orElseThrow())
                    .request();
            Fx.onFx(() -> {
                controller.show(side);
                controller.focusTarget().requestFocus();
            });
            settle();
            return this;
        }

        @SuppressWarnings("unchecked")
        ListView<PartsRow> list() {
            return (ListView<PartsRow>) controller.focusTarget();
        }

        PartsRow selected() {
            return Fx.fromFx(() -> list().getSelectionModel().getSelectedItem());
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
            Fx.onFx(() ->
                    list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false)));
            settle();
        }

        /// Presses one of the names of the faces.
        void choose(String face) {
            Fx.onFx(() -> scene.getRoot().lookupAll(".segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals(face))
                    .findFirst()
                    .orElseThrow()
                    .fire());
            settle();
        }

        /// Closes the sections before the body, so that it has room.
        void onlyBody() {
            for (PartsRow row :
                    List.copyOf(Fx.fromFx(() -> List.copyOf(list().getItems().subList(0, 6))))) {
                if (row instanceof Section section && section.kind() != Section.Kind.BODY) {
                    Fx.onFx(() -> list().getSelectionModel().select(row));
                    press(KeyCode.LEFT, false);
                }
            }
            Fx.onFx(() -> list().getSelectionModel().clearSelection());
            settle();
        }

        void snapshot(String name) {
            settle();
            Fx.snapshot(scene, SNAPSHOTS.resolve(name + ".png"));
        }

        @Override
        public void close() {
            recorded.close();
        }
    }

    private static String clipboard() {
        return Fx.fromFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private static void walk(Window window, String name, String tree) {
        window.show(
                "Content-Type: application/json; charset=utf-8\r\nContent-Encoding: gzip\r\n", BodiesTest.gzip(JSON));
        window.onlyBody();
        window.snapshot(name + "-json");
        window.choose(tree);
        window.snapshot(name + "-tree");
        window.show(
                "Content-Type: application/x-www-form-urlencoded\r\n",
                Bytes.utf8("name=J%C3%BCrgen&street=Am+Weg+7&note=" + "long+".repeat(60) + "&empty=&flag"));
        window.snapshot(name + "-form");
        window.show(
                "Content-Type: application/xml\r\n",
                Bytes.utf8(
                        "<?xml version='1.0'?><menu size=\"3\"><!-- today --><dish price=\"4.50\">Crêpe</dish><dish/></menu>"));
        window.snapshot(name + "-xml");
        window.show("Content-Type: application/json\r\n", Bytes.utf8("{\"a\":1,\"b\":[1,2,]}"));
        window.snapshot(name + "-broken");
        window.show(
                "Content-Type: application/json\r\nContent-Encoding: gzip\r\n",
                BodiesTest.gzip(JSON).slice(0, 200));
        window.snapshot(name + "-cut");
        window.show("Content-Type: multipart/form-data; boundary=b\r\n", Bytes.utf8("""
                        --b\r
                        Content-Disposition: form-data; name=menu; filename="menu.json"\r
                        Content-Type: application/json\r
                        \r
                        {"dish":"Crêpe"}\r
                        --b\r
                        Content-Disposition: form-data; name=note\r
                        \r
                        hello\r
                        --b--\r
                        """));
        window.snapshot(name + "-parts");
        window.show("Content-Type: image/png\r\n", PicturesTest.png(320, 200));
        Fx.until(
                "the image",
                () -> window.scene.getRoot().lookupAll(".picture-ground > .image-view").stream()
                        .anyMatch(view -> ((ImageView) view).getImage() != null));
        window.snapshot(name + "-image");
        window.show("Content-Type: application/pdf\r\n", Bytes.utf8("%PDF-1.7\n\0\1"));
        window.snapshot(name + "-facts");
    }

    @Test
    void noStyleIsAmissInTheDark() {
        try (StyleProblems problems = new StyleProblems();
                Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 470)) {
            walk(window, "body-en-dark", "Tree");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void noStyleIsAmissInTheLightAndInChinese() {
        try (StyleProblems problems = new StyleProblems();
                Window window = new Window(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, 976, 430)) {
            walk(window, "body-zh-light", "树");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void theKeyboardFoldsAndUnfoldsATreeAndCopiesAValue() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 470)) {
            window.show("Content-Type: application/json\r\n", Bytes.utf8("{\"a\":{\"b\":\"caf\\u00e9\"},\"c\":1.0}"));
            window.choose("Tree");
            window.press(KeyCode.END, false);
            assertThat(window.selected().spoken()).isEqualTo("c, 1.0, number");
            window.press(KeyCode.UP, false);
            window.press(KeyCode.C, true);
            assertThat(clipboard()).isEqualTo("café");
            window.press(KeyCode.UP, false);
            window.press(KeyCode.LEFT, false);
            assertThat(window.selected()).isInstanceOfSatisfying(NodeLine.class, line -> {
                assertThat(line.label().name()).isEqualTo("a");
                assertThat(line.open()).isFalse();
            });
            window.press(KeyCode.DOWN, false);
            assertThat(window.selected().spoken()).isEqualTo("c, 1.0, number");
            window.press(KeyCode.UP, false);
            window.press(KeyCode.ENTER, false);
            window.press(KeyCode.DOWN, false);
            assertThat(window.selected().spoken()).isEqualTo("b, café, string");
        }
    }

    @Test
    void aCharsetIsChosenByHandAndItsReasonIsSaid() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 470)) {
            window.show(
                    "Content-Type: text/plain\r\n",
                    Bytes.wrap("\u4f60\u597d\uff0c\u4e16\u754c".getBytes(Charset.forName("GB18030"))));
            window.onlyBody();
            CharsetMenu menu = Fx.fromFx(() -> window.scene.getRoot().lookupAll(".charset-menu").stream()
                    .map(CharsetMenu.class::cast)
                    .filter(CharsetMenu::isVisible)
                    .findFirst()
                    .orElseThrow());
            assertThat(menu.getAccessibleText()).startsWith("Charset: Automatic: ");
            Fx.onFx(() -> {
                menu.show();
                menu.getItems().stream()
                        .filter(item -> "GB18030".equals(item.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire();
                menu.hide();
            });
            Fx.until(
                    "the text",
                    () -> window.list().getItems().getLast().spoken().equals("\u4f60\u597d\uff0c\u4e16\u754c"));
            window.settle();
            assertThat(Fx.fromFx(menu::getText)).isEqualTo("GB18030");
            assertThat(Fx.fromFx(menu::getAccessibleText)).startsWith("Charset: GB18030, chosen by hand. Automatic: ");
            window.snapshot("body-charset");
        }
    }

    @Test
    void aHundredThousandPartsAreThereToTheLastAndUnfold() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 470)) {
            String part = "--b\r\nContent-Disposition: form-data; name=x\r\n\r\ny\r\n";
            window.show(
                    "Content-Type: multipart/form-data; boundary=b\r\n",
                    Bytes.latin1(part.repeat(100_000) + "--b--\r\n"));
            Fx.until("all of them", () -> window.list().getItems().size() >= 100_000);
            window.press(KeyCode.END, false);
            assertThat(window.selected().spoken()).isEqualTo("x, 1 B");
            window.press(KeyCode.RIGHT, false);
            window.press(KeyCode.END, false);
            assertThat(window.selected().spoken()).isEqualTo("y");
            window.snapshot("body-many-parts");
        }
    }

    @Test
    void aLongBodyIsThereToItsEnd() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 470)) {
            window.show("Content-Type: application/json\r\n", Bytes.latin1("[" + "12345678,".repeat(200_000) + "9]"));
            Fx.until("all of it", () -> window.list().getItems().size() > 200_000);
            window.press(KeyCode.END, false);
            assertThat(window.selected().spoken()).isEqualTo("]");
            window.snapshot("body-long");
        }
    }
}
