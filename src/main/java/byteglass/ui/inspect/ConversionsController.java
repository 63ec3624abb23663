package byteglass.ui.inspect;

import byteglass.body.Conversion;
import byteglass.texts.Texts;
import byteglass.ui.inspect.ConversionRow.Way;
import byteglass.ui.kit.Clip;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;

/// What the selected octets are in other ways of reading, in a pane beneath the bytes that can be shown and hidden.
@NullUnmarked // the loader fills the fields in
public final class ConversionsController {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination KEYS = KeyCombination.valueOf("Shortcut+I");

    /// How much of the height it takes at first.
    private static final double SHARE = 0.6;

    private final ConversionsModel model;
    private final Executor workers;
    private final Executor fx;
    private final Texts texts;
    private double divider = SHARE;

    @FXML
    private Region root;

    @FXML
    private Label said;

    @FXML
    private ListView<ConversionRow> rows;

    ConversionsController(ConversionsModel model, Executor workers, Executor fx, Texts texts) {
        this.model = model;
        this.workers = workers;
        this.fx = fx;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        said.textProperty().bind(model.said());
        rows.setItems(model.rows());
        rows.setCellFactory(list -> new ConversionCell(texts.get("inspect.conversions.copy"), this::copy, this::turn));
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        SplitPane.setResizableWithParent(root, false);
    }

    /// Puts the pane beneath bytes while it is open.
    ///
    /// @param split what the bytes are in, one above the other
    /// @param toggle opens and closes it
    /// @param bytes gets the focus when it closes
    void install(SplitPane split, ToggleButton toggle, Runnable bytes) {
        toggle.setTooltip(new Tooltip(texts.get("inspect.conversions.toggle") + "  " + KEYS.getDisplayText()));
        toggle.selectedProperty().bindBidirectional(model.open());
        split.getItems().remove(root);
        model.open().subscribe(open -> arrange(split, open));
        split.getParent().addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (KEYS.match(key)) {
                model.open().set(!model.open().get());
                (model.open().get() ? (Runnable) rows::requestFocus : bytes).run();
                key.consume();
            }
        });
    }

    private void arrange(SplitPane split, boolean open) {
        List<Node> seen = new ArrayList<>(split.getItems());
        if (open && !seen.contains(root)) {
            split.getItems().add(root);
            split.setDividerPositions(divider);
        } else if (!open && seen.contains(root)) {
            divider = split.getDividerPositions()[0];
            split.getItems().remove(root);
        }
    }

    private void turn(ConversionRow row) {
        int at = model.rows().indexOf(row);
        model.unfold(row, !model.isUnfolded(row));
        rows.getSelectionModel().select(at);
    }

    private void copy(ConversionRow row) {
        Conversion conversion = row.conversion();
        workers.execute(() -> {
            String all = conversion.all();
            fx.execute(() -> Clip.put(all));
        });
    }

    private void pressed(KeyEvent event) {
        ConversionRow row = rows.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (COPY.match(event)) {
            copy(row);
        } else if (!turned(row, event)) {
            return;
        }
        event.consume();
    }

    private boolean turned(ConversionRow row, KeyEvent event) {
        ConversionRow way = way(row);
        boolean open = model.isUnfolded(row);
        switch (event.getCode()) {
            case ENTER, SPACE -> turn(way);
            case LEFT -> {
                if (open) {
                    turn(way);
                }
            }
            case RIGHT -> {
                if (!open) {
                    turn(way);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The row that a line stands below.
    private ConversionRow way(ConversionRow row) {
        return model.rows().stream()
                .filter(each -> each instanceof Way
                        && each.conversion().key().equals(row.conversion().key()))
                .findFirst()
                .orElse(row);
    }
}
