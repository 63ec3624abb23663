package byteglass.ui.inspect;

import byteglass.ui.kit.SeverityIcon;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What is wrong with a whole message, and what can be done: first in the Parts view, so that nobody has to look for
/// it.
final class AdviceBox extends Region {

    private static final double ICON = 14;
    private static final double TEXT = Columns.GUTTER;
    private static final double TOP = 10;

    private final SeverityIcon icon = new SeverityIcon(ICON);
    private final Label what = new Label();
    private final Label why = new Label();

    AdviceBox() {
        getStyleClass().add("advice");
        what.getStyleClass().addAll("strong", "body-text");
        what.setWrapText(true);
        why.getStyleClass().add("meaning");
        why.setWrapText(true);
        getChildren().setAll(icon, what, why);
    }

    void show(PartsRow.Advice advice) {
        icon.show(advice.severity());
        what.setText(advice.what());
        why.setText(advice.why());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double textWidth(double width) {
        return Math.max(100, width - TEXT - Columns.GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        double text = textWidth(width);
        return snapSizeY(2 * TOP + what.prefHeight(text) + 2 + why.prefHeight(text));
    }

    @Override
    protected void layoutChildren() {
        double text = textWidth(getWidth());
        double height = what.prefHeight(text);
        icon.resizeRelocate(TEXT - ICON - 12, TOP + (Math.min(height, 20) - ICON) / 2, ICON, ICON);
        what.resizeRelocate(TEXT, TOP, text, height);
        why.resizeRelocate(TEXT, TOP + height + 2, text, why.prefHeight(text));
    }
}
