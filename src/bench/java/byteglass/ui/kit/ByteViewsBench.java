package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import byteglass.http.Dissector;
import byteglass.http.Request;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes until bytes are to be seen, on the headless platform: from the call that shows them to the picture
/// of the window with them. Goals: 70,001 octets in one line in less than 200 ms, broken into rows or not, and marked
/// or
/// not; anywhere in 2 GiB as numbers in less than 100 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
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
public class ByteViewsBench {

    private static final long HUGE = 2L << 30;
    private static final Bytes HEAD =
            Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + HUGE + "\r\n\r\n");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random = new Random(20261124);
    private final Request line = Dissector.request(Bytes.latin1("GET /" + "a".repeat(70_001) + " HTTP/1.1\r\n\r\n"));
    private final ByteMarks marks = new ByteMarks(ByteViewsBench::each, reads());
    private Path file;
    private FileChannel channel;
    private Stage stage;
    private Scene scene;
    private ByteView text;
    private HexView numbers;
    private PagedBytes pages;
    private int turn;

    @Setup
    public void open() throws Exception {
        file = Files.createTempFile("two-gigabytes", ".bin");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUGE);
        }
        channel = FileChannel.open(file);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        fx(() -> {
            text = new ByteView(workers);
            numbers = new HexView();
            scene = new Scene(new StackPane(text), 1376, 512);
            Theme.DARK.apply(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return true;
        });
        pages = new PagedBytes(HEAD, HUGE, this::read, workers, Platform::runLater);
        fx(() -> {
            numbers.open(new HexContent(
                    pages, new ByteRoles(Dissector.request(HEAD).dissection().spans()), ByteNotes.NONE));
            return true;
        });
    }

    @TearDown
    public void close() throws Exception {
        fx(() -> {
            stage.close();
            return true;
        });
        workers.close();
        channel.close();
        Files.delete(file);
        Platform.exit();
    }

    private static List<Range> each(Range range) {
        return LongStream.range(range.start(), range.end())
                .mapToObj(offset -> new Range(offset, offset + 1))
                .toList();
    }

    private static Arrivals reads() {
        Arrivals.Builder reads = new Arrivals.Builder();
        for (int i = 0; i < 7000; i++) {
            reads.add(i * 10L, i);
        }
        return reads.build();
    }

    private Bytes read(long start, int length) {
        try {
            ByteBuffer page = ByteBuffer.allocate(length);
            int read = channel.read(page, start);
            return Bytes.copyOf(page.array(), 0, Math.max(0, read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        return done.get(20, TimeUnit.SECONDS);
    }

    private void show(Region view) {
        if (!scene.getRoot().getChildrenUnmodifiable().contains(view)) {
            ((StackPane) scene.getRoot()).getChildren().setAll(view);
        }
    }

    private int picture() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.snapshot(null).getPixelReader().getArgb(100, 100);
    }

    /// A line of 70,001 octets as text, in rows of the view's width.
    @Benchmark
    public int lineOfSeventyThousandAsText() throws Exception {
        return line(true, ByteMarks.NONE);
    }

    /// The same line, not broken at the view's width.
    @Benchmark
    public int lineOfSeventyThousandUnwrapped() throws Exception {
        return line(false, ByteMarks.NONE);
    }

    /// The same line with a mark before each tenth octet, where a read began, and around each octet that was found: all
    /// that there can be in view.
    @Benchmark
    public int lineOfSeventyThousandMarked() throws Exception {
        return line(true, marks);
    }

    private int line(boolean wrapped, ByteMarks marked) throws Exception {
        long start = ++turn % 50;
        Range wanted = new Range(start, start + 3);
        fx(() -> {
            show(text);
            text.wrap().set(wrapped);
            text.mark(marked);
            text.open(new BytePage(line.dissection().raw(), 0, line.dissection().spans(), ByteNotes.NONE, null));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            text.select(wanted);
            return true;
        });
        // what is selected shows once the rows are there
        while (!fx(() -> text.selection().get().equals(wanted))) {
            Thread.sleep(1);
        }
        return fx(this::picture);
    }

    /// The same line as numbers.
    @Benchmark
    public int lineOfSeventyThousandAsNumbers() throws Exception {
        return fx(() -> {
            show(numbers);
            numbers.open(new HexContent(
                    new PagedBytes(
                            line.dissection().raw(),
                            line.dissection().raw().length(),
                            this::read,
                            workers,
                            Platform::runLater),
                    new ByteRoles(line.dissection().spans()),
                    ByteNotes.NONE));
            return picture();
        });
    }

    /// Anywhere in a file of 2 GiB, from the file to the picture.
    @Benchmark
    public int jumpInTwoGigabytes() throws Exception {
        long offset = random.nextLong(HUGE);
        fx(() -> {
            show(numbers);
            if (numbers.selection().get().equals(Range.at(0))) {
                numbers.open(new HexContent(
                        pages,
                        new ByteRoles(Dissector.request(HEAD).dissection().spans()),
                        ByteNotes.NONE));
            }
            numbers.select(new Range(offset, offset + 1));
            return picture();
        });
        while (fx(() -> pages.at(offset)) < 0) {
            Thread.sleep(1);
        }
        return fx(this::picture);
    }
}
