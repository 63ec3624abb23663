package byteglass.ui.traffic;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A place on the screen where a row is shown. While the table scrolls, the lines stay and what they show changes.
public final class Line {

    private final ReadOnlyObjectWrapper<@Nullable Entry> entry = new ReadOnlyObjectWrapper<>();

    /// What stands here; null while it is loaded.
    ReadOnlyObjectProperty<@Nullable Entry> entry() {
        return entry.getReadOnlyProperty();
    }

    void show(@Nullable Entry shown) {
        entry.set(shown);
    }
}
