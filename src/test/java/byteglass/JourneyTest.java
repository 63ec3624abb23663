package byteglass;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.inspect.Inspected;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.Theme;
import byteglass.ui.shell.ListenModel.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A request is understood by the keyboard alone: from the table into its parts, through every view of the same bytes,
/// along its connection, and back.
@ExtendWith(Fx.class)
class JourneyTest {

    private static final List<String> REQUESTS = List.of(
            "GET /first HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /second?x=1 HTTP/1.1\r\nHost: b.test\r\nCookie: id=7; theme=dark\r\nX-Note: hello\n\r\n",
            "GET /third HTTP/1.1\r\nHost: c\r\nConnection: close\r\n\r\n");

    /// More keys than any way in it takes.
    private static final int MOST_KEYS = 60;

    @TempDir
    private Path folder = Path.of("");

    private final FxRobot robot = new FxRobot();
    private Store store;
    private Listener listener;
    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("journey.bgcap"));
        listener = new Listener(store, Settings.DEFAULT);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Surroundings around = new Surroundings(Texts.of(Locale.ENGLISH), Theme.DARK, address -> {});
        bench = Fx.fromFx(() -> {
            Workbench made = new Workbench(store, listener, any, around);
            Stage stage = new Stage();
            stage.setScene(made.scene());
            stage.setWidth(1440);
            stage.setHeight(900);
            stage.show();
            stage.requestFocus();
            made.models().listen().start();
            return made;
        });
        Fx.until("a listener", () -> bench.models().listen().state().get() == State.LISTENING);
    }

    @AfterEach
    void close() {
        Fx.onFx(() -> {
            bench.scene().getWindow().hide();
            bench.close();
        });
        listener.close();
        store.close();
    }

    /// All on one connection, each after the reply to the one before.
    private void visit() throws IOException {
        int port = bench.models().listen().address().get().port();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            for (String request : REQUESTS) {
                out.write(request.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                assertThat(in.read(new byte[4_096])).isPositive();
            }
            in.readAllBytes();
        }
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        Fx.onFx(() -> {
            bench.scene().getRoot().applyCss();
            bench.scene().getRoot().layout();
        });
    }

    /// Presses a key until something is so.
    private void pressUntil(KeyCode key, String what, BooleanSupplier so) {
        for (int i = 0; i < MOST_KEYS; i++) {
            if (Fx.fromFx(so::getAsBoolean)) {
                return;
            }
            press(key);
        }
        throw new AssertionError("no way to " + what);
    }

    private boolean focusIn(String selector) {
        for (Node node = bench.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(bench.scene().lookup(selector))) {
                return true;
            }
        }
        return false;
    }

    private long shown() {
        Inspected inspected = bench.models().inspect().shown().get();
        return inspected == null ? 0 : inspected.exchange().id();
    }

    /// What the status bar says of the selected bytes.
    private String said() {
        return Fx.fromFx(this::status);
    }

    private String status() {
        return bench.models().inspect().selection().get();
    }

    /// What a screen reader says of the selected row of a list.
    private String row(String selector) {
        ListView<?> list = (ListView<?>) Objects.requireNonNull(bench.scene().lookup(selector), selector);
        Object item = list.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM);
        return item instanceof Node node && node.getAccessibleText() != null ? node.getAccessibleText() : "";
    }

    @Test
    void aRequestIsUnderstoodByTheKeyboardAlone() throws IOException {
        visit();
        Fx.until("three rows", () -> bench.models().traffic().count().get() == REQUESTS.size());

        // into the table, to the second request, and into its parts
        pressUntil(KeyCode.F6, "the table", () -> focusIn(".table-view"));
        press(KeyCode.HOME);
        press(KeyCode.DOWN);
        Fx.until("the second request", () -> shown() == 2);
        press(KeyCode.ENTER);
        assertThat(Fx.fromFx(() -> focusIn(".parts"))).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(Fx.fromFx(() -> focusIn(".table-view"))).isTrue();
        press(KeyCode.ENTER);

        // a field of it opens, and one of its cookies is selected
        pressUntil(KeyCode.DOWN, "the cookies", () -> row(".parts").startsWith("Cookie: "));
        press(KeyCode.RIGHT);
        pressUntil(KeyCode.DOWN, "a cookie", () -> row(".parts").startsWith("theme: "));
        String cookie = said();
        assertThat(cookie).contains("10 bytes");

        // the same bytes as text, as numbers, and in the structure
        press(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(said()).isEqualTo(cookie);
        assertThat(Fx.fromFx(() -> focusIn(".raw"))).isTrue();
        press(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(said()).isEqualTo(cookie);
        Fx.until("the structure", () -> structure().contains("role=FIELD_VALUE"));

        // what it is part of
        press(KeyCode.CONTROL, KeyCode.UP);
        String value = said();
        assertThat(value).isNotEqualTo(cookie).contains("field value");
        press(KeyCode.CONTROL, KeyCode.UP);
        assertThat(said()).isNotEqualTo(value);

        // what was found in it
        press(KeyCode.F2);
        Fx.until("a finding", () -> status().contains("line"));
        String finding = said();
        assertThat(Fx.fromFx(() -> focusIn(".finding-list"))).isTrue();

        // find, and go to a place
        press(KeyCode.ALT, KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.F);
        robot.write("b.test", 0);
        press(KeyCode.ENTER);
        Fx.until("what is found", () -> status().contains("6 bytes"));
        assertThat(said()).isNotEqualTo(finding);
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.G);
        robot.write("4", 0);
        press(KeyCode.ENTER);
        Fx.until("the bytes", () -> focusIn(".raw"));
        press(KeyCode.CONTROL, KeyCode.UP);
        Fx.until("the path", () -> status().contains("path"));

        // copied as something
        Fx.onFx(() -> Clipboard.getSystemClipboard().clear());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        Fx.until(
                "the menu",
                () -> ((MenuButton) Objects.requireNonNull(bench.scene().lookup(".copy-menu"))).isShowing());
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        Fx.until("a copy", () -> Clipboard.getSystemClipboard().hasString());

        // when it happened, and along its connection
        press(KeyCode.ALT, KeyCode.DIGIT5);
        Fx.until("the timeline", () -> focusIn(".timeline"));
        pressUntil(KeyCode.DOWN, "the third request", () -> row(".timeline").startsWith("#3, GET /third"));
        press(KeyCode.ENTER);
        Fx.until("the third request", () -> shown() == 3);
        assertThat(Fx.fromFx(() -> bench.models().traffic().selectedIndex().get()))
                .isEqualTo(2);

        // and back
        press(KeyCode.ESCAPE);
        assertThat(Fx.fromFx(() -> focusIn(".table-view"))).isTrue();
        press(KeyCode.UP);
        Fx.until("the second request again", () -> shown() == 2);
    }

    private String structure() {
        TreeView<?> tree = (TreeView<?>) Objects.requireNonNull(bench.scene().lookup(".structure-tree"));
        TreeItem<?> selected = tree.getSelectionModel().getSelectedItem();
        return selected == null ? "" : String.valueOf(selected.getValue());
    }
}
