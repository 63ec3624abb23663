package byteglass.ui.inspect;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCombination;

/// How bytes are shown, in every view of them alike: what is chosen for one message holds for all, until the program
/// ends. Belongs to the FX thread.
public final class ByteLook {

    private static final int USUAL = 16;

    private final Map<Switch, BooleanProperty> switches = new EnumMap<>(Switch.class);
    private final ObjectProperty<Integer> perRow = new SimpleObjectProperty<>(USUAL);

    /// What is on or off.
    public enum Switch {
        /// CR, LF and the other control characters as boxes with their names.
        LINE_ENDS("Alt+L", true),
        /// Spaces and tabs also where they do not separate.
        SPACES("Alt+S", false),
        /// Whether lines are broken at the width of the view; the key is the one of editors.
        WRAP("Alt+Z", true),
        /// A line before what each read of the socket brought.
        READS("Alt+R", false);

        private final String key;
        private final boolean usual;

        Switch(String key, boolean usual) {
            this.key = key;
            this.usual = usual;
        }

        /// The key that turns it, as [KeyCombination#valueOf] reads it.
        KeyCombination key() {
            return KeyCombination.valueOf(key);
        }

        /// Its label is the text `inspect.look.KEY`.
        String textKey() {
            return "inspect.look." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ByteLook() {
        for (Switch each : Switch.values()) {
            switches.put(each, new SimpleBooleanProperty(each.usual));
        }
    }

    @SuppressWarnings("NullAway") // each switch has one
    public BooleanProperty of(Switch which) {
        return switches.get(which);
    }

    /// How many octets are wanted in a row of numbers.
    public ObjectProperty<Integer> perRow() {
        return perRow;
    }

    /// What the keys do.
    Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        for (Switch each : Switch.values()) {
            keys.put(each.key(), () -> of(each).set(!of(each).get()));
        }
        return keys;
    }
}
