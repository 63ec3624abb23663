package byteglass.ui.urls;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell that its graphic fills: as high as that needs at the width of the list, and never wider.
abstract class FilledCell<T> extends ListCell<T> {

    /// A list cell would not ask at which width.
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        return graphic == null ? super.computePrefHeight(width) : graphic.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Node graphic = getGraphic();
        if (graphic != null) {
            graphic.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
