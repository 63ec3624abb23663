package byteglass.ui.inspect;

import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/// The rows of a list or tree that are on the screen.
final class FlowRows {

    /// How many rows around it are in view too.
    private static final int AROUND = 3;

    private FlowRows() {}

    /// Brings a row into view; one that is in view already stays where it is.
    static void reveal(Node control, int row) {
        if (control.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && row >= 0) {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            if (first == null || last == null) {
                flow.scrollTo(row);
            } else if (row <= first.getIndex()) {
                // by a distance: towards the end, a scroll to a row may lead nowhere
                flow.scrollPixels((row - first.getIndex() - AROUND) * first.getHeight());
            } else if (row >= last.getIndex()) {
                flow.scrollPixels((row - last.getIndex() + AROUND) * last.getHeight());
            }
        }
    }
}
