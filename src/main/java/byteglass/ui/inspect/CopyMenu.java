package byteglass.ui.inspect;

import byteglass.texts.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that copies octets as something.
final class CopyMenu extends MenuButton {

    static final String KEY = "Shortcut+Shift+C";

    CopyMenu(CopyItems items, Texts texts) {
        super(texts.get("inspect.copy"), new FontIcon("fth-copy"));
        getStyleClass().addAll("copy-menu", "small");
        setTooltip(new Tooltip(KeyCombination.valueOf(KEY).getDisplayText()));
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(items.items());
        setOnShowing(showing -> getItems().setAll(items.items()));
    }

    /// Gives bytes the same menu.
    static void install(Node bytes, CopyItems items) {
        ContextMenu menu = new ContextMenu();
        bytes.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
            menu.getItems().setAll(items.items());
            menu.show(bytes, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }
}
