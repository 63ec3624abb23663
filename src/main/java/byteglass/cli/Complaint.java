package byteglass.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What a person is told when something goes wrong: one line, without control characters, that says what it is and,
/// where that is known, what to do.
final class Complaint {

    private Complaint() {}

    /// What a failure says. Java's own failures of files are only the file's name, so these get a sentence.
    static String of(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return line(
                switch (failure) {
                    case NoSuchFileException none -> "There is no file " + none.getFile() + ".";
                    case AccessDeniedException denied ->
                        "This account may not use the file " + denied.getFile()
                                + ". Change its rights, or choose another.";
                    case FileSystemException other
                    when other.getReason() == null ->
                        "The file " + other.getFile() + " cannot be used. Choose another.";
                    default -> message.isBlank() ? failure.toString() : message;
                });
    }

    /// What is wrong with a command line.
    static String of(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            return line(
                    unmatched.isUnknownOption()
                            ? "There is no option " + first + "."
                            : "There is one argument too many: " + first + ".");
        }
        if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            Iterable<String> values = option.completionCandidates();
            String choice = values == null ? "" : " Choose one of these: " + String.join(", ", values) + ".";
            return line(wrong.getValue() + " is no value for " + option.longestName() + "." + choice);
        }
        String message = Objects.requireNonNullElse(wrong.getMessage(), "");
        return line(message.endsWith(".") ? message : message + ".");
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
