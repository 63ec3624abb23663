package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.ui.inspect.PartsRow.NodeLine;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.kit.Clip;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of the Parts view. Enter opens and closes a section or a node, Left and Right too; copying takes a row's
/// exact octets, of a decoded body its text.
final class PartsKeys {

    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ListView<PartsRow> rows;
    private final PartsModel model;
    private final Supplier<Side> shown;

    /// @param shown whose rows they are
    PartsKeys(ListView<PartsRow> rows, PartsModel model, Supplier<Side> shown) {
        this.rows = rows;
        this.model = model;
        this.shown = shown;
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        PartsRow row = rows.getSelectionModel().getSelectedItem();
        int at = rows.getSelectionModel().getSelectedIndex();
        if (row != null && COPY.match(event)) {
            copy(row);
            event.consume();
        } else if (row instanceof Section section && turned(section, event.getCode())) {
            rows.getSelectionModel().select(at);
            event.consume();
        } else if (row != null && unfolded(row, event.getCode())) {
            rows.getSelectionModel().select(at);
            event.consume();
        }
    }

    private boolean turned(Section section, KeyCode key) {
        switch (key) {
            case ENTER, SPACE -> model.toggle(section);
            case LEFT -> model.open(section, false);
            case RIGHT -> model.open(section, true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean unfolded(PartsRow row, KeyCode key) {
        return switch (key) {
            case ENTER, SPACE -> model.unfold(row, !row.isOpen());
            case LEFT -> model.unfold(row, false);
            case RIGHT -> model.unfold(row, true);
            default -> false;
        };
    }

    private void copy(PartsRow row) {
        switch (row) {
            case PartsRow.CodeLine line -> Clip.put(line.spoken());
            case NodeLine line ->
                Clip.put(
                        line.label().value().isEmpty()
                                ? line.label().name()
                                : line.node().value());
            default -> copy(row.range());
        }
    }

    private void copy(Range range) {
        Bytes raw = shown.get().capture().raw();
        long end = Math.min(range.end(), raw.length());
        if (range.start() < end) {
            Clip.put(raw.latin1(new Range(range.start(), end)));
        }
    }
}
