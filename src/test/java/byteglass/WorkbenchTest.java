package byteglass;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.UrlField;
import byteglass.ui.shell.ListenModel.State;
import byteglass.ui.shell.Workplace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Fx.class)
class WorkbenchTest {

    private static final String GET = "GET /hello?name=world HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    /// Two ways to find its end, and a byte that is left over by one of them.
    private static final String SMUGGLING = "POST /cart HTTP/1.1\r\nHost: shop.test\r\nContent-Length: 6\r\n"
            + "Transfer-Encoding : chunked\r\nX-Note: hello\n\r\n0\r\n\r\nG";

    private static final String FULL = "http://user:secret@www.luffycity.com:80/news/index.html?id=250&page=1#top";

    @TempDir
    private Path folder;

    private Store store;
    private Listener listener;
    private final List<Workbench> open = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("monday-lab.bgcap"));
        listener = new Listener(store, Settings.DEFAULT);
    }

    @AfterEach
    void close() {
        Fx.onFx(() -> open.forEach(bench -> {
            bench.scene().getWindow().hide();
            bench.close();
        }));
        listener.close();
        store.close();
    }

    /// Each language and each theme once.
    private static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Locale.ENGLISH, Theme.DARK), Arguments.of(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT));
    }

    /// A window that listens on a port of its own.
    private Workbench show(Locale language, Theme theme) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Surroundings around = new Surroundings(Texts.of(language), theme, address -> {});
        Workbench bench = Fx.fromFx(() -> {
            Workbench made = new Workbench(store, listener, any, around);
            open.add(made);
            Stage stage = new Stage();
            stage.setScene(made.scene());
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
            made.models().listen().start();
            return made;
        });
        Fx.until("a listener", () -> bench.models().listen().state().get() == State.LISTENING);
        return bench;
    }

    private static void send(Workbench bench, String request) throws IOException {
        int port = bench.models().listen().address().get().port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    private static boolean isShown(Workbench bench, String selector) {
        return Objects.requireNonNull(bench.scene().lookup(selector), selector).isVisible();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noLookOfTheWindowRaisesAStyleProblem(Locale language, Theme theme) throws Exception {
        try (StyleProblems problems = new StyleProblems()) {
            Workbench bench = show(language, theme);
            picture(bench, "welcome");
            send(bench, GET);
            Fx.until("a row", () -> bench.models().traffic().selected().get() != null);
            picture(bench, "captured");
            Fx.onFx(() -> press(bench.scene(), "Alt+4"));
            picture(bench, "captured-url");
            Fx.onFx(() -> press(bench.scene(), "Shortcut+2"));
            picture(bench, "compose-nothing");
            Fx.onFx(() -> {
                bench.models().compose().open(FULL);
                bench.models().compose().open("");
                bench.models().compose().show(bench.models().compose().tabs().getFirst());
            });
            Fx.until(
                    "the examples",
                    () -> !bench.models().compose().tabs().getFirst().readings().isEmpty());
            picture(bench, "compose");
            Fx.onFx(() -> {
                bench.scene().getWindow().setWidth(1024);
                bench.scene().getWindow().setHeight(700);
            });
            picture(bench, "compose-small");
            Fx.onFx(() -> {
                bench.scene().getWindow().setWidth(1440);
                bench.scene().getWindow().setHeight(900);
                press(bench.scene(), "Shortcut+1");
            });
            Fx.onFx(() -> {
                bench.scene().getWindow().setWidth(1024);
                bench.scene().getWindow().setHeight(700);
                bench.models().shell().changeTheme();
                bench.models().listen().togglePause();
            });
            picture(bench, "captured-small");
            Fx.onFx(() -> bench.models().listen().stop());
            picture(bench, "stopped");
            assertThat(problems.seen()).isEmpty();
        }
    }

    /// Lays the window out, which resolves every style, and leaves a picture to look at.
    private static void picture(Workbench bench, String name) {
        String look = bench.scene().getRoot().getStyleClass().getLast() + "-"
                + bench.models().shell().theme().get();
        Fx.snapshot(bench.scene(), Path.of("target/snapshots/" + name + "-" + look + ".png"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everythingThatTakesTheFocusHasANameForScreenReaders(Locale language, Theme theme) throws Exception {
        Workbench bench = show(language, theme);
        assertNamed(bench, 6);
        send(bench, GET);
        Fx.until("bytes", () -> bench.models().inspect().shown().get() != null);
        for (String tab : List.of("Alt+1", "Alt+2", "Alt+4", "Alt+5", "Alt+6")) {
            Fx.onFx(() -> press(bench.scene(), tab));
            assertNamed(bench, 8);
        }
        Fx.onFx(() -> {
            bench.models().shell().notice("a thing that has to be said");
            bench.models().listen().stop();
        });
        assertNamed(bench, 8);
    }

    /// @param least how many things take the focus, at least
    private static void assertNamed(Workbench bench, int least) {
        Fx.onFx(() -> {
            bench.scene().getRoot().applyCss();
            bench.scene().getRoot().layout();
            List<Node> focusable = new ArrayList<>();
            collect(bench.scene().getRoot(), focusable);
            assertThat(focusable)
                    .hasSizeGreaterThanOrEqualTo(least)
                    .allSatisfy(
                            node -> assertThat(name(node)).as(node.toString()).isNotBlank());
        });
    }

    private static void collect(Node node, List<Node> focusable) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            focusable.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, focusable));
        }
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    @Test
    void theFirstRequestTakesThePlaceOfTheWelcomeAndIsSelected() throws Exception {
        Workbench bench = show(Locale.ENGLISH, Theme.DARK);
        assertThat(Fx.fromFx(() -> isShown(bench, ".welcome"))).isTrue();
        send(bench, GET);
        Fx.until("a selected row", () -> bench.models().traffic().selected().get() != null);
        Fx.onFx(() -> {
            assertThat(isShown(bench, ".welcome")).isFalse();
            assertThat(isShown(bench, ".split-pane")).isTrue();
            assertThat(bench.scene().getFocusOwner())
                    .as("the list has the keyboard")
                    .isInstanceOf(TableView.class);
        });
        Fx.until("its bytes", () -> bench.models().inspect().shown().get() != null);
    }

    @Test
    void whereThePortIsTakenTheWelcomeOffersTheWaysOutAndTheBarDoesNotRepeatThem() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Workbench bench = show(Locale.ENGLISH, Theme.DARK);
            Fx.onFx(() -> bench.models().listen().listenOn(taken.getLocalPort()));
            Fx.until("a free port", () -> bench.models().listen().nextPort().get() > 0);
            String use =
                    "Use " + Fx.fromFx(() -> bench.models().listen().nextPort().get());
            assertThat(Fx.fromFx(() -> buttons(bench)))
                    .contains(use, "Try again", "Other port")
                    .doesNotHaveDuplicates();
            picture(bench, "taken");
        }
    }

    /// The words on all buttons that are to be seen.
    private static List<String> buttons(Workbench bench) {
        return bench.scene().getRoot().lookupAll(".button").stream()
                .filter(node -> isSeen(node) && !((Labeled) node).getText().isEmpty())
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void whileItIsPausedTheTableStandsStillAndARequestIsStoredAndCounted() throws Exception {
        Workbench bench = show(Locale.ENGLISH, Theme.DARK);
        send(bench, GET);
        Fx.until("the first row", () -> bench.models().traffic().selected().get() != null);
        Fx.onFx(() -> bench.models().listen().togglePause());
        send(bench, GET);
        assertThat(store.count()).isEqualTo(2);
        Fx.until("one that waits", () -> bench.models().traffic().waiting().get() == 1);
        Fx.onFx(() -> bench.models().listen().togglePause());
        Fx.until("none that waits", () -> bench.models().traffic().waiting().get() == 0);
    }

    @Test
    void theKeysOfTheWindowWork() {
        Workbench bench = show(Locale.ENGLISH, Theme.DARK);
        Fx.onFx(() -> {
            press(bench.scene(), "F12");
            assertThat(bench.models().listen().state().get()).isEqualTo(State.PAUSED);
            press(bench.scene(), "F12");
            assertThat(bench.models().listen().state().get()).isEqualTo(State.LISTENING);
            press(bench.scene(), "Shortcut+Shift+L");
            assertThat(bench.models().shell().theme().get()).isEqualTo(Theme.LIGHT);
            Node before = bench.scene().getFocusOwner();
            press(bench.scene(), "F6");
            assertThat(bench.scene().getFocusOwner()).isNotNull().isNotSameAs(before);
        });
    }

    private static void press(Scene scene, String keys) {
        Objects.requireNonNull(scene.getAccelerators().get(KeyCombination.valueOf(keys)), keys)
                .run();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theKeyboardLeadsFromARequestThroughItsFindings(Locale language, Theme theme) throws Exception {
        Workbench bench = show(language, theme);
        try (StyleProblems problems = new StyleProblems()) {
            send(bench, SMUGGLING);
            Fx.until("bytes", () -> bench.models().inspect().shown().get() != null);
            Fx.onFx(() -> press(bench.scene(), "Alt+7"));
            picture(bench, "findings");
            assertThat(selection(bench)).contains("0x26–0x36").contains("17");
            Fx.onFx(() -> press(bench.scene(), "F2"));
            picture(bench, "findings-next");
            assertThat(selection(bench)).contains("0x4A").contains("1");
            Fx.onFx(() -> press(bench.scene(), "Alt+4"));
            assertThat(selection(bench))
                    .as("what the page of the URL does not show")
                    .isEmpty();
            Fx.onFx(() -> press(bench.scene(), "Alt+7"));
            Fx.onFx(() -> type(bench, KeyCode.ENTER));
            picture(bench, "findings-open");
            Fx.onFx(() -> {
                press(bench.scene(), "Shift+F2");
                bench.scene().getWindow().setWidth(1024);
                bench.scene().getWindow().setHeight(700);
            });
            picture(bench, "findings-small");
            assertThat(selection(bench)).contains("0x26");
            assertNamed(bench, 10);
            assertThat(problems.seen()).isEmpty();
        }
    }

    private static String selection(Workbench bench) {
        return Fx.fromFx(() -> bench.models().inspect().selection().get());
    }

    private static void type(Workbench bench, KeyCode key) {
        Objects.requireNonNull(bench.scene().getFocusOwner())
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void requestsThatWereKeptBeforeAreThereAndNoneIsSelected() throws Exception {
        Workbench first = show(Locale.ENGLISH, Theme.DARK);
        send(first, GET);
        listener.stop().toCompletableFuture().join();
        Workbench second = show(Locale.ENGLISH, Theme.LIGHT);
        Fx.onFx(() -> {
            assertThat(second.models().traffic().count().get()).isEqualTo(1);
            assertThat(isShown(second, ".welcome")).isFalse();
            assertThat(second.models().traffic().selected().get()).isNull();
        });
    }

    @Test
    void urlsAreOpenedInTabsByKeysAndCountedInTheStatusBar() {
        Workbench bench = show(Locale.ENGLISH, Theme.DARK);
        Fx.onFx(() -> {
            press(bench.scene(), "Shortcut+2");
            assertThat(bench.models().shell().workplace().get()).isEqualTo(Workplace.COMPOSE);
            assertThat(isShown(bench, ".welcome")).isFalse();
            assertThat(isShown(bench, ".compose-nothing")).isTrue();
            press(bench.scene(), "Shortcut+T");
            assertThat(isShown(bench, ".compose-nothing")).isFalse();
            assertThat(bench.scene().getFocusOwner()).isInstanceOf(UrlField.class);
            bench.models().compose().tabs().getFirst().url().show(FULL);
            assertThat(phrases(bench)).contains("73 characters", "8 components");
            press(bench.scene(), "Shortcut+Shift+U");
            assertThat(bench.models().compose().tabs()).hasSize(2);
            press(bench.scene(), "Shortcut+W");
            press(bench.scene(), "Shortcut+W");
            assertThat(bench.models().compose().tabs()).isEmpty();
            press(bench.scene(), "Shortcut+1");
            assertThat(phrases(bench)).doesNotContain("8 components");
            press(bench.scene(), "Shortcut+W");
            press(bench.scene(), "Shortcut+Shift+T");
            press(bench.scene(), "Shortcut+Shift+T");
            press(bench.scene(), "Shortcut+Shift+T");
            assertThat(bench.models().compose().tabs()).hasSize(2);
            assertThat(bench.models().shell().workplace().get()).isEqualTo(Workplace.COMPOSE);
        });
    }

    /// What the status bar says with a word in it that matters.
    private static List<String> phrases(Workbench bench) {
        return bench.scene().getRoot().lookupAll(".phrase").stream()
                .filter(Node::isVisible)
                .map(phrase -> phrase.lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void theUrlOfARequestIsItsTargetAtItsHostAndIsOpenedToBeEdited() throws Exception {
        Workbench bench = show(Locale.ENGLISH, Theme.DARK);
        send(bench, GET);
        Fx.until("its bytes", () -> bench.models().inspect().shown().get() != null);
        Fx.onFx(() -> {
            press(bench.scene(), "Alt+4");
            assertThat(bench.scene().getFocusOwner()).isInstanceOf(UrlField.class);
            press(bench.scene(), "Shortcut+Alt+U");
            assertThat(bench.models().compose().current().get()).isNotNull();
            assertThat(bench.models().compose().tabs().getFirst().asTyped()).isEqualTo("http://a/hello?name=world");
            assertThat(bench.models().shell().workplace().get()).isEqualTo(Workplace.COMPOSE);
            press(bench.scene(), "Shortcut+1");
            bench.scene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.isVisible() && "Open to edit".equals(button.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            assertThat(bench.models().compose().tabs()).hasSize(2);
        });
        assertNamed(bench, 8);
    }
}
