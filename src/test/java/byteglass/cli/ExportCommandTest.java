package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import byteglass.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `export`, and how the command line answers.
class ExportCommandTest {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path capture = Path.of("");

    @BeforeEach
    void place() {
        capture = folder.resolve("a.bgcap");
    }

    private int run(String... args) {
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        return Terminal.run(args, console, (arguments, instead) -> 7);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// Two exchanges: one that is over, and one whose request is longer than its row, which has no end yet.
    private static byte[] fill(Store store) {
        Connection connection = store.connected("127.0.0.1:53120", "127.0.0.1:8050", AT);
        Recording first = store.open(Origin.RECEIVED, connection, 1, null, AT);
        Bytes request = Bytes.latin1("GET /\u00ff HTTP/1.1\r\n\r\n");
        Arrivals arrivals = new Arrivals.Builder().add(0, 0).add(10, 2013).build();
        first.requestWhole(new Capture(request, arrivals, Ending.COMPLETE), Summary.EMPTY);
        Bytes reply = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");
        Timeline timeline = Timeline.NONE
                .with(Step.ACCEPT, 0)
                .with(Step.FIRST_BYTE, 5)
                .with(Step.HEAD_WHOLE, 6)
                .with(Step.STORED, 900);
        first.close(new Capture(reply, Arrivals.NONE, Ending.COMPLETE), timeline, request.length(), Ending.COMPLETE);
        byte[] large = new byte[(3 << 20) + 1];
        new Random(1).nextBytes(large);
        Recording second = store.open(Origin.RECEIVED, connection, 2, null, AT);
        Bytes row = Bytes.copyOf(large, 0, Recording.ROW_BYTES);
        second.arriving(new Capture(row, Arrivals.NONE, Ending.INTERRUPTED), Summary.EMPTY);
        for (int at = Recording.ROW_BYTES; at < large.length; at += Recording.ROW_BYTES) {
            int end = Math.min(large.length, at + Recording.ROW_BYTES);
            second.piece(Direction.REQUEST, Bytes.copyOf(large, at, end));
        }
        second.requestWhole(new Capture(row, large.length, Arrivals.NONE, Ending.COMPLETE), Summary.EMPTY)
                .toCompletableFuture()
                .join();
        return large;
    }

    @Test
    void aLineOfJsonHoldsAllThatIsKnownOfAnExchange() throws Exception {
        byte[] large;
        try (Store store = Store.open(capture)) {
            large = fill(store);
            assertThat(run("export", "--format", "jsonl", capture.toString())).isZero();
        }
        String[] lines = out().split("\n", -1);
        assertThat(lines).hasSize(3);
        assertThat(lines[2]).isEmpty();
        String request = Base64.getEncoder()
                .encodeToString("GET /\u00ff HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        String reply = Base64.getEncoder()
                .encodeToString("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(lines[0])
                .isEqualTo("{\"id\":1,\"at\":\"2026-01-02T03:04:05.678901Z\",\"origin\":\"received\",\"connection\":1,"
                        + "\"sequence\":1,\"peer\":\"127.0.0.1:53120\",\"local\":\"127.0.0.1:8050\","
                        + "\"ending\":\"complete\",\"request\":\"" + request + "\",\"response\":\"" + reply
                        + "\",\"arrivals\":[[0,0],[10,2013]],\"timeline\":{\"accept\":0,\"firstByte\":5,"
                        + "\"headWhole\":6,\"bodyWhole\":null,\"stored\":900,\"replyFirst\":null,\"replyLast\":null}}");
        assertThat(lines[1])
                .startsWith("{\"id\":2,")
                .contains("\"ending\":null,\"request\":\"" + Base64.getEncoder().encodeToString(large)
                        + "\",\"response\":\"\",\"arrivals\":[],");
        assertThat(err()).isEmpty();
    }

    @Test
    void theRawFormIsTheBytesOfTheRequestsAndNothingElse() throws Exception {
        byte[] large;
        try (Store store = Store.open(capture)) {
            large = fill(store);
        }
        assertThat(run("export", "--format", "raw", capture.toString())).isZero();

        byte[] first = "GET /\u00ff HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Arrays.copyOf(out.toByteArray(), first.length)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(out.toByteArray(), first.length, out.size()))
                .isEqualTo(large);
        assertThat(err()).as("what the form cannot hold").hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("reading leaves nothing behind").containsExactly(capture);
        }
    }

    @Test
    void anEmptyCaptureHasNoLines() throws Exception {
        Store.open(capture).close();

        assertThat(run("export", "--format", "jsonl", capture.toString())).isZero();
        assertThat(out()).isEmpty();
    }

    @Test
    void whatIsNoCaptureIsAFailureOfOneLine() throws Exception {
        assertThat(run("export", "--format", "jsonl", capture.toString())).isEqualTo(1);
        Files.writeString(capture, "x".repeat(5_000));
        assertThat(run("export", "--format", "raw", capture.toString())).isEqualTo(1);
        assertThat(err())
                .hasLineCount(2)
                .contains("There is no file " + capture + ". Name a capture; its name ends in .bgcap.\n")
                .contains("This file is not a capture: " + capture + ". Choose one that Byteglass made;")
                .doesNotContain("SQLITE");
        assertThat(out()).isEmpty();
    }

    @Test
    void wrongUsageIsToldFromFailure() {
        assertThat(run("export", "--format", "har5", capture.toString())).isEqualTo(2);
        assertThat(run("export", "--format", "raw")).isEqualTo(2);
        assertThat(run("listen", "--port", "many")).isEqualTo(2);
        assertThat(run("listen", "--port", "70000")).isEqualTo(2);
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(run("nowhere.bgcap")).isEqualTo(2);
        assertThat(run("--lang", "xx")).isEqualTo(2);
        assertThat(err().lines())
                .hasSizeLessThanOrEqualTo(14)
                .contains(
                        "har5 is no value for --format. Choose one of these: raw, jsonl.",
                        "Missing required parameter: 'CAPTURE'.",
                        "many is no value for --port.",
                        "See byteglass export --help.",
                        "See byteglass listen --help.",
                        "There is no option --nonsense.",
                        "See byteglass --help.",
                        "There is no file nowhere.bgcap, and no command of that name.");
        assertThat(out()).isEmpty();
    }

    @Test
    void everyCommandHasHelpAndTheProgramAVersion() {
        assertThat(run("--help")).isZero();
        assertThat(run("listen", "--help")).isZero();
        assertThat(run("export", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out()).contains("listen", "export", "--capture", "--format").containsPattern("(?m)^byteglass .+$");
        assertThat(err()).isEmpty();
    }

    @Test
    void withoutACommandTheWindowOpensAndSaysWithWhatStatusItEnds() throws Exception {
        Store.open(capture).close();
        assertThat(run()).isEqualTo(7);
        assertThat(run(capture.toString())).isEqualTo(7);
        assertThat(run("--lang", "zh")).isEqualTo(7);
    }
}
