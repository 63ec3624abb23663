package byteglass.ui.compare;

import byteglass.dissect.Role;
import byteglass.texts.Texts;
import byteglass.ui.kit.ByteRoles;
import byteglass.ui.kit.ByteText;
import byteglass.ui.kit.FilledCell;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of two columns of bytes, as numbers and as text.
final class OctetLineCell extends FilledCell<OctetLine> {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final int GROUP = 8;

    private final Supplier<@Nullable Comparison> comparison;
    private final Supplier<OctetLines> lines;
    private final Texts texts;
    private final Label fold = new Label();
    private final Columns columns = new Columns();

    /// @param comparison what the rows are of
    OctetLineCell(Supplier<@Nullable Comparison> comparison, Supplier<OctetLines> lines, Texts texts) {
        this.comparison = comparison;
        this.lines = lines;
        this.texts = texts;
        getStyleClass().add("octet-line");
        fold.getStyleClass().add("compare-fold");
    }

    @Override
    protected void updateItem(@Nullable OctetLine line, boolean empty) {
        super.updateItem(line, empty);
        Comparison of = comparison.get();
        setGraphic(null);
        setAccessibleText("");
        boolean differs = false;
        if (line instanceof OctetLine.Fold(long first, long count, boolean same)) {
            fold.setText(texts.get(same ? "compare.fold.same" : "compare.fold.differ", Formats.count(count)));
            setAccessibleText(fold.getText());
            setGraphic(fold);
            differs = !same;
        } else if (line instanceof OctetLine.Octets(long first, int count) && of != null) {
            Row left = row(of.left(), true, first, count);
            Row right = row(of.right(), false, first, count);
            columns.show(left, right, lines.get().perRow());
            setAccessibleText(left.spoken() + (left.differs() ? " ≠ " : " = ") + right.spoken());
            setGraphic(columns);
            differs = left.differs();
        }
        pseudoClassStateChanged(DIFFERS, differs);
    }

    /// A row of one of the two.
    record Row(String offset, List<Ink> numbers, List<Ink> text) {

        boolean differs() {
            return numbers.stream().anyMatch(Ink::differs);
        }

        String spoken() {
            return offset + " " + Ink.text(numbers).strip();
        }
    }

    private Row row(Half half, boolean inLeft, long first, int count) {
        Places places = lines.get().places();
        ByteRoles roles = new ByteRoles(half.spans());
        List<Ink> numbers = new ArrayList<>();
        List<Ink> text = new ArrayList<>();
        String start = "";
        for (int i = 0; i < count; i++) {
            long offset = places.offset(first + i, inLeft);
            boolean differs = !places.same(places.blockAt(first + i));
            boolean gap = offset == Places.GAP;
            Role role = gap ? null : roles.at(offset);
            if (start.isEmpty() && !gap) {
                start = Formats.offset(offset);
            }
            String between = i % GROUP == GROUP - 1 ? "  " : " ";
            put(numbers, gap ? "  " : hex(half, offset), role, differs);
            put(numbers, between, role, differs && i + 1 < count && !places.same(places.blockAt(first + i + 1)));
            put(text, gap ? " " : picture(half, offset), role, differs);
        }
        return new Row(start, numbers, text);
    }

    private static String hex(Half half, long offset) {
        return String.format(Locale.ROOT, "%02X", half.raw().at((int) offset));
    }

    private static String picture(Half half, long offset) {
        int octet = half.raw().at((int) offset);
        return octet >= ' ' && octet < 0x7f ? Character.toString(ByteText.picture(octet)) : "·";
    }

    private static void put(List<Ink> inks, String text, @Nullable Role role, boolean differs) {
        Ink last = inks.isEmpty() ? null : inks.getLast();
        if (last != null && last.differs() == differs && Objects.equals(last.role(), role)) {
            inks.removeLast();
            inks.add(new Ink(last.text() + text, role, differs));
        } else {
            inks.add(new Ink(text, role, differs));
        }
    }

    /// Two rows beside each other.
    static final class Columns extends Region {

        /// Of a character of the data font at its size of 12 px.
        private static final double CHARACTER = 7.2;

        private static final double GUTTER = 56;
        private static final double GAP = 14;
        private static final double BETWEEN = 28;
        private static final double HEIGHT = 20;
        private static final double TOP = 2;

        /// From the middle to the second column: as in the parts.
        private static final double MIDDLE = 64;

        private final Label leftOffset = new Label();
        private final Label rightOffset = new Label();
        private final List<MarkedFlow> flows =
                List.of(new MarkedFlow(), new MarkedFlow(), new MarkedFlow(), new MarkedFlow());
        private int perRow = GROUP;

        Columns() {
            leftOffset.getStyleClass().add("compare-offset");
            rightOffset.getStyleClass().add("compare-offset");
            getChildren().addAll(leftOffset, rightOffset);
            getChildren().addAll(flows);
        }

        /// How many octets fit beside each other in both columns.
        static int fitting(double width) {
            return both(2 * GROUP) <= width ? 2 * GROUP : GROUP;
        }

        private static double both(int perRow) {
            return 2 * (GUTTER + numbers(perRow) + GAP + perRow * CHARACTER) + BETWEEN;
        }

        private static double numbers(int perRow) {
            return (3.0 * perRow + (double) perRow / GROUP) * CHARACTER;
        }

        void show(Row left, Row right, int count) {
            perRow = count;
            leftOffset.setText(left.offset);
            rightOffset.setText(right.offset);
            flows.get(0).show(left.numbers);
            flows.get(1).show(left.text);
            flows.get(2).show(right.numbers);
            flows.get(3).show(right.text);
            requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            return HEIGHT;
        }

        @Override
        protected void layoutChildren() {
            double text = perRow * CHARACTER + GAP;
            double numbers = numbers(perRow) + GAP;
            leftOffset.resizeRelocate(0, 0, GUTTER, HEIGHT);
            flows.get(0).resizeRelocate(GUTTER, TOP, numbers, HEIGHT - TOP);
            flows.get(1).resizeRelocate(GUTTER + numbers, TOP, text, HEIGHT - TOP);
            // below its head, where there is room
            double least = GUTTER + numbers + text + BETWEEN - GAP;
            double under = getWidth() / 2 + MIDDLE;
            double right = under + least <= getWidth() ? Math.max(least, under) : least;
            rightOffset.resizeRelocate(right, 0, GUTTER, HEIGHT);
            flows.get(2).resizeRelocate(right + GUTTER, TOP, numbers, HEIGHT - TOP);
            flows.get(3).resizeRelocate(right + GUTTER + numbers, TOP, text, HEIGHT - TOP);
        }
    }
}
