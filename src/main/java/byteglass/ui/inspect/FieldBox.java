package byteglass.ui.inspect;

import byteglass.ui.kit.Formats;
import byteglass.ui.kit.SpecLabel;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/// A field line: offset, name, value, what it means, where the standard says so. Values and explanations wrap.
final class FieldBox extends Region {

    private static final double LEAST = 24;
    private static final double TOP = 4;

    private final Label offset = Pieces.label("gutter");
    private final TextFlow name = new TextFlow();
    private final TextFlow value = new TextFlow();
    private final Label meaning = new Label();
    private final SpecLabel spec = new SpecLabel();
    private final Tooltip tooltip = new Tooltip();

    FieldBox() {
        getStyleClass().add("field-line");
        name.getStyleClass().add("octets");
        value.getStyleClass().add("octets");
        meaning.getStyleClass().add("meaning");
        meaning.setWrapText(true);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        getChildren().setAll(offset, name, value, meaning, spec);
    }

    void show(PartsRow.FieldLine line) {
        offset.setText(line.range().isEmpty() ? "" : Formats.offset(line.range().start()));
        Pieces.fill(name, line.name());
        Pieces.fill(value, line.value());
        meaning.setText(line.means().text());
        tooltip.setText(line.means().text());
        spec.show(line.means().spec());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double specWidth() {
        return spec.isVisible() ? spec.prefWidth(-1) + Columns.GAP : 0;
    }

    private double valueEnd(Columns at) {
        return at.explains() ? at.meaning() - Columns.GAP : at.end() - specWidth();
    }

    private double meaningWidth(Columns at) {
        return Math.max(40, at.end() - specWidth() - at.meaning());
    }

    @Override
    protected double computePrefHeight(double width) {
        Columns at = Columns.of(width);
        double nameHeight = name.prefHeight(at.value() - at.name() - Columns.GAP);
        double valueHeight = value.prefHeight(valueEnd(at) - at.value());
        double meaningHeight = at.explains() ? meaning.prefHeight(meaningWidth(at)) : 0;
        return snapSizeY(Math.max(LEAST, 2 * TOP + Math.max(meaningHeight, Math.max(nameHeight, valueHeight))));
    }

    @Override
    protected void layoutChildren() {
        Columns at = Columns.of(getWidth());
        double height = getHeight() - TOP;
        offset.resizeRelocate(0, 0, Columns.GUTTER, LEAST);
        name.resizeRelocate(at.name(), TOP, at.value() - at.name() - Columns.GAP, height);
        value.resizeRelocate(at.value(), TOP, valueEnd(at) - at.value(), height);
        spec.resizeRelocate(at.end() - spec.prefWidth(-1), TOP, spec.prefWidth(-1), 16);
        explain(at);
    }

    private void explain(Columns at) {
        meaning.setVisible(at.explains());
        if (at.explains()) {
            double width = meaningWidth(at);
            meaning.resizeRelocate(at.meaning(), TOP, width, meaning.prefHeight(width));
            Tooltip.uninstall(this, tooltip);
        } else {
            Tooltip.install(this, tooltip);
        }
    }
}
