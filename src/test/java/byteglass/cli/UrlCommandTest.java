package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UrlCommandTest {

    private final InputStream systemIn = System.in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void giveBackStandardInput() {
        System.setIn(systemIn);
    }

    private int run(String in, Console console, String... args) {
        System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
        return Terminal.run(args, console, (arguments, instead) -> {
            throw new AssertionError("no window is asked for");
        });
    }

    private Console console(Charset charset, boolean terminal) {
        return new Console(stream(out), stream(err), charset, terminal);
    }

    private static PrintStream stream(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private int run(String in, String... args) {
        return run(in, console(StandardCharsets.UTF_8, false), args);
    }

    private String results() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String messages() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theListingTellsRolesFindingsReadingsAndWhatIsSent() {
        assertThat(run("", "url", "http://u:p@www.example.com:80/a?b=1#c")).isZero();
        assertThat(results()).isEqualTo("""
                0..4 scheme "http"
                4..5 scheme-mark ":"
                5..7 authority-mark "//"
                7..10 userinfo "u:p"
                10..11 userinfo-mark "@"
                11..26 host "www.example.com"
                26..27 port-mark ":"
                27..29 port "80"
                29..30 path-mark "/"
                30..31 path-segment "a"
                31..32 query-mark "?"
                32..33 query-name "b"
                33..34 query-equals "="
                34..35 query-value "1"
                35..36 fragment-mark "#"
                36..37 fragment "c"
                ! 7..10 url/password RFC 3986 3.2.1: A password in a URL
                ! 27..29 url/default-port RFC 3986 6.2.3: The default port spelled out
                RFC 3986      uri
                normalized    http://u:p@www.example.com/a?b=1#c
                browsers      http://u:p@www.example.com/a?b=1#c
                target        /a?b=1
                Host          www.example.com
                Authorization Basic dTpw
                - The target is the path and the query; the server is named in Host.
                - The fragment stays behind: it is never sent to the server.
                - The default port is left out of Host.
                - Credentials are in neither the target nor Host. curl sends them at once as Authorization, browsers \
                after a 401.
                """);
        assertThat(messages()).isEmpty();
    }

    @Test
    void whatIsNoUrlIsListedToo() {
        assertThat(run("", "url", "a b")).isZero();
        assertThat(results()).isEqualTo("""
                0..3 path-segment "a b"
                ! 1..2 url/invalid-character RFC 3986 2: A character that no URL may hold
                RFC 3986      not valid
                browsers      no URL: missing-scheme-non-relative-URL
                """);
    }

    @Test
    void aReferenceIsResolvedAgainstItsBase() {
        assertThat(run("", "url", "--base", "http://h/a/b", "../c")).isZero();
        assertThat(results())
                .contains("resolved      http://h/c\n", "browsers      http://h/c\n", "normalized    ../c\n");
    }

    @Test
    void aTerminalGetsColoursAndNoControlCharacters() {
        assertThat(run("", console(StandardCharsets.UTF_8, true), "url", "//h\u001b[2J"))
                .isZero();
        assertThat(results()).contains("\u001b[32mh\u241b[2J\u001b[0m").doesNotContain("\u001b[2J");
        out.reset();
        assertThat(run("", console(StandardCharsets.US_ASCII, false), "url", "\u00e9"))
                .isZero();
        assertThat(results()).contains("\"\\xc3\\xa9\"");
    }

    @Test
    void colourIsThereWhenAskedFor() {
        assertThat(run("", "url", "--color", "always", "//h")).isZero();
        assertThat(results()).contains("\u001b[32mh\u001b[0m");
        out.reset();
        assertThat(run("", console(StandardCharsets.UTF_8, true), "url", "--color=never", "//h"))
                .isZero();
        assertThat(results()).contains("host \"h\"").doesNotContain("\u001b");
    }

    @Test
    void everyRoleHasAnInk() {
        assertThat(run("", console(StandardCharsets.UTF_8, true), "url", "x://%41@%42:1/a%20?b=%20#c%20"))
                .isZero();
        assertThat(results()).contains("\u001b[95m%41", "\u001b[32m%42", "\u001b[92m1", "\u001b[94ma", "\u001b[93mb");
    }

    @Test
    void withoutAUrlTheFirstLineOfStandardInputIsRead() {
        assertThat(run("http://h/\r\nrest", "url", "--json")).isZero();
        assertThat(FlatJson.of(results())).containsEntry("input", "http://h/");
        out.reset();
        assertThat(run("", "url", "--json")).isZero();
        assertThat(FlatJson.of(results())).containsEntry("input", "").containsEntry("rfc3986.valid", "true");
    }

    @Test
    void jsonHoldsBothReadings() {
        assertThat(run("", "url", "--json", "http://u:p@www.example.com:80/a?b=1#c"))
                .isZero();
        assertThat(results()).endsWith("}\n").doesNotContain("\n{");
        Map<String, String> json = FlatJson.of(results());
        assertThat(json)
                .containsEntry("rfc3986.kind", "uri")
                .containsEntry("rfc3986.components.userinfo.0", "7")
                .containsEntry("rfc3986.components.fragment.1", "37")
                .containsEntry("rfc3986.normalized", "http://u:p@www.example.com/a?b=1#c")
                .containsEntry("rfc3986.resolved", "null")
                .containsEntry("whatwg.failure", "false")
                .containsEntry("whatwg.href", "http://u:p@www.example.com/a?b=1#c")
                .containsEntry("whatwg.origin", "http://www.example.com")
                .containsEntry("whatwg.protocol", "http:")
                .containsEntry("whatwg.username", "u")
                .containsEntry("whatwg.password", "p")
                .containsEntry("whatwg.host", "www.example.com")
                .containsEntry("whatwg.hostname", "www.example.com")
                .containsEntry("whatwg.port", "")
                .containsEntry("whatwg.pathname", "/a")
                .containsEntry("whatwg.search", "?b=1")
                .containsEntry("whatwg.hash", "#c")
                .containsEntry("whatwg.validationErrors.0", "invalid-credentials")
                .containsEntry("sent.target", "/a?b=1")
                .containsEntry("sent.host", "www.example.com")
                .containsEntry("sent.authorization", "Basic dTpw")
                .containsEntry("spans.0.0", "scheme")
                .containsEntry("spans.0.2", "4")
                .containsEntry("findings.0.rule", "url/password")
                .containsEntry("findings.0.severity", "danger")
                .containsEntry("findings.0.start", "7")
                .containsEntry("findings.0.end", "10")
                .containsEntry("findings.0.reference", "RFC 3986 3.2.1")
                .containsEntry("findings.0.message", "A password in a URL");
    }

    @Test
    void jsonTellsWhatIsAbsent() {
        assertThat(run("", "url", "--json", "//h:1?token=a")).isZero();
        assertThat(FlatJson.of(results()))
                .containsEntry("whatwg.failure", "true")
                .doesNotContainKey("whatwg.href")
                .containsEntry("sent", "null")
                .containsEntry("rfc3986.components.scheme", "null")
                .containsEntry("findings.0.message", "A secret in the query: token");
        out.reset();
        assertThat(run("", "url", "--json", "a b")).isZero();
        assertThat(FlatJson.of(results()))
                .containsEntry("rfc3986.kind", "null")
                .containsEntry("rfc3986.normalized", "null");
    }

    @Test
    void linesOfJsonAreAnsweredInOrder() {
        String in = """
                {"input": "http://h:1/\\ud800", "base": null, "more": [1, {"x": 2}]}

                {"base": "http://h/a/", "input": "b"}
                """;

        assertThat(run(in, "url", "--jsonl")).isZero();
        String[] lines = results().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(FlatJson.of(lines[0]))
                .containsEntry("input", "http://h:1/\ufffd")
                .containsEntry("whatwg.port", "1");
        assertThat(FlatJson.of(lines[1]))
                .containsEntry("rfc3986.resolved", "http://h/a/b")
                .containsEntry("whatwg.href", "http://h/a/b");
    }

    @Test
    void aLineThatIsNoCaseEndsItWithASentence() {
        assertThat(run("{\"input\": \"a\"}\n{\"input\": \n", "url", "--jsonl")).isEqualTo(1);
        assertThat(results().split("\n")).hasSize(1);
        assertThat(messages())
                .isEqualToIgnoringNewLines("Line 2 is no JSON from column 11 on. Write one JSON object a line, such as"
                        + " {\"input\": \"…\"}.");
        err.reset();
        assertThat(run("[".repeat(2_000), "url", "--jsonl")).isEqualTo(1);
        assertThat(messages()).startsWith("Line 1 is no JSON object.").hasLineCount(1);
        err.reset();
        assertThat(run("[]", "url", "--jsonl")).isEqualTo(1);
        assertThat(messages()).startsWith("Line 1 is no JSON object. Write one").hasLineCount(1);
        err.reset();
        assertThat(run("{\"base\": \"a\"}", "url", "--jsonl")).isEqualTo(1);
        assertThat(messages()).startsWith("Line 1 has no text \"input\".").hasLineCount(1);
        err.reset();
        assertThat(run("{\"input\": \"a\"} {}", "url", "--jsonl")).isEqualTo(1);
        assertThat(messages())
                .startsWith("Line 1 holds more than one JSON object.")
                .hasLineCount(1);
    }

    @Test
    void itEndsWhenNobodyReadsTheAnswers() {
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) throws java.io.IOException {
                throw new java.io.IOException("closed");
            }
        });
        Console console = new Console(closed, stream(err), StandardCharsets.UTF_8, false);

        assertThat(run("{\"input\": \"a\"}\n".repeat(3), console, "url", "--jsonl"))
                .isEqualTo(1);
        assertThat(messages()).isEqualToIgnoringNewLines("The results could not be written.");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("", "url", "--jsonl", "http://h/")).isEqualTo(2);
        assertThat(run("", "url", "--jsonl", "--json")).isEqualTo(2);
        assertThat(run("", "url", "--jsonl", "--base", "a")).isEqualTo(2);
        assertThat(messages())
                .contains("--jsonl reads its URLs and their bases from standard input.")
                .contains("Choose --json or --jsonl, not both.");
        err.reset();
        assertThat(run("", "url", "a", "b")).isEqualTo(2);
        assertThat(messages()).isEqualTo("There is one argument too many: b.\nSee byteglass url --help.\n");
        err.reset();
        assertThat(run("", "url", "--colour", "never", "a")).isEqualTo(2);
        assertThat(messages()).isEqualTo("There is no option --colour.\nSee byteglass url --help.\n");
        err.reset();
        assertThat(run("", "url", "--color", "red", "a")).isEqualTo(2);
        assertThat(messages()).isEqualTo("""
                        red is no value for --color. Choose one of these: auto, always, never.
                        See byteglass url --help.
                        """);
        assertThat(results()).isEmpty();
        assertThat(run("", "url", "--help")).isZero();
        assertThat(results()).contains("--base", "--jsonl");
        assertThat(run("", "--help")).isZero();
        assertThat(results()).contains("  url ");
    }
}
