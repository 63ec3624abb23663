package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Dissected;
import byteglass.texts.Texts;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `byteglass dissect`: what each byte of a stream is for, and what is to be said about it.
@Command(
        name = "dissect",
        header = "Says what each byte of a stream is for, and what is wrong with it.",
        description = "Reads what a client (or, with --response, a server) sent on one connection.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class DissectCommand implements Callable<Integer> {

    private final Console console;
    private final InputStream in;
    private final Texts english = Texts.of(Locale.ENGLISH);

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--response", description = "The bytes are responses.")
    private boolean response;

    @Option(
            names = "--of",
            paramLabel = "METHOD",
            description = "The method that the response answers; GET unless given. Goes with --response or --jsonl.")
    private @Nullable String of;

    @Option(names = "--json", description = "Write one JSON object.")
    private boolean asJson;

    @Option(
            names = "--jsonl",
            description = "Read a JSON object a line, {\"name\": …, \"input\": BASE64}, and write one for each.")
    private boolean asLines;

    @Mixin
    private final ColorOption color = new ColorOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The bytes; - is standard input.")
    private String file = "-";

    /// @param in standard input
    DissectCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        if (asLines) {
            if (asJson) {
                throw usage("Choose --json or --jsonl, not both.");
            }
            try (InputStream from = open()) {
                Cases.answer(from, console, this::answer);
            }
            return ExitCode.OK;
        }
        if (of != null && !response) {
            throw usage("--of goes with --response: a request answers no method.");
        }
        Bytes raw;
        try (InputStream from = open()) {
            raw = Bytes.wrap(from.readAllBytes());
        }
        Dissected dissected = dissected(raw, response, of);
        if (asJson) {
            Cases.write(console, json -> new DissectionJson(json, english).write(null, dissected));
        } else {
            DissectionListing listing = new DissectionListing(english, color.colors(console));
            console.write(listing.of(dissected).getBytes(StandardCharsets.UTF_8));
        }
        console.out().flush();
        return ExitCode.OK;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return in;
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a folder. Name a file, or - for standard input.");
        }
        return Files.newInputStream(path);
    }

    private void answer(Cases.Case question, JsonGenerator json) throws IOException {
        boolean answer = question.isTrue("response", response);
        String answered = question.text("of");
        String name = Objects.requireNonNullElse(question.text("name"), "");
        new DissectionJson(json, english)
                .write(name, dissected(question.octets("input"), answer, answered == null ? of : answered));
    }

    /// @param answered what responses answer; GET unless something is said
    private static Dissected dissected(Bytes raw, boolean response, @Nullable String answered) {
        return response
                ? Dissected.responses(raw, Objects.requireNonNullElse(answered, "GET"))
                : Dissected.requests(raw);
    }
}
