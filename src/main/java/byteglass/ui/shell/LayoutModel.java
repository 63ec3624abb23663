package byteglass.ui.shell;

import byteglass.settings.Preferences;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the panes of the window stand, remembered from one start to the next. Belongs to the FX thread.
public final class LayoutModel {

    private static final String PLACE = "layout.detail";

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper();

    /// Where the detail stands.
    public enum Place {
        /// Under the table.
        BELOW,
        /// At the right of the table.
        BESIDE;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public LayoutModel(Preferences preferences) {
        this.preferences = preferences;
        boolean beside =
                preferences.text(PLACE).filter(Place.BESIDE.key()::equals).isPresent();
        place = new ReadOnlyObjectWrapper<>(beside ? Place.BESIDE : Place.BELOW);
    }

    /// Where the detail stands.
    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /// Puts the detail into its other place.
    public void turn() {
        place.set(place.get() == Place.BELOW ? Place.BESIDE : Place.BELOW);
        preferences.put(PLACE, place.get().key());
    }

    /// Whether one pane fills the window.
    public ReadOnlyBooleanProperty filled() {
        return filled.getReadOnlyProperty();
    }

    /// Lets one pane fill the window, or ends that.
    public void fill(boolean whole) {
        filled.set(whole);
    }

    /// Where somebody put the divider, as a share of the room; empty where nobody did, or where it makes no sense.
    OptionalDouble divider() {
        OptionalDouble kept = preferences.number(dividerKey());
        return kept.isPresent() && kept.getAsDouble() > 0 && kept.getAsDouble() < 1 ? kept : OptionalDouble.empty();
    }

    /// Notes where somebody puts the divider.
    void divider(double share) {
        preferences.put(dividerKey(), share);
    }

    /// A height is no width: each place has its own.
    private String dividerKey() {
        return "layout.divider." + place.get().key();
    }
}
