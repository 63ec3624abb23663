package byteglass.ui.traffic;

import byteglass.texts.Texts;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/// A line of the table, spoken as a whole, and muted while its request arrives.
final class EntryRow extends TableRow<Line> {

    private static final PseudoClass ARRIVING = PseudoClass.getPseudoClass("arriving");
    private static final PseudoClass FOREIGN = PseudoClass.getPseudoClass("foreign");

    private final Texts texts;
    private final ChangeListener<@Nullable Entry> entries = (_, _, entry) -> show(entry);
    private @Nullable Line shown;

    EntryRow(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (shown != line) {
            if (shown != null) {
                shown.entry().removeListener(entries);
            }
            shown = line;
            if (line != null) {
                line.entry().addListener(entries);
            }
        }
        show(line == null ? null : line.entry().get());
    }

    private void show(@Nullable Entry entry) {
        pseudoClassStateChanged(ARRIVING, entry != null && entry.isArriving());
        pseudoClassStateChanged(FOREIGN, entry != null && entry.foreign() != null);
        setAccessibleText(entry == null ? EntryCell.LOADING : entry.spoken(texts));
    }
}
