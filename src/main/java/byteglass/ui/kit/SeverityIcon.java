package byteglass.ui.kit;

import byteglass.dissect.Severity;
import javafx.beans.NamedArg;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// How grave a finding is, as a shape: a ring for a note, a triangle for a warning, an octagon for an error, and the
/// same octagon filled for a danger. Made once for a cell and filled again and again.
///
/// The shapes are drawn on a ground of 14 × 14 and scaled to the size asked for. Their colours stand in `base.css`.
/// An icon says nothing that words or a number beside it do not say.
public final class SeverityIcon extends Region {

    private static final double GROUND = 14;
    private static final String OCTAGON = "M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5z";
    private static final String TRIANGLE = "M7 1.2L13.3 12.6H.7z";
    private static final String RING = "M1.4 7a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z";

    private final double size;
    private final SVGPath shape = new SVGPath();
    private final SVGPath mark = new SVGPath();

    /// @param size the width and the height in pixels
    public SeverityIcon(@NamedArg("size") double size) {
        this.size = size;
        getStyleClass().setAll("severity-icon");
        shape.getStyleClass().setAll("severity-shape");
        mark.getStyleClass().setAll("severity-mark");
        for (SVGPath path : new SVGPath[] {shape, mark}) {
            path.setManaged(false);
            path.getTransforms().add(new Scale(size / GROUND, size / GROUND, 0, 0));
        }
        getChildren().addAll(shape, mark);
        setMouseTransparent(true);
        show(Severity.NOTE);
    }

    /// Takes the shape and the colour of a severity.
    public void show(Severity severity) {
        for (Severity each : Severity.values()) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(each.key()), each == severity);
        }
        shape.setContent(
                switch (severity) {
                    case NOTE -> RING;
                    case WARNING -> TRIANGLE;
                    case ERROR, DANGER -> OCTAGON;
                });
        mark.setContent(
                switch (severity) {
                    case NOTE -> "M7 6.5v3.2M7 4.3v.1";
                    case WARNING -> "M7 5v3.4M7 10.6v.1";
                    case ERROR, DANGER -> "M7 3.8v4M7 10.1v.1";
                });
    }

    @Override
    protected double computeMinWidth(double height) {
        return size;
    }

    @Override
    protected double computeMinHeight(double width) {
        return size;
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return size;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return size;
    }
}
