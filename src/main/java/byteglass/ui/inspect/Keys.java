package byteglass.ui.inspect;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What keys do within a part of the window, before anything in it gets them.
final class Keys {

    private Keys() {}

    static void install(Node part, Map<KeyCombination, Runnable> keys) {
        part.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> keys.entrySet().stream()
                        .filter(each -> each.getKey().match(key))
                        .findFirst()
                        .ifPresent(found -> {
                            key.consume();
                            found.getValue().run();
                        }));
    }
}
