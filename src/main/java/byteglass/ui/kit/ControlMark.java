package byteglass.ui.kit;

import java.util.List;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The name of a control character in a box: `CR`, `LF`, `NUL`. One that stands where none belongs is drawn as an
/// anomaly.
public final class ControlMark extends Label {

    /// How many that follow one another are shown as boxes; of more, of binary data, pictures of one cell are shown.
    public static final int MOST_IN_A_ROW = 4;

    private static final PseudoClass LONE = PseudoClass.getPseudoClass("lone");

    private static final List<String> NAMES = List.of(("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI "
                    + "DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US SP DEL")
            .split(" "));

    public ControlMark(@NamedArg("text") String text, @NamedArg("lone") boolean lone) {
        super(text);
        getStyleClass().setAll("control-mark");
        setMinWidth(USE_PREF_SIZE);
        pseudoClassStateChanged(LONE, lone);
    }

    /// The name of the control character that a character is the picture of ([ByteText#picture]).
    public static String name(char picture) {
        return NAMES.get(picture - '\u2400');
    }

    /// Whether a character is the picture of a control character.
    public static boolean isPicture(char character) {
        return (character >= '\u2400' && character <= '\u241f') || character == '\u2421';
    }
}
