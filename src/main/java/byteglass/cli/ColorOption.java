package byteglass.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/// `--color`, of each command that prints bytes.
final class ColorOption {

    /// When to colour.
    private enum When {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour what each byte is for: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    private When when = When.AUTO;

    /// Whether results are coloured on a console.
    boolean colors(Console console) {
        return when == When.ALWAYS || (when == When.AUTO && console.isTerminal());
    }
}
