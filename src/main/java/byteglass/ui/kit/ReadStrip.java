package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The reads of a message from left to right, filled, and the waits between them as lines, each with its time where
/// there is room for it. The mouse chooses a read, and so do Left, Right, Home and End.
///
/// However many reads there are, it draws no more than it has pixels. FX thread only.
public final class ReadStrip extends Region {

    private static final double HEIGHT = 20;
    private static final double BAR = 10;
    /// Around the time of a wait.
    private static final double AIR = 6;

    private final Canvas canvas = new Canvas();
    private final ByteInks inks = new ByteInks(this::requestLayout);
    private final Text ruler = new Text();
    private final Tooltip tip = new Tooltip();
    private Arrivals reads = Arrivals.NONE;
    private long length;
    private Range selection = Range.at(0);
    private IntFunction<String> words = read -> "";
    private Consumer<Range> pick = range -> {};

    public ReadStrip() {
        getStyleClass().add("read-strip");
        setFocusTraversable(true);
        getChildren().addAll(inks, canvas);
        Tooltip.install(this, tip);
        addEventHandler(MouseEvent.MOUSE_MOVED, mouse -> tip.setText(words.apply(bars().at(mouse.getX()))));
        addEventHandler(MouseEvent.MOUSE_PRESSED, mouse -> {
            requestFocus();
            go(bars().at(mouse.getX()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows when octets came.
    ///
    /// @param total how many octets there are
    /// @param spoken says of a read what it brought, and when
    public void show(Arrivals arrivals, long total, IntFunction<String> spoken) {
        reads = arrivals;
        length = total;
        words = spoken;
        requestLayout();
    }

    /// Lights up the reads that brought octets of a range.
    public void select(Range range) {
        selection = range;
        setAccessibleHelp(words.apply(Math.max(0, reads.indexAt(range.start()))));
        requestLayout();
    }

    /// Tells the octets of a read that somebody chooses.
    public void onPick(Consumer<Range> consumer) {
        pick = consumer;
    }

    private ReadBars bars() {
        return new ReadBars(reads, length, getWidth());
    }

    private void go(int read) {
        if (reads.count() > 0) {
            pick.accept(bars().octets(Math.clamp(read, 0, reads.count() - 1)));
        }
    }

    private void pressed(KeyEvent key) {
        int here = Math.max(0, reads.indexAt(selection.start()));
        boolean chosen = reads.count() > 0 && bars().octets(here).equals(selection);
        switch (key.getCode()) {
            case LEFT, KP_LEFT -> go(chosen ? here - 1 : here);
            case RIGHT, KP_RIGHT -> go(chosen ? here + 1 : here);
            case HOME -> go(0);
            case END -> go(reads.count() - 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext paper = canvas.getGraphicsContext2D();
        paper.clearRect(0, 0, getWidth(), getHeight());
        ReadBars bars = bars();
        double end = 0;
        for (ReadBars.Bar bar : bars.bars()) {
            if (bar.left() - end > 1) {
                wait(end, bar.left(), bar.first());
            }
            Range octets = new Range(
                    bars.octets(bar.first()).start(), bars.octets(bar.last()).end());
            paper.setFill(inks.of(octets.overlaps(selection) ? "read-chosen" : "read-bar")
                    .fill());
            double left = Math.round(bar.left());
            paper.fillRect(left, top(), Math.max(2, Math.round(bar.right()) - left), BAR);
            end = bar.right();
        }
    }

    private double top() {
        return Math.floor((getHeight() - BAR) / 2);
    }

    /// Draws the wait before a read.
    private void wait(double from, double to, int read) {
        GraphicsContext paper = canvas.getGraphicsContext2D();
        double middle = top() + BAR / 2 + 0.5;
        ByteInks.Ink ink = inks.of("read-wait");
        paper.setStroke(inks.of("read-line").fill());
        paper.setLineWidth(1);
        double around = 0;
        Optional<String> time = time(to - from, read, ink);
        if (time.isPresent()) {
            paper.setFill(ink.fill());
            paper.setFont(ink.font());
            paper.setTextAlign(TextAlignment.CENTER);
            paper.setTextBaseline(VPos.CENTER);
            paper.fillText(time.get(), (from + to) / 2, middle - 0.5);
            around = ruler.getLayoutBounds().getWidth() / 2 + AIR;
        }
        List<Double> ends = List.of(from + 1, (from + to) / 2 - around, (from + to) / 2 + around, to - 1);
        for (int i = 0; i < ends.size(); i += 2) {
            if (ends.get(i) < ends.get(i + 1)) {
                paper.strokeLine(ends.get(i), middle, ends.get(i + 1), middle);
            }
        }
    }

    /// How long one waited for a read, where there is room to say so.
    private Optional<String> time(double room, int read, ByteInks.Ink ink) {
        String time = Formats.millis(reads.micros(read) - reads.micros(read - 1));
        ruler.setFont(ink.font());
        ruler.setText(time);
        return ruler.getLayoutBounds().getWidth() + 4 * AIR < room ? Optional.of(time) : Optional.empty();
    }
}
