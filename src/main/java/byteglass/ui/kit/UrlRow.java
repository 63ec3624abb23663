package byteglass.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One row of a URL: its characters in the colours of their roles, and behind and beneath them what is lit, selected
/// or wrong. Places are of characters, from the row's start on.
final class UrlRow extends Region {

    private static final double WAVE = 2;

    private final Rectangle lit = box("url-lit");
    private final Rectangle selection = box("url-selection");
    private final Path waves = new Path();
    private final TextFlow flow = new TextFlow();
    private final Rectangle caret = box("url-caret");
    private List<Run> runs = List.of();
    private int length;
    private boolean even = true;
    private double cell;

    /// Characters of one style.
    ///
    /// @param css the style class of their role
    record Run(String text, String css, boolean broken) {

        /// Some of the text of a model. What was typed since its last breakdown is like its neighbour.
        static List<Run> of(UrlModel model, int start, int end) {
            String glyphs = Glyphs.of(model.typed().text().get(), start, end);
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < glyphs.length(); i++) {
                Run run = of(model, start + i, glyphs.substring(from, i + 1));
                boolean last = i + 1 == glyphs.length();
                if (last || !run.goesOn(of(model, start + i + 1, ""))) {
                    runs.add(run);
                    from = i + 1;
                }
            }
            return runs;
        }

        private static Run of(UrlModel model, int place, String text) {
            UrlBreakdown url = model.breakdown().get();
            int before = model.before(place);
            return before < 0
                    ? new Run(text, "url-fresh", false)
                    : new Run(text, RoleStyle.styleClass(url.roleAt(before)), url.isBroken(before));
        }

        private boolean goesOn(Run next) {
            return css.equals(next.css) && broken == next.broken;
        }
    }

    UrlRow() {
        setManaged(false);
        setMouseTransparent(true);
        waves.getStyleClass().add("url-wave");
        flow.getStyleClass().add("url-glyphs");
        caret.setWidth(1.5);
        getChildren().setAll(lit, selection, waves, flow, caret);
    }

    private static Rectangle box(String css) {
        Rectangle box = new Rectangle();
        box.getStyleClass().add(css);
        box.setVisible(false);
        return box;
    }

    /// Shows characters.
    ///
    /// @param cellWidth how wide a character of the typeface is
    void show(List<Run> wanted, double cellWidth) {
        cell = cellWidth;
        if (wanted.equals(runs)) {
            return;
        }
        runs = List.copyOf(wanted);
        List<Text> texts = new ArrayList<>();
        length = 0;
        even = true;
        for (Run run : runs) {
            Text text = new Text(run.text());
            text.getStyleClass().add(run.broken() ? "url-broken" : run.css());
            texts.add(text);
            length += run.text().length();
            even &= run.text().chars().allMatch(c -> c < 0x250);
        }
        flow.getChildren().setAll(texts);
        flow.applyCss();
    }

    @Override
    protected void layoutChildren() {
        double height = flow.prefHeight(-1);
        flow.resizeRelocate(0, (getHeight() - height) / 2, Math.ceil(flow.prefWidth(-1)) + 1, height);
    }

    /// Where a place is, in pixels from the row's start.
    double x(int place) {
        if (even || length == 0) {
            return place * cell;
        }
        double most = 0;
        for (PathElement element : flow.getCaretShape(Math.min(place, length), true)) {
            if (element instanceof MoveTo move) {
                most = Math.max(most, move.getX());
            }
        }
        return most;
    }

    /// The place that is nearest to a point.
    int place(double x) {
        if (even || length == 0) {
            return Math.clamp(Math.round(x / cell), 0, length);
        }
        return Math.min(length, flow.getHitInfo(new Point2D(x, getHeight() / 2)).getInsertionIndex());
    }

    /// The character that a point is on, or -1.
    int character(double x) {
        if (x < 0 || length == 0 || x >= x(length)) {
            return -1;
        }
        return even
                ? Math.min(length - 1, (int) (x / cell))
                : Math.min(
                        length - 1,
                        flow.getHitInfo(new Point2D(x, getHeight() / 2)).getCharIndex());
    }

    void light(int from, int to) {
        cover(lit, from, to, 2, 2);
    }

    void select(int from, int to) {
        cover(selection, from, to, 0, 1);
    }

    private void cover(Rectangle box, int from, int to, double beyond, double above) {
        box.setVisible(from < to);
        if (from < to) {
            double start = x(from);
            box.setX(start - beyond);
            box.setWidth(x(to) - start + 2 * beyond);
            box.setY(above);
            box.setHeight(getHeight() - 2 * above);
        }
    }

    /// Shows the caret before a character, or nowhere for -1.
    void caret(int place) {
        caret.setVisible(place >= 0);
        if (place >= 0) {
            caret.setX(x(place) - 0.75);
            caret.setY(getHeight() * 0.1);
            caret.setHeight(getHeight() * 0.8);
        }
    }

    /// Draws a wave beneath what is wrong.
    void wave() {
        waves.getElements().clear();
        int at = 0;
        for (Run run : runs) {
            int end = at + run.text().length();
            if (run.broken()) {
                wave(x(at), x(end), getHeight() * 0.86);
            }
            at = end;
        }
    }

    private void wave(double from, double to, double y) {
        waves.getElements().add(new MoveTo(from, y));
        boolean up = true;
        for (double x = from + WAVE; x < to; x += WAVE) {
            waves.getElements().add(new LineTo(x, up ? y - WAVE : y));
            up = !up;
        }
    }
}
