package byteglass.ui.urls;

import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlModel;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row with fields that edit a part of the URL. It lights that part while the pointer is over it, and is lit with it;
/// Up, Down and Enter lead to the same field of the next row.
abstract class CellBox extends Region {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    final BreakdownModel model;
    private @Nullable Lit about;

    CellBox(BreakdownModel model) {
        this.model = model;
        getStyleClass().add("cell-box");
        UrlModel url = model.url();
        setOnMouseEntered(entered -> url.pointed().set(about));
        setOnMouseExited(exited -> url.pointed().set(null));
        url.lit().subscribe(lit -> light());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Its fields that are seen, from left to right.
    abstract List<FlatField> fields();

    /// What of the URL the row is about.
    void about(Lit part) {
        about = part;
        light();
    }

    private void light() {
        Lit lit = model.url().lit().get();
        boolean glows = lit != null
                && about != null
                && lit.part() == about.part()
                && (about.chars().contains(lit.chars()) && !lit.chars().isEmpty());
        pseudoClassStateChanged(LIT, glows);
    }

    private void pressed(KeyEvent key) {
        int step = switch (key.getCode()) {
            case UP -> -1;
            case DOWN, ENTER -> 1;
            default -> 0;
        };
        if (step != 0 && getParent() instanceof LineCell cell) {
            for (int column = 0; column < fields().size(); column++) {
                if (fields().get(column).isFocused()) {
                    cell.step(step, column);
                    key.consume();
                    return;
                }
            }
        }
    }
}
