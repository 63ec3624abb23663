package byteglass.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The times that a stretch of width stands for, at round places above it. Made once for a cell and filled again and
/// again.
public final class TimeAxis extends Region {

    private static final double GAP = 8;

    private final List<Label> labels = new ArrayList<>();
    private @Nullable TimeScale scale;

    public TimeAxis() {
        getStyleClass().setAll("time-axis");
        setMinWidth(0);
    }

    /// Marks the round times of a scale, counted from its left end.
    public void show(TimeScale shown) {
        scale = shown;
        List<Long> marks = shown.marks();
        while (labels.size() < marks.size()) {
            Label label = new Label();
            label.setManaged(false);
            labels.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            boolean used = i < marks.size();
            labels.get(i).setVisible(used);
            labels.get(i).setText(used ? Formats.span(marks.get(i) - shown.start()) : "");
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 16;
    }

    @Override
    protected void layoutChildren() {
        if (scale == null) {
            return;
        }
        List<Long> marks = scale.marks();
        double free = 0;
        for (int i = 0; i < marks.size(); i++) {
            Label label = labels.get(i);
            double width = label.prefWidth(-1);
            double x = scale.place(marks.get(i)) * getWidth();
            boolean fits = x >= free && x + width <= getWidth();
            label.setVisible(fits);
            if (fits) {
                layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
                free = x + width + GAP;
            }
        }
    }
}
