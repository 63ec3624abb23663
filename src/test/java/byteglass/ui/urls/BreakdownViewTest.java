package byteglass.ui.urls;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.TargetForm;
import byteglass.http.TargetUri;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(Fx.class)
class BreakdownViewTest {

    private static final String FIRST = "http://www.luffycity.com:80/news/index.html?id=250&page=1";
    private static final String FULL = "http://user:secret@www.luffycity.com:80/news/index.html?id=250&page=1#top";

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    /// A page in a window of its own.
    private final class Window {
        final BreakdownModel model;
        final Scene scene;

        Window(Locale locale, Theme theme, int width, int height) {
            Texts texts = Texts.of(locale);
            model = Fx.fromFx(() -> new BreakdownModel(texts, workers, Platform::runLater, true));
            scene = Fx.fromFx(() -> {
                var view =
                        new Views(texts).load(BreakdownController.class, new UrlControllers(model, texts, url -> {}));
                view.root().getStyleClass().add(texts.locale().getLanguage());
                Scene made = new Scene(view.root(), width, height);
                theme.apply(made);
                stage.setScene(made);
                stage.show();
                return made;
            });
            Fx.until("the examples", () -> !model.readings().isEmpty());
        }

        void show(String url) {
            Fx.onFx(() -> model.url().show(url));
            Fx.until("its breakdown", () -> model.url().breakdown().get().text().equals(url));
        }

        String text() {
            return model.url().typed().text().get();
        }

        /// What the labels say that are lit.
        String lit() {
            return scene.getRoot().lookupAll(".url-label").stream()
                    .filter(label -> label.getPseudoClassStates().contains(PseudoClass.getPseudoClass("lit")))
                    .map(Node::getAccessibleText)
                    .collect(Collectors.joining(";"));
        }

        FlatField field(String name) {
            return (FlatField) scene.getRoot().lookupAll(".flat-field").stream()
                    .filter(field -> name.equals(field.getAccessibleText()) && isShown(field))
                    .findFirst()
                    .orElseThrow();
        }

