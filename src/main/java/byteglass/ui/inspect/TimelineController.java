package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.DetailTab.Place;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.NullUnmarked;

/// When the steps of an exchange happened, and the other exchanges of its connection. Enter, or a double click, goes to
/// one of them.
@NullUnmarked // the loader fills the fields in
public final class TimelineController {

    private final InspectModel exchanges;
    private final TimelineModel model;
    private final Texts texts;
    private long shown;
    /// Whether somebody went to another exchange from here, so that its own line is to be selected.
    private boolean going;

    @FXML
    private ListView<TimelineRow> root;

    TimelineController(InspectModel exchanges, TimelineModel model, Texts texts) {
        this.exchanges = exchanges;
        this.model = model;
        this.texts = texts;
    }

    DetailTab tab() {
        return new DetailTab(Place.TIMELINE, root, this::show, () -> root);
    }

    @FXML
    void initialize() {
        root.setItems(model.rows());
        root.setCellFactory(list -> {
            TimelineCell cell = new TimelineCell(texts);
            cell.setOnMouseClicked(click -> {
                if (click.getClickCount() == 2 && !cell.isEmpty()) {
                    open(cell.getItem());
                }
            });
            return cell;
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            TimelineRow row = root.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && row != null && open(row)) {
                key.consume();
            }
        });
        EscapeKey.letThrough(root);
        model.onFilled(this::filled);
        exchanges.news().subscribe(news -> {
            if (root.isVisible()) {
                model.refresh();
            }
        });
        root.focusedProperty().subscribe(focused -> {
            if (focused && root.getSelectionModel().isEmpty()) {
                root.getSelectionModel().selectFirst();
            }
        });
    }

    private boolean open(TimelineRow row) {
        switch (row) {
            case TimelineRow.ExchangeLine line
            when !line.here() -> {
                going = true;
                exchanges.goTo(line.row().id());
            }
            case TimelineRow.MoreLine more -> model.list(more);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void show(Inspected inspected) {
        if (inspected.exchange().id() != shown) {
            shown = inspected.exchange().id();
            if (!going) {
                root.getSelectionModel().clearSelection();
                root.scrollTo(0);
            }
        }
        model.show(inspected);
    }

    /// After somebody went to another exchange from here, its own line is selected, wherever it is listed now.
    private void filled() {
        int here = model.here();
        if (going && here >= 0 && model.rows().get(here) instanceof TimelineRow.ExchangeLine line) {
            if (line.row().id() == shown) {
                going = false;
                root.getSelectionModel().clearAndSelect(here);
                FlowRows.reveal(root, here);
            }
        }
    }
}
