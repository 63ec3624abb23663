package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.ByteLook.Switch;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that opens the list of how bytes are shown, each with its key.
public final class ViewMenu extends MenuButton {

    public ViewMenu() {
        getStyleClass().addAll("copy-menu", "view-menu", "small");
        setGraphic(new FontIcon("fth-eye"));
        setMinWidth(USE_PREF_SIZE);
    }

    void install(ByteLook look, Texts texts) {
        setText(texts.get("inspect.look"));
        setTooltip(new Tooltip(texts.get("inspect.look.how")));
        for (Switch each : Switch.values()) {
            // no accelerator: that would act in the whole window, also where bytes are not to be seen
            CheckMenuItem item = new CheckMenuItem(
                    texts.get(each.textKey()) + "  " + each.key().getDisplayText());
            item.selectedProperty().bindBidirectional(look.of(each));
            getItems().add(item);
        }
    }
}
