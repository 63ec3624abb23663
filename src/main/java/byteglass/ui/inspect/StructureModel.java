package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.kit.Latest;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The structure of a side, read on a worker, and where in it the selection is. Belongs to the FX thread.
public final class StructureModel {

    private final ByteSelection selection;
    private final StructureReader reader;
    private final Latest<Shown> latest;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<StructureNode>> path = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Side side;

    /// What is to be seen.
    record Shown(Side side, Structure structure) {}

    public StructureModel(ByteSelection selection, Texts texts, Executor workers, Executor fx) {
        this.selection = selection;
        reader = new StructureReader(texts);
        latest = new Latest<>(workers, fx, this::read);
        for (Direction direction : Direction.values()) {
            selection.of(direction).subscribe(range -> follow());
        }
    }

    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The nodes that hold what is selected, from a root down.
    ReadOnlyObjectProperty<List<StructureNode>> path() {
        return path.getReadOnlyProperty();
    }

    /// Shows the structure of a side as soon as it is read.
    void show(Side next) {
        if (next != side) {
            side = next;
            latest.later(() -> new Shown(next, reader.of(next)));
        }
    }

    /// Selects a node's octets.
    void select(StructureNode node) {
        Shown now = shown.get();
        if (now != null) {
            selection.select(now.side().direction(), node.range());
        }
    }

    /// Selects the smallest part that holds what is selected, and more: from a token to its line, its section, its
    /// message.
    void enclose() {
        Shown now = shown.get();
        if (now != null) {
            now.structure().enclosing(selected(now)).ifPresent(this::select);
        }
    }

    private void read(Shown next) {
        path.set(List.of());
        shown.set(next);
        follow();
    }

    private void follow() {
        Shown now = shown.get();
        if (now != null) {
            path.set(now.structure().path(selected(now)));
        }
    }

    private Range selected(Shown now) {
        return selection.of(now.side().direction()).get();
    }
}
