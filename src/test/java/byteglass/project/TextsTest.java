package byteglass.project;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.texts.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundles are complete, equal in shape in every language, and hold nothing that nobody says.
final class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/byteglass/texts");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static List<String> areas() {
        return Texts.AREAS;
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyKeyIsThereInEveryLanguage(String area) throws IOException {
        Map<String, String> english = read(area, Locale.ENGLISH);

        for (Locale language : Texts.LANGUAGES) {
            assertThat(read(area, language).keySet())
                    .as("keys of %s in %s", area, language)
                    .isEqualTo(english.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextHasTheSamePlaceholdersInEveryLanguage(String area) throws IOException {
        Map<String, String> english = read(area, Locale.ENGLISH);
        for (Locale language : Texts.LANGUAGES) {
            Map<String, String> texts = read(area, language);

            english.forEach((key, text) -> assertThat(placeholders(texts.getOrDefault(key, "")))
                    .as("placeholders of %s in %s", key, language)
                    .isEqualTo(placeholders(text)));
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextIsWrittenAndWellFormed(String area) throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            read(area, language).forEach((key, text) -> {
                assertThat(text).as("%s in %s", key, language).isNotBlank().doesNotContain("\uFFFD");
                if (!placeholders(text).isEmpty()) {
                    // throws on a brace that is not closed
                    assertThat(new MessageFormat(text, language).toPattern()).isNotEmpty();
                    assertThat(text.replace("''", ""))
                            .as("%s in %s: an apostrophe beside a placeholder is written twice", key, language)
                            .doesNotContain("'");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("areas")
    void chineseTextsKeepToChinesePunctuation(String area) throws IOException {
        read(area, Locale.SIMPLIFIED_CHINESE)
                .forEach((key, text) ->
                        assertThat(text).as(key).doesNotContainPattern("\\p{IsHan}[,;:!?]|\\p{IsHan}\\.(\\s|$)"));
    }

    @Test
    void aKeyIsInOneAreaOnly() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (String area : Texts.AREAS) {
            for (String key : read(area, Locale.ENGLISH).keySet()) {
                assertThat(owners.put(key, area))
                        .as("%s of %s is also in", key, area)
                        .isNull();
            }
        }
    }

    @Test
    void everyBundleIsAnArea() throws IOException {
        Set<String> written = new TreeSet<>();
        for (Path file : SourcesTest.files(FOLDER, ".properties").toList()) {
            written.add(file.getFileName().toString().replaceFirst("(_zh_CN)?\\.properties$", ""));
        }

        assertThat(Texts.AREAS).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyKeyThatAViewNamesIsThere() throws IOException {
        Set<String> keys = keys();
        for (Path file : SourcesTest.files(Path.of("src/main/java"), ".fxml").toList()) {
            List<String> named = Pattern.compile("\"%([^\"]+)\"")
                    .matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group(1))
                    .toList();

            assertThat(keys).as(file.toString()).containsAll(named);
        }
    }

    /// Named by a thing of the vocabulary, so they are complete before every view of it is there.
    private static final List<String> VOCABULARY = List.of("role.", "rule.", "reading.", "wire.");

    /// A key is said where the program names it, or the beginning of it up to a dot (`role.`, then a role's key).
    @Test
    void everyKeyIsSaidSomewhere() throws IOException {
        Set<String> literals = new HashSet<>();
        for (Path file :
                SourcesTest.files(Path.of("src/main/java"), ".java", ".fxml").toList()) {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            matcher.results().map(result -> result.group(1)).forEach(literal -> {
                literals.add(literal);
                if (literal.startsWith("%")) {
                    literals.add(literal.substring(1));
                }
            });
        }
        List<String> unsaid = new ArrayList<>();
        for (String key : keys()) {
            boolean said = literals.contains(key) || VOCABULARY.stream().anyMatch(key::startsWith);
            for (int dot = key.indexOf('.'); dot >= 0 && !said; dot = key.indexOf('.', dot + 1)) {
                said = literals.contains(key.substring(0, dot + 1));
            }
            if (!said) {
                unsaid.add(key);
            }
        }

        assertThat(unsaid).as("texts that nobody says").isEmpty();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String area : Texts.AREAS) {
            keys.addAll(read(area, Locale.ENGLISH).keySet());
        }
        return keys;
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{(\\d+)[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(placeholder -> {
                    // a choice has its own words in every language; its argument is the same
                    found.add(placeholder.replaceFirst("\\{(\\d+).*", "{$1}"));
                });
        return found;
    }

    private static Map<String, String> read(String area, Locale language) throws IOException {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language;
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(area + suffix + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
