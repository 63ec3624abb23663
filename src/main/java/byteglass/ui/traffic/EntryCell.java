package byteglass.ui.traffic;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell of the table. Its nodes are made once and filled again and again; while its row is loaded it shows `…`.
abstract class EntryCell extends TableCell<Line, @Nullable Entry> {

    static final String LOADING = "…";

    private final @Nullable Node graphic;

    /// @param graphic what shows the entry; null for plain text
    EntryCell(@Nullable Node graphic) {
        this.graphic = graphic;
    }

    /// Fills the nodes of the cell.
    abstract void show(Entry entry);

    /// Says that the row is being loaded.
    abstract void showLoading();

    @Override
    protected final void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        // the nodes stay while a row is loaded: taking them off and putting them back costs more than filling them
        setGraphic(empty ? null : graphic);
        if (empty) {
            setText(null);
        } else if (entry == null) {
            showLoading();
        } else {
            show(entry);
        }
    }
}
