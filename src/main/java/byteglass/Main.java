package byteglass;

import byteglass.cli.Console;
import byteglass.cli.Terminal;

/// Starts the program: a command in the terminal, or the window. Knows no JavaFX, so that a command loads none of
/// it.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Terminal.run(args, Console.system(), new Desktop()::open));
    }
}
