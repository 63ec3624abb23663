package byteglass.ui.inspect;

import byteglass.http.Capture;
import byteglass.texts.Texts;
import byteglass.ui.kit.IconButton;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What stands right of the tabs: which exchange it is, how its bytes came, and what can be done with them.
public final class ExchangeHead extends HBox {

    private final Label number = Pieces.label("number");
    private final Label summary = Pieces.label("summary");

    public ExchangeHead() {
        getStyleClass().add("exchange-head");
        setAlignment(Pos.CENTER_RIGHT);
    }

    /// @param pair puts text beside numbers
    void install(Texts texts, Runnable pair) {
        IconButton both = new IconButton("fth-columns", texts.get("inspect.pair"), InspectController.PAIR);
        both.setOnAction(pressed -> pair.run());
        getChildren().setAll(number, Pieces.worded("·", "number"), summary, both);
    }

    void show(Inspected inspected, Texts texts) {
        Capture asked = inspected.request().capture();
        number.setText("#" + inspected.exchange().id());
        summary.setText(
                texts.get("inspect.summary", asked.length(), asked.arrivals().count()));
    }
}
