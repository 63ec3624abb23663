package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.store.Store;
import byteglass.store.StoreException;
import byteglass.store.StoreException.Kind;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import byteglass.ui.shell.FailureController.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The page that is shown where a capture cannot be opened.
@ExtendWith(Fx.class)
class FailureViewTest {

    @TempDir
    private Path folder;

    private final List<Choice> chosen = new ArrayList<>();

    private static StoreException failure(Path file) {
        try (Store store = Store.open(file)) {
            throw new AssertionError(store.file());
        } catch (StoreException expected) {
            return expected;
        }
    }

    private Scene page(StoreException failure, Path file, Texts texts, Theme theme) {
        return Fx.fromFx(() -> {
            FailureController controller = new FailureController(failure, file, texts, chosen::add);
            Scene scene = new Scene(
                    new Views(texts)
                            .load(FailureController.class, type -> controller)
                            .root(),
                    1024,
                    700);
            theme.apply(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    private static List<String> shown(Scene scene) {
        return Fx.fromFx(() -> scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static void press(Scene scene, String text) {
        Fx.onFx(() -> scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text) && button.isVisible())
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Locale.ENGLISH, Theme.DARK, "This file is not a capture. Captures end in .bgcap."),
                Arguments.of(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, "此文件不是捕获文件。捕获文件以 .bgcap 结尾。"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itSaysWhatIsWrongWithWhichFileInWordsOfOurs(Locale language, Theme theme, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.bgcap"), "Dear reader, this is no capture.".repeat(99));
        try (StyleProblems problems = new StyleProblems()) {
            Scene scene = page(failure(file), file, Texts.of(language), theme);
            Fx.snapshot(scene, Path.of("target/snapshots/failure-" + language.getLanguage() + "-" + theme + ".png"));
            assertThat(shown(scene)).contains(what, file.toString()).noneMatch(text -> text.contains("SQL"));
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void itOffersTheWaysToGoOn() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.bgcap"), "Dear reader, this is no capture.".repeat(99));
        Scene scene = page(failure(file), file, Texts.of(Locale.ENGLISH), Theme.DARK);
        for (String button : List.of("New capture", "Open another capture", "Try again", "Quit")) {
            press(scene, button);
        }
        assertThat(chosen).containsExactly(Choice.FRESH, Choice.OTHER, Choice.AGAIN, Choice.QUIT);
        assertThat(shown(scene)).doesNotContain("New capture in another place");
    }

    @Test
    void wherePlaceIsTheTroubleItOffersAnotherPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "").resolve("in-a-file.bgcap");
        StoreException failure = failure(file);
        assertThat(failure.kind()).isEqualTo(Kind.READ_ONLY);
        Scene scene = page(failure, file, Texts.of(Locale.ENGLISH), Theme.LIGHT);
        assertThat(shown(scene))
                .contains("This file or its folder cannot be written. Change its permissions and try again, or keep"
                        + " requests in another place.")
                .doesNotContain("New capture")
                .noneMatch(text -> text.contains("Exception"));
        press(scene, "New capture in another place");
        assertThat(chosen).containsExactly(Choice.ELSEWHERE);
    }
}
