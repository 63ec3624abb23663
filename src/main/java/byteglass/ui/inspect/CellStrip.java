package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.HttpRole;
import byteglass.ui.inspect.ReaderTable.Kind;
import byteglass.ui.inspect.ReaderTable.Reader;
import byteglass.ui.inspect.ReaderTable.Stretch;
import byteglass.ui.kit.ByteText;
import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The bytes that a reader takes, a cell for each, with braces beneath that say what it takes them for, and beside them
/// what comes of it. Where not all have room, those are shown at which the readers differ.
///
///     ┌────┬────┬────┬────┬────┐ ┌────┐
///     │ 30 │ 0D │ 0A │ 0D │ 0A │ │ 47 │  1 request, 1 byte left over
///     │ 0  │ CR │ LF │ CR │ LF │ │ G  │  “G” begins the next request
///     └────┴────┴────┴────┴────┘ └────┘
///     └────────────┘ └─────────┘ └────┘
///       last chunk    end of body  left over
final class CellStrip extends Region {

    private static final double CELL = 48;
    private static final double HEIGHT = 40;
    /// Borders of neighbours lie on each other.
    private static final double STEP = CELL - 1;
    private static final double APART = 12;
    private static final double BRACE_TOP = HEIGHT + 3;
    private static final double BRACE = 6;
    private static final double LABEL_TOP = BRACE_TOP + BRACE + 2;
    private static final double LABEL = 16;
    private static final double BESIDE = 24;
    private static final int LEAST = 7;

    private final ReaderTable table;
    private final Reader reader;
    private final VBox outcome;
    private int room = -1;
    private double width;

    /// A stretch as far as it is shown.
    private record Brace(Node line, Label label, double start, double end) {}

    private final List<Node> cells = new ArrayList<>();
    private final List<Double> places = new ArrayList<>();
    private final List<Brace> braces = new ArrayList<>();

    CellStrip(ReaderTable table, Reader reader) {
        this.table = table;
        this.reader = reader;
        getStyleClass().add("cell-strip");
        Label taken = Pieces.worded(reader.outcome().taken(), "strong", "cell-text");
        Label then = Pieces.worded(reader.outcome().then(), "text-muted", "cell-text");
        outcome = new VBox(taken, then);
        outcome.getStyleClass().add("outcome");
        widthProperty().subscribe(now -> fit(now.doubleValue()));
    }

    /// How many columns have room: beside the outcome where all do, else over it.
    private void fit(double available) {
        int beside = columns(available - outcome.prefWidth(-1) - BESIDE);
        int next = table.range().length() <= beside ? beside : Math.max(LEAST, columns(available));
        if (next != room && available > 0) {
            room = next;
            build();
        }
    }

    private static int columns(double available) {
        return (int) ((available - APART - 1) / STEP);
    }

    private void build() {
        cells.clear();
        places.clear();
        braces.clear();
        double x = 0;
        @Nullable Stretch within = null;
        double start = 0;
        for (Range column : ByteColumns.of(table.range(), table.points(), room)) {
            Stretch stretch = stretch(column);
            if (within != null && !within.equals(stretch)) {
                brace(within, start, x);
            }
            if (!Objects.equals(stretch, within)) {
                x += stretch != null && stretch.kind() == Kind.LEFT_OVER && x > 0 ? APART : 0;
                start = x;
                within = stretch;
            }
            cells.add(cell(column, stretch));
            places.add(x);
            x += STEP;
        }
        if (within != null) {
            brace(within, start, x);
        }
        width = x + 1;
        getChildren().setAll(cells);
        braces.forEach(brace -> getChildren().addAll(brace.line(), brace.label()));
        getChildren().add(outcome);
        requestLayout();
    }

    /// The stretch that holds all of a column; null for a gap with an end of a stretch in it.
    private @Nullable Stretch stretch(Range column) {
        return reader.stretches().stream()
                .filter(stretch -> stretch.range().contains(column))
                .findFirst()
                .orElse(null);
    }

    private void brace(Stretch stretch, double start, double end) {
        Region line = new Region();
        line.getStyleClass().addAll("brace", css(stretch.kind()));
        Label label = new Label(stretch.label());
        label.getStyleClass().add("brace-label");
        label.setTooltip(new Tooltip(stretch.label()));
        braces.add(new Brace(line, label, start, end));
    }

    private static String css(Kind kind) {
        return RoleStyle.styleClass(
                switch (kind) {
                    case HEAD -> HttpRole.SP;
                    case BODY -> HttpRole.BODY;
                    case CHUNK, LAST_CHUNK -> HttpRole.CHUNK_SIZE;
                    case END -> HttpRole.CR;
                    case LEFT_OVER -> HttpRole.STRAY;
                });
    }

    private Node cell(Range column, @Nullable Stretch stretch) {
        boolean gap = column.length() > 1;
        int octet = table.raw().at((int) column.start());
        Label hex = new Label(gap ? "…" : String.format(Locale.ROOT, "%02X", octet));
        Label text = new Label(gap ? Formats.count(column.length()) : shown(octet));
        VBox cell = new VBox(hex, text);
        cell.getStyleClass().add("cell");
        if (stretch != null && stretch.kind() == Kind.LEFT_OVER) {
            cell.getStyleClass().add("left-over");
        }
        if (!gap) {
            int index = reader.roles().indexAt(column.start() - table.range().start());
            String role = RoleStyle.styleClass(reader.roles().role(index));
            hex.getStyleClass().add(role);
            text.getStyleClass().add(role);
        }
        return cell;
    }

    private static String shown(int octet) {
        char picture = octet == '\n' ? '␊' : ByteText.picture(octet);
        if (ControlMark.isPicture(picture)) {
            return ControlMark.name(picture);
        }
        return octet == ' ' ? "SP" : Character.toString(picture);
    }

    private boolean isBeside() {
        return width + BESIDE + outcome.prefWidth(-1) <= getWidth();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double available) {
        boolean none = table.range().isEmpty();
        double strip = none ? 0 : LABEL_TOP + LABEL;
        boolean beside = none || width + BESIDE + outcome.prefWidth(-1) <= (available < 0 ? getWidth() : available);
        return none ? outcome.prefHeight(-1) : beside ? strip : strip + 4 + outcome.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resizeRelocate(places.get(i), 0, CELL, HEIGHT);
        }
        for (int i = 0; i < braces.size(); i++) {
            Brace brace = braces.get(i);
            double length = brace.end() - brace.start();
            brace.line().resizeRelocate(brace.start() + 2, BRACE_TOP, length - 3, BRACE);
            boolean last = i == braces.size() - 1;
            double wanted = brace.label().prefWidth(-1);
            double label = last ? Math.max(length, Math.min(wanted, getWidth() - brace.start())) : length;
            brace.label().resizeRelocate(brace.start(), LABEL_TOP, label, LABEL);
        }
        double height = outcome.prefHeight(-1);
        double beside = cells.isEmpty() ? 0 : width + BESIDE;
        if (cells.isEmpty() || isBeside()) {
            outcome.resizeRelocate(beside, 0, getWidth() - beside, height);
        } else {
            outcome.resizeRelocate(0, LABEL_TOP + LABEL + 4, getWidth(), height);
        }
    }
}
