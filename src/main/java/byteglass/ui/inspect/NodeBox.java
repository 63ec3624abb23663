package byteglass.ui.inspect;

import byteglass.body.Node;
import byteglass.body.Syntax;
import byteglass.ui.inspect.PartsRow.MoreLine;
import byteglass.ui.inspect.PartsRow.NodeLine;
import byteglass.ui.inspect.PartsRow.PartLine;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// A node of a body's tree: how deep it is by its indent, whether it is unfolded by a chevron that can be pressed.
final class NodeBox extends Region {

    private static final double LEAST = 20;
    private static final double TOP = 2;
    private static final double INDENT = 14;
    private static final double CHEVRON = 16;
    private static final double CHEVRON_DOWN = 15;

    /// Deeper ones stand below one another, so that there is room for them.
    private static final int DEEPEST = 30;

    private final PartsModel model;
    private final FontIcon chevron = new FontIcon("fth-chevron-right");
    private final TextFlow text = new TextFlow();
    private final TextFlow column = new TextFlow();
    private int depth;
    private boolean table;

    NodeBox(PartsModel model) {
        this.model = model;
        getStyleClass().add("node-line");
        text.getStyleClass().add("octets");
        column.getStyleClass().add("octets");
        getChildren().setAll(chevron, text, column);
    }

    void show(NodeLine line) {
        depth = Math.min(line.depth(), DEEPEST);
        chevron.setVisible(line.hasChildren());
        chevron.setIconLiteral(line.open() ? "fth-chevron-down" : "fth-chevron-right");
        NodeLine.Label label = line.label();
        table = line.node().kind() == Node.Kind.FIELD && !line.hasChildren();
        if (table) {
            Pieces.fill(text, List.of(new Run(label.name(), Syntax.KEY)));
            Pieces.fill(column, List.of(new Run(label.value(), Syntax.STRING)));
        } else {
            column.getChildren().clear();
            Pieces.fill(text, runs(line));
        }
        setOnMouseClicked(click -> model.unfold(line, !line.open()));
        requestLayout();
    }

    private static List<Run> runs(NodeLine line) {
        NodeLine.Label label = line.label();
        List<Run> runs = new ArrayList<>();
        if (!label.name().isEmpty()) {
            runs.add(new Run(label.name(), Syntax.KEY));
            runs.add(new Run(label.value().isEmpty() ? "  " : ": ", Syntax.PUNCTUATION));
        }
        if (!label.value().isEmpty()) {
            runs.add(new Run(label.value(), syntax(line.node().kind())));
            runs.add(new Run("  ", Syntax.PUNCTUATION));
        }
        if (label.value().isEmpty() || !isPlain(line.node().kind())) {
            runs.add(new Run(label.what(), null));
        }
        return runs;
    }

    void show(PartLine line) {
        plain(0);
        chevron.setIconLiteral(line.open() ? "fth-chevron-down" : "fth-chevron-right");
        List<Run> runs = new ArrayList<>(List.of(new Run(line.label().name() + "  ", Syntax.KEY)));
        if (!line.label().value().isEmpty()) {
            runs.add(new Run(line.label().value() + "  ", Syntax.STRING));
        }
        runs.add(new Run(line.label().what(), null));
        Pieces.fill(text, runs);
        setOnMouseClicked(click -> model.unfold(line, !line.open()));
        requestLayout();
    }

    private void plain(int deep) {
        depth = Math.min(deep, DEEPEST);
        table = false;
        column.getChildren().clear();
        chevron.setVisible(true);
    }

    void show(MoreLine line) {
        plain(line.depth());
        chevron.setIconLiteral("fth-more-horizontal");
        Pieces.fill(text, List.of(new Run(line.text(), null)));
        setOnMouseClicked(click -> model.unfold(line, true));
        requestLayout();
    }

    /// Whether the colour and the look of a value tell what it is.
    private static boolean isPlain(Node.Kind kind) {
        return switch (kind) {
            case STRING, NUMBER, LITERAL, TEXT, ATTRIBUTE, FIELD -> true;
            default -> false;
        };
    }

    private static Syntax syntax(Node.Kind kind) {
        return switch (kind) {
            case NUMBER, TAG -> Syntax.NUMBER;
            case LITERAL -> Syntax.KEYWORD;
            case COMMENT -> Syntax.COMMENT;
            case BROKEN -> Syntax.BROKEN;
            case ELEMENT -> Syntax.NAME;
            default -> Syntax.STRING;
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double left() {
        return Columns.GUTTER + depth * INDENT + CHEVRON;
    }

    private double textWidth(double width) {
        return Math.max(
                100,
                (table ? columnLeft(width) - Columns.GAP : Columns.of(width).end()) - left());
    }

    private double columnLeft(double width) {
        return Math.max(Columns.of(width).value(), left() + 100 + Columns.GAP);
    }

    private double columnWidth(double width) {
        return Math.max(100, Columns.of(width).end() - columnLeft(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        double other = table ? column.prefHeight(columnWidth(width)) : 0;
        return snapSizeY(Math.max(LEAST, Math.max(other, text.prefHeight(textWidth(width))) + 2 * TOP));
    }

    @Override
    protected void layoutChildren() {
        chevron.setLayoutX(left() - CHEVRON - 2);
        chevron.setLayoutY(CHEVRON_DOWN);
        column.resizeRelocate(columnLeft(getWidth()), TOP, columnWidth(getWidth()), getHeight() - TOP);
        text.resizeRelocate(left(), TOP, textWidth(getWidth()), getHeight() - TOP);
    }
}
