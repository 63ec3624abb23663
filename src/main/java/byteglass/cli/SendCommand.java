package byteglass.cli;

import byteglass.dissect.Bytes;
import byteglass.http.Destination;
import byteglass.http.Destination.Security;
import byteglass.http.Direction;
import byteglass.http.Draft;
import byteglass.send.Drafting;
import byteglass.send.Failure;
import byteglass.send.Options;
import byteglass.send.Outcome;
import byteglass.send.Sender;
import byteglass.send.Sending;
import byteglass.send.Trust;
import byteglass.store.OpenCapture;
import byteglass.store.Store;
import byteglass.url.Url;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `byteglass send`: one draft, and what comes back.
@Command(
        name = "send",
        header = "Sends a request exactly as it is, and shows the response and how long each step took.",
        description = {
            "From a URL the request that a client would write is made: --header takes a line's place, \"Name:\" leaves",
            "it out, \"Name;\" sends it empty. With --raw the bytes of a file leave as they are."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class SendCommand implements Callable<Integer> {

    /// More would not fit in one array.
    private static final long MOST_BYTES = Integer.MAX_VALUE - 1024L;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-X", "--request"},
            paramLabel = "METHOD",
            description = "The method, any text; GET unless given, POST with --data.")
    private @Nullable String method;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            description = "A field line; may be given several times.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = {"-d", "--data"},
            paramLabel = "DATA",
            description = "The body: a text, or @FILE for a file's bytes as they are.")
    private @Nullable String data;

    @Option(names = "--raw", paramLabel = "FILE", description = "A file whose bytes are sent as they are.")
    private @Nullable Path raw;

    @Option(names = "--to", paramLabel = "HOST:PORT", description = "Where they are sent.")
    private @Nullable String to;

    @Option(names = "--tls", description = "Send them through TLS.")
    private boolean tls;

    @Option(names = "--insecure", description = "Go on where the server's certificate is not trusted.")
    private boolean insecure;

    @Option(names = "--capture", paramLabel = "FILE", description = "The capture (.bgcap) that keeps the exchange.")
    private @Nullable Path capture;

    @Option(names = "--json", description = "Write one JSON object.")
    private boolean json;

    @Mixin
    private final ColorOption color = new ColorOption();

    @Parameters(arity = "0..1", paramLabel = "URL", description = "The URL.")
    private @Nullable String url;

    SendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Draft draft = draft();
        if (capture != null) {
            return send(draft, capture);
        }
        Path folder = Files.createTempDirectory("byteglass-send");
        Path file = folder.resolve("sent.bgcap");
        try {
            return send(draft, file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private Draft draft() throws IOException {
        if (raw != null) {
            if (to == null || url != null || method != null || data != null || !fields.isEmpty()) {
                throw usage("--raw sends a file as it is: it wants --to, and no URL, method, fields or data.");
            }
            return new Draft(bytes(raw), destination(to));
        }
        if (url == null || to != null || tls) {
            throw usage("Give a URL, or --raw with --to.");
        }
        Bytes body = data == null ? null : data.startsWith("@") ? bytes(Path.of(data.substring(1))) : Bytes.utf8(data);
        String verb = method != null ? method : body == null ? "GET" : "POST";
        String whole = url.contains("://") ? url : "http://" + url;
        return new Drafting(Version.agent())
                .draft(Url.of(whole, null), verb, fields, body, !insecure)
                .orElseThrow(() -> usage("This is no URL that can be sent: " + url
                        + ". Begin it with http:// or https:// and a server's name."));
    }

    private Destination destination(String typed) {
        int colon = typed.lastIndexOf(':');
        String host = typed.substring(0, Math.max(0, colon)).replaceFirst("^\\[(.*)]$", "$1");
        int port;
        try {
            port = Integer.parseInt(typed.substring(colon + 1));
        } catch (NumberFormatException e) {
            port = 0;
        }
        if (host.isEmpty() || port < 1 || port > 65_535) {
            throw usage(typed + " is no server and port: write it as 127.0.0.1:8050 or [::1]:8050.");
        }
        return new Destination(host, port, tls ? new Security(host, !insecure) : null);
    }

    private static Bytes bytes(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("The file " + file + " is larger than the 2 GiB that can be sent at once.");
        }
        return Bytes.wrap(Files.readAllBytes(file));
    }

    private Integer send(Draft draft, Path file) throws Exception {
        try (OpenCapture target = OpenCapture.open(file);
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                Sender sender = new Sender(target.store(), workers, Trust.standard())) {
            sender.rehearse();
            Sending sending = sender.send(draft, Options.DEFAULT, journey -> {});
            Signals.onStop(sending::cancel);
            Outcome outcome = sending.over().toCompletableFuture().join();
            Store store = target.store();
            SentReport report = new SentReport(
                    outcome,
                    (start, length) -> store.read(outcome.exchange(), Direction.REQUEST, start, length),
                    (start, length) -> store.read(outcome.exchange(), Direction.RESPONSE, start, length));
            if (json) {
                Cases.write(console, report::write);
            } else {
                new SentListing(console, color.colors(console)).write(draft, outcome);
            }
            Failure failure = Objects.requireNonNull(outcome.journey().end()).failure();
            if (failure != null) {
                console.say(Excuse.of(failure, draft.destination()));
                return ExitCode.SOFTWARE;
            }
            return ExitCode.OK;
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
