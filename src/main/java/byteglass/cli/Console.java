package byteglass.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// The two streams that a command writes to.
///
/// @param out results
/// @param err everything else
/// @param charset what a terminal there reads
/// @param isTerminal whether `out` is a terminal that shows colours
public record Console(PrintStream out, PrintStream err, Charset charset, boolean isTerminal) {

    /// What is written at a time to a file or pipe.
    private static final int BUFFER_BYTES = 64 << 10;

    /// The process's own.
    public static Console system() {
        Charset charset = charset(System.getProperty("stdout.encoding", ""));
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        return new Console(
                new PrintStream(new BufferedOutputStream(out, BUFFER_BYTES), false, charset),
                System.err,
                charset,
                isShown());
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.US_ASCII; // none is named: what every terminal reads
        }
    }

    /// Whether standard output is a terminal: Java only tells whether input and output both are.
    private static boolean isShown() {
        if (System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        Path link = Path.of("/proc/self/fd/1");
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        }
        return Optional.ofNullable(System.console())
                .map(java.io.Console::isTerminal)
                .orElse(false);
    }

    /// Writes a line for people.
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /// Writes bytes to the results.
    void write(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }
}
