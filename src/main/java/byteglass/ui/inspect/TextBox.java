package byteglass.ui.inspect;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of text behind a gutter: of a body, or words of ours.
final class TextBox extends Region {

    private static final double LEAST = 20;
    private static final double TOP = 2;

    private final Label gutter = Pieces.label("gutter");
    private final TextFlow text = new TextFlow();

    TextBox() {
        getStyleClass().add("text-line");
        text.getStyleClass().add("octets");
        getChildren().setAll(gutter, text);
    }

    void show(PartsRow.TextLine line) {
        gutter.setText(line.gutter());
        Pieces.fill(text, line.runs());
        requestLayout();
    }

    void show(PartsRow.CodeLine line) {
        gutter.setText(line.gutter());
        Pieces.fill(text, line.runs());
        requestLayout();
    }

    void show(PartsRow.Note note) {
        gutter.setText("");
        Text words = new Text(note.text());
        words.getStyleClass().add(note.bad() ? "bad-words" : "words");
        text.getChildren().setAll(words);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double textWidth(double width) {
        return Columns.of(width).end() - Columns.GUTTER;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(Math.max(LEAST, text.prefHeight(textWidth(width)) + 2 * TOP));
    }

    @Override
    protected void layoutChildren() {
        gutter.resizeRelocate(0, 0, Columns.GUTTER, LEAST);
        text.resizeRelocate(Columns.GUTTER, TOP, textWidth(getWidth()), getHeight() - TOP);
    }
}
