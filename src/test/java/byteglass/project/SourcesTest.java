package byteglass.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds for every source file, read as text.
final class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");

    /// Where colours are written down; everywhere else they are named by what they are for.
    private static final Pattern THEME = Pattern.compile(".*/(dark|light)\\.css");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?)\\(|"
            + ":[^;{]*\\b(white|black|red|green|blue|gray|grey|yellow|orange|purple|silver|navy|teal|maroon)\\b");

    @Test
    void aClassFitsInThreeHundredLines() throws IOException {
        assertThat(longerThan(300, ".java")).isEmpty();
    }

    @Test
    void aControllerFitsInAHundredAndFiftyLines() throws IOException {
        assertThat(longerThan(150, "Controller.java")).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws IOException {
        for (Path folder : files(MAIN, ".java").map(Path::getParent).distinct().toList()) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .startsWith("/// ")
                    .contains("@NullMarked");
        }
    }

    @Test
    void nothingIsLeftToDoInAComment() throws IOException {
        Pattern left = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
        for (Path file :
                files(Path.of("src"), ".java", ".fxml", ".css", ".properties").toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(left);
        }
    }

    @Test
    void styleIsInStyleSheets() throws IOException {
        for (Path file : files(MAIN, ".java").toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".setStyle(");
        }
        for (Path file : files(MAIN, ".fxml").toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("\\bstyle=\"");
        }
    }

    @Test
    void coloursAreWrittenDownInTheThemesOnly() throws IOException {
        List<String> literals = new ArrayList<>();
        for (Path file : files(Path.of("src/main"), ".css").toList()) {
            if (!THEME.matcher(file.toString().replace('\\', '/')).matches()) {
                String rules = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                        .matcher(Files.readString(file))
                        .replaceAll("")
                        .replace("smoothing-type: gray", ""); // a way to draw, no colour
                Matcher matcher = COLOUR.matcher(rules);
                while (matcher.find()) {
                    literals.add(file + ": " + matcher.group());
                }
            }
        }
        for (Path file : files(MAIN, ".java", ".fxml").toList()) {
            Matcher matcher = Pattern.compile("\\bColor\\.(web|rgb|color|hsb|valueOf|[A-Z]{3,})\\b|\"#[0-9a-fA-F]{6}\"")
                    .matcher(Files.readString(file));
            while (matcher.find()) {
                literals.add(file + ": " + matcher.group());
            }
        }

        assertThat(literals).isEmpty();
    }

    @Test
    void everyViewHasItsControllerBesideIt() throws IOException {
        for (Path file : files(MAIN, ".fxml").toList()) {
            String name = file.getFileName().toString();
            assertThat(name).endsWith("View.fxml");
            String controller = name.replace("View.fxml", "Controller");
            assertThat(file.resolveSibling(controller + ".java")).exists();
            String type = MAIN.relativize(file.resolveSibling(controller))
                    .toString()
                    .replace('\\', '.')
                    .replace('/', '.');
            assertThat(Files.readString(file)).as(name).contains("fx:controller=\"" + type + "\"");
        }
    }

    private static List<String> longerThan(int most, String ending) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(MAIN, ending).toList()) {
            // without the package and the imports
            List<String> lines = Files.readAllLines(file).stream()
                    .dropWhile(line -> line.isBlank() || line.startsWith("package ") || line.startsWith("import "))
                    .toList();
            if (lines.size() > most) {
                found.add(file + " has " + lines.size() + " lines");
            }
        }
        return found;
    }

    /// The files below a folder whose names end in one of some ways.
    static Stream<Path> files(Path folder, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
