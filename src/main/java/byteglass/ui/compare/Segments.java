package byteglass.ui.compare;

import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// One of two, side by side.
public final class Segments extends HBox {

    private final BooleanProperty second = new SimpleBooleanProperty(this, "second");

    /// @param first what is chosen at first
    /// @param second what else can be chosen
    public Segments(@NamedArg("first") String first, @NamedArg("second") String second) {
        ToggleButton one = button(first, false);
        ToggleButton other = button(second, true);
        getStyleClass().add("segments");
        getChildren().setAll(one, other);
        this.second.subscribe(chosen -> {
            one.setSelected(!chosen);
            other.setSelected(chosen);
        });
    }

    private ToggleButton button(String text, boolean chooses) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().addAll("segment", chooses ? "second" : "first");
        button.setOnAction(pressed -> {
            // one that is pressed again stays chosen
            button.setSelected(true);
            second.set(chooses);
        });
        return button;
    }

    /// Whether the second one is chosen.
    BooleanProperty second() {
        return second;
    }
}
