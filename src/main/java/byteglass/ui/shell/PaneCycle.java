package byteglass.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Moves the focus from pane to pane, in order and around.
final class PaneCycle {

    private final List<? extends Parent> panes;

    /// @param panes in the order of the focus; one that is not shown is passed over
    PaneCycle(List<? extends Parent> panes) {
        this.panes = List.copyOf(panes);
    }

    /// Moves on, or back.
    ///
    /// @param step 1 or -1
    void move(Scene scene, int step) {
        int from = current(scene.getFocusOwner());
        int start = from < 0 && step < 0 ? 0 : from;
        for (int i = 1; i <= panes.size(); i++) {
            Parent pane = panes.get(Math.floorMod(start + i * step, panes.size()));
            Optional<Node> target = first(pane);
            if (target.isPresent() && scene.equals(pane.getScene()) && isShown(pane)) {
                target.get().requestFocus();
                return;
            }
        }
    }

    /// Whether a pane is in what is shown of the window.
    private static boolean isShown(Node pane) {
        return pane.isVisible() && (pane.getParent() == null || isShown(pane.getParent()));
    }

    /// What of a pane takes the focus.
    static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private int current(Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            int index = panes.indexOf(node);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }
}
