package byteglass.ui.urls;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Two panes side by side, the second one growing; in a narrow window one over the other.
public final class TwoPanes extends Pane {

    private static final double SIDE_BY_SIDE = 1000;
    private static final double FIRST = 524;
    private static final double FIRST_SHARE = 0.385;
    private static final double LEAST_FIRST = 400;
    private static final double LEAST_HEIGHT = 240;

    public TwoPanes() {
        getStyleClass().add("two-panes");
    }

    private static boolean isWide(double width) {
        return width < 0 || width >= SIDE_BY_SIDE;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return isWide(width) ? LEAST_HEIGHT : LEAST_HEIGHT * getChildren().size();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Node first = getChildren().getFirst();
        Node second = getChildren().getLast();
        if (isWide(getWidth())) {
            double left = Math.clamp(Math.rint(getWidth() * FIRST_SHARE), LEAST_FIRST, FIRST);
            first.resizeRelocate(0, 0, left, getHeight());
            second.resizeRelocate(left, 0, getWidth() - left, getHeight());
        } else {
            double half = Math.rint(getHeight() / 2);
            first.resizeRelocate(0, 0, getWidth(), half);
            second.resizeRelocate(0, half, getWidth(), getHeight() - half);
        }
    }
}
