package byteglass.ui.inspect;

import byteglass.ui.inspect.PartsRow.FieldLine.Fold;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.SpecLabel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field line: offset, name, value, what it means, where the standard says so; or a part of a value, indented below
/// it. Values and explanations wrap. A chevron says that a value can be taken apart, and does it when it is pressed.
final class FieldBox extends Region {

    private static final double LEAST = 24;
    private static final double TOP = 4;
    private static final double INDENT = 16;
    private static final double CHEVRON = 12;

    private final PartsModel model;
    private final FontIcon chevron = new FontIcon("fth-chevron-right");
    private final Label offset = Pieces.label("gutter");
    private final TextFlow name = new TextFlow();
    private final TextFlow value = new TextFlow();
    private final Label meaning = new Label();
    private final SpecLabel spec = new SpecLabel();
    private final Tooltip tooltip = new Tooltip();
    private double indent;

    FieldBox(PartsModel model) {
        this.model = model;
        getStyleClass().add("field-line");
        name.getStyleClass().add("octets");
        value.getStyleClass().add("octets");
        meaning.getStyleClass().add("meaning");
        meaning.setWrapText(true);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        getChildren().setAll(offset, chevron, name, value, meaning, spec);
    }

    void show(PartsRow.FieldLine line) {
        offset.setText(line.range().isEmpty() ? "" : Formats.offset(line.range().start()));
        spec.show(line.means().spec());
        fill(line.name(), line.value(), line.means().text());
        indent = 0;
        chevron.setVisible(line.fold() != Fold.NONE);
        chevron.setIconLiteral(line.isOpen() ? "fth-chevron-down" : "fth-chevron-right");
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 || chevron.getBoundsInParent().contains(click.getX(), click.getY())) {
                model.unfold(line, !line.isOpen());
            }
        });
    }

    void show(PartsRow.ValueLine part) {
        offset.setText(Formats.offset(part.range().start()));
        spec.show(Optional.empty());
        fill(part.name(), part.value(), part.means());
        indent = INDENT * (part.depth() + 1);
        chevron.setVisible(false);
        setOnMouseClicked(null);
    }

    private void fill(List<Run> named, List<Run> said, String means) {
        Pieces.fill(name, named);
        Pieces.fill(value, said);
        meaning.setText(means);
        tooltip.setText(means);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double nameWidth(Columns at) {
        return at.value() - at.name() - indent - Columns.GAP;
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
        double nameHeight = name.prefHeight(nameWidth(at));
        double valueHeight = value.prefHeight(valueEnd(at) - at.value());
        double meaningHeight = at.explains() ? meaning.prefHeight(meaningWidth(at)) : 0;
        return snapSizeY(Math.max(LEAST, 2 * TOP + Math.max(meaningHeight, Math.max(nameHeight, valueHeight))));
    }

    @Override
    protected void layoutChildren() {
        Columns at = Columns.of(getWidth());
        double height = getHeight() - TOP;
        offset.resizeRelocate(0, 0, Columns.GUTTER, LEAST);
        chevron.relocate(at.name() - CHEVRON + 1, TOP + 3);
        name.resizeRelocate(at.name() + indent, TOP, nameWidth(at), height);
        value.resizeRelocate(at.value(), TOP, valueEnd(at) - at.value(), height);
        spec.resizeRelocate(at.end() - spec.prefWidth(-1), TOP, spec.prefWidth(-1), 16);
        explain(at);
    }

    private void explain(Columns at) {
        meaning.setVisible(at.explains());
        if (at.explains() || meaning.getText().isEmpty()) {
            double width = meaningWidth(at);
            meaning.resizeRelocate(at.meaning(), TOP, width, meaning.prefHeight(width));
            Tooltip.uninstall(this, tooltip);
        } else {
            Tooltip.install(this, tooltip);
        }
    }
}
