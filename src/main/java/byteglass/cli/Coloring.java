package byteglass.cli;

import java.util.Locale;

/// When to colour, as `--color` says.
enum Coloring {
    AUTO,
    ALWAYS,
    NEVER;

    /// Whether results are coloured on a console.
    boolean colors(Console console) {
        return this == ALWAYS || (this == AUTO && console.isTerminal());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
