package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.texts.Texts;
import byteglass.ui.kit.IconButton;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What stands right of the tabs: which exchange it is, how its bytes came, and what can be done with them.
public final class ExchangeHead extends HBox {

    private final Label number = Pieces.label("number");
    private final Label summary = Pieces.label("summary");
    private @Nullable CopyMenu copy;

    public ExchangeHead() {
        getStyleClass().add("exchange-head");
        setAlignment(Pos.CENTER_RIGHT);
    }

    /// @param pair puts text beside numbers
    void install(Texts texts, Runnable pair, CopyItems copies) {
        IconButton both = new IconButton("fth-columns", texts.get("inspect.pair"), TabStrip.PAIR);
        both.setOnAction(pressed -> pair.run());
        copy = new CopyMenu(copies, texts);
        // of two that want more room than there is, the tabs have it
        summary.setMinWidth(0);
        getChildren().setAll(number, Pieces.worded("·", "number"), summary, copy, both);
    }

    /// Opens the menu of what octets can be copied as.
    void copyAs() {
        if (copy != null && copy.isVisible()) {
            copy.show();
        }
    }

    void show(Inspected inspected, Texts texts) {
        Capture asked = inspected.request().capture();
        number.setText("#" + inspected.exchange().id());
        summary.setText(
                texts.get("inspect.summary", asked.length(), asked.arrivals().count()));
    }
}
