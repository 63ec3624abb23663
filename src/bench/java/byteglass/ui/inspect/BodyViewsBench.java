package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes until a large body is to be seen, on the headless platform: from selecting the request, which is
/// in a capture on disk, to the picture of the window. Goals: the beginning of 24 MiB of JSON, set well, in less than
/// 300 ms; a page of it in less than a frame or two; 2 GiB opened in pages, as parts, text and numbers; work that is
/// stopped ends at once. The heap is 512 MiB, and what is used of it is said after each iteration.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xmx512m"
        })
public class BodyViewsBench {

    private static final int PIECE = Recording.ROW_BYTES;
    private static final Instant AT = Instant.parse("2025-05-12T09:42:31Z");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger busy = new AtomicInteger();
    private final Executor workers = task -> {
        busy.incrementAndGet();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                busy.decrementAndGet();
            }
        });
    };
    private Path folder;
    private Store store;
    private InspectModel model;
    private Stage stage;
    private Scene scene;
    private int turn;

    /// The exchanges, in the order of their numbers.
    private enum Sent {
        NOTHING,
        SMALL,
        JSON,
        /// The same once more: what was read last is kept.
        AGAIN,
        HUGE
    }

    @Setup
    public void open() throws Exception {
        folder = Files.createTempDirectory("bodies");
        store = Store.open(folder.resolve("bench.bgcap"));
        Connection connection = store.connected("127.0.0.1:1", "127.0.0.1:2", AT);
        record(connection, 1, "text/plain", Bytes.latin1("hello"), 1);
        record(connection, 2, "application/json", json(), 1);
        record(connection, 3, "application/json", json(), 1);
        record(connection, 4, "application/octet-stream", Bytes.wrap(new byte[PIECE]), 2048);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Texts texts = Texts.of(Locale.ENGLISH);
        model = fx(() -> new InspectModel(store, new MessageReader(texts), workers, Platform::runLater));
        scene = fx(() -> {
            var view = new Views(texts)
                    .load(
                            InspectController.class,
                            new InspectControllers(model, store, texts, workers, Platform::runLater));
            Scene made = new Scene(view.root(), 1376, 512);
            Theme.DARK.apply(made);
            stage = new Stage();
            stage.setScene(made);
            stage.show();
            return made;
        });
    }

    /// 24 MiB: an array of small objects, as servers answer with.
    private static Bytes json() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; text.length() < 24 << 20; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"name\":\"item ")
                    .append(i)
                    .append("\",\"price\":12.50,\"tags\":[\"a\",\"b\"],\"active\":true}");
        }
        return Bytes.latin1(text.append(']').toString());
    }

    private void record(Connection connection, int sequence, String type, Bytes body, int times) {
        long length = (long) body.length() * times;
        Bytes head = Bytes.latin1(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n");
        Recording recording = store.open(Origin.RECEIVED, connection, sequence, null, AT);
        Bytes start = head.concat(body.slice(0, Math.min(body.length(), PIECE - head.length())));
        Capture first = new Capture(start, head.length() + length, Arrivals.NONE, Ending.COMPLETE);
        if (length + head.length() > PIECE) {
            recording.arriving(new Capture(start, Arrivals.NONE, Ending.INTERRUPTED), Summary.EMPTY);
            long at = start.length() - head.length();
            while (at < length) {
                int within = (int) (at % body.length());
                int count = Math.min(PIECE, body.length() - within);
                recording.piece(Direction.REQUEST, body.slice(within, within + count));
                at += count;
                // a listener waits too while too much is to be written
                if (at / PIECE % 64 == 0) {
                    store.exchange(1, 1);
                }
            }
        }
        recording.requestWhole(first, Summary.EMPTY).toCompletableFuture().join();
        Bytes reply = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");
        recording.close(
                new Capture(reply, Arrivals.NONE, Ending.COMPLETE),
                Timeline.NONE,
                head.length() + length,
                Ending.COMPLETE);
    }

    @TearDown
    public void close() throws Exception {
        fx(() -> {
            stage.close();
            model.close();
            return true;
        });
        threads.close();
        store.close();
        Platform.exit();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            System.out.println("left behind: " + folder);
        }
    }

    /// Shows the small one in Parts, and waits until nobody works any more.
    @Setup(Level.Invocation)
    public void rest() throws Exception {
        choose(0);
        shown(Sent.SMALL);
        idle();
    }

    @TearDown(Level.Iteration)
    public void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.print("[" + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB used] ");
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> so) throws Exception {
        while (!fx(so)) {
            Thread.sleep(1);
        }
    }

    private void idle() throws Exception {
        until(() -> busy.get() == 0);
    }

    /// Presses a tab: Parts, Raw, Hex.
    private void choose(int tab) throws Exception {
        fx(() -> {
            List<Node> tabs = scene.getRoot().lookupAll(".tabs .tab").stream().toList();
            ((ToggleButton) tabs.get(tab)).fire();
            return true;
        });
    }

    private void shown(Sent sent) throws Exception {
        fx(() -> {
            model.select(sent.ordinal());
            return true;
        });
        until(() -> {
            Inspected shown = model.shown().get();
            return shown != null && shown.exchange().id() == sent.ordinal();
        });
    }

    private int picture() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null).getPixelReader().getArgb(100, 100);
    }

    @SuppressWarnings("unchecked")
    private ListView<PartsRow> rows() {
        return (ListView<PartsRow>) scene.getRoot().lookup(".parts");
    }

    private void press(KeyCode key) {
        rows().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /// From selecting 24 MiB of JSON to the picture of its beginning, set well.
    @Benchmark
    public int beginningOfJson() throws Exception {
        shown(Sent.JSON);
        return fx(this::picture);
    }

    /// From selecting it until all of it is there.
    @Benchmark
    public int allOfJson() throws Exception {
        shown(turn++ % 2 == 0 ? Sent.JSON : Sent.AGAIN);
        idle();
        until(() -> rows().getItems().size() > 1_000_000);
        return fx(this::picture);
    }

    /// All of it is there: a page down and its picture.
    @State(Scope.Benchmark)
    public static class Loaded {

        @Setup(Level.Invocation)
        public void load(BodyViewsBench bench) throws Exception {
            bench.shown(Sent.JSON);
            bench.idle();
            fx(() -> {
                bench.rows().requestFocus();
                bench.rows().scrollTo(500_000);
                bench.rows().getSelectionModel().select(500_000);
                return bench.picture();
            });
        }
    }

    @Benchmark
    public int pageOfJson(Loaded loaded) throws Exception {
        return fx(() -> {
            press(KeyCode.PAGE_DOWN);
            return picture();
        });
    }

    /// All of it is being read and set well: from Esc until nobody works any more.
    @State(Scope.Benchmark)
    public static class Reading {

        @Setup(Level.Invocation)
        public void begin(BodyViewsBench bench) throws Exception {
            bench.shown(Sent.JSON);
            Thread.sleep(60);
        }
    }

    @Benchmark
    public boolean stopped(Reading reading) throws Exception {
        boolean working = busy.get() > 0;
        fx(() -> {
            press(KeyCode.ESCAPE);
            return true;
        });
        while (busy.get() > 0) {
            Thread.onSpinWait();
        }
        if (!working) {
            throw new IllegalStateException("there was nothing to stop");
        }
        return working;
    }

    /// From selecting 2 GiB to the picture of their beginning in parts.
    @Benchmark
    public int hugeInParts() throws Exception {
        shown(Sent.HUGE);
        return fx(this::picture);
    }

    /// The same as text.
    @Benchmark
    public int hugeAsText() throws Exception {
        choose(1);
        shown(Sent.HUGE);
        return fx(this::picture);
    }

    /// The same as numbers.
    @Benchmark
    public int hugeAsNumbers() throws Exception {
        choose(2);
        shown(Sent.HUGE);
        return fx(this::picture);
    }
}
