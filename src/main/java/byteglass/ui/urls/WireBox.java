package byteglass.ui.urls;

import byteglass.ui.kit.SpecLabel;
import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlPart;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A line of what is sent, or why it is; the pointer over a piece lights its part of the URL.
final class WireBox extends Region {

    private static final double SIDE = 16;
    private static final double TITLE = 118;
    private static final double LINE = 22;
    private static final double GAP = 8;
    private static final double APART = 8;

    private final BreakdownModel model;
    private final Label title = new Label();
    private final PieceFlow flow;
    private final SpecLabel spec = new SpecLabel();
    private double above;

    WireBox(BreakdownModel model) {
        this.model = model;
        flow = new PieceFlow(model.url().lit());
        getStyleClass().add("wire-box");
        title.getStyleClass().add("reason-title");
        getChildren().setAll(title, flow, spec);
        setOnMouseMoved(this::moved);
        setOnMouseExited(exited -> model.url().pointed().set(null));
        model.url().lit().subscribe(lit -> flow.requestLayout());
    }

    private void moved(MouseEvent event) {
        UrlPart part = flow.partAt(event.getX() - flow.getLayoutX(), event.getY() - flow.getLayoutY());
        model.url()
                .pointed()
                .set(
                        part == null
                                ? null
                                : model.url()
                                        .breakdown()
                                        .get()
                                        .range(part)
                                        .map(chars -> new Lit(part, chars))
                                        .orElse(null));
    }

    WireBox show(UrlLine.Wire line) {
        above = line.first() ? APART : 0;
        show("", line.pieces(), true);
        return this;
    }

    WireBox show(UrlLine.Reason line) {
        above = line.first() ? APART : 0;
        show(line.title(), line.pieces(), false);
        if (line.spec() != null) {
            spec.show(line.spec());
            spec.setVisible(true);
        }
        return this;
    }

    WireBox show(UrlLine.Note line) {
        above = APART;
        show("", List.of(Piece.quiet(line.text())), false);
        return this;
    }

    private void show(String words, List<Piece> pieces, boolean wire) {
        title.setText(words);
        title.setVisible(!words.isEmpty());
        spec.setVisible(false);
        flow.show(pieces, wire);
        flow.getStyleClass().setAll("piece-flow", wire ? "wire" : "reason");
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double flowStart() {
        return title.isVisible() ? SIDE + TITLE : SIDE;
    }

    private double flowWidth(double width) {
        double right = spec.isVisible() ? spec.prefWidth(-1) + GAP : 0;
        return Math.max(40, width - flowStart() - right - SIDE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = title.isVisible() ? 6 : 2;
        return above + Math.max(LINE, Math.ceil(flow.prefHeight(flowWidth(width))) + around);
    }

    @Override
    protected void layoutChildren() {
        double width = flowWidth(getWidth());
        title.resizeRelocate(SIDE, above, TITLE - GAP, LINE);
        flow.resizeRelocate(flowStart(), above + 3, width, getHeight() - above - 4);
        double right = spec.prefWidth(-1);
        spec.resizeRelocate(getWidth() - SIDE - right, above + 3, right, 16);
    }
}
