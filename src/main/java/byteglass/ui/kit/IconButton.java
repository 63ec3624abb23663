package byteglass.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that is only an icon, and so has a name for screen readers and a tooltip with its shortcut.
public final class IconButton extends Button {

    private final FontIcon icon;
    private final String shortcut;

    /// @param icon an icon of the Feather set: `fth-copy`
    /// @param label what it does
    public IconButton(@NamedArg("icon") String icon, @NamedArg("label") String label) {
        this(icon, label, "");
    }

    /// @param shortcut the keys that do the same, as [KeyCombination#valueOf] reads them: `Shortcut+Shift+L`
    public IconButton(
            @NamedArg("icon") String icon, @NamedArg("label") String label, @NamedArg("shortcut") String shortcut) {
        this.icon = new FontIcon(icon);
        this.shortcut =
                shortcut.isEmpty() ? "" : KeyCombination.valueOf(shortcut).getDisplayText();
        setGraphic(this.icon);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("icon-button");
        show(icon, label);
    }

    /// Gives it another icon and meaning.
    public void show(String literal, String label) {
        icon.setIconLiteral(literal);
        setAccessibleText(label);
        setTooltip(new Tooltip(shortcut.isEmpty() ? label : label + "  " + shortcut));
    }
}
