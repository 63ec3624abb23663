package byteglass.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the repository holds, and what its texts point at.
final class RepositoryTest {

    @Test
    void theTopLevelIsWhatTheReadmeShows() throws Exception {
        Set<String> visible = new TreeSet<>();
        for (String file : tracked()) {
            String first = file.replaceFirst("/.*", "");
            if (!first.startsWith(".")) {
                visible.add(first);
            }
        }

        assertThat(visible).containsExactlyInAnyOrder("pom.xml", "src", "assets", "README.md", "mvnw");
    }

    @Test
    void nothingInAssetsIsLoadedByTheProgram() throws IOException {
        for (Path file : SourcesTest.files(Path.of("src/main/java"), ".java").toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("\"assets/");
        }
    }

    @Test
    void everyFileThatATextPointsAtIsThere() throws IOException {
        Pattern link = Pattern.compile("(?:]\\(|src=\"|srcset=\")([^)\"#:\\s]+)(?=[)\"#])");
        for (Path text : List.of(
                Path.of("README.md"),
                Path.of(".github/CONTRIBUTING.md"),
                Path.of(".github/CHANGELOG.md"),
                Path.of(".github/SECURITY.md"))) {
            link.matcher(Files.readString(text))
                    .results()
                    .map(result -> result.group(1))
                    .forEach(target -> assertThat(text.resolveSibling(target).normalize())
                            .as("named in %s", text)
                            .exists());
        }
    }

    @Test
    void thePictureInTheReadmeShowsEveryPackage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String picture = readme.substring(readme.indexOf("## How it is built"), readme.indexOf("An arrow goes down"));
        Set<String> written = Program.CLASSES.stream()
                .map(type -> type.getPackageName().replaceFirst(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        for (String name : written) {
            assertThat(picture).containsPattern("\\b" + name + "\\b");
        }
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndFitOnAPage() throws IOException {
        List<Path> decisions =
                SourcesTest.files(Path.of(".github/decisions"), ".md").toList();

        assertThat(decisions).isNotEmpty();
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).getFileName().toString()).matches("%03d-[a-z0-9-]+\\.md".formatted(i + 1));
            assertThat(Files.readAllLines(decisions.get(i)))
                    .as(decisions.get(i).toString())
                    .hasSizeLessThanOrEqualTo(60);
        }
    }

    private static List<String> tracked() throws Exception {
        Machine.need(Files.exists(Path.of(".git")), "this test needs the repository, and this is an unpacked archive");
        Process git = new ProcessBuilder(Machine.need("git").toString(), "ls-files")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> files =
                new String(git.getInputStream().readAllBytes(), UTF_8).lines().toList();
        Machine.need(git.waitFor() == 0, "this test needs git to read the repository");
        return files;
    }
}
