package byteglass.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/// A key of the keyboard, drawn as one.
public final class KeyCap extends Label {

    public KeyCap(@NamedArg("text") String text) {
        super(text);
        getStyleClass().setAll("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
