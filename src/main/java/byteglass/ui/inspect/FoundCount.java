package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.SeverityIcon;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How many findings there are, behind the gravest one's icon.
final class FoundCount extends HBox {

    private static final PseudoClass ANY = PseudoClass.getPseudoClass("any");

    private final SeverityIcon icon = new SeverityIcon(12);
    private final Label number = new Label();

    FoundCount() {
        getStyleClass().add("found-count");
        getChildren().setAll(icon, number);
    }

    void show(Found found, Texts texts) {
        boolean any = found.worst().isPresent();
        found.worst().ifPresent(icon::show);
        icon.setVisible(any);
        icon.setManaged(any);
        number.setText(Formats.count(found.count()));
        number.setAccessibleText(texts.get("inspect.findings.count", found.count()));
        pseudoClassStateChanged(ANY, any);
    }
}
