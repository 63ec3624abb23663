package byteglass.ui.compare;

import byteglass.compare.Block;
import byteglass.texts.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Two columns of bytes, in which what differs stands beside each other.
final class OctetList extends DiffList<OctetLine> {

    private static final double ROW = 20;
    private OctetLines lines = new OctetLines(new Places(List.of()), 1);

    /// The differing block that was gone to last.
    private int block = -1;

    OctetList(Supplier<@Nullable Comparison> comparison, Texts texts) {
        super(texts.get("compare.bytes"));
        setFixedCellSize(ROW);
        setCellFactory(list -> {
            OctetLineCell cell = new OctetLineCell(comparison, () -> lines, texts);
            cell.setOnMouseClicked(click -> unfold(cell.getIndex()));
            return cell;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                unfold(getSelectionModel().getSelectedIndex());
                key.consume();
            }
        });
        widthProperty().subscribe(width -> {
            if (OctetLineCell.Columns.fitting(room()) != lines.perRow()
                    && lines.places().count() > 0) {
                lay(lines.places());
            }
        });
    }

    private double room() {
        return getWidth() - ROW;
    }

    void show(List<Block> blocks) {
        block = -1;
        lay(new Places(blocks));
    }

    private void lay(Places places) {
        lines = new OctetLines(places, OctetLineCell.Columns.fitting(room()));
        rows(lines);
    }

    private void unfold(int index) {
        if (lines.unfold(index)) {
            rows(lines);
            choose(index);
        }
    }

    /// Goes to the next difference, or the one before.
    void step(int step) {
        Places places = lines.places();
        int next = block < 0 ? places.differing(step > 0 ? -1 : places.count(), step) : after(places, step);
        if (next >= 0) {
            block = next;
            choose(lines.indexOf(places.start(next)));
        }
    }

    private int after(Places places, int step) {
        return places.differing(places.start(block), step);
    }
}
