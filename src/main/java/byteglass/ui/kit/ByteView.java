package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/// Bytes as text, one character for each octet, coloured by role, with the offset of each line in the margin and CR
/// and LF as boxes. Read-only; the selection is a range of the message and copies exactly its octets.
///
/// Lines are broken in the view ([PageRows]), since a paragraph is laid out as a whole: a line of 1 MB in one
/// paragraph takes 1.4 s, and in rows that fit the view only what is seen costs. A small page is shown at once; a
/// larger one is prepared on a worker, since the FX thread walks no long body. FX thread only.
public final class ByteView extends Region implements ByteSurface {

    /// Octets in a row where lines are not wrapped.
    private static final int UNWRAPPED = 1000;

    /// Pages up to here are prepared on the FX thread: about 2 ms.
    private static final int AT_ONCE = 16 << 10;

    static final int GUTTER = 64;
    /// What CR and LF boxes, the mark of a line that goes on and the scroll bar take at the right.
    private static final int RIGHT = 64;
    /// What the marks of a row take besides.
    private static final int MARKS = 72;
    static final int ROW = 20;
    private static final int PADDING = 8;

    /// How long the mouse rests on an octet before that is told.
    private static final Duration REST = Duration.ofMillis(350);

    private final Executor workers;
    private final ByteArea area = new ByteArea(this::selectedBytes);
    private final VirtualizedScrollPane<ByteArea> scroll = new VirtualizedScrollPane<>(area);
    private final ByteShades shades = new ByteShades(area, this::rows);
    private final Text ruler = new Text("0".repeat(100));
    private final BooleanProperty lineEnds = new SimpleBooleanProperty(this, "lineEnds", true);
    private final BooleanProperty spaces = new SimpleBooleanProperty(this, "spaces", false);
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
    private final ReadOnlyObjectWrapper<Range> selection = new ReadOnlyObjectWrapper<>(this, "selection", Range.at(0));
    private final ReadOnlyObjectWrapper<@Nullable Long> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");

    /// What is wanted.
    private BytePage page =
            new BytePage(Bytes.EMPTY, 0, new Spans.Builder<>(HttpRole.values()).build(), ByteNotes.NONE, null);
    /// What is in the area.
    private PageRows shown = new PageRows(page, ByteRows.of(Bytes.EMPTY, UNWRAPPED));
    private int cells;
    private int sequence;
    /// Whether the area is to hold something else soon.
    private boolean preparing;
    private boolean replacing;
    private boolean moving;
    private Consumer<Range> pick = range -> {};
    private boolean fromStart = true;
    private @Nullable Range wanted;
    /// From a selection by [#select] to the first input: until then the view may still grow, and show more above.
    private boolean settling;

