package byteglass.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/// A short word in a box: a media type, a charset, "pipelined after 3".
public final class Tag extends Label {

    public Tag(@NamedArg("text") String text) {
        super(text);
        getStyleClass().setAll("tag");
        setMinWidth(USE_PREF_SIZE);
    }
}
