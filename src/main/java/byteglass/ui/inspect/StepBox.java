package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import byteglass.ui.inspect.TimelineRow.StepLine;
import byteglass.ui.inspect.TimelineRow.StepLine.Reach;
import byteglass.ui.kit.SeverityIcon;
import byteglass.ui.kit.TimeAxis;
import byteglass.ui.kit.TimeBar;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A step in its columns: number and name, bar, how long it took, when it was over, what it is. Or what stands above
/// them.
final class StepBox extends Region {

    private static final double HEIGHT = 24;
    private static final double NUMBER = 36;
    private static final double LABEL = 188;
    private static final double TIME = 84;
    private static final double RIGHT = 16;
    private static final double GAP = 12;
    /// From here on there is room for sentences.
    private static final double WIDE = 1000;

    private static final double BAR_SHARE = 0.46;

    private final Label number = Pieces.label("offset");
    private final Label label = new Label();
    private final SeverityIcon icon = new SeverityIcon(12);
    private final TimeBar bar = new TimeBar();
    private final TimeAxis axis = new TimeAxis();
    private final Label took = Pieces.label("time");
    private final Label at = Pieces.label("time");
    private final Label means = new Label();
    private final Tooltip tooltip = new Tooltip();

    StepBox() {
        getStyleClass().add("step-line");
        label.getStyleClass().add("step-name");
        at.getStyleClass().add("reached");
        means.getStyleClass().add("meaning");
        icon.show(Severity.ERROR);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        getChildren().setAll(number, label, icon, bar, axis, took, at, means);
    }

    void show(StepLine step) {
        number.setText(Integer.toString(step.number()));
        bar.show(step.drawn().scale(), step.drawn().stretch(), step.words().detail());
        fill(
                step.words().label(),
                step.words().took(),
                step.words().at(),
                step.words().means());
        kind(false, step.reach());
    }

    /// Shows the heads of the columns.
    void show(TimelineRow.Axis heads) {
        number.setText("");
        axis.show(heads.scale());
        fill("", heads.names().took(), heads.names().at(), heads.names().means());
        kind(true, Reach.DONE);
    }

    private void fill(String name, String length, String time, String sentence) {
        label.setText(name);
        took.setText(length);
        at.setText(time);
        means.setText(sentence);
        tooltip.setText(sentence);
    }

    private void kind(boolean head, Reach reach) {
        axis.setVisible(head);
        bar.setVisible(!head);
        icon.setVisible(reach == Reach.FAILED);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("head"), head);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("unreached"), reach == Reach.NOT_REACHED);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean wide = width >= WIDE;
        double left = NUMBER + LABEL;
        double times = 2 * TIME;
        double room = width - left - times - RIGHT;
        double drawn = Math.max(40, wide ? room * BAR_SHARE : room - GAP);
        number.resizeRelocate(0, 0, NUMBER - GAP, HEIGHT);
        label.resizeRelocate(NUMBER, 0, LABEL - GAP, HEIGHT);
        icon.resizeRelocate(left - GAP - 12, (HEIGHT - 12) / 2, 12, 12);
        bar.resizeRelocate(left, 0, drawn, HEIGHT);
        axis.resizeRelocate(left, 0, drawn, HEIGHT);
        took.resizeRelocate(left + drawn, 0, TIME, HEIGHT);
        at.resizeRelocate(left + drawn + TIME, 0, TIME, HEIGHT);
        means.setVisible(wide);
        if (wide) {
            double from = left + drawn + times + GAP;
            means.resizeRelocate(from, 0, Math.max(0, width - RIGHT - from), HEIGHT);
            Tooltip.uninstall(this, tooltip);
        } else {
            Tooltip.install(this, tooltip);
        }
    }
}
