package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.KeyCap;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// What one clicks to come to a tab.
final class TabHead extends ToggleButton {

    static final PseudoClass PAIRED = PseudoClass.getPseudoClass("paired");

    private final DetailTab tab;

    TabHead(DetailTab tab, ToggleGroup group, Texts texts) {
        super(texts.get("inspect.tab." + tab.place().key()));
        this.tab = tab;
        getStyleClass().add("tab");
        setTooltip(new Tooltip(tab.place().shortcut()));
        setContentDisplay(ContentDisplay.RIGHT);
        setToggleGroup(group);
        setMinWidth(USE_PREF_SIZE);
        tab.mark().ifPresent(this::setGraphic);
    }

    /// Shows whether it is chosen together with the other view of the same bytes.
    void pair(boolean both) {
        pseudoClassStateChanged(PAIRED, both && tab.place().isBytes());
    }

    DetailTab tab() {
        return tab;
    }

    /// The key and the label, for those who have not chosen anything yet.
    List<Node> hint() {
        return List.of(
                new KeyCap(tab.place().shortcut().replace('+', ' ')),
                Pieces.worded(getText(), "text-muted", "cell-text"));
    }
}
