package byteglass.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A method as it was sent, its outline saying what kind it is. Made once for a cell and filled again and again.
public final class MethodPill extends Label {

    /// What is known of a method; each has a shape of its own (RFC 9110 sections 9.2.1 and 16.1.1).
    public enum Kind {
        /// Outlined.
        SAFE,
        /// Filled: it may change things on the server.
        UNSAFE,
        /// Dashed: not registered.
        CUSTOM,
        /// Dotted and grey: no method at all.
        NONE;

        private PseudoClass pseudoClass() {
            return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
        }
    }

    public MethodPill() {
        getStyleClass().setAll("method-pill");
        setMinWidth(USE_PREF_SIZE);
    }

    /// Shows a method.
    public void show(String method, Kind kind) {
        setText(method);
        for (Kind each : Kind.values()) {
            pseudoClassStateChanged(each.pseudoClass(), each == kind);
        }
    }
}
