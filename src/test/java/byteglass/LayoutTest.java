package byteglass;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.settings.Preferences;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.shell.LayoutModel.Place;
import byteglass.ui.shell.ListenModel.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// Where the panes of a window stand, by keyboard alone.
@ExtendWith(Fx.class)
class LayoutTest {

    private static final String POST = """
            POST /cart?item=7 HTTP/1.1\r
            Host: shop.test\r
            User-Agent: curl/8.5.0\r
            Accept: */*\r
            Content-Length: 31\r
            Connection: close\r
            \r
            {"item":7,"count":1,"gift":no}
            """;

    @TempDir
    private Path folder;

    private Store store;
    private Listener listener;
    private final List<Workbench> open = new ArrayList<>();
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("layout.bgcap"));
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

    private static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Locale.ENGLISH, Theme.DARK), Arguments.of(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT));
    }

    private Workbench show(Locale language, Theme theme, Preferences preferences) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Surroundings around = new Surroundings(Texts.of(language), theme, address -> {}, preferences);
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
        int port = bench.models().listen().address().get().port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(POST.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
        Fx.until("its bytes", () -> bench.models().inspect().shown().get() != null);
        return bench;
    }

    private static Bounds bounds(Workbench bench, String selector) {
        Node node = Objects.requireNonNull(bench.scene().lookup(selector), selector);
        return node.localToScene(node.getLayoutBounds());
    }

    private static void picture(Workbench bench, String name) {
        String look = bench.scene().getRoot().getStyleClass().getLast();
        Fx.snapshot(bench.scene(), Path.of("target/snapshots/layout-" + name + "-" + look + ".png"));
    }

    private void chord(KeyCode key, KeyCode... with) {
        robot.press(with);
        robot.type(key);
        robot.release(with);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theDetailStandsBelowOrBesideTheTable(Locale language, Theme theme) throws IOException {
        try (StyleProblems problems = new StyleProblems()) {
            Preferences preferences = Preferences.none();
            Workbench bench = show(language, theme, preferences);
            Node focused = Fx.fromFx(() -> bench.scene().getFocusOwner());
            chord(KeyCode.J, KeyCode.CONTROL);
            Fx.until("beside", () -> bench.models().layout().place().get() == Place.BESIDE);
            picture(bench, "beside");
            assertThat(Fx.fromFx(() -> bounds(bench, ".inspect").getMinX()))
                    .isGreaterThanOrEqualTo(
                            Fx.fromFx(() -> bounds(bench, ".traffic").getMaxX()));
            assertThat(Fx.fromFx(() -> bounds(bench, ".inspect").getWidth())).isGreaterThanOrEqualTo(480);
            assertThat(Fx.fromFx(() -> bench.scene().getFocusOwner())).isSameAs(focused);
            assertThat(preferences.text("layout.detail")).hasValue("beside");
            chord(KeyCode.J, KeyCode.CONTROL);
            Fx.until("below", () -> bench.models().layout().place().get() == Place.BELOW);
            picture(bench, "below");
            assertThat(Fx.fromFx(() -> bounds(bench, ".inspect").getMinY()))
                    .isGreaterThanOrEqualTo(
                            Fx.fromFx(() -> bounds(bench, ".traffic").getMaxY()));
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void thePaneWithTheFocusFillsTheWindowUntilTheSameKeyOrAnotherPane() throws IOException {
        Workbench bench = show(Locale.ENGLISH, Theme.DARK, Preferences.none());
        robot.type(KeyCode.ENTER);
        chord(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.until("filled", () -> bench.models().layout().filled().get());
        picture(bench, "filled");
        assertThat(Fx.fromFx(() -> bounds(bench, ".inspect").getHeight())).isGreaterThan(800);
        assertThat(Fx.fromFx(() -> bench.scene().lookup(".traffic"))).isNull();
        robot.type(KeyCode.ESCAPE);
        Fx.until("both", () -> !bench.models().layout().filled().get());
        assertThat(Fx.fromFx(() -> bench.scene().lookup(".traffic").isVisible()))
                .isTrue();
        chord(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.until("the table alone", () -> bench.scene().lookup(".inspect") == null);
        chord(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
        Fx.until("both again", () -> bench.scene().lookup(".inspect") != null);
    }

    @Test
    void whereTheDividerStandsAndTheThemeAreThereInTheNextWindow() throws IOException {
        Preferences preferences = Preferences.none();
        preferences.put("layout.divider.below", 0.6);
        preferences.put("layout.divider.beside", 77);
        Workbench first = show(Locale.ENGLISH, Theme.DARK, preferences);
        Fx.onFx(() -> {
            first.scene().getRoot().layout();
            SplitPane split = (SplitPane) first.scene().lookup(".table-over-detail");
            assertThat(split.getDividerPositions()[0]).isBetween(0.55, 0.65);
            first.models().layout().turn();
            first.scene().getRoot().layout();
            assertThat(split.getDividerPositions()[0]).as("77 is no share").isBetween(0.3, 0.7);
            first.models().shell().changeTheme();
        });
        assertThat(preferences.text("theme").flatMap(Theme::of)).hasValue(Theme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anExchangeHasAWindowOfItsOwnUntilEscape(Locale language, Theme theme) throws IOException {
        Workbench bench = show(language, theme, Preferences.none());
        chord(KeyCode.ENTER, KeyCode.SHIFT);
        Fx.until("a window", () -> bench.windows().windows().size() == 1);
        Stage window = Fx.fromFx(() -> bench.windows().windows().getFirst());
        Fx.until("its title", () -> window.getTitle().startsWith("#1 POST /cart?item=7"));
        Fx.snapshot(
                window.getScene(),
                Path.of("target/snapshots/layout-detached-"
                        + window.getScene().getRoot().getStyleClass().getLast() + ".png"));
        Fx.onFx(() -> {
            bench.models().traffic().selectFirst();
            bench.windows().open(1, id -> {});
            assertThat(bench.windows().windows()).as("one for each").hasSize(1);
            for (long id = 2; id <= DetailWindows.MOST + 3; id++) {
                bench.windows().open(id, other -> {});
            }
            assertThat(bench.windows().windows()).hasSize(DetailWindows.MOST);
            assertThat(bench.models().shell().notice().get()).contains("12");
            List.copyOf(bench.windows().windows()).stream().skip(1).forEach(Stage::hide);
            window.requestFocus();
        });
        robot.type(KeyCode.ESCAPE);
        Fx.until("none", () -> bench.windows().windows().isEmpty());
    }
}
