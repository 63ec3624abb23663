package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Bytes as hexadecimal numbers and as text, 8, 16 or 32 in a row, coloured by role, with the offset of each row in
/// the margin. Read-only.
///
/// Only what is seen is drawn, and asked for: a message of 2 GiB costs what a screen of it does. FX thread only.
public final class HexView extends Region implements ByteSurface {

    /// The fewest octets in a row.
    public static final int LEAST = 8;

    private static final int USUAL = 16;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final ByteInks inks = new ByteInks(this::requestLayout);
    private final HexPainter painter = new HexPainter(canvas.getGraphicsContext2D(), inks);
    private final ReadOnlyObjectWrapper<Range> selection = new ReadOnlyObjectWrapper<>(this, "selection", Range.at(0));
    private final HexMouse mouse = new HexMouse(this);
    private HexContent content = new HexContent(
            new PagedBytes(Bytes.EMPTY, 0, (start, length) -> Bytes.EMPTY, Runnable::run, Runnable::run),
            new ByteRoles(new Spans.Builder<>(HttpRole.values()).build()),
            ByteNotes.NONE);
    private final ReadOnlyIntegerWrapper perRow = new ReadOnlyIntegerWrapper(this, "perRow", USUAL);
    private int wanted = USUAL;
    private HexGrid grid = new HexGrid(USUAL);
    private HexCursor cursor = HexCursor.at(0);
    private Consumer<Range> pick = range -> {};
    private ByteMarks marks = ByteMarks.NONE;
    /// From a selection by [#select] to the first input: until then the view may still shrink.
    private boolean settling;

