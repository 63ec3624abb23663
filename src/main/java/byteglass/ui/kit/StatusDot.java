package byteglass.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The dot before a status code, or before what the listener is doing. It says nothing that words beside it do
/// not say.
public final class StatusDot extends Region {

    /// What the dot stands for.
    public enum State {
        /// No dot.
        OFF,
        S1,
        S2,
        S3,
        S4,
        S5,
        LIVE,
        /// Hollow.
        PAUSED;

        private PseudoClass pseudoClass() {
            return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
        }
    }

    public StatusDot() {
        getStyleClass().setAll("status-dot");
        show(State.OFF);
    }

    public void show(State state) {
        for (State each : State.values()) {
            pseudoClassStateChanged(each.pseudoClass(), each == state);
        }
    }

    /// Shows the class of a status code; codes outside 100 to 599 have no dot.
    public void showStatus(int code) {
        show(
                switch (code / 100) {
                    case 1 -> State.S1;
                    case 2 -> State.S2;
                    case 3 -> State.S3;
                    case 4 -> State.S4;
                    case 5 -> State.S5;
                    default -> State.OFF;
                });
    }
}
