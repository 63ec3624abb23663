package byteglass.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/// A cell that its graphic fills: as high as that needs at the width of the list, and never wider.
public abstract class FilledCell<T> extends ListCell<T> {

    /// A list cell would not ask at which width.
    @Override
    protected double computePrefHeight(double width) {
        Node graphic = getGraphic();
        return graphic == null ? super.computePrefHeight(width) : graphic.prefHeight(listWidth(width));
    }

    private double listWidth(double width) {
        return width > 0 || getListView() == null ? width : getListView().getWidth();
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
