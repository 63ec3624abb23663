package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Timeline;
import byteglass.texts.Texts;
import byteglass.ui.inspect.TimelineRow.ExchangeLine;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Fx.class)
@SuppressWarnings("NullAway.Init") // each test shows the view first
class TimelineViewTest {

    private static final Bytes GET = Bytes.latin1("GET /assets/app.css?v=7 HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Bytes POST = Bytes.latin1(
            "POST /hooks HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello, and more");
    private static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = Fx.fromFx(Stage::new);

    @TempDir
    private Path folder = Path.of("");

    private Kept kept;
    private InspectModel model;
    private Scene scene;

    @BeforeEach
    void open() {
        kept = new Kept(folder);
    }

    @AfterEach
    void close() {
        Fx.onFx(() -> {
            stage.close();
            if (model != null) {
                model.close();
            }
        });
        workers.close();
        kept.close();
    }

    private void show(Locale locale, Theme theme, int width) {
        Texts texts = Texts.of(locale);
        model = new InspectModel(kept.store, new MessageReader(texts), workers, Platform::runLater);
        model.onGoTo(model::select);
        var view = Fx.fromFx(() -> new Views(texts)
                .load(
                        InspectController.class,
                        new InspectControllers(model, kept.store, texts, workers, Platform::runLater)));
        scene = Fx.fromFx(() -> {
            Scene made = new Scene(view.root(), width, 560);
            made.getRoot().getStyleClass().add(locale.getLanguage());
            theme.apply(made);
            stage.setScene(made);
            stage.show();
            return made;
        });
    }

    private void select(long id) {
        Fx.onFx(() -> {
            model.select(id);
            Objects.requireNonNull(scene.getAccelerators().get(KeyCombination.valueOf("Alt+5")))
                    .run();
        });
        arrived(id);
    }

    /// Waits until the connection is listed around an exchange.
    private void arrived(long id) {
        Fx.until(
                "the connection of " + id,
                () -> rows().getItems().stream()
                        .anyMatch(row -> row instanceof ExchangeLine line
                                && line.here()
                                && line.row().id() == id));
        Fx.onFx(() -> rows().requestFocus());
        settle();
    }

    private void settle() {
        for (int i = 0; i < 3; i++) {
            Fx.onFx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<TimelineRow> rows() {
        return (ListView<TimelineRow>) Objects.requireNonNull(scene.lookup(".timeline"));
    }

    private void press(KeyCode key) {
        Fx.onFx(() -> rows().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        settle();
    }

    /// Three exchanges on one connection, the second pipelined, the last with bytes after it.
    private void visit() {
        kept.answered(GET, Kept.smooth(2_000), OK);
        kept.pipelined(GET, Kept.smooth(1_254_600), OK);
        kept.answered(POST, Kept.smooth(4_031_000), OK);
        kept.settled();
    }

    private static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Locale.ENGLISH, Theme.DARK, 1400),
                Arguments.of(Locale.ENGLISH, Theme.LIGHT, 960),
                Arguments.of(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, 1400));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noLookOfTheTimelineRaisesAStyleProblem(Locale locale, Theme theme, int width) throws Exception {
        visit();
        Bytes cut = POST.slice(0, 73);
        Arrivals reads = new Arrivals.Builder().add(0, 0).add(72, 5_000).build();
        kept.ended(
                new Capture(cut, reads, Ending.CLOSED),
                Timeline.of(0, 5_000_000, 5_000_300, -1, -1, -1, -1),
                Bytes.EMPTY,
                Ending.CLOSED);
        kept.settled();
        try (StyleProblems problems = new StyleProblems()) {
            show(locale, theme, width);
            for (long id : new long[] {1, 4, 6}) {
                select(id);
                Fx.snapshot(
                        scene,
                        Path.of("target/snapshots/timeline-" + id + "-" + locale.getLanguage() + "-" + theme + ".png"));
            }
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void enterGoesToAnotherExchangeOfTheConnectionAndItsLineIsSelected() {
        visit();
        show(Locale.ENGLISH, Theme.DARK, 1200);
        select(1);
        for (int row = 0; !isAnother(rows().getSelectionModel().getSelectedItem()); row++) {
            press(KeyCode.DOWN);
            assertThat(row).isLessThan(40);
        }
        press(KeyCode.ENTER);
        arrived(2);
        assertThat(Objects.requireNonNull(model.shown().get()).exchange().id()).isEqualTo(2);
        assertThat(rows().getSelectionModel().getSelectedItem()).isInstanceOfSatisfying(ExchangeLine.class, line -> {
            assertThat(line.here()).isTrue();
            assertThat(line.row().id()).isEqualTo(2);
        });
    }

    private static boolean isAnother(TimelineRow row) {
        return row instanceof ExchangeLine line && !line.here();
    }

    @Test
    void enterOnWhatIsLeftOutListsThatToo() {
        for (int i = 0; i < 250; i++) {
            kept.answered(GET, Kept.smooth(10_000L * i), OK);
        }
        kept.settled();
        show(Locale.ENGLISH, Theme.DARK, 1200);
        select(1);
        Fx.onFx(() -> rows().getSelectionModel().selectLast());
        press(KeyCode.ENTER);
        Fx.until(
                "the last one",
                () -> rows().getItems().stream()
                        .anyMatch(row ->
                                row instanceof ExchangeLine line && line.row().sequence() == 250));
    }

    @Test
    void whatComesOnTheConnectionMeanwhileIsListed() {
        visit();
        show(Locale.ENGLISH, Theme.DARK, 1200);
        select(1);
        kept.answered(GET, Kept.smooth(9_000_000), OK);
        Fx.until(
                "a fifth one",
                () -> rows().getItems().stream()
                        .anyMatch(row ->
                                row instanceof ExchangeLine line && line.row().sequence() == 5));
    }
}
