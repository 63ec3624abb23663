package byteglass.ui.kit;

import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// `CR` or `LF` in a box. One that stands alone is drawn as an anomaly.
public final class LineEndMark extends Label {

    private static final PseudoClass LONE = PseudoClass.getPseudoClass("lone");

    public LineEndMark(@NamedArg("text") String text, @NamedArg("lone") boolean lone) {
        super(text);
        getStyleClass().setAll("line-end-mark");
        setMinWidth(USE_PREF_SIZE);
        pseudoClassStateChanged(LONE, lone);
    }
}
