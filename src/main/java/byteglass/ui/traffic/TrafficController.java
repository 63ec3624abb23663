package byteglass.ui.traffic;

import byteglass.texts.Texts;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Binds the table to its model. The control shows the lines in view and no more, so keys, wheel and scroll bar go to
/// the model instead of the control.
@SuppressWarnings("NullAway.Init") // the loader fills the fields
public final class TrafficController {

    private final TrafficModel model;
    private final Texts texts;
    private final Map<TableColumn<Line, @Nullable Entry>, Integer> hidesBelow = new HashMap<>();
    private Runnable opened = () -> {};
    private Runnable detached = () -> {};
    /// Set while the controls are told what the model says.
    private boolean telling;

    @FXML
    private TableView<Line> table;

    @FXML
    private ScrollBar bar;

    public TrafficController(TrafficModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /// Says what Enter in the list does: go to the detail.
    public void onOpen(Runnable action) {
        opened = action;
    }

    /// Says what a double click in the list does, or Enter with Shift: show the detail in a window of its own.
    public void onDetach(Runnable action) {
        detached = action;
    }

    /// Gives the list a menu of what can be done with the row that is selected.
    public void menu(ContextMenu menu) {
        table.setContextMenu(menu);
    }

    /// Brings the keyboard to the list.
    public void focus() {
        table.requestFocus();
    }

    @FXML
    void initialize() {
        for (TrafficColumn each : TrafficColumn.all(texts, ZoneId.systemDefault())) {
            TableColumn<Line, @Nullable Entry> column = each.build(texts);
            hidesBelow.put(column, each.hidesBelow());
            table.getColumns().add(column);
            if (each.key().equals(TrafficColumn.FILLING)) {
                table.setColumnResizePolicy(new ColumnWidths(column));
            } else if (each.key().equals(TrafficColumn.NUMBER)) {
                model.count().subscribe(count -> ColumnWidths.fit(table, column, count.longValue()));
            }
        }
        table.setRowFactory(_ -> {
            EntryRow row = new EntryRow(texts);
            row.setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && !row.isEmpty()) {
                    detached.run();
                }
            });
            return row;
        });
        table.setItems(model.lines());
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, line) -> chosen(line.intValue()));
        TrafficInput input = new TrafficInput(model, table.getFixedCellSize());
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> input.pressed(key, opened, detached));
        table.addEventFilter(ScrollEvent.SCROLL, input::turned);
        table.skinProperty().subscribe(skin -> {
            if (skin != null) {
                measureLines();
            }
        });
        bar.valueProperty().addListener((_, _, value) -> {
            if (!telling) {
                model.scrollTo(Math.round(value.doubleValue()));
            }
        });
        model.selectedIndex().addListener((_, _, _) -> tell());
        model.extent().subscribe(_ -> tell());
        table.widthProperty()
                .subscribe(width ->
                        hidesBelow.forEach((column, least) -> column.setVisible(width.doubleValue() >= least)));
    }

    /// Keeps the number of lines as what fits below the column heads.
    private void measureLines() {
        Region heads = (Region) table.lookup(".column-header-background");
        ScrollBar across = (ScrollBar) table.lookup(".scroll-bar:horizontal");
        Runnable measure = () -> {
            double height = table.getHeight() - heads.getHeight() - (across.isVisible() ? across.getHeight() : 0);
            model.resize((int) (height / table.getFixedCellSize()));
            StackPane.setMargin(bar, new Insets(heads.getHeight(), 0, 0, 0));
        };
        table.heightProperty().subscribe(measure);
        heads.heightProperty().subscribe(measure);
        across.visibleProperty().subscribe(measure);
        across.heightProperty().subscribe(measure);
        measure.run();
    }

    private void chosen(int line) {
        if (telling) {
            return;
        }
        if (line >= 0) {
            model.select(model.extent().get().first() + line);
        } else {
            // the control lets go of a row that is clicked with Ctrl; the model does not
            Platform.runLater(this::tell);
        }
    }

    /// Shows in the controls what is selected and in view.
    private void tell() {
        Extent extent = model.extent().get();
        telling = true;
        int line = extent.lineOf(model.selectedIndex().get());
        if (line < 0) {
            table.getSelectionModel().clearSelection();
        } else if (line != table.getSelectionModel().getSelectedIndex()) {
            table.getSelectionModel().clearAndSelect(line);
        }
        bar.setMax((double) extent.last());
        bar.setValue((double) extent.first());
        bar.setVisibleAmount(extent.count() == 0 ? 0 : (double) extent.last() * extent.capacity() / extent.count());
        bar.setBlockIncrement(Math.max(1, extent.capacity() - 1));
        bar.setVisible(extent.last() > 0);
        telling = false;
    }
}
