package byteglass.cli;

import byteglass.store.Archive;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `byteglass export`: a capture in another form.
@Command(
        name = "export",
        header = "Writes a capture in another form.",
        description = {
            "The form goes to standard output:",
            "  raw     the bytes of its requests, in order, and nothing else",
            "  jsonl   a line of JSON for each exchange, with all that is known of it",
            "The capture may be one that is being written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private static final int BUFFER_BYTES = 64 << 10;

    /// The forms.
    enum Format {
        RAW,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Option(names = "--format", required = true, paramLabel = "FORM", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable Format format;

    @Parameters(paramLabel = "CAPTURE", description = "The capture (.bgcap).")
    private @Nullable Path capture;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (format == null || capture == null) {
            return ExitCode.USAGE;
        }
        try (Archive archive = Archive.open(capture)) {
            OutputStream out = new BufferedOutputStream(new Results(console.out()), BUFFER_BYTES);
            try {
                switch (format) {
                    case RAW -> new RawForm(archive, out).write();
                    case JSONL -> new JsonLines(archive, out).write();
                }
            } catch (UncheckedIOException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
            out.flush();
        }
        if (format == Format.RAW) {
            console.say("This form holds the bytes of the requests only: no times, no addresses, no replies.");
        }
        return ExitCode.OK;
    }

    /// Standard output as a stream that fails when nobody reads it.
    private static final class Results extends OutputStream {
        private final PrintStream out;

        Results(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            check();
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
            check();
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            check();
        }

        private void check() throws IOException {
            if (out.checkError()) {
                throw new IOException("The results could not be written.");
            }
        }
    }
}
