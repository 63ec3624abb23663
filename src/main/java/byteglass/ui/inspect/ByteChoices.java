package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.ByteLook.Switch;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses how bytes are shown: line ends, white space, and whether long lines are broken.
public final class ByteChoices extends HBox {

    public ByteChoices() {
        getStyleClass().add("segments");
    }

    void install(ByteLook look, Texts texts) {
        getChildren()
                .setAll(
                        choice("CR LF", Switch.LINE_ENDS, look, texts),
                        choice(texts.get("inspect.raw.spaces"), Switch.SPACES, look, texts),
                        choice(texts.get("inspect.raw.wrap"), Switch.WRAP, look, texts));
    }

    private static ToggleButton choice(String label, Switch which, ByteLook look, Texts texts) {
        ToggleButton button = new ToggleButton(label);
        String words = texts.get(which.textKey());
        button.getStyleClass().add("segment");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + "  " + which.key().getDisplayText()));
        button.selectedProperty().bindBidirectional(look.of(which));
        return button;
    }
}
