package byteglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The window, when a client speaks something other than HTTP/1 to its port.
@ExtendWith(Fx.class)
class NotHttpTest {

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
                Arguments.of(
                        Locale.ENGLISH,
                        Theme.DARK,
                        List.of("not HTTP", "a client tried https:// on this plain port", "closed"),
                        "A client tried https:// on this plain port."),
                Arguments.of(
                        Locale.SIMPLIFIED_CHINESE,
                        Theme.LIGHT,
                        List.of("非 HTTP", "客户端在这个明文端口上尝试使用 https://", "已关闭"),
                        "客户端在这个明文端口上尝试使用 https://。"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aTlsClientIsARowAndItsPartsSayWhatToDo(Locale language, Theme theme, List<String> row, String advice)
            throws Exception {
        try (StyleProblems problems = new StyleProblems()) {
            Workbench bench = show(language, theme);
            tls(bench);
            send(bench, "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
            send(
                    bench,
                    "PROXY TCP4 192.0.2.1 203.0.113.7 56324 443\r\nGET /behind HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            send(bench, "hello\r\n");
            Fx.until(
                    "five rows",
                    () -> store.rows(0, 9).stream()
                                    .filter(each -> each.ending() != null)
                                    .count()
                            == 5);
            Fx.onFx(() -> bench.models().traffic().select(0));
            Fx.until("its bytes", () -> bench.models().inspect().shown().get() != null);
            String look = language.getLanguage() + "-" + theme;
            Fx.snapshot(bench.scene(), Path.of("target/snapshots/not-http-" + look + ".png"));
            Fx.until("the row and its parts", () -> {
                bench.scene().getRoot().applyCss();
                bench.scene().getRoot().layout();
                List<String> words = words(bench);
                return words.containsAll(row)
                        && words.containsAll(List.of("TLS ClientHello", "shop.test", "SNI", "TLS 1.3", advice));
            });
            assertThat(problems.seen()).isEmpty();
        }
    }

    /// All that is to be read in the window.
    private static List<String> words(Workbench bench) {
        List<String> words = new ArrayList<>();
        for (Node node : bench.scene().getRoot().lookupAll("*")) {
            if (node instanceof Labeled labeled && labeled.isVisible()) {
                words.add(String.valueOf(labeled.getText()));
            } else if (node instanceof Text text && text.isVisible()) {
                words.add(text.getText());
            }
        }
        return words;
    }

    private static Socket connect(Workbench bench) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(),
                bench.models().listen().address().get().port());
    }

    private static void send(Workbench bench, String latin1) throws IOException {
        try (Socket socket = connect(bench)) {
            socket.getOutputStream().write(latin1.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readAllBytes();
        }
    }

    private static void tls(Workbench bench) throws Exception {
        try (Socket plain = connect(bench);
                SSLSocket tls = (SSLSocket)
                        SSLContext.getDefault().getSocketFactory().createSocket(plain, "shop.test", 443, true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("shop.test")));
            tls.setSSLParameters(parameters);
            assertThatThrownBy(tls::startHandshake).isInstanceOf(IOException.class);
        }
    }
}
