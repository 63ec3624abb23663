package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// Bytes as text, one character for each octet, coloured by role, with the offset of each line in the margin and
/// CR and
/// LF as boxes. Read-only; the selection is a range of the message and copies exactly its octets.
///
/// Lines are broken in the view ([ByteRows]), since a paragraph is laid out as a whole: a line of 1 MB in one
/// paragraph
/// takes 1.4 s, and in rows that fit the view only what is seen costs. A small page is shown at once; a larger one is
/// prepared on a worker, since the FX thread walks no long body. FX thread only.
public final class ByteView extends Region {

    /// Octets in a row where lines are not wrapped.
    private static final int UNWRAPPED = 1000;

    /// Pages up to here are prepared on the FX thread: about 2 ms.
    private static final int AT_ONCE = 16 << 10;

    private static final int GUTTER = 64;
    /// What CR and LF boxes, the mark of a line that goes on and the scroll bar take at the right.
    private static final int RIGHT = 64;

    /// @param rows where its rows are
    /// @param document a paragraph for each of them
    private record Prepared(ByteRows rows, ReadOnlyStyledDocument<String, String, ByteStyle> document) {}

    private final Executor workers;
    private final ByteArea area = new ByteArea(this::selectedBytes);
    private final VirtualizedScrollPane<ByteArea> scroll = new VirtualizedScrollPane<>(area);
    private final Text ruler = new Text("0".repeat(100));
    private final BooleanProperty lineEnds = new SimpleBooleanProperty(this, "lineEnds", true);
    private final BooleanProperty spaces = new SimpleBooleanProperty(this, "spaces", false);
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap", true);
    private final ReadOnlyObjectWrapper<Range> selection = new ReadOnlyObjectWrapper<>(this, "selection", Range.at(0));

    /// What is wanted.
    private BytePage page =
            new BytePage(Bytes.EMPTY, 0, new Spans.Builder<>(HttpRole.values()).build(), List.of(), null);
    /// What is in the area.
    private BytePage shown = page;
    private ByteRows rows = ByteRows.of(Bytes.EMPTY, UNWRAPPED);
    private int cells;
    private int sequence;
    private boolean replacing;
    private boolean fromStart = true;

    /// @param workers where large pages are prepared
    public ByteView(Executor workers) {
        this.workers = workers;
        getStyleClass().add("byte-view");
        ruler.getStyleClass().add("byte-ruler");
        ruler.setVisible(false);
        getChildren().addAll(ruler, scroll);
        area.setParagraphGraphicFactory(this::gutter);
        area.selectionProperty().addListener((property, old, now) -> selected());
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

    /// The selected octets as a range of the message; empty at the caret where nothing is selected.
    public ReadOnlyObjectProperty<Range> selection() {
        return selection.getReadOnlyProperty();
    }

    /// Selects octets of the message and brings them into view.
    public void select(Range range) {
        area.selectRange(position(range.start()), position(range.end()));
        area.requestFollowCaret();
    }

    /// What takes the focus.
    public Node focusTarget() {
        return area;
    }

    private Bytes selectedBytes() {
        return shown.bytes().slice(selection.get().shift(-shown.start()));
    }

    private void prepare() {
        if (cells == 0) {
            requestLayout();
            return;
        }
        int number = ++sequence;
        BytePage wanted = page;
        int width = cells;
        boolean ends = lineEnds.get();
        boolean white = spaces.get();
        if (wanted.bytes().length() <= AT_ONCE) {
            replace(wanted, prepared(wanted, width, ends, white));
            return;
        }
        workers.execute(() -> {
            Prepared prepared = prepared(wanted, width, ends, white);
            Platform.runLater(() -> {
                if (number == sequence) {
                    replace(wanted, prepared);
                }
            });
        });
    }

    private static Prepared prepared(BytePage page, int cells, boolean lineEnds, boolean spaces) {
        ByteRows rows = ByteRows.of(page.bytes(), cells);
        return new Prepared(rows, new ByteDocument(page, rows, lineEnds, spaces).build());
    }

    private void replace(BytePage next, Prepared prepared) {
        Range kept = fromStart ? Range.at(next.start()) : selection.get();
        long top = fromStart ? next.start() : topOffset();
        fromStart = false;
        replacing = true;
        try {
            shown = next;
            rows = prepared.rows();
            area.replace(0, area.getLength(), prepared.document());
            area.selectRange(position(kept.start()), position(kept.end()));
        } finally {
            replacing = false;
        }
        area.showParagraphAtTop(next.range().contains(top) ? rows.rowOf((int) (top - next.start())) : 0);
        selected();
    }

    private long topOffset() {
        if (rows.count() == 0 || area.getVisibleParagraphs().isEmpty()) {
            return shown.start();
        }
        return shown.start() + rows.offset(area.visibleParToAllParIndex(0), 0);
    }

    private int position(long offset) {
        int local = Math.clamp(offset - shown.start(), 0, shown.bytes().length());
        int row = rows.rowOf(local);
        return rows.count() == 0 ? 0 : area.getAbsolutePosition(row, local - rows.start(row));
    }

    private long offset(int position) {
        var place = area.offsetToPosition(position, Bias.Forward);
        return shown.start() + rows.offset(place.getMajor(), place.getMinor());
    }

    private void selected() {
        if (replacing) {
            return;
        }
        IndexRange range = area.getSelection();
        selection.set(new Range(offset(range.getStart()), offset(range.getEnd())));
        int row = rows.rowOf((int) (selection.get().end() - shown.start()));
        if (row < rows.count()) {
            area.setAccessibleText(spoken(row));
        }
    }

    /// A row as a screen reader says it: its offset, then its text, line ends in words.
    private String spoken(int row) {
        String text = new ByteText(shown.bytes().slice(rows.start(row), rows.end(row))).toString();
        return "0x" + Formats.offset(shown.start() + rows.start(row)) + " "
                + text.replace("␍", " CR ").replace("\n", " LF ").strip();
    }

    private Node gutter(int row) {
        boolean continues = row < rows.count() && rows.continues(row);
        boolean begins = row < rows.count() && !continues;
        Label offset = new Label(begins ? Formats.offset(shown.start() + rows.start(row)) : "");
        offset.getStyleClass().setAll("byte-offset");
        if (continues) {
            offset.getStyleClass().add("continues");
        }
        return offset;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double cell = ruler.getLayoutBounds().getWidth() / ruler.getText().length();
        int fitting = wrap.get() ? (int) Math.clamp((width - GUTTER - RIGHT) / cell, 8, UNWRAPPED) : UNWRAPPED;
        if (width > 0 && fitting != cells) {
            cells = fitting;
            prepare();
        }
        scroll.resizeRelocate(0, 0, width, getHeight());
    }
}
