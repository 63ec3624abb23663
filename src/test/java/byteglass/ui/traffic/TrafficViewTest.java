package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Severity;
import byteglass.store.StoreEvent;
import byteglass.texts.Texts;
import byteglass.ui.kit.Fx;
import byteglass.ui.kit.SeverityIcon;
import byteglass.ui.kit.StyleProblems;
import byteglass.ui.kit.Theme;
import byteglass.ui.kit.Views;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Fx.class)
@SuppressWarnings("NullAway.Init") // each test opens a window first
class TrafficViewTest {

    private static final long TEN_MILLION = 10_000_000;

    private TrafficModel model;
    private TrafficController controller;
    private TableView<Line> table;
    private Stage stage;

    @AfterEach
    void close() {
        Fx.onFx(() -> stage.close());
    }

    @ParameterizedTest
    @CsvSource({"DARK, en, 1376, 480", "LIGHT, en, 1376, 316", "DARK, zh, 1376, 480", "LIGHT, zh, 976, 196"})
    void everyKindOfRowIsShownWithoutAStyleProblem(Theme theme, String language, int width, int height) {
        try (StyleProblems problems = new StyleProblems()) {
            List<Entry> rows = Rows.ofEachKind();
            Scene scene = open(
                    theme,
                    Locale.of(language),
                    width,
                    height,
                    (index, count) -> rows.subList((int) index, (int) index + count));
            Fx.onFx(() -> {
                model.open(rows.size());
                model.select(2);
            });
            Fx.until("the rows", this::isFilled);
            Fx.snapshot(scene, Path.of("target/snapshots/traffic-" + theme + "-" + language + ".png"));
            assertThat(problems.seen()).isEmpty();
        }
    }

    @Test
    void theFindingsOfARowAreTheWorstAndTheirNumber() {
        List<Entry> rows = Rows.ofEachKind();
        open(Theme.DARK, Locale.ENGLISH, 1376, 480, (index, count) -> rows.subList((int) index, (int) index + count));
        Fx.onFx(() -> model.open(rows.size()));
        Fx.until("the rows", this::isFilled);
        Fx.onFx(() -> {
            table.getScene().getRoot().applyCss();
            table.getScene().getRoot().layout();
            assertThat(findings(1273)).isEqualTo("");
            assertThat(findings(1277)).isEqualTo("note 1");
            assertThat(findings(1281)).isEqualTo("danger 5");
            assertThat(findings(1282)).isEqualTo("warning 1");
            assertThat(findings(1283)).isEqualTo("error 2");
            assertThat(findings(1286)).as("only its beginning was looked at").isEqualTo("error 15+");
            assertThat(findings(1288)).as("not looked at").isEqualTo("…");
        });
    }

    /// What the cell of a row shows: the severity of its icon, and its number.
    private String findings(long id) {
        for (Node node : table.lookupAll(".table-cell.column-findings")) {
            FindingsCell cell = (FindingsCell) node;
            Entry entry = cell.getItem();
            if (entry != null && entry.row().id() == id && cell.getGraphic() instanceof HBox box) {
                SeverityIcon icon = (SeverityIcon) box.getChildren().getFirst();
                Label count = (Label) box.getChildren().getLast();
                String shape = Arrays.stream(Severity.values())
                        .map(Severity::key)
                        .filter(key -> icon.getPseudoClassStates().contains(PseudoClass.getPseudoClass(key)))
                        .findFirst()
                        .orElseThrow();
                return icon.isVisible() ? shape + " " + count.getText() : count.getText();
            }
        }
        throw new AssertionError("no row " + id);
    }

    @Test
    void theNumberColumnGrowsWithTheNumbersAndTheTargetGivesTheRoom() {
        open(Theme.DARK, Locale.ENGLISH, 1376, 316, Rows::numbered);
        Fx.onFx(() -> {
            double all = widths();
            model.open(1_000);
            assertThat(table.getColumns().getFirst().getWidth()).isEqualTo(52);
            model.open(TEN_MILLION);
            assertThat(table.getColumns().getFirst().getWidth()).isGreaterThan(8 * 7.2 + 16);
            assertThat(widths()).isEqualTo(all);
        });
    }