    /// @param workers where large pages are prepared
    public ByteView(Executor workers) {
        this.workers = workers;
        getStyleClass().add("byte-view");
        ruler.getStyleClass().add("byte-ruler");
        ruler.setVisible(false);
        getChildren().addAll(ruler, shades.ground(), scroll, shades);
        area.setParagraphGraphicFactory(row -> shown.gutter(row));
        area.addEventFilter(InputEvent.ANY, input -> settling = false);
        area.selectionProperty().addListener((property, old, now) -> {
            selected();
            if (!replacing && !moving) {
                pick.accept(selection.get());
            }
        });
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, rest -> hovered.set(octet(rest.getCharacterIndex())));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, rest -> hovered.set(null));
        ruler.layoutBoundsProperty().addListener(change -> requestLayout());
        lineEnds.addListener(change -> prepare());
        spaces.addListener(change -> prepare());
        wrap.addListener(change -> requestLayout());
    }

    /// Shows a page from its start on, the caret at its first octet.
    public void open(BytePage next) {
        fromStart = true;
        show(next);
    }

    /// Shows more, or other bytes in the same place: the caret and what is at the top stay at their offsets.
    public void show(BytePage next) {
        page = next;
        requestLayout();
        prepare();
    }

    /// Whether CR and LF are shown. Lone ones always are.
    public BooleanProperty lineEnds() {
        return lineEnds;
    }

    /// Whether white space is shown within values and bodies. Where it separates it always is.
    public BooleanProperty spaces() {
        return spaces;
    }

    /// Whether lines are broken at the width of the view.
    public BooleanProperty wrap() {
        return wrap;
    }

    @Override
    public void mark(ByteMarks marks) {
        shades.mark(marks);
    }

    private PageRows rows() {
        return shown;
    }

    @Override
    public ReadOnlyObjectProperty<Range> selection() {
        return selection.getReadOnlyProperty();
    }

    @Override
    public void select(Range range) {
        if (preparing || cells == 0) {
            wanted = range;
            return;
        }
        moving = true;
        area.selectRange(position(range.start()), position(range.end()));
        moving = false;
        area.requestFollowCaret();
        settling = true;
    }

    @Override
    public void onPick(Consumer<Range> consumer) {
        pick = consumer;
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable Long> hovered() {
        return hovered.getReadOnlyProperty();
    }

    @Override
    public long caret() {
        return offset(area.getCaretPosition());
    }

    @Override
    public Optional<Bounds> onScreen(Range range) {
        if (!shown.page().range().contains(range.start())) {
            return Optional.empty();
        }
        long end = Math.min(range.end(), shown.end(shown.row(range.start())));
        int from = position(range.start());
        return area.getCharacterBoundsOnScreen(from, from + (int) Math.max(1, end - range.start()));
    }

    @Override
    public Node focusTarget() {
        return area;
    }

    private Bytes selectedBytes() {
        BytePage there = shown.page();
        return there.bytes().slice(selection.get().shift(-there.start()));
    }

    private void prepare() {
        if (cells == 0) {
            requestLayout();
            return;
        }
        int number = ++sequence;
        preparing = true;
        BytePage asked = page;
        int width = cells;
        boolean ends = lineEnds.get();
        boolean white = spaces.get();
        if (asked.bytes().length() <= AT_ONCE) {
            replace(asked, PreparedBytes.of(asked, width, ends, white));
            return;
        }
        workers.execute(() -> {
            PreparedBytes prepared = PreparedBytes.of(asked, width, ends, white);
            Platform.runLater(() -> {
                if (number == sequence) {
                    replace(asked, prepared);
                }
            });
        });
    }

    private void replace(BytePage next, PreparedBytes prepared) {
        Range asked = wanted;
        wanted = null;
        Range kept = fromStart ? Range.at(next.start()) : selection.get();
        long top = fromStart ? next.start() : topOffset();
        fromStart = false;
        preparing = false;
        replacing = true;
        try {
            shown = new PageRows(next, prepared.rows());
            requestParentLayout();
            area.replace(0, area.getLength(), prepared.document());
            area.selectRange(position(kept.start()), position(kept.end()));
        } finally {
            replacing = false;
        }
        area.showParagraphAtTop(next.range().contains(top) ? shown.row(top) : 0);
        if (asked != null) {
            select(asked);
        }
        selected();
    }

    private long topOffset() {
        boolean none = shown.count() == 0 || area.getVisibleParagraphs().isEmpty();
        return none ? shown.page().start() : shown.offset(area.visibleParToAllParIndex(0), 0);
    }

    private int position(long offset) {
        return area.getAbsolutePosition(shown.row(offset), shown.column(offset));
    }

    private long offset(int position) {
        var place = area.offsetToPosition(position, Bias.Forward);
        return shown.offset(place.getMajor(), place.getMinor());
    }

    /// The octet that stands at a character; null for one that is none.
    private @Nullable Long octet(int position) {
        var place = area.offsetToPosition(position, Bias.Forward);
        return shown.octet(place.getMajor(), place.getMinor());
    }

    private void selected() {
        if (replacing) {
            return;
        }
        IndexRange range = area.getSelection();
        selection.set(new Range(offset(range.getStart()), offset(range.getEnd())));
        shades.select(selection.get());
        if (shown.count() > 0) {
            area.setAccessibleText(shown.spoken(shown.row(selection.get().end())));
        }
    }

    /// All rows, if there were room.
    @Override
    protected double computePrefHeight(double width) {
        int ends = shown.page().end() == null ? 0 : 1;
        return (shown.count() + ends) * ROW + PADDING;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int right = RIGHT + (page.notes().marks().isEmpty() ? 0 : MARKS);
        double cell = ruler.getLayoutBounds().getWidth() / ruler.getText().length();
        int fitting = wrap.get() ? (int) Math.clamp((width - GUTTER - right) / cell, 8, UNWRAPPED) : UNWRAPPED;
        if (width > 0 && fitting != cells) {
            cells = fitting;
            prepare();
        }
        scroll.resizeRelocate(0, 0, width, getHeight());
        shades.cover(width, getHeight(), cell);
        int row = shown.row(selection.get().end());
        if (settling && (row + 1) * ROW + PADDING <= getHeight()) {
            area.showParagraphAtTop(0);
        }
    }
}
