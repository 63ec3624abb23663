package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlRow.Run;
import java.util.OptionalInt;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A field for a URL that shows it in the colours of its parts while it is typed. Explained, it is the URL strip:
/// large, each part with a bracket beneath it and a line that leads to a label. Only the rows that are seen are laid
/// out.
///
/// It takes any character, also those that no URL may hold: nothing that is typed or pasted is changed.
public final class UrlField extends Region {

    /// A row is that much higher than a character is wide: 40 px for 16.8 px.
    private static final double ROW_SHARE = 40 / 16.8;

    private static final double SIDE = 40;
    private static final double TOP = 20;

    /// Two strips with their labels; what is longer is scrolled.
    private static final double MOST_EXPLAINED = 468;

    private static final int MOST_ROWS = 4;
    private static final int LEAST_COLUMNS = 8;

    private final UrlModel model;
    private final @Nullable UrlLegend legend;
    private final Text ruler = new Text("0".repeat(100));
    private final Label prompt = new Label();
    private final ScrollBar bar = new ScrollBar();
    private final UrlRowsSeen seen = new UrlRowsSeen();
    private UrlRows rows = new UrlRows("", LEAST_COLUMNS);
    private double cell = 1;
    private boolean follow;

    private UrlField(UrlModel model, UrlWords words, boolean explained) {
        this.model = model;
        legend = explained ? new UrlLegend(model, words) : null;
        getStyleClass().addAll("url-field", explained ? "explained" : "plain");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(words.name());
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        ruler.getStyleClass().add("url-ruler");
        ruler.setVisible(false);
        prompt.setText(words.prompt());
        prompt.getStyleClass().add("url-prompt");
        prompt.setMouseTransparent(true);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(ruler, prompt);
        if (legend != null) {
            getChildren().addAll(legend.nodes().toList());
        }
        getChildren().add(bar);
        getChildren().forEach(child -> child.setManaged(false));
        listen();
    }

    /// A field alone.
    public static UrlField plain(UrlModel model, Texts texts) {
        return new UrlField(model, new UrlWords(texts), false);
    }

    /// The URL strip.
    public static UrlField explained(UrlModel model, Texts texts) {
        return new UrlField(model, new UrlWords(texts), true);
    }

    private void listen() {
        ruler.layoutBoundsProperty().subscribe(bounds -> requestLayout());
        bar.valueProperty().subscribe(value -> requestLayout());
        model.breakdown().subscribe(url -> requestLayout());
        model.typed().text().subscribe(text -> requestLayout());
        model.typed().anchor().subscribe(place -> requestLayout());
        model.typed().caret().subscribe(place -> {
            follow = true;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
            requestLayout();
        });
        model.lit().subscribe(lit -> requestLayout());
        focusedProperty().subscribe(focused -> {
            model.editing().set(focused);
            requestLayout();
        });
        new UrlKeys(model, this).install();
        new UrlPointer(model, this).install();
    }

