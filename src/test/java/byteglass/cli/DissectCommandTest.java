package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DissectCommandTest {

    private static final String GET = "GET / HTTP/1.1\nHost: a\r\n\r\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Console console = new Console(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            false);

    private int run(String input, String... args) {
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1));
        return new CommandLine(new DissectCommand(console, in))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    console.say(Complaint.of(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    private String results() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String encoded(String raw) {
        return Base64.getEncoder().encodeToString(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theListingNamesEachSpanAndFinding() {
        assertThat(run(GET)).isZero();
        assertThat(results())
                .startsWith("0..3 method \"GET\"\n3..4 sp \" \"\n4..5 path \"/\"\n")
                .contains("25..26 lf \"\\n\"\n! 14..15 line/bare-lf RFC 9112 2.2: This line ends with LF alone,"
                        + " without CR.\n");
    }

    @Test
    void theListingSaysHowOthersWouldReadARequestAboutWhichTheyDisagree() {
        run("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG");
        assertThat(results())
                .contains("\n= 0..75 refused: strict\n")
                .contains("\n= 0..80 whole, left over \"G\": rfc-9112, lenient-lines, coding-first, ")
                .endsWith("\n= 0..81 whole: length-first\n");
    }

    @Test
    void jsonHoldsTheReadingsOfWhatReadersDisagreeAbout() throws IOException {
        run(
                "GET /a HTTP/1.1\r\nHost: a\r\n\r\nPOST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
                "--json");
        assertThat(results())
                .contains("\"keepAlive\":true},{")
                .contains("\"readings\":[{\"profile\":\"strict\",\"outcome\":\"refused\",\"end\":103},"
                        + "{\"profile\":\"rfc-9112\",\"outcome\":\"whole\",\"end\":108}")
                .contains("{\"profile\":\"length-first\",\"outcome\":\"whole\",\"end\":109}");
        read(results());
    }

    @Test
    void ofAMillionDisagreementsTheFirstAreShown() {
        run(GET.repeat(1_000), "--json");
        assertThat(results().split("\"readings\"", -1)).hasSize(21);
    }

    @Test
    void colourIsThereWhenAskedFor() {
        run(GET, "--color", "always");
        assertThat(results()).contains("0..3 method \u001b[1;35m\"GET\"\u001b[0m");
    }

    @Test
    void jsonHoldsMessagesSpansAndFindings() throws IOException {
        assertThat(run(
                        "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nT: u\r\n\r\n",
                        "--json"))
                .isZero();
        assertThat(results())
                .startsWith(
                        "{\"length\":75,\"protocol\":\"http/1\",\"messages\":[{\"start\":0,\"end\":75,\"state\":\"complete\","
                                + "\"method\":\"POST\",\"target\":\"/a\",\"version\":\"HTTP/1.1\",\"fields\":[{\"name\":\"Host\","
                                + "\"value\":\"a\",\"line\":[18,27],\"nameRange\":[18,22],\"valueRange\":[24,25]}")
                .contains("\"framing\":\"chunked\",\"body\":{\"start\":57,\"end\":75,\"base64\":\"aGk=\"},"
                        + "\"trailers\":[{\"name\":\"T\",\"value\":\"u\"")
                .contains("\"spans\":[[\"method\",0,4],[\"sp\",4,5],[\"path\",5,7]")
                .contains(
                        "{\"rule\":\"body/no-content-type\",\"severity\":\"note\",\"start\":0,\"end\":4,"
                                + "\"reference\":\"RFC 9110 8.3\",\"message\":\"The request has content and no Content-Type.\"}")
                .endsWith("]}\n");
        read(results());
    }

    @Test
    void eachLineIsAnsweredWithItsName() throws IOException {
        String lines = "{\"name\":\"one\",\"input\":\"" + encoded(GET) + "\"}\n"
                + "\n{\"more\":[{}],\"name\":\"zwei é\",\"response\":true,\"of\":\"HEAD\",\"input\":\""
                + encoded("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") + "\"}\n";
        assertThat(run(new String(lines.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "--jsonl"))
                .isZero();
        String[] answers = results().split("\n", -1);
        assertThat(answers).hasSize(3);
        assertThat(answers[0]).startsWith("{\"name\":\"one\",\"length\":26");
        assertThat(answers[1])
                .startsWith("{\"name\":\"zwei é\"")
                .contains("\"status\":200,\"reason\":\"OK\"")
                .contains("\"framing\":\"none\",\"body\":null");
        read(answers[1]);
    }

    @Test
    void aLineThatIsNoCaseIsSaidAndFails() {
        assertThat(run("{\"name\":\"x\",\"input\":\"!!\"}\n", "--jsonl")).isEqualTo(1);
        assertThat(run("[]\n", "--jsonl")).isEqualTo(1);
        assertThat(run("{\"name\":\"x\",\"input\":\n", "--jsonl")).isEqualTo(1);
        assertThat(run("{\"name\":\"x\"}\n", "--jsonl")).isEqualTo(1);
        assertThat(results()).isEmpty();
        String so = " Write one JSON object a line, such as {\"input\": \"…\"}.";
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "The text \"input\" of line 1 is no base64.",
                        "Line 1 is no JSON object." + so,
                        "Line 1 is no JSON from column 21 on." + so,
                        "Line 1 has no text \"input\"." + so);
    }

    @Test
    void aFileThatCannotBeReadIsSaid(@TempDir Path folder) {
        Path none = folder.resolve("nope");
        assertThat(run("", none.toString())).isEqualTo(1);
        assertThat(run("", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "There is no file " + none + ".",
                        folder + " is a folder. Name a file, or - for standard input.");
        assertThat(results()).isEmpty();
    }

    @Test
    void oneObjectAndOneALineAreNotAskedForTogether() {
        String[] args = {"dissect", "--json", "--jsonl"};
        assertThat(Terminal.run(args, console, (arguments, instead) -> 7)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Choose --json or --jsonl, not both.\nSee byteglass dissect --help.\n");
        assertThat(results()).isEmpty();
    }

    @Test
    void responsesAreReadAsAnswersToAMethod() {
        run("HTTP/1.1 200 OK\r\n\r\nabc", "--response", "--of", "CONNECT");
        assertThat(results()).contains("19..22 upgraded \"abc\"");
    }

    @Test
    void anAnsweredMethodGoesWithResponses() {
        String[] args = {"dissect", "--of", "HEAD"};
        assertThat(Terminal.run(args, console, (arguments, instead) -> 7)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("--of goes with --response: a request answers no method.\nSee byteglass dissect --help.\n");
        assertThat(results()).isEmpty();
    }

    @Test
    void theAnsweredMethodOfLinesIsOfThoseThatNameNone() {
        String response = encoded("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
        run("{\"response\":true,\"input\":\"" + response + "\"}\n", "--jsonl", "--of", "HEAD");
        assertThat(results()).contains("\"framing\":\"none\"");
    }

    @Test
    void whatIsSaidOfALineWithoutAFormHoldsOfEitherDirection() {
        run("HTTP/1.1 200 OK\r\n\r\n");
        assertThat(results())
                .contains("! 0..15 start/not-http RFC 9112 3: No start line is here: a request begins with a request"
                        + " line, a response with a status line.");
    }

    @Test
    void aSimpleRequestMayNameItsVersion() {
        run("GET / HTTP/0.9\r\n");
        assertThat(results()).contains("its line names no version, or 0.9.");
    }

    @Test
    void bytesOfOtherProtocolsAreNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bytes");
        Files.write(file, "SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII));
        run("", "--json", file.toString());
        assertThat(results()).contains("\"protocol\":\"ssh\",\"messages\":[]");
    }

    @Test
    void bytesOfNoProtocolAreUnknown() {
        run("hello\r\n\r\n", "--json");
        assertThat(results()).contains("\"protocol\":\"unknown\"").contains("[\"unparsed\",0,9]");
    }

    @Test
    void whatFollowsAProxyHeaderIsDissectedToo() {
        run("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n" + GET, "--json");
        assertThat(results())
                .contains("\"protocol\":\"proxy-v1\"")
                .contains("\"start\":32,\"end\":58")
                .contains("[\"method\",32,35]")
                .contains("\"rule\":\"line/bare-lf\",\"severity\":\"warning\",\"start\":46");
    }

    private static void read(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isPositive();
        }
    }
}
