package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.ByteView;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Chooses how bytes are shown: line ends, white space, and whether long lines are broken.
public final class ByteChoices extends HBox {

    public ByteChoices() {
        getStyleClass().add("segments");
    }

    void install(ByteView bytes, Texts texts) {
        ToggleButton lineEnds = choice("CR LF", bytes.lineEnds());
        lineEnds.setAccessibleText(texts.get("inspect.raw.line-ends"));
        getChildren()
                .setAll(
                        lineEnds,
                        choice(texts.get("inspect.raw.spaces"), bytes.spaces()),
                        choice(texts.get("inspect.raw.wrap"), bytes.wrap()));
    }

    private static ToggleButton choice(String label, Property<Boolean> property) {
        ToggleButton button = new ToggleButton(label);
        button.getStyleClass().add("segment");
        button.selectedProperty().bindBidirectional(property);
        return button;
    }
}
