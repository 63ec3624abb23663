package byteglass.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command line. Without a command it opens the window.
@Command(
        name = "byteglass",
        description = "See every HTTP request exactly as it arrived, byte for byte.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ListenCommand.class,
            SendCommand.class,
            DissectCommand.class,
            UrlCommand.class,
            ExportCommand.class
        },
        footer = {"", "Without a command the window opens; where there is no display, it listens in the terminal."})
public final class Terminal implements Callable<Integer> {

    /// Opens the window: the port that keeps JavaFX out of here.
    public interface Window {
        /// Waits until the window is closed.
        ///
        /// @param arguments `--lang=LANGUAGE` where one was asked for, then a capture file where one was named
        /// @param instead what to do where no window can be opened: listens in the terminal
        /// @return the exit status
        int open(List<String> arguments, Callable<Integer> instead) throws Exception;
    }

    private final Window window;
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "The window's language: en or zh.")
    private @Nullable String language;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A capture (.bgcap) to open in the window.")
    private @Nullable Path file;

    private Terminal(Window window, Console console) {
        this.window = window;
        this.console = console;
    }

    /// Runs a command line.
    ///
    /// @return the exit status: 0 done, 1 it failed, 2 wrong usage
    public static int run(String[] args, Console console, Window window) {
        CommandLine.IFactory factory = new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == ListenCommand.class) {
                    return type.cast(new ListenCommand(console));
                }
                if (type == SendCommand.class) {
                    return type.cast(new SendCommand(console));
                }
                if (type == ExportCommand.class) {
                    return type.cast(new ExportCommand(console));
                }
                if (type == DissectCommand.class) {
                    return type.cast(new DissectCommand(console, System.in));
                }
                if (type == UrlCommand.class) {
                    return type.cast(new UrlCommand(console, System.in));
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
        CommandLine line = new CommandLine(new Terminal(window, console), factory)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, console.charset()))
                .setErr(new PrintWriter(console.err(), true, console.charset()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            console.say(Complaint.of(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        line.setParameterExceptionHandler((wrong, words) -> {
            console.say(Complaint.of(wrong));
            console.say("See " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws Exception {
        List<String> arguments = new ArrayList<>();
        if (language != null) {
            if (!language.matches("(en|zh)([-_].*)?")) {
                throw usage("There is no language " + language + ": choose en or zh.");
            }
            arguments.add("--lang=" + language);
        }
        if (file != null) {
            if (!Files.exists(file)) {
                throw usage("There is no file " + file + ", and no command of that name.");
            }
            arguments.add(file.toAbsolutePath().toString());
        }
        return window.open(arguments, () -> run(new String[] {"listen"}, console, window));
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
