package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.ui.kit.ByteInks.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// What lies behind the octets of a [ByteView]: what was found, what is selected, and a line before each read.
///
/// It is drawn where the octets of the rows in view stand, and so after these were laid out: that is why it is a node,
/// the last one of the view, and draws on a canvas that is the first.
final class ByteShades extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// What was found is drawn up to here: a screen of 4K is full of single octets.
    private static final int MOST_FOUND = 40_000;

    /// Up to so many ranges of a row are looked for one by one.
    private static final int FEW = 8;

    /// Octets of a row that may be scrolled sideways.
    private static final int LONG = 256;

    private static final double ROUND = 3;
    /// Between a line and the octets that it surrounds.
    private static final double ROOM = 1;
    /// How far the flag of a line before a read reaches over its first octet.
    private static final double FLAG = 4;

    private final ByteArea area;
    private final Supplier<PageRows> rows;
    private final Canvas ground = new Canvas();
    private final ByteInks inks = new ByteInks(this::requestLayout);
    private Range selection = Range.at(0);
    private ByteMarks marks = ByteMarks.NONE;
    private double cell;

    /// Where octets of a row stand, in the view.
    private record Strip(double left, double right, double top, double bottom) {}

    /// @param rows what is in the area
    ByteShades(ByteArea area, Supplier<PageRows> rows) {
        this.area = area;
        this.rows = rows;
        setMouseTransparent(true);
        setManaged(false);
        getChildren().add(inks);
        area.viewportDirtyEvents().subscribe(moved -> requestLayout());
    }

    /// What it is drawn on.
    Node ground() {
        return ground;
    }

    void select(Range range) {
        selection = range;
        requestLayout();
    }

    void mark(ByteMarks next) {
        marks = next;
        requestLayout();
    }

    /// Covers as much as the view.
    ///
    /// @param character how wide a character is
    void cover(double width, double height, double character) {
        cell = character;
        ground.setWidth(width);
        ground.setHeight(height);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        GraphicsContext paper = ground.getGraphicsContext2D();
        paper.clearRect(0, 0, ground.getWidth(), ground.getHeight());
        PageRows shown = rows.get();
        if (getScene() == null || getScene().getWindow() == null || shown.count() == 0) {
            return;
        }
        List<Range> seen = seen(shown);
        bright(shown);
        found(shown, seen);
        selection(shown, seen);
        for (Range row : seen) {
            for (long start : marks.readStarts(row)) {
                strip(shown, new Range(start, start + 1)).ifPresent(this::read);
            }
        }
    }

    /// The octets of the rows in view, row by row.
    private List<Range> seen(PageRows shown) {
        List<Range> seen = new ArrayList<>();
        int count = area.getVisibleParagraphs().size();
        for (int i = 0; i < count; i++) {
            int row = area.visibleParToAllParIndex(i);
            if (row < shown.count()) {
                seen.add(new Range(shown.offset(row, 0), shown.end(row)));
            }
        }
        return seen;
    }

    /// Lights up the offsets of the lines of which something is selected.
    private void bright(PageRows shown) {
        int count = area.getVisibleParagraphs().size();
        for (int i = 0; i < count; i++) {
            int row = area.visibleParToAllParIndex(i);
            Node offset = area.getParagraphGraphic(row);
            if (offset != null) {
                Range line = row < shown.count() ? shown.line(row) : Range.at(0);
                offset.pseudoClassStateChanged(SELECTED, line.overlaps(selection) || line.contains(selection.start()));
            }
        }
    }

    private void found(PageRows shown, List<Range> seen) {
        Ink ink = inks.of("byte-found");
        int room = MOST_FOUND;
        for (Range row : seen) {
            List<Range> found = marks.found().apply(inView(shown, row)).stream()
                    .filter(range -> !range.equals(selection))
                    .map(range -> cut(range, row))
                    .limit(room)
                    .toList();
            room -= found.size();
            strips(shown, found).forEach(strip -> box(strip, ink));
        }
    }

    /// What of a row is in view: of a long one that is scrolled sideways, a part.
    private Range inView(PageRows shown, Range row) {
        Bounds line = area.getParagraphBoundsOnScreen(shown.row(row.start()))
                .map(area::screenToLocal)
                .orElse(null);
        if (row.length() <= LONG || line == null) {
            return row;
        }
        long first = row.start() + column(ByteView.GUTTER, line.getCenterY());
        long last = row.start() + column(ground.getWidth(), line.getCenterY()) + 1;
        return new Range(Math.min(first, row.end()), Math.clamp(last, Math.min(first, row.end()), row.end()));
    }

    private int column(double x, double y) {
        int position = area.hit(x, y).getInsertionIndex();
        return area.offsetToPosition(position, Bias.Backward).getMinor();
    }

    /// Where ranges of one row stand. Many are not looked for one by one where all characters between them are of one
    /// width, as they are but for boxes.
    private List<Strip> strips(PageRows shown, List<Range> ranges) {
        if (ranges.size() > FEW) {
            long start = ranges.getFirst().start();
            Range all = new Range(start, ranges.getLast().end());
            Optional<Strip> strip = strip(shown, all)
                    .filter(each -> Math.abs(each.right - each.left - 2 * ROOM - all.length() * cell) < 2);
            if (strip.isPresent()) {
                Strip around = strip.get();
                return ranges.stream()
                        .map(range -> new Strip(
                                Math.round(around.left + (range.start() - start) * cell),
                                Math.round(around.left + (range.end() - start) * cell + 2 * ROOM),
                                around.top,
                                around.bottom))
                        .toList();
            }
        }
        return ranges.stream().flatMap(range -> strip(shown, range).stream()).toList();
    }

    private static Range cut(Range range, Range row) {
        return new Range(Math.max(range.start(), row.start()), Math.min(range.end(), row.end()));
    }

    private void box(Strip strip, Ink ink) {
        GraphicsContext paper = ground.getGraphicsContext2D();
        double width = strip.right - strip.left;
        double height = strip.bottom - strip.top - 2;
        paper.setFill(ink.fill());
        paper.fillRoundRect(strip.left, strip.top + 1, width, height, ROUND, ROUND);
        paper.setStroke(ink.edge());
        paper.setLineWidth(1);
        paper.strokeRoundRect(strip.left + 0.5, strip.top + 1.5, width - 1, height - 1, ROUND, ROUND);
    }

    /// Fills what is selected, and draws a line around all of it, not around each row.
    private void selection(PageRows shown, List<Range> seen) {
        GraphicsContext paper = ground.getGraphicsContext2D();
        Ink ink = inks.of("byte-linked");
        List<Strip> strips = seen.stream()
                .filter(row -> !selection.isEmpty() && row.overlaps(selection))
                .flatMap(row -> strip(shown, cut(selection, row)).stream())
                .toList();
        paper.setFill(ink.fill());
        strips.forEach(
                strip -> paper.fillRect(strip.left, strip.top, strip.right - strip.left, strip.bottom - strip.top));
        paper.setStroke(ink.edge());
        paper.setLineWidth(1);
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            line(strip.left, strip.top, strip.left, strip.bottom);
            line(strip.right - 1, strip.top, strip.right - 1, strip.bottom);
            edge(strip, i > 0 ? strips.get(i - 1) : null, strip.top);
            edge(strip, i + 1 < strips.size() ? strips.get(i + 1) : null, strip.bottom - 1);
        }
    }

    /// The line over or under a row, but not where the selection goes on there.
    private void edge(Strip strip, @Nullable Strip beside, double y) {
        boolean open = beside == null || beside.right <= strip.left || strip.right <= beside.left;
        if (beside == null || open) {
            line(strip.left, y, strip.right - 1, y);
            return;
        }
        if (strip.left < beside.left) {
            line(strip.left, y, beside.left, y);
        }
        if (beside.right < strip.right) {
            line(beside.right - 1, y, strip.right - 1, y);
        }
    }

    private void read(Strip octet) {
        GraphicsContext paper = ground.getGraphicsContext2D();
        paper.setStroke(inks.of("byte-read").fill());
        paper.setLineWidth(1);
        line(octet.left, octet.top, octet.left, octet.bottom - 1);
        line(octet.left, octet.top, octet.left + FLAG, octet.top);
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        ground.getGraphicsContext2D().strokeLine(fromX + 0.5, fromY + 0.5, toX + 0.5, toY + 0.5);
    }

    /// Where octets of one row stand.
    private Optional<Strip> strip(PageRows shown, Range octets) {
        int row = shown.row(octets.start());
        int column = shown.column(octets.start());
        int from = area.getAbsolutePosition(row, column);
        Bounds place = area.getCharacterBoundsOnScreen(from, from + (int) octets.length())
                .map(ground::screenToLocal)
                .orElse(null);
        Bounds line =
                area.getParagraphBoundsOnScreen(row).map(ground::screenToLocal).orElse(null);
        if (place == null || line == null) {
            return Optional.empty();
        }
        double top = Math.round(line.getMinY());
        double left = Math.round(place.getMinX()) - ROOM;
        double right = Math.max(left + 2, Math.round(place.getMaxX()) + ROOM);
        return Optional.of(new Strip(left, right, top, top + ByteView.ROW));
    }
}
