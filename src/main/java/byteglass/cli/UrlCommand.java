package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Spans;
import byteglass.texts.Texts;
import byteglass.url.Sent;
import byteglass.url.Url;
import byteglass.url.UrlRole;
import byteglass.url.ValidationError;
import byteglass.url.WhatwgUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `byteglass url`: a URL taken apart, by both standards.
@Command(
        name = "url",
        description = {
            "Takes a URL apart: each component, how RFC 3986 and browsers read it, what is sent.",
            "Without a URL it reads one from standard input; with --jsonl, a case from each line:",
            "  {\"input\": \"…\", \"base\": \"…\"}"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class UrlCommand implements Callable<Integer> {

    private final Console console;
    private final InputStream in;
    private final Texts texts = Texts.of(Locale.ENGLISH);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--base", paramLabel = "URL", description = "What a relative reference is resolved against.")
    private @Nullable String base;

    @Option(names = "--json", description = "Writes one JSON object.")
    private boolean json;

    @Option(names = "--jsonl", description = "Reads and writes an object a line.")
    private boolean jsonLines;

    @Mixin
    private final ColorOption color = new ColorOption();

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The URL, or a reference.")
    private @Nullable String input;

    UrlCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    @Override
    public Integer call() throws Exception {
        UrlJson writer = new UrlJson(texts);
        if (jsonLines) {
            if (json) {
                throw usage("Choose --json or --jsonl, not both.");
            }
            if (input != null || base != null) {
                throw usage("--jsonl reads its URLs and their bases from standard input.");
            }
            Cases.answer(
                    in,
                    console,
                    (question, out) -> writer.write(Url.of(question.required("input"), question.text("base")), out));
            return ExitCode.OK;
        }
        Url url = Url.of(input != null ? input : typed(), base);
        if (json) {
            Cases.write(console, out -> writer.write(url, out));
        } else {
            list(url);
        }
        return ExitCode.OK;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    /// The first line of standard input.
    private String typed() throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private void list(Url url) {
        Spans<UrlRole> spans = url.dissection().spans();
        Visible visible = new Visible(console.charset());
        boolean colored = color.colors(console);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            out.append("%d..%d ".formatted(spans.start(i), spans.end(i)));
            out.append(spans.role(i).key()).append(" \"");
            out.append(colored ? Ink.of(spans.role(i)) : "");
            visible.append(out, url.dissection().raw(), spans.start(i), spans.end(i));
            out.append(colored ? Ink.NONE : "").append("\"\n");
        }
        for (Finding finding : url.dissection().findings()) {
            out.append("! ")
                    .append(finding.at())
                    .append(' ')
                    .append(finding.rule().id());
            out.append(' ').append(finding.rule().spec()).append(": ");
            out.append(Sentences.shown(texts, finding)).append('\n');
        }
        readings(url, out);
        console.write(out.toString().getBytes(console.charset()));
        console.out().flush();
    }

    private void readings(Url url, StringBuilder out) {
        line(out, "RFC 3986", url.reference().kind().orElse("not valid"));
        String normalized = url.reference().normalized();
        if (normalized != null) {
            line(out, "normalized", normalized);
        }
        if (url.resolved() != null) {
            line(out, "resolved", url.resolved());
        }
        WhatwgUrl browser = url.browser().url();
        String errors =
                url.browser().errors().stream().map(ValidationError::key).collect(Collectors.joining(", "));
        line(out, "browsers", browser == null ? "no URL: " + errors : browser.href());
        url.sent().ifPresent(sent -> {
            line(out, "target", sent.target());
            line(out, "Host", sent.host());
            if (sent.authorization() != null) {
                line(out, "Authorization", sent.authorization());
            }
            for (Sent.Reason reason : sent.reasons()) {
                out.append("- ").append(texts.get("sent." + reason.key())).append('\n');
            }
        });
    }

    private void line(StringBuilder out, String name, String value) {
        out.append("%-14s".formatted(name));
        Bytes bytes = Bytes.utf8(value);
        new Visible(console.charset()).append(out, bytes, 0, bytes.length());
        out.append('\n');
    }
}
