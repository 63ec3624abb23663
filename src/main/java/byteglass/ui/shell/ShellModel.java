package byteglass.ui.shell;

import byteglass.ui.kit.Theme;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What belongs to the window as a whole: its theme, the capture's name, and how the program is. Belongs to the FX
/// thread.
public final class ShellModel {

    private final String captureName;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyObjectWrapper<Vitals> vitals = new ReadOnlyObjectWrapper<>(Vitals.NONE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final StringProperty selection = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Workplace> workplace = new ReadOnlyObjectWrapper<>(Workplace.CAPTURED);
    private final ReadOnlyLongWrapper rate = new ReadOnlyLongWrapper();

    /// @param captureName the name of the capture's file
    /// @param theme what it looks like at first
    public ShellModel(String captureName, Theme theme) {
        this.captureName = captureName;
        this.theme = new ReadOnlyObjectWrapper<>(theme);
    }

    public String captureName() {
        return captureName;
    }

    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    public void changeTheme() {
        theme.set(theme.get().other());
    }

    /// What is selected in the detail, in words; empty where nothing is.
    public StringProperty selection() {
        return selection;
    }

    /// Which workspace is shown.
    public ReadOnlyObjectProperty<Workplace> workplace() {
        return workplace.getReadOnlyProperty();
    }

    /// Shows a workspace.
    public void go(Workplace to) {
        workplace.set(to);
    }

    /// What has to be said once; empty where there is nothing.
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /// Says something, until it is dismissed by an empty text.
    public void notice(String text) {
        notice.set(text);
    }

    /// The last measurement.
    public ReadOnlyObjectProperty<Vitals> vitals() {
        return vitals.getReadOnlyProperty();
    }

    /// Rows a second between the last two measurements; 0 before the second one.
    public ReadOnlyLongProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /// Takes a measurement.
    public void show(Vitals now) {
        rate.set(vitals.get().equals(Vitals.NONE) ? 0 : now.rateSince(vitals.get()));
        vitals.set(now);
    }
}
