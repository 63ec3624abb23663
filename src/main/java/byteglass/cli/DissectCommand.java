package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Dissected;
import byteglass.texts.Texts;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    private final JsonFactory factory = JsonFactory.builder().build();
    private final Texts english = Texts.of(Locale.ENGLISH);

    @Option(names = "--response", description = "The bytes are responses.")
    private boolean response;

    @Option(
            names = "--of",
            paramLabel = "METHOD",
            defaultValue = "GET",
            description = "The method that the response answers; ${DEFAULT-VALUE} unless given.")
    private String answered = "GET";

    @Option(names = "--json", description = "Write one JSON object.")
    private boolean asJson;

    @Option(
            names = "--jsonl",
            description = "Read a JSON object a line, {\"name\": …, \"input\": BASE64}, and write one for each.")
    private boolean asLines;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour what each byte is for: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private ListenCommand.Coloring coloring = ListenCommand.Coloring.AUTO;

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

    /// A line of `--jsonl`.
    private record Question(String name, Bytes input, boolean response, String answered) {}

    @Override
    public Integer call() throws IOException {
        if (asLines) {
            try (InputStream from = open()) {
                lines(from);
            }
            return ExitCode.OK;
        }
        Bytes raw;
        try (InputStream from = open()) {
            raw = Bytes.wrap(from.readAllBytes());
        }
        Dissected dissected = dissected(raw, response, answered);
        if (asJson) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonGenerator json = factory.createGenerator(out)) {
                new DissectionJson(json, english).write(null, dissected);
            }
            out.write('\n');
            console.write(out.toByteArray());
        } else {
            boolean colored = coloring == ListenCommand.Coloring.ALWAYS
                    || (coloring == ListenCommand.Coloring.AUTO && console.isTerminal());
            console.write(new DissectionListing(english, colored).of(dissected).getBytes(StandardCharsets.UTF_8));
        }
        console.out().flush();
        return ExitCode.OK;
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? in : Files.newInputStream(Path.of(file));
    }

    private static Dissected dissected(Bytes raw, boolean response, String answered) {
        return response ? Dissected.responses(raw, answered) : Dissected.requests(raw);
    }

    /// Answers line by line, each as soon as it was asked.
    private void lines(InputStream from) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        int number = 0;
        for (String line; (line = reader.readLine()) != null; ) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Question question = question(line, number);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonGenerator json = factory.createGenerator(out)) {
                new DissectionJson(json, english)
                        .write(question.name(), dissected(question.input(), question.response(), question.answered()));
            }
            out.write('\n');
            console.write(out.toByteArray());
            console.out().flush();
        }
    }

    private Question question(String line, int number) throws IOException {
        String name = "";
        String of = answered;
        boolean answer = response;
        byte[] input = {};
        try (JsonParser json = factory.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("Line " + number + " is no JSON object.");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "name" -> name = json.getText();
                    case "input" -> input = Base64.getDecoder().decode(json.getText());
                    case "of" -> of = json.getText();
                    case "response" -> answer = json.getBooleanValue();
                    default -> json.skipChildren();
                }
            }
        } catch (com.fasterxml.jackson.core.JacksonException | IllegalArgumentException e) {
            throw new IOException("Line " + number + " cannot be read: " + e.getMessage(), e);
        }
        return new Question(name, Bytes.wrap(input), answer, of);
    }
}
