package byteglass.ui.traffic;

import byteglass.dissect.Severity;
import byteglass.http.Derived;
import byteglass.ui.kit.SeverityIcon;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How grave the worst finding is, and how many there are; nothing where there is none, and `…` while the request was
/// not looked at. The line is spoken as a whole, with this ([EntryRow]).
final class FindingsCell extends EntryCell {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private static final double SIZE = 12;

    private final SeverityIcon icon = new SeverityIcon(SIZE);
    private final Label count = new Label();

    FindingsCell() {
        this(new HBox());
    }

    private FindingsCell(HBox box) {
        super(box);
        box.getStyleClass().add("findings");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(icon, count);
        count.getStyleClass().add("count");
        icon.managedProperty().bind(icon.visibleProperty());
    }

    @Override
    void show(Entry entry) {
        Derived derived = entry.row().derived();
        if (derived == null) {
            showLoading();
            return;
        }
        Severity worst = derived.worst().orElse(null);
        icon.setVisible(worst != null);
        if (worst != null) {
            icon.show(worst);
        }
        // of a very large request the beginning was looked at
        count.setText(worst == null ? "" : derived.count() + (derived.whole() ? "" : "+"));
        count.pseudoClassStateChanged(DANGER, worst == Severity.DANGER);
        count.pseudoClassStateChanged(NONE, false);
    }

    @Override
    void showLoading() {
        icon.setVisible(false);
        count.setText(LOADING);
        count.pseudoClassStateChanged(DANGER, false);
        count.pseudoClassStateChanged(NONE, true);
    }
}