        Node button(String name) {
            return scene.getRoot().lookupAll(".toggle-button").stream()
                    .filter(button -> ((Labeled) button).getText().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /// The lines of the request.
        List<String> wire() {
            return Fx.fromFx(() -> model.lines().stream()
                    .filter(UrlLine.Wire.class::isInstance)
                    .map(line -> ((UrlLine.Wire) line)
                            .pieces().stream().map(Piece::text).collect(Collectors.joining()))
                    .toList());
        }

        void snapshot(String name) {
            for (int i = 0; i < 4; i++) {
                Fx.onFx(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
            }
            assertThat(Fx.fromFx(() -> scene.getRoot().isNeedsLayout()))
                    .as("what stands still asks for no layout")
                    .isFalse();
            Fx.snapshot(scene, Path.of("target/snapshots/" + name + ".png"));
        }
    }

    @Test
    void noStyleIsAmissInTheDarkAndWide() {
        try (StyleProblems problems = new StyleProblems()) {
            Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 792);
            window.show(FULL);
            window.snapshot("url-en-dark");
            Fx.onFx(() -> window.model.learning().set(false));
            window.snapshot("url-en-dark-this");
            window.show("http://a.test\\@b.test/a%20b/../c/?q=%D6%D0&next=http://x.test/&token=abc+d&e#%zz");
            window.snapshot("url-en-dark-trouble");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void noStyleIsAmissInTheLightAndNarrowAndInChinese() {
        try (StyleProblems problems = new StyleProblems()) {
            Window window = new Window(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, 976, 600);
            window.show(FULL);
            window.snapshot("url-zh-light-976");
            window.show("http://www.luffycity.com/");
            window.snapshot("url-zh-light-976-short");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void aUrlIsPastedItsPortHoveredAndAValueEditedInTheTable() {
        Window window = new Window(Locale.ENGLISH, Theme.DARK, 990, 980);
        FxRobot robot = new FxRobot();
        Node field = Objects.requireNonNull(window.scene.lookup(".url-field"));
        Fx.onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(FIRST);
            Clipboard.getSystemClipboard().setContent(content);
        });
        click(robot, place(field, 100, 40));
        press(robot, KeyCode.SHORTCUT, KeyCode.V);
        Fx.until("the URL", () -> window.text().equals(FIRST));
        window.snapshot("url-journey-pasted");

        double cell = Fx.fromFx(() -> Objects.requireNonNull(window.scene.lookup(".url-ruler"))
                        .getLayoutBounds()
                        .getWidth()
                / 100);
        move(robot, place(field, 40 + cell * (FIRST.indexOf(":80") + 1.5), 40));
        Fx.until("the port to be lit", () -> window.lit().contains("port, 80, "));
        window.snapshot("url-journey-port");
        move(robot, place(field, 2, 2));
        Fx.until("it to be lit no more", () -> !window.lit().contains("port"));

        FlatField value = Fx.fromFx(() -> window.field("Value of id as sent"));
        click(robot, middle(value));
        Fx.until(
                "the row to be lit",
                () -> window.model.url().lit().get() != null && window.lit().contains("query"));
        press(robot, KeyCode.SHORTCUT, KeyCode.A);
        robot.write("7&8", 0);
        Fx.until("the edit", () -> window.text().equals(FIRST.replace("250", "7%268")));
        assertThat(Fx.fromFx(() -> value.getText() + value.getCaretPosition())).isEqualTo("7%2685");
        assertThat(window.wire()).contains("GET·/news/index.html?id=7%268&page=1·HTTP/1.1");

        press(robot, KeyCode.DOWN);
        Fx.until("the field below", () -> window.field("Value of page as sent").isFocused());
        press(robot, KeyCode.UP);
        press(robot, KeyCode.TAB);
        Fx.until("the decoded value", () -> window.field("Value of id decoded").isFocused());
        press(robot, KeyCode.END);
        robot.write("é", 0);
        Fx.until("its escapes", () -> window.text().contains("id=7%268%C3%A9&page=1"));
        window.snapshot("url-journey-edited");

        click(robot, middle(window.button("With")));
        Fx.until("credentials", () -> window.text().startsWith("http://user:secret@www"));
        assertThat(window.wire()).contains("Authorization:·Basic·dXNlcjpzZWNyZXQ=");
    }

    @Test
    void keysEditTheStripAsAnyField() {
        Window window = new Window(Locale.ENGLISH, Theme.LIGHT, 990, 980);
        FxRobot robot = new FxRobot();
        click(robot, place(Objects.requireNonNull(window.scene.lookup(".url-field")), 100, 40));
        robot.write("http://a/b", 0);
        Fx.until("the text", () -> window.text().equals("http://a/b"));
        press(robot, KeyCode.HOME);
        press(robot, KeyCode.SHORTCUT, KeyCode.RIGHT);
        robot.write("x", 0);
        press(robot, KeyCode.END);
        press(robot, KeyCode.BACK_SPACE);
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.DELETE);
        Fx.until("the edits", () -> window.text().equals("http://x/"));
        press(robot, KeyCode.SHORTCUT, KeyCode.Z);
        press(robot, KeyCode.SHORTCUT, KeyCode.A);
        press(robot, KeyCode.SHORTCUT, KeyCode.C);
        assertThat(Fx.fromFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("http://xa/");
        press(robot, KeyCode.SHORTCUT, KeyCode.X);
        Fx.until("nothing", () -> window.text().isEmpty());
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anExampleIsLoadedByAClickAndByEnter() {
        Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 792);
        window.snapshot("url-examples");
        @SuppressWarnings("unchecked")
        ListView<ReadingRow> list = (ListView<ReadingRow>) Objects.requireNonNull(window.scene.lookup(".readings"));
        Fx.onFx(() -> {
            list.getSelectionModel().select(0);
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        Fx.until("the first example", () -> window.text().equals(FIRST));
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 792);
        window.show("http://a/x?q=%D6%D0");
        window.snapshot("url-foreign");
        List<Node> nameless = Fx.fromFx(() -> window.scene.getRoot().lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && isShown(node))
                .filter(node ->
                        Objects.requireNonNullElse(node.getAccessibleText(), "").isBlank()
                                && !(node instanceof Labeled labeled
                                        && !labeled.getText().isBlank()))
                .toList());
        assertThat(nameless).isEmpty();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    @Test
    void aUrlOf64KibStaysUsable() {
        Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 792);
        String url = "http://a/?" + "name=value&".repeat(6000);
        window.show(url);
        window.snapshot("url-long");
        assertThat(window.scene.getRoot().lookupAll(".url-glyphs"))
                .as("rows that are seen")
                .hasSizeLessThan(20);
        assertThat(window.scene.getRoot().lookupAll(".line-cell")).hasSizeLessThan(80);

        Fx.onFx(() -> {
            window.model.url().typed().moveTo(8, false);
            for (int i = 0; i < 100; i++) {
                window.model.url().typed().insert("b");
            }
        });
        String typed = "http://a" + "b".repeat(100) + url.substring(8);
        Fx.until(
                "the breakdown of the last of them",
                () -> window.model.url().breakdown().get().text().equals(typed));
    }

    @Test
    void aCapturedUrlIsReadOnlyAndOpenedElsewhere() {
        Texts texts = Texts.of(Locale.ENGLISH);
        BreakdownModel model = Fx.fromFx(() -> new BreakdownModel(texts, workers, Platform::runLater, false));
        List<String> opened = new ArrayList<>();
        Fx.onFx(() -> {
            var view = new Views(texts).load(BreakdownController.class, new UrlControllers(model, texts, opened::add));
            model.showCaptured(new TargetUri(FIRST, TargetForm.ORIGIN, TargetUri.Authority.HOST, false));
            Scene scene = new Scene(view.root(), 1376, 500);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            view.controller().focusTarget().requestFocus();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller()
                    .focusTarget()
                    .fireEvent(
                            new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
            assertThat(model.asTyped()).isEqualTo(FIRST);
            assertThat(scene.getRoot().lookupAll(".flat-field"))
                    .isNotEmpty()
                    .allSatisfy(field ->
                            assertThat(((FlatField) field).isEditable()).isFalse());
            scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Open to edit"))
                    .forEach(Button::fire);
        });
        assertThat(opened).containsExactly(FIRST);
        Fx.snapshot(Fx.fromFx(stage::getScene), Path.of("target/snapshots/url-captured.png"));
        for (TargetUri.Authority authority : TargetUri.Authority.values()) {
            Fx.onFx(() -> model.showCaptured(new TargetUri("http://a/%E9", TargetForm.ORIGIN, authority, true)));
            assertThat(Fx.fromFx(() -> seen()))
                    .as("where it is from")
                    .anyMatch(text -> text.endsWith("; bytes that are not UTF-8 are percent-encoded here"));
        }
    }

    @Test
    void whatWasCapturedAndIsNoRequestHasNoUrl() {
        Texts texts = Texts.of(Locale.ENGLISH);
        BreakdownModel model = Fx.fromFx(() -> new BreakdownModel(texts, workers, Platform::runLater, false));
        Fx.onFx(() -> {
            var view = new Views(texts).load(BreakdownController.class, new UrlControllers(model, texts, url -> {}));
            Scene scene = new Scene(view.root(), 1376, 500);
            Theme.DARK.apply(scene);
            stage.setScene(scene);
            stage.show();
            model.showCaptured(new TargetUri("", TargetForm.ORIGIN, TargetUri.Authority.NONE, false));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            assertThat(seen()).containsExactly("No URL: this is not an HTTP request.");
            assertThat(view.controller().focusTarget().getAccessibleText()).isEqualTo(seen().getFirst());
            model.showCaptured(new TargetUri(FIRST, TargetForm.ORIGIN, TargetUri.Authority.HOST, false));
            assertThat(seen()).contains("put together from the target and Host").doesNotContain("No URL");
        });
    }

    /// The words on all labels that are to be seen.
    private List<String> seen() {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(label -> isShown(label)
                        && label instanceof Labeled words
                        && !words.getText().isEmpty())
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    private static void move(FxRobot robot, Point2D point) {
        robot.robotContext().getBaseRobot().moveMouse(point);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, Point2D point) {
        move(robot, point);
        robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D middle(Node node) {
        return Fx.fromFx(() -> node.localToScreen(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY()));
    }

    private static Point2D place(Node node, double x, double y) {
        return Fx.fromFx(() -> node.localToScreen(x, y));
    }
}
