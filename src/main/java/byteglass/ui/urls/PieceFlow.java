package byteglass.ui.urls;

import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlPart;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Pieces of text that flow, with boxes behind those that differ and those that are lit. Made once for a cell and
/// filled again and again.
final class PieceFlow extends Region {

    private static final double BESIDE = 3;
    private static final double RADIUS = 6;

    private final Pane boxes = new Pane();
    private final TextFlow flow = new TextFlow();
    private final ObservableValue<@Nullable Lit> lit;
    private List<Piece> pieces = List.of();
    private boolean lineEnd;

    /// @param lit what is lit everywhere
    PieceFlow(ObservableValue<@Nullable Lit> lit) {
        this.lit = lit;
        getStyleClass().add("piece-flow");
        boxes.setMouseTransparent(true);
        // drawn while the flow is laid out, which must not ask for another layout
        boxes.setManaged(false);
        getChildren().setAll(boxes, flow);
    }

    /// Shows pieces.
    ///
    /// @param ended whether a line end is shown behind them
    void show(List<Piece> wanted, boolean ended) {
        if (wanted.equals(pieces) && ended == lineEnd) {
            return;
        }
        pieces = List.copyOf(wanted);
        lineEnd = ended;
        List<Node> nodes = new ArrayList<>();
        for (Piece piece : pieces) {
            Text text = new Text(piece.text());
            text.getStyleClass().add(piece.css());
            nodes.add(text);
        }
        if (ended) {
            nodes.add(mark("CR", "room-cr"));
            nodes.add(mark("LF", "room-lf"));
        }
        flow.getChildren().setAll(nodes);
        // a cell is filled while it is laid out, after the styles of this frame
        flow.applyCss();
        requestLayout();
    }

    private static StackPane mark(String name, String css) {
        // the empty text gives the box the base line and the height of the text around it
        StackPane room = new StackPane(new Text(), new ControlMark(name, false));
        room.getStyleClass().add(css);
        return room;
    }

    /// The part of the URL at a point in this flow; null where there is none.
    @Nullable
    UrlPart partAt(double x, double y) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).part() != null
                    && flow.getChildren().get(i).getBoundsInParent().contains(x, y)) {
                return pieces.get(i).part();
            }
        }
        return null;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height) + indent();
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width - indent());
    }

    @Override
    protected void layoutChildren() {
        double indent = indent();
        flow.resizeRelocate(indent, 0, getWidth() - indent, getHeight());
        boxes.resizeRelocate(indent, 0, getWidth() - indent, getHeight());
        boxes.getChildren().clear();
        int at = 0;
        for (int i = 0; i < pieces.size(); i++) {
            int start = at;
            String css = box(pieces.get(i));
            at += pieces.get(i).text().length();
            while (!css.isEmpty() && i + 1 < pieces.size() && css.equals(box(pieces.get(i + 1)))) {
                i++;
                at += pieces.get(i).text().length();
            }
            if (!css.isEmpty()) {
                box(flow.getRangeShape(start, at, false), css);
            }
        }
        boxes.applyCss();
    }

    /// A box at the start of a line has its edge where the text of other lines has its own.
    private double indent() {
        return !pieces.isEmpty() && pieces.getFirst().boxed() ? BESIDE : 0;
    }

    /// What kind of box a piece has; empty for none.
    private String box(Piece piece) {
        Lit now = lit.getValue();
        if (piece.boxed()) {
            return "difference";
        }
        return now != null && piece.part() == now.part() ? "lit" : "";
    }

    /// A box around each line of a range: its shape is a rectangle for each of them.
    private void box(PathElement[] shape, String css) {
        Rectangle box = null;
        for (PathElement element : shape) {
            if (element instanceof MoveTo move) {
                box = new Rectangle(move.getX() - BESIDE, move.getY(), 0, 0);
                box.setArcWidth(RADIUS);
                box.setArcHeight(RADIUS);
                box.getStyleClass().add(css);
                box.setManaged(false);
                boxes.getChildren().add(box);
            } else if (element instanceof LineTo line && box != null) {
                box.setWidth(Math.max(box.getWidth(), line.getX() + BESIDE - box.getX()));
                box.setHeight(Math.max(box.getHeight(), line.getY() - box.getY()));
            }
        }
    }
}
