package byteglass.ui.shell;

import java.util.OptionalInt;

/// Reads a port that somebody typed.
final class PortText {

    private static final int HIGHEST = 65_535;

    private PortText() {}

    /// The port, 1 to 65535; empty where the text is anything else.
    static OptionalInt parse(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= HIGHEST ? OptionalInt.of(port) : OptionalInt.empty();
    }
}