    public HexView() {
        getStyleClass().add("hex-view");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setUnitIncrement(1);
        getChildren().addAll(inks, canvas, bar);
        bar.valueProperty().subscribe(value -> requestLayout());
        focusedProperty().subscribe(focused -> requestLayout());
        addEventFilter(InputEvent.ANY, input -> settling = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /// Shows a message from its start on, the caret at its first octet.
    public void open(HexContent next) {
        cursor = HexCursor.at(0);
        settling = false;
        bar.setValue(0);
        show(next);
    }

    /// Shows more of the same message: the caret and what is at the top stay at their offsets.
    public void show(HexContent next) {
        content = next;
        next.bytes().onArrival(() -> move(cursor));
        long length = next.bytes().length();
        move(new HexCursor(Math.min(cursor.anchor(), length), Math.min(cursor.caret(), length)));
        requestLayout();
    }

    /// Puts so many octets in a row; fewer while there is no room for them.
    ///
    /// @param count 8, 16 or 32
    public void perRow(int count) {
        wanted = count;
        requestParentLayout();
        fit();
    }

    /// How many octets stand in a row.
    public ReadOnlyIntegerProperty perRow() {
        return perRow.getReadOnlyProperty();
    }

    private void fit() {
        int fitting = wanted;
        while (fitting > LEAST && getWidth() > 0 && new HexGrid(fitting).width() > getWidth()) {
            fitting /= 2;
        }
        if (fitting != grid.perRow()) {
            long top = top() * grid.perRow();
            grid = new HexGrid(fitting);
            perRow.set(fitting);
            scroll();
            bar.setValue(Math.min(bar.getMax(), (double) grid.row(top)));
        }
        requestLayout();
    }

    /// How wide it is with so many octets in a row.
    public static double width(int perRow) {
        return new HexGrid(perRow).width();
    }

    @Override
    public ReadOnlyObjectProperty<Range> selection() {
        return selection.getReadOnlyProperty();
    }

    @Override
    public void select(Range range) {
        long length = content.bytes().length();
        move(HexCursor.of(new Range(Math.min(range.start(), length), Math.min(range.end(), length))));
        scroll();
        settling = true;
        settle();
    }

    private void settle() {
        long row = grid.row(Math.clamp(cursor.range().start(), 0, last()));
        if (!isSeen(row)) {
            // with something before it, and more after it
            bar.setValue(Math.clamp((double) (row - rowsSeen() / 3), 0, bar.getMax()));
        }
    }

    @Override
    public void mark(ByteMarks next) {
        marks = next;
        requestLayout();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Long> hovered() {
        return mouse.hovered();
    }

    @Override
    public long caret() {
        return cursor.seen();
    }

    @Override
    public Optional<Bounds> onScreen(Range range) {
        long row = grid.row(range.start());
        if (!isSeen(row) || getScene() == null) {
            return Optional.empty();
        }
        Range columns = grid.columns(row, range.isEmpty() ? new Range(range.start(), range.start() + 1) : range);
        double x = grid.cell((int) columns.start());
        double end = grid.cellEnd((int) columns.end() - 1);
        return Optional.ofNullable(
                localToScreen(new BoundingBox(x, HexGrid.TOP + (row - top()) * HexGrid.ROW, end - x, HexGrid.ROW)));
    }

    @Override
    public Node focusTarget() {
        return this;
    }

    private boolean isSeen(long row) {
        return top() <= row && row < top() + rowsSeen();
    }

    private long top() {
        return (long) bar.getValue();
    }

    /// Whole rows that there is room for.
    private int rowsSeen() {
        return (int) Math.max(1, (getHeight() - HexGrid.TOP) / HexGrid.ROW);
    }

    private void move(HexCursor next) {
        cursor = next;
        selection.set(next.range());
        setAccessibleText(content.spoken(grid, grid.row(Math.clamp(next.seen(), 0, last()))));
        requestLayout();
    }

    private void reveal(long offset) {
        scroll();
        long row = grid.row(Math.clamp(offset, 0, last()));
        if (row < top()) {
            bar.setValue((double) row);
        } else if (row >= top() + rowsSeen()) {
            bar.setValue(Math.min(bar.getMax(), (double) (row - rowsSeen() + 1)));
        }
    }

    private void pressed(KeyEvent key) {
        HexCursor.View view = new HexCursor.View(content.bytes().length(), (long) rowsSeen() * grid.perRow());
        Optional<HexCursor> next = cursor.after(key, grid, view);
        if (next.isPresent()) {
            go(
                    next.get(),
                    HexCursor.ALL.match(key)
                            ? top() * grid.perRow()
                            : next.get().seen());
            key.consume();
        }
    }

    private void scrolled(ScrollEvent wheel) {
        if (!wheel.isShortcutDown()) {
            bar.setValue(Math.clamp(bar.getValue() - wheel.getDeltaY() / HexGrid.ROW, 0, bar.getMax()));
            wheel.consume();
        }
    }

    /// The octet at a place, or the nearest one.
    long nearest(double x, double y) {
        long row = top() + (long) Math.floor((y - HexGrid.TOP) / HexGrid.ROW);
        return Math.clamp(row * grid.perRow() + grid.columnAt(x), 0, last());
    }

    /// The octet at a place; null where none is.
    @Nullable
    Long octetAt(double x, double y) {
        long octet = nearest(x, y);
        boolean inside = x >= HexGrid.GUTTER
                && x < grid.text(grid.perRow())
                && grid.row(octet) == top() + (long) Math.floor((y - HexGrid.TOP) / HexGrid.ROW)
                && octet < content.bytes().length()
                && grid.columnAt(x) == grid.column(octet);
        return inside ? octet : null;
    }

    HexCursor cursor() {
        return cursor;
    }

    @Override
    public void onPick(Consumer<Range> consumer) {
        pick = consumer;
    }

    /// Goes where somebody wants to, and brings an octet into view.
    void go(HexCursor next, long seen) {
        move(next);
        reveal(seen);
        pick.accept(next.range());
    }

    private long last() {
        return Math.max(0, content.bytes().length() - 1);
    }

    /// Tells the bar how much there is.
    private void scroll() {
        double rows = grid.rowCount(content.bytes().length());
        double most = Math.max(0, rows - rowsSeen());
        bar.setMax(most);
        bar.setVisibleAmount(rows == 0 ? 1 : most * rowsSeen() / rows);
        bar.setBlockIncrement(rowsSeen());
        bar.setVisible(most > 0);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    @Override
    protected double computePrefWidth(double height) {
        return new HexGrid(wanted).width();
    }

    /// All rows, if there were room.
    @Override
    protected double computePrefHeight(double width) {
        return HexGrid.TOP + grid.rowCount(content.bytes().length()) * HexGrid.ROW;
    }

    @Override
    protected void layoutChildren() {
        fit();
        scroll();
        if (settling) {
            settle();
        }
        bar.resizeRelocate(getWidth() - bar.prefWidth(-1), 0, bar.prefWidth(-1), getHeight());
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        painter.paint(new HexPainter.Scene(content, grid, marks, cursor.range(), isFocused()), top(), rowsSeen() + 1);
    }
}
