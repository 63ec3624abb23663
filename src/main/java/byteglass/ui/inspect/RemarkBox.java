package byteglass.ui.inspect;

import byteglass.ui.kit.SeverityIcon;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What is wrong with a body, in a line above it.
final class RemarkBox extends Region {

    private static final double ICON = 12;
    private static final double TOP = 4;

    private final SeverityIcon icon = new SeverityIcon(ICON);
    private final Label words = new Label();

    RemarkBox() {
        getStyleClass().add("remark");
        words.getStyleClass().add("remark-words");
        words.setWrapText(true);
        getChildren().setAll(icon, words);
    }

    void show(PartsRow.Remark remark) {
        icon.show(remark.severity());
        words.setText(remark.text());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double textWidth(double width) {
        return Math.max(100, width - Columns.GUTTER - Columns.GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(words.prefHeight(textWidth(width)) + 2 * TOP);
    }

    @Override
    protected void layoutChildren() {
        double height = words.prefHeight(textWidth(getWidth()));
        icon.resizeRelocate(Columns.GUTTER - ICON - 12, TOP + (Math.min(height, 18) - ICON) / 2, ICON, ICON);
        words.resizeRelocate(Columns.GUTTER, TOP, textWidth(getWidth()), height);
    }
}
