package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Direction;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The octets that are selected in an exchange, one range for each direction: whatever view sets it, all others that
/// show the same bytes follow.
///
///     Raw, Hex, Structure, Parts, Findings ── select ──→ ByteSelection ── of ──→ all of them, and the status bar
///
/// An empty range is the place of the caret. Belongs to the FX thread.
public final class ByteSelection {

    private final Map<Direction, ReadOnlyObjectWrapper<Range>> ranges = new EnumMap<>(Direction.class);
    private final ReadOnlyObjectWrapper<@Nullable Side> side = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();
    private long exchange;

    public ByteSelection() {
        for (Direction direction : Direction.values()) {
            ranges.put(direction, new ReadOnlyObjectWrapper<>(Range.at(0)));
        }
    }

    /// What is selected in a direction.
    public ReadOnlyObjectProperty<Range> of(Direction direction) {
        return wrapper(direction).getReadOnlyProperty();
    }

    /// Selects octets of a direction.
    public void select(Direction direction, Range range) {
        wrapper(direction).set(range);
    }

    /// The side that is looked at; null while none is.
    public ReadOnlyObjectProperty<@Nullable Side> side() {
        return side.getReadOnlyProperty();
    }

    /// Whether the view that is looked at shows what is selected.
    public ReadOnlyBooleanProperty seen() {
        return seen.getReadOnlyProperty();
    }

    void seen(boolean shown) {
        seen.set(shown);
    }

    /// Looks at a side. In another exchange nothing is selected at first.
    void look(long id, @Nullable Side next) {
        if (id != exchange) {
            exchange = id;
            ranges.values().forEach(range -> range.set(Range.at(0)));
        }
        side.set(next);
    }

    @SuppressWarnings("NullAway") // each direction has one
    private ReadOnlyObjectWrapper<Range> wrapper(Direction direction) {
        return ranges.get(direction);
    }
}
