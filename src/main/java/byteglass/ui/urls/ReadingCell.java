package byteglass.ui.urls;

import byteglass.ui.kit.FilledCell;
import byteglass.ui.kit.SeverityIcon;
import byteglass.ui.kit.SpecLabel;
import byteglass.ui.kit.UrlModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is typed, what either standard reads, and what the difference comes to, in four columns; beneath them why it
/// matters.
final class ReadingCell extends FilledCell<ReadingRow> {

    /// Of the 851 px that the design has for them: 236 px, twice 241 px, 133 px.
    private static final double TYPED_SHARE = 236.0 / 851;

    private static final double DIFFERENCE_SHARE = 133.0 / 851;
    /// The least that a difference needs.
    private static final double LEAST_DIFFERENCE = 118;

    private static final double PAD_X = 12;
    private static final double PAD_Y = 10;
    private static final double ICON = 14;
    /// How wide a scroll bar is.
    private static final double BAR = 8;

    private final UrlModel url;
    private final Row row = new Row();

    ReadingCell(UrlModel url) {
        this.url = url;
        getStyleClass().add("reading-cell");
        url.lit().subscribe(lit -> row.columns.forEach(ReadingCell::redraw));
    }

    private static void redraw(VBox column) {
        column.getChildren().forEach(child -> ((Region) child).requestLayout());
    }

    @Override
    protected void updateItem(@Nullable ReadingRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        row.show(item);
        setAccessibleText(item.spoken());
        setGraphic(row);
    }

    /// Where the columns begin, and end: in the same places whether the list has a scroll bar or not.
    ///
    /// @param list how wide the list is
    static double[] places(double list) {
        double width = list - BAR;
        double typed = Math.floor(width * TYPED_SHARE);
        double difference = Math.max(LEAST_DIFFERENCE, Math.floor(width * DIFFERENCE_SHARE));
        double one = Math.floor((width - typed - difference) / 2);
        return new double[] {0, typed, typed + one, width - difference, width};
    }

    private final class Row extends Region {

        private final List<VBox> columns = List.of(new VBox(), new VBox(), new VBox());
        private final List<Region> edges = List.of(edge(), edge());
        private final SeverityIcon icon = new SeverityIcon(13);
        private final FontIcon same = new FontIcon("fth-check");
        private final Label difference = new Label();
        private final TextFlow why = new TextFlow();
        private final SpecLabel spec = new SpecLabel();

        Row() {
            getStyleClass().add("reading-row");
            difference.setWrapText(true);
            difference.getStyleClass().add("difference-words");
            why.getStyleClass().add("why");
            columns.forEach(column -> column.getStyleClass().add("reading-column"));
            getChildren().addAll(edges);
            getChildren().addAll(columns);
            getChildren().addAll(icon, same, difference, why, spec);
        }

        private static Region edge() {
            Region edge = new Region();
            edge.getStyleClass().add("column-edge");
            return edge;
        }

        void show(ReadingRow item) {
            fill(columns.get(0), item.typed());
            fill(columns.get(1), item.readings().rfc());
            fill(columns.get(2), item.readings().browser());
            boolean grave = item.difference().severity() != null;
            icon.setVisible(grave);
            same.setVisible(!grave);
            if (item.difference().severity() != null) {
                icon.show(item.difference().severity());
            }
            difference.setText(item.difference().words());
            ReadingRow.About about = item.about();
            why.setVisible(about != null);
            spec.setVisible(about != null);
            if (about != null) {
                why.getChildren().setAll(emphasised(about.why()));
                spec.show(about.spec());
            }
            requestLayout();
        }

        /// Words of a standard that bind stand between pairs of asterisks.
        private static List<Text> emphasised(String text) {
            List<Text> parts = new ArrayList<>();
            boolean strong = false;
            for (String part : text.split("\\*\\*", -1)) {
                Text words = new Text(part);
                words.getStyleClass().add(strong ? "binding" : "quiet");
                parts.add(words);
                strong = !strong;
            }
            return parts;
        }

        private void fill(VBox column, List<List<Piece>> lines) {
            while (column.getChildren().size() > lines.size()) {
                column.getChildren().removeLast();
            }
            while (column.getChildren().size() < lines.size()) {
                column.getChildren().add(new PieceFlow(url.lit()));
            }
            for (int i = 0; i < lines.size(); i++) {
                ((PieceFlow) column.getChildren().get(i)).show(lines.get(i), false);
            }
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double columnsHeight(double[] at) {
            double height = 0;
            for (int i = 0; i < columns.size(); i++) {
                height = Math.max(height, columns.get(i).prefHeight(at[i + 1] - at[i] - 2 * PAD_X));
            }
            return Math.ceil(Math.max(height, difference.prefHeight(at[4] - at[3] - PAD_X - ICON - 14)));
        }

        private double whyWidth(double width) {
            return width - 2 * PAD_X - spec.prefWidth(-1) - 16;
        }

        @Override
        protected double computePrefHeight(double width) {
            double height = columnsHeight(places(getListView().getWidth())) + 2 * PAD_Y + 1;
            return why.isVisible() ? height + Math.ceil(why.prefHeight(whyWidth(width))) + 4 : Math.max(62, height);
        }

        @Override
        protected void layoutChildren() {
            double[] at = places(getListView().getWidth());
            double height = columnsHeight(at);
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).resizeRelocate(at[i] + PAD_X, PAD_Y, at[i + 1] - at[i] - 2 * PAD_X, height);
            }
            for (int i = 0; i < edges.size(); i++) {
                edges.get(i).resizeRelocate(at[i + 1], 0, 1, why.isVisible() ? height + 2 * PAD_Y - 4 : getHeight());
            }
            icon.resizeRelocate(at[3] + 6, PAD_Y + 2, 13, 13);
            same.setX(at[3] + 6);
            same.setY(PAD_Y + 13);
            double words = at[3] + ICON + 12;
            difference.resizeRelocate(words, PAD_Y, at[4] - words - 4, height);
            double foot = PAD_Y + height + 4;
            why.resizeRelocate(PAD_X, foot, whyWidth(getWidth()), getHeight() - foot - PAD_Y);
            double right = spec.prefWidth(-1);
            spec.resizeRelocate(getWidth() - PAD_X - right, foot + 1, right, 16);
        }
    }
}
