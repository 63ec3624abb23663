package byteglass;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What Esc does in a pane where nothing in it has a use for the key.
final class EscapeKey {

    private EscapeKey() {}

    /// Lists and trees keep the key from their parents, though they do nothing with it, and so are asked themselves.
    static void install(Parent pane, Runnable action) {
        EventHandler<KeyEvent> pressed = key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                action.run();
            }
        };
        pane.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
        for (String keeper : new String[] {".list-view", ".tree-view"}) {
            for (Node node : pane.lookupAll(keeper)) {
                node.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
            }
        }
    }
}
