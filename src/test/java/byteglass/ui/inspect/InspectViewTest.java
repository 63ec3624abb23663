package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.kit.ByteView;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.HexView;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class InspectViewTest {

    private static final Path SNAPSHOTS = Path.of("target/snapshots");
    private static final Bytes CHUNKED =
            Bytes.latin1("PUT http://u:p@shop.test:81/cart/42?dry_run=0&x HTTP/1.1\r\nHost: shop.test:81\r\n"
                    + "Transfer-Encoding: chunked\r\nX-Note: hello\nCookie: a=b; c=" + "d".repeat(300)
                    + "\r\n\r\n5;ext=1\r\nhello\r\n0\r\nX-Sum: 7\r\n\r\nG");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    /// The pane in a window of its own, over a capture.
    private final class Window implements AutoCloseable {
        final Recorded recorded = new Recorded(folder);
        final InspectModel model;
        final Scene scene;

        Window(Locale locale, Theme theme, int width, int height) {
            Texts texts = Texts.of(locale);
            model = new InspectModel(recorded.store, new MessageReader(texts), workers, Platform::runLater);
            var view = Fx.fromFx(() -> new Views(texts)
                    .load(
                            InspectController.class,
                            new InspectControllers(model, recorded.store, texts, workers, Platform::runLater)));
            scene = Fx.fromFx(() -> {
                Scene made = new Scene(view.root(), width, height);
                theme.apply(made);
                stage.setScene(made);
                stage.show();
                return made;
            });
        }

        Window select(long id) {
            Fx.onFx(() -> model.select(id));
            Fx.until("the exchange", () -> {
                Inspected shown = model.shown().get();
                return shown != null && shown.exchange().id() == id;
            });
            settle();
            return this;
        }

        void settle() {
            for (int i = 0; i < 3; i++) {
                Fx.onFx(() -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
            }
        }

        void press(KeyCode key, boolean alt) {
            Fx.onFx(() -> {
                Node target = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
                for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                    target.fireEvent(new KeyEvent(type, "", "", key, false, false, alt, false));
                }
            });
            settle();
        }

        /// Presses the segment with one of some labels that is to be seen.
        void segment(String... labels) {
            Fx.onFx(() -> scene.getRoot().lookupAll(".segment").stream()
                    .filter(node -> isShown(node) && List.of(labels).contains(((Labeled) node).getText()))
                    .map(ToggleButton.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire());
            settle();
        }

        /// Chooses a tab within the reply.
        void segmentTab(String label) {
            Fx.onFx(() -> scene.getRoot().lookupAll(".sub-tabs .tab").stream()
                    .filter(tab -> isShown(tab) && label.equals(((Labeled) tab).getText()))
                    .map(ToggleButton.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire());
            settle();
        }

        long shownCount(String selector) {
            return Fx.fromFx(() -> scene.getRoot().lookupAll(selector).stream()
                    .filter(InspectViewTest::isShown)
                    .count());
        }

        /// What is said of the selected row of the Parts view that is to be seen.
        @SuppressWarnings("unchecked")
        String selectedRow() {
            return Fx.fromFx(() -> scene.getRoot().lookupAll(".parts").stream()
                    .filter(InspectViewTest::isShown)
                    .map(list -> ((ListView<PartsRow>) list)
                            .getSelectionModel()
                            .getSelectedItem()
                            .spoken())
                    .findFirst()
                    .orElseThrow());
        }

        /// A key with Alt that is no tab's.
        void alt(KeyCode key) {
            press(key, true);
        }

        /// Puts a text into the field that has the focus.
        void type(String text) {
            Fx.onFx(() -> ((TextField) Objects.requireNonNull(scene.getFocusOwner())).setText(text));
            settle();
        }

        /// Puts Raw beside Hex, or ends that.
        void pair() {
            Fx.onFx(() -> Objects.requireNonNull(
                            scene.getAccelerators().get(KeyCombination.valueOf("Shortcut+Back Slash")))
                    .run());
            settle();
        }

        /// Goes to an octet in the view that has the focus, and selects what it is in.
        void enclose(int offset) {
            control(KeyCode.HOME);
            for (int i = 0; i < offset; i++) {
                press(KeyCode.RIGHT);
            }
            control(KeyCode.UP);
            settle();
        }

        private void press(KeyCode key) {
            Fx.onFx(() -> Objects.requireNonNull(scene.getFocusOwner())
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        }

        void control(KeyCode key) {
            Fx.onFx(() -> Objects.requireNonNull(scene.getFocusOwner())
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false)));
        }

        /// The rows of the Parts view that is to be seen.
        @SuppressWarnings("unchecked")
        List<PartsRow> rows() {
            return Fx.fromFx(() -> scene.getRoot().lookupAll(".parts").stream()
                    .filter(InspectViewTest::isShown)
                    .map(list -> List.copyOf(((ListView<PartsRow>) list).getItems()))
                    .findFirst()
                    .orElseThrow());
        }

        String label(String selector) {
            return ((Label) scene.getRoot().lookup(selector)).getText();
        }

        /// Waits until as many meanings of fields are in view: how wide the pane is tells a later pulse.
        void untilMeanings(long count) {
            Fx.until(
                    count + " meanings",
                    () -> scene.getRoot().lookupAll(".meaning").stream()
                                    .filter(InspectViewTest::isShown)
                                    .count()
                            == count);
        }

        /// The bytes that are to be seen.
        ByteView bytes() {
            return (ByteView) scene.getRoot().lookupAll(".byte-view").stream()
                    .filter(InspectViewTest::isShown)
                    .findFirst()
                    .orElseThrow();
        }

        /// Waits until a row of the structure is selected.
        void until(String what, String row) {
            Fx.until(
                    what + ": " + row,
                    () -> scene.getRoot().lookupAll(".structure-cell").stream()
                            .anyMatch(
                                    cell -> cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"))
                                            && row.equals(cell.getAccessibleText())));
        }

        /// The texts of labels that are to be seen.
        List<String> texts(String selector) {
            return Fx.fromFx(() -> scene.getRoot().lookupAll(selector).stream()
                    .filter(InspectViewTest::isShown)
                    .map(label -> ((Labeled) label).getText())
                    .toList());
        }

        /// F1 at an octet of Raw.
        void explain(Range octet) {
            Fx.onFx(() -> {
                bytes().select(Range.at(octet.start()));
                bytes().focusTarget().requestFocus();
            });
            settle();
            press(KeyCode.F1, false);
        }

        Optional<RolePopover> explained() {
            return Fx.fromFx(Window::popover);
        }

        static Optional<RolePopover> popover() {
            return javafx.stage.Window.getWindows().stream()
                    .filter(Popup.class::isInstance)
                    .map(popup -> ((Popup) popup).getContent().getFirst())
                    .filter(RolePopover.class::isInstance)
                    .map(RolePopover.class::cast)
                    .findFirst();
        }

        void snapshotPopup(String name) {
            settle();
            Fx.snapshot(explained().orElseThrow().getScene(), SNAPSHOTS.resolve(name + ".png"));
        }

        void snapshot(String name) {
            settle();
            Fx.snapshot(scene, SNAPSHOTS.resolve(name + ".png"));
        }

        @Override
        public void close() {
            Fx.onFx(model::close);
            recorded.close();
        }
    }

    /// All states, one after the other; each is written to a picture, to be looked at beside the design.
    private void walk(Window window, String name) {
        window.snapshot(name + "-nothing");
        window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
        window.recorded.answered(CHUNKED, Exchanges.OK);
        window.select(1).snapshot(name + "-parts");
        window.press(KeyCode.DIGIT2, true);
        window.snapshot(name + "-raw");
        window.alt(KeyCode.R);
        window.alt(KeyCode.S);
        window.alt(KeyCode.Z);
        window.control(KeyCode.F);
        window.type("e");
        window.snapshot(name + "-raw-unwrapped");
        window.press(KeyCode.ESCAPE, false);
        window.alt(KeyCode.S);
        window.alt(KeyCode.Z);
        window.press(KeyCode.DIGIT3, true);
        window.press(KeyCode.DOWN, false);
        window.snapshot(name + "-hex");
        window.enclose(0x14a);
        window.pair();
        window.snapshot(name + "-raw-hex");
        window.press(KeyCode.DIGIT6, true);
        window.snapshot(name + "-reply");
        window.select(2);
        window.snapshot(name + "-no-reply");
        window.select(3);
        window.press(KeyCode.DIGIT2, true);
        window.control(KeyCode.A);
        window.snapshot(name + "-chunked-raw");
        window.press(KeyCode.DIGIT1, true);
        window.snapshot(name + "-chunked-parts");
        window.recorded.answered(Exchanges.SMUGGLING, Exchanges.BAD_REQUEST);
        window.select(5);
        window.press(KeyCode.DIGIT7, true);
        window.snapshot(name + "-findings");
        window.segment("Both", "两者");
        window.snapshot(name + "-findings-both");
        window.segment("Raw", "原始");
        window.press(KeyCode.DIGIT2, true);
        window.explain(new Range(0x41, 0x42));
        window.snapshotPopup(name + "-explain-finding");
        window.snapshot(name + "-findings-raw");
        window.press(KeyCode.DIGIT3, true);
        window.snapshot(name + "-findings-hex");
        window.press(KeyCode.DIGIT2, true);
        window.select(3);
        window.explain(new Range(150, 151));
        window.snapshotPopup(name + "-explain-cookie");
    }

    @Test
    void noStyleIsAmissInTheDarkAndWide() {
        try (StyleProblems problems = new StyleProblems();
                Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            walk(window, "inspect-en-dark-1376");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void noStyleIsAmissInTheLightAndNarrowAndInChinese() {
        try (StyleProblems problems = new StyleProblems();
                Window window = new Window(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, 976, 430)) {
            walk(window, "inspect-zh-light-976");
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void theKeyboardLeadsFromTheFieldsToTheBytesAndToTheReply() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT1, true);
            assertThat(window.rows().size()).isEqualTo(65);
            window.press(KeyCode.DOWN, false);
            window.press(KeyCode.DOWN, false);
            window.press(KeyCode.ENTER, false);
            assertThat(window.rows().size()).isEqualTo(57);
            window.press(KeyCode.RIGHT, false);
            assertThat(window.rows().size()).isEqualTo(65);
            window.press(KeyCode.DOWN, false);
            window.control(KeyCode.C);
            assertThat(clipboard()).isEqualTo("Host: hooks.example.dev\r\n");

            window.press(KeyCode.DIGIT2, true);
            window.control(KeyCode.A);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x0–0x3FA  1,019 bytes");
            window.control(KeyCode.C);
            assertThat(clipboard()).isEqualTo(Exchanges.WEBHOOK.latin1());
            window.press(KeyCode.RIGHT, false);
            assertThat(window.model.selection().get()).isEmpty();

            window.press(KeyCode.DIGIT6, true);
            assertThat(window.rows().getLast().spoken()).isEqualTo("ok");
        }
    }

    @Test
    void whatTheKeyboardSelectsInOneViewIsSelectedInAll() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT3, true);
            window.enclose(0x14a);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x144–0x153  16 bytes, field value");
            window.until("the tree", "Value, 0x144–0x153");
            window.pair();
            Fx.until("Raw", () -> window.bytes().selection().get().equals(new Range(0x144, 0x154)));
            window.control(KeyCode.UP);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x136–0x155  32 bytes, 1 header line");
            window.until("the tree", "Content-Type, 0x136–0x155");
            window.control(KeyCode.UP);
            window.until("the tree", "Headers 8, 0x29–0x155");
            window.control(KeyCode.UP);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x0–0x3FA  1,019 bytes");
            Fx.until("Raw", () -> window.bytes().selection().get().equals(new Range(0, 1019)));
        }
    }

    @Test
    void oneFindsOctetsInAViewThatShowsNone() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT1, true);
            window.control(KeyCode.F);
            window.type("application");
            Fx.until(
                    "the match",
                    () -> window.model.selection().get().equals("Selection 0x144–0x14E  11 bytes, field value"));
            assertThat(window.selectedRow()).contains("Content-Type");
            window.control(KeyCode.G);
            window.type("29");
            window.press(KeyCode.ENTER, false);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x29  1 byte, field name");
            assertThat(window.selectedRow()).contains("Host");

            window.press(KeyCode.ESCAPE, false);
            window.press(KeyCode.DIGIT6, true);
            window.control(KeyCode.F);
            window.type("plain");
            Fx.until("the match", () -> window.model.selection().get().endsWith("5 bytes, field value"));
            assertThat(window.selectedRow()).contains("Content-Type");

            window.press(KeyCode.DIGIT7, true);
            window.control(KeyCode.F);
            window.type("github");
            Fx.until("the match", () -> window.model.selection().get().contains("6 bytes"));
        }
    }

    @Test
    void howBytesAreShownHoldsForTheNextRequestAndForTheReply() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.recorded.answered(CHUNKED, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT2, true);
            window.alt(KeyCode.Z);
            window.alt(KeyCode.L);
            window.select(3);
            assertThat(Fx.fromFx(() -> window.bytes().wrap().get()
                            || window.bytes().lineEnds().get()))
                    .isFalse();
            window.press(KeyCode.DIGIT6, true);
            window.segmentTab("Raw");
            assertThat(Fx.fromFx(() -> window.bytes().wrap().get())).isFalse();
            window.alt(KeyCode.Z);
            window.press(KeyCode.DIGIT2, true);
            assertThat(Fx.fromFx(() -> window.bytes().wrap().get())).isTrue();
        }
    }

    @Test
    void theReadsOfABodyAreSaidAndChosenWithTheKeyboard() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT2, true);
            assertThat(window.texts(".arrival .label")).contains("first 344 bytes at 0 ms, the rest at 0.7 ms");
            Fx.onFx(() -> window.scene.getRoot().lookup(".read-strip").requestFocus());
            window.press(KeyCode.END, false);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x158–0x3FA  675 bytes, body");
            Fx.until("Raw", () -> window.bytes().selection().get().equals(new Range(0x158, 1019)));
            window.press(KeyCode.LEFT, false);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x0–0x157  344 bytes");

            window.press(KeyCode.DIGIT6, true);
            window.segmentTab("Hex");
            assertThat(window.texts(".arrival .label")).contains("all 118 bytes in one read");
        }
    }

    @Test
    void whatFindingsAreAboutIsShownAsTextAndAsNumbers() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.SMUGGLING, Exchanges.BAD_REQUEST);
            window.select(1);
            window.press(KeyCode.DIGIT7, true);
            assertThat(window.shownCount(".found-in .byte-view")).isEqualTo(1);
            assertThat(window.shownCount(".found-in .hex-view")).isZero();
            window.segment("Both");
            assertThat(window.shownCount(".found-in .byte-view")).isEqualTo(1);
            HexView numbers = Fx.fromFx(() -> (HexView) window.scene.getRoot().lookup(".found-in .hex-view"));
            assertThat(numbers.selection().get()).isEqualTo(new Range(0x26, 0x37));
            Fx.until("its row", () -> numbers.onScreen(new Range(0x26, 0x27)).isPresent());
            window.segment("Hex");
            assertThat(window.shownCount(".found-in .byte-view")).isZero();
            assertThat(window.shownCount(".found-in .hex-view")).isEqualTo(1);
        }
    }

    @Test
    void theKeyboardFindsOctetsAndGoesToOffsets() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT3, true);
            window.control(KeyCode.F);
            window.type("menu");
            Fx.until("a match", () -> window.model.selection().get().endsWith("4 bytes, body"));
            Fx.until("their number", () -> window.label(".find-state").startsWith("1 of "));
            String first = window.model.selection().get();
            window.press(KeyCode.ENTER, false);
            assertThat(window.model.selection().get()).isNotEqualTo(first);
            window.snapshot("inspect-find");
            window.press(KeyCode.ESCAPE, false);
            window.control(KeyCode.G);
            window.type("zz");
            window.press(KeyCode.ENTER, false);
            assertThat(window.texts(".find-state")).contains("Not an offset: use 1F4, 0x1F4, or #500 in decimal");
            window.type("4000");
            window.press(KeyCode.ENTER, false);
            assertThat(window.texts(".find-state")).contains("The last byte is at 0x3FA");
            window.snapshot("inspect-go-to");
            window.type("0x144");
            window.press(KeyCode.ENTER, false);
            window.control(KeyCode.UP);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x144–0x153  16 bytes, field value");
        }
    }

    @Test
    void theKeyboardLeadsThroughTheFindings() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.SMUGGLING, Exchanges.BAD_REQUEST);
            window.select(1);
            window.press(KeyCode.F2, false);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x26–0x36  17 bytes, 1 header line");
            window.press(KeyCode.F2, false);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x4A  1 byte, white space");
            assertThat(window.texts(".finding-label")).containsOnlyOnce("What");
            window.press(KeyCode.ENTER, false);
            assertThat(window.texts(".finding-label"))
                    .filteredOn("What"::equals)
                    .hasSize(2);
            window.press(KeyCode.LEFT, false);
            assertThat(window.texts(".finding-label")).containsOnlyOnce("What");
            window.press(KeyCode.DOWN, false);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x63  1 byte, line feed");
            Fx.onFx(() -> ((Button) window.scene.getRoot().lookup(".ghost")).fire());
            assertThat(clipboard()).startsWith("Byteglass, request #1: POST /cart HTTP/1.1, 108 bytes");
            window.press(KeyCode.DIGIT1, true);
            assertThat(window.model.selection().get()).isEqualTo("Selection 0x63  1 byte, line feed");
        }
    }

    @Test
    void aFilterShowsWhatItCountsAndAGoodRequestSaysSo() {
        try (Window window = new Window(Locale.ENGLISH, Theme.LIGHT, 976, 430)) {
            window.recorded.answered(Exchanges.SMUGGLING, Exchanges.BAD_REQUEST);
            window.recorded.answered(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT7, true);
            assertThat(window.texts(".found .segment")).containsExactly("All 6", "Errors 2", "Warnings 2", "Notes 2");
            Fx.onFx(() -> window.scene.getRoot().lookupAll(".found .segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(segment -> segment.getText().startsWith("Warnings"))
                    .forEach(ToggleButton::fire));
            window.settle();
            assertThat(window.texts(".finding-title"))
                    .containsExactly("Line ends with LF alone", "Bytes after the message");
            window.select(3);
            assertThat(window.texts(".found .text-muted"))
                    .contains("Nothing in these bytes is wrong, unwise or unusual.");
            window.snapshot("inspect-nothing-found");
        }
    }

    @Test
    void aByteIsExplainedUntilItIsClosedAndStaysWhenPinned() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 976, 430)) {
            window.recorded.answered(CHUNKED, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT2, true);
            window.explain(new Range(0, 1));
            RolePopover method = window.explained().orElseThrow();
            assertThat(method.getAccessibleText()).startsWith("method, Request line. PUT. ");
            Fx.onFx(() -> ((Button) method.lookup(".ghost")).fire());
            assertThat(clipboard()).isEqualTo("PUT");
            Bounds octet =
                    Fx.fromFx(() -> window.bytes().onScreen(new Range(0, 1)).orElseThrow());
            assertThat(Fx.fromFx(() ->
                            method.localToScreen(method.getBoundsInLocal()).getMaxY()))
                    .as("over or under what it explains")
                    .satisfiesAnyOf(
                            bottom -> assertThat(bottom).isLessThanOrEqualTo(octet.getMinY()),
                            bottom -> assertThat(bottom - method.getHeight()).isGreaterThanOrEqualTo(octet.getMaxY()));
            window.press(KeyCode.SPACE, false);
            assertThat(window.explained()).isPresent();
            window.press(KeyCode.ESCAPE, false);
            assertThat(window.explained()).isEmpty();
            window.explain(new Range(0, 1));
            window.press(KeyCode.DIGIT1, true);
            assertThat(window.explained())
                    .as("what is elsewhere is not explained")
                    .isEmpty();
        }
    }

    @Test
    void aByteThatTheMouseRestsOnIsExplained() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 976, 430)) {
            window.recorded.answered(CHUNKED, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT2, true);
            Node area = Fx.fromFx(() -> window.bytes().lookup(".role-method"));
            Fx.until("its place", () -> window.bytes().onScreen(new Range(1, 2)).isPresent());
            Fx.onFx(() -> {
                Bounds octet = window.bytes().onScreen(new Range(1, 2)).orElseThrow();
                Point2D at = area.localToScene(area.screenToLocal(octet.getCenterX(), octet.getCenterY()));
                for (var type : List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED)) {
                    area.fireEvent(new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            octet.getCenterX(),
                            octet.getCenterY(),
                            MouseButton.NONE,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
                }
            });
            Fx.until("an explanation", () -> Window.popover().isPresent());
            assertThat(window.explained().orElseThrow().getAccessibleText()).startsWith("method");
        }
    }

    @Test
    void aFindingOnALaterPageIsShownThere() {
        Bytes request = Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + "40000\r\n"
                + "0123456789abcdef".repeat(0x4000) + "\r\n3;\r\nabc\r\n0\r\n\r\n");
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(request, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT7, true);
            Fx.until("its octets", () -> window.model.selection().get().startsWith("Selection 0x4004"));
            assertThat(Fx.fromFx(() -> window.label(".found-in .place"))).startsWith("Page 5 of 5");
        }
    }

    @Test
    void thousandsOfFindingsAreListedAtOnce() {
        StringBuilder request = new StringBuilder("GET /\"\"\"\" HTTP/1.1\r\nHost: a\r\n");
        for (int i = 0; i < 5000; i++) {
            request.append("bad name: \0\r\nContent-Length : +0").append(i).append('\n');
        }
        Bytes raw = Bytes.latin1(request + "\r\n");
        try (Window window = new Window(Locale.ENGLISH, Theme.LIGHT, 976, 430)) {
            window.recorded.answered(raw, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT7, true);
            window.snapshot("inspect-many-findings");
            assertThat(window.scene.getRoot().lookupAll(".finding-cell")).hasSizeLessThan(40);
            assertThat(Fx.fromFx(() -> window.label(".more"))).contains("more findings");
            window.press(KeyCode.END, false);
            Fx.until("its octets", () -> !window.model.selection().get().isEmpty());
        }
    }

    private static String clipboard() {
        return Fx.fromFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(CHUNKED, Exchanges.OK);
            window.select(1);
            for (KeyCode tab :
                    List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT6, KeyCode.DIGIT7)) {
                window.press(tab, true);
                List<Node> nameless = Fx.fromFx(() -> window.scene.getRoot().lookupAll("*").stream()
                        .filter(node -> node.isFocusTraversable() && isShown(node))
                        .filter(node -> name(node).isBlank())
                        .toList());
                assertThat(nameless).isEmpty();
            }
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static String name(Node node) {
        String spoken = Objects.requireNonNullElse(node.getAccessibleText(), "");
        return spoken.isEmpty() && node instanceof Labeled labeled
                ? Objects.requireNonNullElse(labeled.getText(), "")
                : spoken;
    }

    @Test
    void aLineOfSeventyThousandBytesFitsTheWindowInPartsAndRaw() {
        Bytes request = Bytes.latin1("GET /" + "a".repeat(70_001) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 976, 430)) {
            window.recorded.answered(request, Exchanges.OK);
            window.select(1);
            window.snapshot("inspect-long-line-parts");
            List<Double> right = Fx.fromFx(() -> window.scene.getRoot().lookupAll(".parts-cell").stream()
                    .map(cell -> cell.getBoundsInParent().getMaxX())
                    .toList());
            assertThat(right).isNotEmpty().allSatisfy(x -> assertThat(x).isLessThanOrEqualTo(976));

            window.press(KeyCode.DIGIT2, true);
            Fx.until(
                    "the rows",
                    () -> window.scene.getRoot().lookupAll(".byte-offset").size() > 5);
            window.snapshot("inspect-long-line-raw");
            window.control(KeyCode.A);
            assertThat(window.model.selection().get()).contains("70,028 bytes");
        }
    }

    @Test
    void aLongBodyIsPaged() {
        Bytes request = Bytes.latin1(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n" + "0123456789".repeat(200_000));
        try (Window window = new Window(Locale.ENGLISH, Theme.LIGHT, 976, 430)) {
            window.recorded.answered(request, Exchanges.OK);
            window.select(1);
            window.press(KeyCode.DIGIT2, true);
            assertThat(Fx.fromFx(() -> window.label(".place"))).isEqualTo("Page 1 of 31  0x0–0xFFFF");
            Fx.onFx(() -> ((Button) Objects.requireNonNull(button(window, "Last page"))).fire());
            Fx.until("the last page", () -> window.label(".place").startsWith("Page 31 of 31"));
            Fx.until(
                    "its bytes",
                    () -> window.scene.getRoot().lookupAll(".byte-offset").stream()
                            .anyMatch(offset -> ((Label) offset).getText().equals("1E0000")));
            window.control(KeyCode.A);
            assertThat(window.model.selection().get()).startsWith("Selection 0x1E0000–0x1E84B4");
            window.snapshot("inspect-paged");
        }
    }

    private static @Nullable Node button(Window window, String name) {
        return window.scene.getRoot().lookupAll(".icon-button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void whatAFieldMeansGivesWayInANarrowWindow() {
        try (Window window = new Window(Locale.ENGLISH, Theme.DARK, 1376, 512)) {
            window.recorded.answered(Exchanges.WEBHOOK, Exchanges.OK);
            window.select(1);
            window.untilMeanings(8);
            Fx.onFx(() -> stage.setWidth(976));
            window.untilMeanings(0);
        }
    }
}
