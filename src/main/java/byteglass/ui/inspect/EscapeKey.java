package byteglass.ui.inspect;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Esc in lists and trees. They take it for the end of an edit, though nothing can be edited in them, so that nobody
/// around them would hear of it.
final class EscapeKey {

    private EscapeKey() {}

    /// Lets Esc go on to what is around a control from now on.
    static void letThrough(Node control) {
        control.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                passOn(control, key);
            }
        });
    }

    /// Tells what is around a control.
    static void passOn(Node control, KeyEvent key) {
        Parent around = control.getParent();
        if (around != null) {
            around.fireEvent(key.copyFor(around, around));
        }
    }
}
