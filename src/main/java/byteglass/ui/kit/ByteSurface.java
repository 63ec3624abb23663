package byteglass.ui.kit;

import byteglass.dissect.Range;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A view of a message's octets, in whatever form. Offsets are those of the message.
public sealed interface ByteSurface permits ByteView, HexView {

    /// The selected octets; empty at the caret where none are.
    ReadOnlyObjectProperty<Range> selection();

    /// Selects octets and brings them into view.
    void select(Range range);

    /// Marks octets, besides those that are selected.
    void mark(ByteMarks marks);

    /// Tells what somebody selects in the view itself, with the mouse or a key.
    void onPick(Consumer<Range> pick);

    /// The offset of the octet on which the mouse rests; null while it moves or is elsewhere.
    ReadOnlyObjectProperty<@Nullable Long> hovered();

    /// The offset at the caret.
    long caret();

    /// Where octets are on the screen, as far as they stand in the row of the first one; empty where that is not in
    /// view.
    Optional<Bounds> onScreen(Range range);

    /// What takes the focus.
    Node focusTarget();
}
