package byteglass;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
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
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/// A comparison in a window, by keyboard alone.
@ExtendWith(Fx.class)
class CompareTest {

    private static final String FIRST = """
            POST /cart?item=7 HTTP/1.1\r
            Host: shop.test\r
            User-Agent: curl/8.5.0\r
            Accept: */*\r
            X-Trace: 4bf92f3577b34da6\r
            Content-Length: 31\r
            Connection: close\r
            \r
            {"item":7,"count":1,"gift":no}
            """;

    private static final String OTHER = "GET / HTTP/1.1\r\nHost: shop.test\r\nConnection: close\r\n\r\n";

    private static final String SECOND = """
            POST /cart?item=8 HTTP/1.1\r
            Host: shop.test\r
            accept: */*\r
            User-Agent: curl/8.5.0\r
            X-Trace: 00f067aa0ba902b7
            Content-Length: 33\r
            X-New: 1\r
            Connection: close\r
            \r
            {"item":8,"count":12,"gift":yes}
            """;

    @TempDir
    private Path folder;

    private Store store;
    private Listener listener;
    private final List<Workbench> open = new ArrayList<>();

    private Workbench bench() {
        return open.getFirst();
    }

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("compare.bgcap"));
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

    private void show(Locale language, Theme theme) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Surroundings around = new Surroundings(Texts.of(language), theme, address -> {});
        Fx.onFx(() -> {
            Workbench made = new Workbench(store, listener, any, around);
            open.add(made);
            Stage stage = new Stage();
            stage.setScene(made.scene());
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
            made.models().listen().start();
        });
        Fx.until("a listener", () -> bench().models().listen().state().get() == State.LISTENING);
    }

    private void send(String request) throws IOException {
        int port = bench().models().listen().address().get().port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }

    private void picture(String name) {
        String look = bench().scene().getRoot().getStyleClass().getLast();
        Fx.snapshot(bench().scene(), Path.of("target/snapshots/compare-" + name + "-" + look + ".png"));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(bench().scene().lookup(selector), selector);
    }

    private String text(String selector) {
        return ((Labeled) node(selector)).getText();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theKeyboardLeadsToWhatChangedSinceTheLastSimilarRequestAndBack(Locale language, Theme theme) throws Exception {
        FxRobot robot = new FxRobot();
        Texts texts = Texts.of(language);
        try (StyleProblems problems = new StyleProblems()) {
            show(language, theme);
            for (String request : List.of(FIRST, OTHER, SECOND)) {
                send(request);
            }
            Fx.until("three rows", () -> bench().models().traffic().count().get() == 3);
            robot.type(KeyCode.END);
            Fx.until("the last", () -> {
                var row = bench().models().traffic().selected().get();
                return row != null && row.id() == 3;
            });
            robot.type(KeyCode.F8);
            Fx.until("a comparison", () -> !text(".compare-count").isEmpty());
            assertThat(Fx.fromFx(() -> text(".compare-count"))).isEqualTo(texts.get("compare.differences", 9));
            assertThat(Fx.fromFx(() -> node(".inspect").isVisible())).isFalse();
            assertThat(Fx.fromFx(() -> bench().scene().getFocusOwner())).isInstanceOf(ListView.class);
            picture("parts");
            robot.type(KeyCode.F7).type(KeyCode.F7).type(KeyCode.F7);
            picture("parts-third");
            assertThat(Fx.fromFx(this::spoken))
                    .contains("User-Agent: curl/8.5.0␍␊")
                    .contains(texts.get("compare.change.moved", 2, 3));
            robot.press(KeyCode.SHIFT).type(KeyCode.F7).release(KeyCode.SHIFT);
            Fx.onFx(() -> node("#faces .second").requestFocus());
            robot.type(KeyCode.SPACE);
            Fx.until("bytes", () -> text(".compare-count").equals(texts.get("compare.places", 8)));
            picture("bytes");
            Fx.onFx(() -> {
                bench().scene().getWindow().setWidth(1024);
                bench().scene().getWindow().setHeight(700);
            });
            picture("bytes-small");
            robot.type(KeyCode.ESCAPE);
            Fx.until("the detail again", () -> node(".inspect").isVisible());
            assertThat(Fx.fromFx(() -> bench().scene().getFocusOwner())).isInstanceOf(TableView.class);
            assertThat(problems.seen()).isEmpty();
        }
    }

    /// What a screen reader says of the row that is chosen.
    private String spoken() {
        return bench().scene().getRoot().lookupAll(".list-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anyOtherRequestIsComparedByItsNumber(Locale language, Theme theme) throws Exception {
        FxRobot robot = new FxRobot();
        Texts texts = Texts.of(language);
        show(language, theme);
        send(OTHER);
        send(OTHER);
        Fx.until("two rows", () -> bench().models().traffic().count().get() == 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        Fx.until("a question", () -> text(".compare-why").equals(texts.get("compare.choose")));
        assertThat(Fx.fromFx(() -> bench().scene().getFocusOwner())).isInstanceOf(TextField.class);
        picture("choose");
        robot.write("9").type(KeyCode.ENTER);
        Fx.until("that it is missing", () -> text(".compare-why").equals(texts.get("compare.missing", "#9")));
        Fx.onFx(() -> {
            TextField number = (TextField) node(".compare-number");
            number.requestFocus();
            number.selectAll();
        });
        robot.write("2").type(KeyCode.ENTER);
        Fx.until(
                "that nothing differs",
                () -> text(".compare-count").equals(texts.get("compare.identical", OTHER.length(), OTHER.length())));
        picture("identical");
    }
}
