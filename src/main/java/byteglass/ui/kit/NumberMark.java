package byteglass.ui.kit;

import byteglass.dissect.Severity;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The number of a finding in a disc of its severity's colour: it says in a line of bytes what a list says in words.
public final class NumberMark extends Label {

    public NumberMark() {
        getStyleClass().setAll("number-mark");
        setMinWidth(USE_PREF_SIZE);
    }

    /// @param number 0 for some that have no room
    NumberMark(int number, String severity) {
        this();
        setText(number == 0 ? "…" : Integer.toString(number));
        pseudoClassStateChanged(PseudoClass.getPseudoClass(severity), true);
    }

    /// Takes a number and the colour of a severity.
    public void show(int number, Severity severity) {
        setText(Integer.toString(number));
        for (Severity each : Severity.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.key()), each == severity);
        }
    }
}