    private double widths() {
        return table.getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    @Test
    void keysMoveTheSelectionOfTheModelAndTheControlShowsIt() {
        open(Theme.DARK, Locale.ENGLISH, 1376, 316, Rows::numbered);
        Fx.onFx(() -> {
            model.open(1_000);
            assertThat(table.getItems()).hasSize(12);
            press(KeyCode.HOME);
            press(KeyCode.J);
            press(KeyCode.DOWN);
            press(KeyCode.K);
            assertThat(model.selectedIndex().get()).isEqualTo(1);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(1);
            press(KeyCode.PAGE_DOWN);
            press(KeyCode.PAGE_DOWN);
            assertThat(model.selectedIndex().get()).isEqualTo(23);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(11);
            press(KeyCode.END);
            assertThat(model.selectedIndex().get()).isEqualTo(999);
            assertThat(model.following().get()).isTrue();
            press(KeyCode.G);
            assertThat(model.selectedIndex().get()).isZero();
            assertThat(model.following().get()).isFalse();
            model.scrollTo(500);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(-1);
            assertThat(model.selectedIndex().get()).isZero();
        });
    }

    @Test
    void aChoiceInTheControlSelectsTheRowThatTheLineShows() {
        open(Theme.DARK, Locale.ENGLISH, 1376, 316, Rows::numbered);
        Fx.onFx(() -> {
            model.open(1_000);
            model.scrollTo(500);
            table.getSelectionModel().clearAndSelect(3);
            assertThat(model.selectedIndex().get()).isEqualTo(503);
        });
    }

    @Test
    void theDetailOpensWithEnter() {
        open(Theme.DARK, Locale.ENGLISH, 1376, 316, Rows::numbered);
        Fx.onFx(() -> {
            model.open(10);
            boolean[] opened = new boolean[1];
            controller.onOpen(() -> opened[0] = true);
            press(KeyCode.ENTER);
            assertThat(opened[0]).isTrue();
        });
    }

    @Test
    void aNarrowWindowHidesColumnsAndTheTargetTakesTheRoomThatIsLeft() {
        open(Theme.DARK, Locale.ENGLISH, 1024, 316, Rows::numbered);
        Fx.onFx(() -> {
            model.open(10);
            assertThat(table.getVisibleLeafColumns().stream().map(TableColumn::getId))
                    .containsExactly("number", "time", "method", "target", "host", "body", "reply", "findings");
            stage.setWidth(1_300);
        });
        Fx.until("all columns", () -> table.getVisibleLeafColumns().size() == 12);
        Fx.until("the target fills", () -> {
            table.layout();
            return table.getVisibleLeafColumns().stream()
                            .mapToDouble(TableColumn::getWidth)
                            .sum()
                    == table.getWidth();
        });
    }

    @Test
    void aDividerThatIsDraggedGivesToOneColumnWhatItTakesFromTheNext() {
        open(Theme.DARK, Locale.ENGLISH, 1376, 316, Rows::numbered);
        Fx.onFx(() -> {
            model.open(10);
            table.layout();
            TableColumn<Line, ?> host = column("host");
            TableColumn<Line, ?> version = column("version");
            double target = column("target").getWidth();
            assertThat(table.resizeColumn(version, 40)).isTrue();
            assertThat(version.getWidth())
                    .as("as much as the next one can give")
                    .isEqualTo(84);
            assertThat(column("headers").getWidth()).isEqualTo(60);
            assertThat(table.resizeColumn(host, -100)).isTrue();
            assertThat(host.getWidth()).as("not below its minimum").isEqualTo(112);
            assertThat(table.resizeColumn(column("peer"), 20)).isTrue();
            assertThat(column("target").getWidth())
                    .as("the last one takes from what fills")
                    .isEqualTo(target - 20);
        });
    }

    private TableColumn<Line, ?> column(String id) {
        return table.getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tenMillionRowsCostWhatIsInView() {
        Scene scene = open(Theme.DARK, Locale.ENGLISH, 1376, 600, Rows::numbered);
        Fx.onFx(() -> {
            model.open(TEN_MILLION);
            model.followNewest();
        });
        Fx.until("the end", () -> showsFirst(TEN_MILLION - table.getItems().size()));
        long start = Fx.fromFx(TrafficViewTest::used);
        int steps = 40;
        for (int step = 0; step < steps; step++) {
            long top = TEN_MILLION / steps * step;
            long count = TEN_MILLION + step + 1;
            Fx.onFx(() -> {
                model.scrollTo(top);
                model.select(top + 5);
                model.take(new StoreEvent.Added(count, 1, count));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            Fx.until("row " + top, () -> showsFirst(top));
        }
        // measured: 13 ms of the FX thread for each step, of which 12 are style and layout of what is in
        // view; a table
        // control over all rows takes 0.2 to 1.7 s
        // of the thread, since a machine that does other things takes any time
        assertThat(Duration.ofNanos(Fx.fromFx(TrafficViewTest::used) - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(table.getItems()).hasSizeLessThan(30);
        Fx.until("all news", () -> model.count().get() == TEN_MILLION + steps);
        Fx.onFx(() -> {
            model.followNewest();
            assertThat(model.selectedIndex().get()).isEqualTo(TEN_MILLION + steps - 1);
        });
    }

    /// The processor time that this thread took so far.
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private boolean showsFirst(long index) {
        Entry entry = table.getItems().getFirst().entry().get();
        return isFilled() && entry != null && entry.row().id() == index + 1;
    }

    private void press(KeyCode code) {
        Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private Scene open(Theme theme, Locale locale, int width, int height, RowReader reader) {
        return Fx.fromFx(() -> {
            Texts texts = Texts.of(locale);
            model = new TrafficModel(reader, Thread::startVirtualThread, Platform::runLater);
            var view = new Views(texts).load(TrafficController.class, _ -> new TrafficController(model, texts));
            controller = view.controller();
            Scene scene = new Scene(view.root(), width, height);
            theme.apply(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            table = lookup(scene);
            return scene;
        });
    }

    @SuppressWarnings("unchecked")
    private static TableView<Line> lookup(Scene scene) {
        return (TableView<Line>) scene.lookup(".table-view");
    }

    private boolean isFilled() {
        return !table.getItems().isEmpty()
                && table.getItems().stream().allMatch(line -> line.entry().get() != null);
    }
}
