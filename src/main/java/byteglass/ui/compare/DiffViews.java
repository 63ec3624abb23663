package byteglass.ui.compare;

import byteglass.compare.Block;
import byteglass.texts.Texts;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The two ways to show what differs: by parts and by bytes, one of them at a time.
public final class DiffViews extends StackPane {

    private @Nullable DiffList<PartLine> parts;
    private @Nullable OctetList octets;

    /// @param comparison what is shown; null while there is nothing
    void install(Supplier<@Nullable Comparison> comparison, Texts texts) {
        DiffList<PartLine> lines = new DiffList<>(texts.get("compare.parts"));
        lines.setCellFactory(list -> new PartLineCell(comparison));
        OctetList bytes = new OctetList(comparison, texts);
        parts = lines;
        octets = bytes;
        getChildren().addAll(0, List.of(lines, bytes));
    }

    /// @param bytes whether the bytes are shown
    void show(List<PartLine> lines, List<Block> blocks, boolean bytes) {
        if (parts != null && octets != null) {
            parts.setVisible(!bytes);
            octets.setVisible(bytes);
            parts.rows(lines);
            octets.show(blocks);
        }
    }

    /// Goes to the next difference, or the one before.
    void step(int step) {
        DiffList<PartLine> lines = parts;
        if (octets != null && octets.isVisible()) {
            octets.step(step);
        } else if (lines != null) {
            lines.step(step, at -> lines.getItems().get(at) instanceof PartLine.Octets line && !line.same());
        }
    }

    Node focusTarget() {
        return octets != null && octets.isVisible() ? octets : parts == null ? this : parts;
    }
}
