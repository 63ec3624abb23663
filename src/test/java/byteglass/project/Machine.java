package byteglass.project;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// What the machine that runs the tests has.
///
/// A test whose machine lacks a program is skipped with a sentence that names it; with `-Dbyteglass.complete=true`, as
/// in `.ci/run`, it fails.
public final class Machine {

    private Machine() {}

    /// Where a program is on the path.
    public static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Where a program is; ends the test where there is none.
    public static Path need(String program) {
        Optional<Path> found = find(program);
        need(found.isPresent(), "this test needs " + program + ", which is not on the path");
        return found.orElseThrow();
    }

    /// Ends the test unless a condition holds: skipped, or failed where nothing may be skipped.
    public static void need(boolean met, String sentence) {
        if (Boolean.getBoolean("byteglass.complete")) {
            if (!met) {
                throw new AssertionError(sentence);
            }
        } else {
            assumeTrue(met, sentence);
        }
    }
}
