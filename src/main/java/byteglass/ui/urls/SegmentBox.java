package byteglass.ui.urls;

import byteglass.texts.Texts;
import byteglass.ui.kit.RoleStyle;
import byteglass.ui.kit.UrlBreakdown.Lit;
import byteglass.ui.kit.UrlPart;
import java.util.List;
import javafx.scene.control.Label;

/// A segment of the path: its number, the segment, what kind it is.
final class SegmentBox extends CellBox {

    private static final double NUMBER = 40;
    private static final double HEIGHT = 28;

    private final Texts texts;
    private final Label number = new Label();
    private final FlatField segment;
    private final Label note = new Label();

    SegmentBox(BreakdownModel model, Texts texts) {
        super(model);
        this.texts = texts;
        segment = new FlatField(model.url(), BreakdownModel.SEGMENT_ENDS, RoleStyle.styleClass(UrlPart.PATH.role()));
        number.getStyleClass().add("row-number");
        note.getStyleClass().add("row-note");
        getChildren().setAll(number, segment, note);
    }

    void show(UrlLine.Segment line) {
        Lit lit = new Lit(UrlPart.PATH, line.segment().chars());
        about(lit);
        number.setText(Integer.toString(line.number()));
        note.setText(line.note());
        segment.setAccessibleText(texts.get("urls.segment.name", line.number()));
        segment.show(line.segment().text(), lit, text -> model.editSegment(line.segment(), text));
    }

    @Override
    List<FlatField> fields() {
        return List.of(segment);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double middle = NUMBER + (getWidth() - NUMBER) / 2;
        number.resizeRelocate(0, 0, NUMBER, HEIGHT - 1);
        segment.resizeRelocate(NUMBER, 2, middle - NUMBER, HEIGHT - 5);
        note.resizeRelocate(middle, 0, getWidth() - middle, HEIGHT - 1);
    }
}
