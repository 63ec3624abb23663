package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.ValueLine;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Values that are taken apart in place.
@ExtendWith(Fx.class)
class ValueViewTest {

    private static final Bytes REQUEST = Bytes.latin1("GET /cart?id=7 HTTP/1.1\r\nHost: shop.test\r\n"
            + "Date: Mon, 12 May 2025 07:42:31 GMT\r\n"
            + "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/138.0\r\n"
            + "Accept: text/html, application/xml;q=0.9, */*;q=0.8\r\n"
            + "Cookie: id=7f3a; theme=dark; seen=a%20b\r\n"
            + "Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
            + ".eyJzdWIiOiJhbm4iLCJleHAiOjE3NDcwMzYwMDAsInJvbGVzIjpbInJlYWQiXX0.c2lnbmF0dXJl\r\n\r\n");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        Fx.onFx(stage::close);
        workers.close();
    }

    private static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Locale.ENGLISH, Theme.DARK, 1400),
                Arguments.of(Locale.ENGLISH, Theme.LIGHT, 960),
                Arguments.of(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, 1400));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void rightOpensAValueAndLeftClosesIt(Locale locale, Theme theme, int width) throws Exception {
        Texts texts = Texts.of(locale);
        Recorded recorded = new Recorded(folder);
        try (StyleProblems problems = new StyleProblems()) {
            recorded.answered(REQUEST, Exchanges.OK);
            InspectModel model =
                    new InspectModel(recorded.store, new MessageReader(texts), workers, Platform::runLater);
            var view = Fx.fromFx(() -> new Views(texts)
                    .load(
                            InspectController.class,
                            new InspectControllers(model, recorded.store, texts, workers, Platform::runLater)));
            Scene scene = Fx.fromFx(() -> {
                Scene made = new Scene(view.root(), width, 940);
                made.getRoot().getStyleClass().add(locale.getLanguage());
                theme.apply(made);
                stage.setScene(made);
                stage.show();
                model.select(1);
                return made;
            });
            Fx.until("the request", () -> model.shown().get() != null);
            Fx.onFx(() -> rows(scene).requestFocus());
            int closed = Fx.fromFx(() -> rows(scene).getItems().size());
            for (int i = closed - 1; i >= 0; i--) {
                int at = i;
                Fx.onFx(() -> rows(scene).getSelectionModel().select(at));
                press(scene, KeyCode.RIGHT);
            }
            List<PartsRow> open = Fx.fromFx(() -> List.copyOf(rows(scene).getItems()));
            assertThat(open).filteredOn(ValueLine.class::isInstance).hasSizeGreaterThan(20);
            Fx.snapshot(scene, Path.of("target/snapshots/values-" + locale.getLanguage() + "-" + theme + ".png"));
            for (int i = open.size() - 1; i >= 0; i--) {
                if (open.get(i) instanceof FieldLine) {
                    int at = i;
                    Fx.onFx(() -> rows(scene).getSelectionModel().select(at));
                    press(scene, KeyCode.LEFT);
                }
            }
            assertThat(Fx.<Integer>fromFx(() -> rows(scene).getItems().size())).isEqualTo(closed);
            assertThat(problems.seen()).isEmpty();
            Fx.onFx(model::close);
        } finally {
            recorded.close();
        }
    }

    private static void press(Scene scene, KeyCode key) {
        Fx.onFx(() ->
                rows(scene).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    @SuppressWarnings("unchecked")
    private static ListView<PartsRow> rows(Scene scene) {
        return (ListView<PartsRow>) Objects.requireNonNull(scene.lookup(".parts"));
    }
}
