package byteglass.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/// The keys that lay the window out: where the detail stands, and whether one pane fills the window.
final class Filling {

    private final LayoutModel layout;
    private final ShellModel shell;
    private final List<? extends Node> around;

    /// @param around what gives way to a pane that fills the window
    Filling(LayoutModel layout, ShellModel shell, List<? extends Node> around) {
        this.layout = layout;
        this.shell = shell;
        this.around = List.copyOf(around);
    }

    void install(Scene scene) {
        layout.filled()
                .subscribe(filled -> around.forEach(node -> {
                    node.setVisible(!filled);
                    node.setManaged(!filled);
                }));
        scene.getAccelerators()
                .putAll(Map.of(
                        KeyCombination.valueOf("Shortcut+J"),
                        () -> keepFocus(scene, this::turn),
                        KeyCombination.valueOf("Shortcut+Shift+M"),
                        () -> keepFocus(
                                scene, () -> layout.fill(!layout.filled().get()))));
    }

    private void turn() {
        if (shell.workplace().get() == Workplace.CAPTURED) {
            layout.fill(false);
            layout.turn();
        }
    }

    /// What leaves its place and comes back has lost the focus.
    private static void keepFocus(Scene scene, Runnable change) {
        Node focused = scene.getFocusOwner();
        change.run();
        if (focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
    }
}
