package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.body.HostileBodies;
import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies that mean harm, selected in the window: it stays responsive, shows something bounded, and fetches nothing.
@ExtendWith(Fx.class)
class HostileBodyViewTest {

    /// Far more than a body takes here, far less than a window that hangs. Of processor time, since others work too.
    private static final long FREEZE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    /// Asks the FX thread again and again how much it has worked since it was asked before.
    private static final class Pulse implements AutoCloseable {
        private final AtomicLong longest = new AtomicLong();
        private final AtomicLong before = new AtomicLong(Fx.fromFx(CLOCK::getCurrentThreadCpuTime));
        private final Thread thread;

        Pulse() {
            // of the system: those that take bodies apart may have all the carriers of virtual ones
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) {
                        Fx.onFx(() -> {
                            long now = CLOCK.getCurrentThreadCpuTime();
                            longest.accumulateAndGet(now - before.getAndSet(now), Math::max);
                        });
                        Thread.sleep(5);
                    }
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        long longest() {
            return longest.get();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private final class Window implements AutoCloseable {
        final Recorded recorded = new Recorded(folder);
        final Texts texts = Texts.of(Locale.ENGLISH);
        final MessageReader reader = new MessageReader(texts);
        final PartsModel parts = new PartsModel();
        final PartsController controller;
        final BodyModel bodies = new BodyModel(recorded.store, new Bodies(texts), workers, Platform::runLater);
        final Scene scene;

        Window() {
            InspectModel model = new InspectModel(recorded.store, reader, workers, Platform::runLater);
            InspectControllers all = new InspectControllers(model, recorded.store, texts, workers, Platform::runLater);
            PartsController made = new PartsController(
                    parts,
                    new ByteSelection(),
                    bodies,
                    new BodySaver(
                            name -> {
                                throw new AssertionError("nobody saves " + name);
                            },
                            workers,
                            Platform::runLater,
                            texts),
                    texts);
            var view = Fx.fromFx(() -> new Views(texts)
                    .load(PartsController.class, type -> type == PartsController.class ? made : all.call(type)));
            controller = view.controller();
            scene = Fx.fromFx(() -> {
                Scene shown = new Scene(view.root(), 1376, 470);
                Theme.DARK.apply(shown);
                stage.setScene(shown);
                stage.show();
                return shown;
            });
        }

        @SuppressWarnings("unchecked")
        ListView<PartsRow> list() {
            return (ListView<PartsRow>) controller.focusTarget();
        }

        /// Selects it, and waits until all of it was looked at that ever will be.
        Section show(String fields, Bytes body) {
            recorded.answered(BodiesTest.request(fields, body), Exchanges.OK);
            Side side = reader.read(recorded.store
                            .exchange(1, InspectModel.LOADED_BYTES)
                            .orElseThrow())
                    .request();
            Fx.onFx(() -> controller.show(side));
            Fx.until("all of it", () -> parts.body().isPresent());
            return Fx.fromFx(() -> list().getItems().stream()
                    .limit(40)
                    .filter(Section.class::isInstance)
                    .map(Section.class::cast)
                    .filter(each -> each.kind() == Section.Kind.BODY)
                    .findFirst()
                    .orElseThrow());
        }

        /// Looks at each face from its beginning to its end, and unfolds what can be.
        void walk(Section body) {
            for (String face : Fx.fromFx(() -> parts.faces(body))) {
                Fx.onFx(() -> parts.choose(body, face));
                for (KeyCode key : List.of(
                        KeyCode.HOME,
                        KeyCode.PAGE_DOWN,
                        KeyCode.RIGHT,
                        KeyCode.PAGE_DOWN,
                        KeyCode.END,
                        KeyCode.RIGHT)) {
                    Fx.onFx(() -> {
                        list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    });
                }
            }
        }

        @Override
        public void close() {
            recorded.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatMeansHarmIsAFindingAndABoundedViewAndNeverAFreeze(HostileBodies hostile) {
        try (Window window = new Window();
                Pulse pulse = new Pulse()) {
            Section body = window.show(hostile.fields(), hostile.octets());
            window.walk(body);
            assertThat(pulse.longest()).isLessThan(FREEZE_NANOS);
            assertThat(Fx.fromFx(() -> window.list().getItems().size())).isLessThan(1_500_000);
        }
    }

    /// Counts who comes, and answers nobody.
    private static final class Counting implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger came = new AtomicInteger();

        Counting() throws IOException {
            Thread.startVirtualThread(() -> {
                while (!socket.isClosed()) {
                    try {
                        socket.accept().close();
                        came.incrementAndGet();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/x";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void nothingInABodyIsExecutedOrFetched() throws IOException {
        try (Counting server = new Counting()) {
            String at = server.address();
            for (String[] each : new String[][] {
                {"text/html", "<link rel=stylesheet href=@><img src=@><script src=@></script><iframe src=@></iframe>"},
                {
                    "image/svg+xml",
                    "<svg xmlns:l='http://www.w3.org/1999/xlink'><script href='@'/><image l:href='@'/></svg>"
                },
                {
                    "application/xml",
                    "<!DOCTYPE a SYSTEM '@' [<!ENTITY b SYSTEM '@'><!ENTITY % c SYSTEM '@'>%c;]><a>&b;</a>"
                },
                {"application/xml", "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='@'/></a>"},
                {"application/xml", "<?xml-stylesheet href='@'?><a xmlns:x='urn:x' x:schemaLocation='urn:x @'/>"},
                {"application/json", "{\"$schema\":\"@\",\"$ref\":\"@\"}"},
                {"text/css", "@import url(@);"},
                {"multipart/related; boundary=b", "--b\r\nContent-Location: @\r\n\r\n<img src=@>\r\n--b--\r\n"},
                {"message/external-body; access-type=URL; URL=\"@\"", "x"}
            }) {
                try (Window window = new Window()) {
                    Section body = window.show(
                            "Content-Type: " + each[0].replace("@", at) + "\r\n", Bytes.utf8(each[1].replace("@", at)));
                    window.walk(body);
                }
                for (File old : folder.toFile().listFiles()) {
                    assertThat(old.delete()).isTrue();
                }
            }
            assertThat(server.came).hasValue(0);
            try (var visitor = new Socket(InetAddress.getLoopbackAddress(), server.socket.getLocalPort())) {
                assertThat(visitor.getInputStream().read()).isNegative();
            }
            assertThat(server.came.get()).as("who comes is counted").isLessThanOrEqualTo(1);
        }
    }
}
