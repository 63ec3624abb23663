package byteglass;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.Store;
import byteglass.store.StoreException;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import byteglass.ui.shell.FailureController;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Fx.class)
class ViewsTest {

    @TempDir
    private Path folder;

    /// The controllers of all views that there are, by the names of their files.
    private static List<String> controllers() throws IOException, URISyntaxException {
        Path classes = Path.of(Objects.requireNonNull(App.class.getResource("App.class"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith("View.fxml"))
                    .map(file -> "byteglass."
                            + classes.relativize(file)
                                    .toString()
                                    .replaceFirst("View\\.fxml$", "Controller")
                                    .replace(classes.getFileSystem().getSeparator(), "."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("controllers")
    void everyViewLoadsInEveryLanguage(String controller) throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (Store store = Store.open(folder.resolve("views.bgcap"));
                Listener listener = new Listener(store, Settings.DEFAULT)) {
            for (Locale language : Texts.LANGUAGES) {
                Texts texts = Texts.of(language);
                Fx.onFx(() -> {
                    try (Workbench bench =
                            new Workbench(store, listener, any, new Surroundings(texts, Theme.DARK, address -> {}))) {
                        Class<?> type = Class.forName(controller);
                        Object failure = new FailureController(notACapture(), folder, texts, choice -> {});
                        assertThat(new Views(texts)
                                        .load(
                                                type,
                                                asked -> asked == FailureController.class
                                                        ? failure
                                                        : bench.controllers().call(asked))
                                        .controller())
                                .isInstanceOf(type);
                    }
                });
            }
        }
    }

    private StoreException notACapture() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.bgcap"), "Dear reader, this is not a capture.".repeat(99));
        try (Store store = Store.open(file)) {
            throw new AssertionError(store.file());
        } catch (StoreException expected) {
            return expected;
        }
    }
}
