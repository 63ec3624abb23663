package byteglass.ui.kit;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line of a waterfall: a bar from one time to another, and words beside it where they have room. Made once for a
/// cell and filled again and again.
public final class TimeBar extends Region {

    /// What the time went by with; each has a shape of its own.
    public enum Kind {
        /// Filled: packets moved.
        MOVING,
        /// Hollow: somebody waited.
        WAITING,
        /// Dashed: nothing has to happen.
        OPEN,
        /// No bar.
        NONE;

        private PseudoClass pseudoClass() {
            return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
        }
    }

    /// A bar.
    ///
    /// @param start in microseconds, on the same clock as the scale
    /// @param end as late as `start`, or later
    public record Stretch(Kind kind, long start, long end) {}

    private static final double HEIGHT = 10;
    /// However short the time was.
    private static final double LEAST = 2;

    private static final double GAP = 8;

    private final Region bar = new Region();
    private final Label words = new Label();
    private @Nullable TimeScale scale;
    private Stretch stretch = new Stretch(Kind.NONE, 0, 0);

    public TimeBar() {
        getStyleClass().setAll("time-bar");
        setMinWidth(0);
        bar.getStyleClass().add("bar");
        words.getStyleClass().add("bar-words");
        bar.setManaged(false);
        words.setManaged(false);
        getChildren().addAll(bar, words);
    }

    /// Shows a bar on a scale, and words beside it.
    public void show(TimeScale on, Stretch shown, String said) {
        scale = on;
        stretch = shown;
        words.setText(said);
        bar.setVisible(shown.kind() != Kind.NONE);
        for (Kind kind : Kind.values()) {
            bar.pseudoClassStateChanged(kind.pseudoClass(), kind == shown.kind());
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected void layoutChildren() {
        if (scale == null) {
            return;
        }
        double width = getWidth();
        double start = snapPositionX(scale.place(stretch.start()) * width);
        double end = Math.max(start + LEAST, snapPositionX(scale.place(stretch.end()) * width));
        start = Math.min(start, width - LEAST);
        end = Math.min(end, width);
        bar.resizeRelocate(start, snapPositionY((getHeight() - HEIGHT) / 2), end - start, HEIGHT);
        layoutWords(stretch.kind() == Kind.NONE ? 0 : start, stretch.kind() == Kind.NONE ? 0 : end + GAP);
    }

    /// Behind the bar where they fit, else before it where they fit there, else where there is more room.
    private void layoutWords(double start, double after) {
        double wanted = words.prefWidth(-1);
        double height = words.prefHeight(-1);
        double y = snapPositionY((getHeight() - height) / 2);
        double behind = getWidth() - after;
        double before = start - GAP;
        if (wanted <= behind || behind >= before) {
            words.resizeRelocate(after, y, Math.max(0, Math.min(wanted, behind)), height);
        } else {
            double taken = Math.min(wanted, before);
            words.resizeRelocate(before - taken, y, taken, height);
        }
    }
}
