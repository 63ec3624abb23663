package byteglass.ui.compare;

import byteglass.ui.compare.PartLine.Excerpt;
import byteglass.ui.compare.PartLine.Octets;
import byteglass.ui.kit.FilledCell;
import byteglass.ui.kit.Formats;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of the parts: what stands in the one message, in what they differ, what stands in the other.
final class PartLineCell extends FilledCell<PartLine> {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final Supplier<@Nullable Comparison> comparison;
    private final Label title = new Label();
    private final Label says = new Label();
    private final HBox head = new HBox(title, says);
    private final Beside beside = new Beside();

    /// @param comparison what the rows are of
    PartLineCell(Supplier<@Nullable Comparison> comparison) {
        this.comparison = comparison;
        getStyleClass().add("part-line");
        head.getStyleClass().add("compare-section");
        title.getStyleClass().addAll("strong", "cell-text");
        says.getStyleClass().addAll("text-muted", "cell-text");
    }

    @Override
    protected void updateItem(@Nullable PartLine line, boolean empty) {
        super.updateItem(line, empty);
        Comparison of = comparison.get();
        setGraphic(null);
        pseudoClassStateChanged(DIFFERS, line != null && !line.same());
        switch (line) {
            case null -> setAccessibleText("");
            case PartLine.Section section -> head(section.title(), section.says());
            case PartLine.Note note -> head("", note.text());
            case Octets octets
            when of != null -> {
                PartInks inks = PartInks.of(of, octets);
                beside.show(octets, inks);
                setAccessibleText(
                        String.join("; ", Ink.text(inks.left()), beside.change.getText(), Ink.text(inks.right())));
                setGraphic(beside);
            }
            case Octets octets -> setAccessibleText("");
        }
    }

    private void head(String name, String text) {
        title.setText(name);
        says.setText(text);
        setAccessibleText((name + " " + text).strip());
        setGraphic(head);
    }

    /// Two halves, and between them what changed.
    private static final class Beside extends Region {

        private static final double GUTTER = 56;
        private static final double BETWEEN = 156;
        private static final double GAP = 12;
        private static final double TOP = 4;
        private static final double LEAST = 24;

        private final Label leftOffset = new Label();
        private final Label rightOffset = new Label();
        private final MarkedFlow left = new MarkedFlow();
        private final MarkedFlow right = new MarkedFlow();
        private final Label change = new Label();

        Beside() {
            leftOffset.getStyleClass().add("compare-offset");
            rightOffset.getStyleClass().add("compare-offset");
            change.getStyleClass().add("compare-change");
            change.setWrapText(true);
            getChildren().setAll(leftOffset, left, change, rightOffset, right);
        }

        void show(Octets line, PartInks inks) {
            leftOffset.setText(offset(line.left()));
            rightOffset.setText(offset(line.right()));
            left.show(inks.left());
            right.show(inks.right());
            change.setText(line.same() ? "=" : String.join(", ", line.changes()));
            requestLayout();
        }

        private static String offset(@Nullable Excerpt excerpt) {
            return excerpt == null ? "" : Formats.offset(excerpt.range().start());
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private static double half(double width) {
            return Math.max(120, (width - BETWEEN) / 2);
        }

        private static double flow(double width) {
            return half(width) - GUTTER - GAP;
        }

        @Override
        protected double computePrefHeight(double width) {
            double flow = Math.max(left.prefHeight(flow(width)), right.prefHeight(flow(width)));
            return snapSizeY(Math.max(LEAST, 2 * TOP + Math.max(flow, change.prefHeight(BETWEEN - GAP))));
        }

        @Override
        protected void layoutChildren() {
            double half = half(getWidth());
            double flow = flow(getWidth());
            leftOffset.resizeRelocate(0, 0, GUTTER, LEAST);
            left.resizeRelocate(GUTTER, TOP, flow, getHeight() - TOP);
            change.resizeRelocate(half, TOP, BETWEEN - GAP, change.prefHeight(BETWEEN - GAP));
            rightOffset.resizeRelocate(half + BETWEEN - GUTTER / 4, 0, GUTTER, LEAST);
            right.resizeRelocate(half + BETWEEN - GUTTER / 4 + GUTTER, TOP, flow, getHeight() - TOP);
        }
    }
}