    /// Moves what is seen, where there is more than fits; says whether there is.
    boolean scroll(double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
        }
        return bar.isVisible();
    }

    /// The place in the text that is nearest to a point.
    int placeAt(double x, double y) {
        UrlRow row = seen.at(y);
        return row == null ? 0 : rows.start(seen.number(row)) + row.place(x - row.getLayoutX());
    }

    /// The character of the text that a point is on.
    OptionalInt characterAt(double x, double y) {
        UrlRow row = seen.at(y);
        if (row == null || y > row.getLayoutY() + row.getHeight()) {
            return OptionalInt.empty();
        }
        int character = row.character(x - row.getLayoutX());
        return character < 0 ? OptionalInt.empty() : OptionalInt.of(rows.start(seen.number(row)) + character);
    }

    /// How many characters there are in a row.
    int columns() {
        return rows.columns();
    }

    /// The ends of the row that the caret is in.
    Range caretRow() {
        int row = rows.rowOf(model.typed().caret().get());
        boolean last = row == rows.count() - 1;
        return new Range(rows.start(row), last ? rows.end(row) : rows.end(row) - 1);
    }

    private double rowHeight() {
        return Math.round(cell * ROW_SHARE);
    }

    private double side() {
        return legend == null ? snappedLeftInset() : SIDE;
    }

    private double top() {
        return legend == null ? snappedTopInset() : TOP;
    }

    private double y(int row) {
        return top() + row * rowHeight() + (legend == null ? 0 : legend.above(row));
    }

    private double below(int row) {
        return legend == null ? 0 : legend.below(row);
    }

    private void measure(double width) {
        cell = Math.max(1, ruler.getLayoutBounds().getWidth() / ruler.getText().length());
        int cells = (int) ((width - 2 * side() - bar.prefWidth(-1)) / cell);
        String text = model.typed().text().get();
        int wide = model.breakdown().get().wideCount();
        boolean roomy = wide == 0 || text.length() + wide <= cells;
        rows = new UrlRows(text, Math.max(LEAST_COLUMNS, roomy ? cells : cells / 2));
        if (legend != null) {
            legend.measure(rows, width);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        measure(width < 0 ? getWidth() : width);
        double all = y(rows.count()) + (legend == null ? snappedBottomInset() : 0);
        return legend == null
                ? Math.min(all, top() + MOST_ROWS * rowHeight() + snappedBottomInset())
                : Math.min(Math.max(all, TOP + rowHeight()), MOST_EXPLAINED);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        measure(getWidth());
        prompt.setVisible(rows.text().isEmpty());
        prompt.autosize();
        prompt.relocate(side(), top() + (rowHeight() - prompt.getHeight()) / 2);
        layBar(y(rows.count()));
        realise();
        double offset = bar.isVisible() ? bar.getValue() : 0;
        if (legend != null) {
            legend.clear();
        }
        for (UrlRow row : seen.rows()) {
            place(seen.number(row), row, offset);
        }
    }

    private void layBar(double all) {
        double height = getHeight();
        bar.setVisible(all > height + 1);
        if (!bar.isVisible()) {
            return;
        }
        double most = all - height;
        bar.setMax(most);
        bar.setVisibleAmount(most * height / all);
        bar.setUnitIncrement(rowHeight());
        bar.setBlockIncrement(height * 0.8);
        bar.resizeRelocate(getWidth() - bar.prefWidth(-1), 0, bar.prefWidth(-1), height);
        double value = Math.min(bar.getValue(), most);
        if (follow) {
            double start = y(rows.rowOf(model.typed().caret().get()));
            value = Math.clamp(Math.max(Math.min(value, start), start + rowHeight() - height), 0, most);
        }
        bar.setValue(value);
    }

    /// Makes a row for each that is seen, with what is beneath it.
    private void realise() {
        follow = false;
        double offset = bar.isVisible() ? bar.getValue() : 0;
        int first = firstSeen(offset);
        int last = first;
        while (last + 1 < rows.count() && y(last + 1) < offset + getHeight()) {
            last++;
        }
        seen.show(first, last, getChildren());
    }

    private int firstSeen(double offset) {
        int low = 0;
        int high = rows.count() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y(middle) + rowHeight() + below(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void place(int number, UrlRow row, double offset) {
        int start = rows.start(number);
        int end = rows.end(number);
        row.show(Run.of(model, start, end), cell);
        row.resizeRelocate(side(), y(number) - offset, getWidth() - side(), rowHeight());
        row.layout();
        TypedText typed = model.typed();
        Lit lit = model.lit().get();
        Range lights = lit == null ? Range.at(0) : model.now(lit.chars()).orElse(Range.at(0));
        row.light(clamp(lights.start(), start, end), clamp(lights.end(), start, end));
        row.select(clamp(typed.selectionStart(), start, end), clamp(typed.selectionEnd(), start, end));
        int caret = typed.caret().get();
        boolean here = isFocused() && rows.rowOf(caret) == number;
        row.caret(here ? caret - start : -1);
        row.wave();
        if (legend != null) {
            legend.draw(number, row, start, end);
        }
    }

    private static int clamp(long place, int start, int end) {
        return Math.clamp(place, start, end) - start;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> model.typed().text().get();
            case SELECTION_START -> model.typed().selectionStart();
            case SELECTION_END -> model.typed().selectionEnd();
            case CARET_OFFSET -> model.typed().caret().get();
            case EDITABLE -> model.editable().get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
