package byteglass.ui.inspect;

import byteglass.ui.inspect.PartsRow.Token;
import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/// The start line: each part large, in its colour, with a bar and what it means beneath.
final class StartLineBox extends Region {

    private static final double TOP = 6;
    private static final double LINE = 24;
    private static final double BAR = 2;
    private static final double CAPTION = 20;
    private static final double LEAST = 100;
    private static final double USUAL = 200;
    /// However narrow the window.
    private static final double SHORT = 80;

    private final Label offset = Pieces.label("gutter");
    private final List<Part> parts = new ArrayList<>();

    /// @param text its octets, or marks for a line end
    private record Part(Node text, Region bar, HBox caption, boolean lineEnd) {

        double natural(double least) {
            return Math.max(least, Math.ceil(Math.max(text.prefWidth(-1), caption.prefWidth(-1))));
        }

        double height(double width) {
            return Math.max(LINE, text.prefHeight(width));
        }
    }

    StartLineBox() {
        getStyleClass().add("start-line");
    }

    void show(PartsRow.StartLine line) {
        offset.setText(Formats.offset(line.range().start()));
        parts.clear();
        getChildren().setAll(offset);
        for (Token token : line.tokens()) {
            Part part = part(token);
            parts.add(part);
            getChildren().addAll(part.text(), part.bar(), part.caption());
        }
        requestLayout();
    }

    private static Part part(Token token) {
        boolean lineEnd = token.runs().isEmpty();
        Region bar = new Region();
        bar.getStyleClass().addAll("bar", RoleStyle.styleClass(token.role()));
        Label title = Pieces.label("strong", "small");
        title.setText(token.words().title());
        Label meaning = new Label(token.words().meaning());
        meaning.getStyleClass().addAll("text-muted", lineEnd ? "hex" : "small");
        HBox caption = new HBox(8, title, meaning);
        caption.setAccessibleText(token.spoken());
        return new Part(lineEnd ? marks(token) : flow(token), bar, caption, lineEnd);
    }

    private static TextFlow flow(Token token) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("token");
        flow.setAccessibleText(token.spoken());
        Pieces.fill(flow, token.runs());
        return flow;
    }

    private static HBox marks(Token token) {
        HBox marks = new HBox(1);
        marks.getStyleClass().add("line-end");
        List<String> names = Arrays.stream(token.words().meaning().split(" "))
                .map(octet -> octet.equals("0D") ? "CR" : "LF")
                .toList();
        names.forEach(name -> marks.getChildren().add(new ControlMark(name, names.size() == 1)));
        return marks;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// The width of each part: as wide as it likes, but the widest give way where the window is too narrow.
    private double[] widths(double width) {
        Columns at = Columns.of(width);
        double[] widths = new double[parts.size()];
        for (int i = 0; i < widths.length; i++) {
            double least = i == 0 ? at.value() - at.name() - Columns.GAP : USUAL - Columns.GAP;
            boolean last = parts.get(i).lineEnd();
            widths[i] = parts.get(i).natural(last ? LEAST : at.explains() ? least : Math.min(least, LEAST));
        }
        double room = at.end() - at.name() - Columns.GAP * Math.max(0, widths.length - 1);
        double cap = cap(widths, room);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], cap);
        }
        return widths;
    }

    /// What no part may exceed, so that all fit.
    private static double cap(double[] widths, double room) {
        double[] sorted = widths.clone();
        Arrays.sort(sorted);
        double left = room;
        for (int i = 0; i < sorted.length; i++) {
            double fair = left / (sorted.length - i);
            if (sorted[i] > fair) {
                return Math.max(SHORT, fair);
            }
            left -= sorted[i];
        }
        return Double.MAX_VALUE;
    }

    private double textHeight(double[] widths) {
        double height = LINE;
        for (int i = 0; i < widths.length; i++) {
            height = Math.max(height, parts.get(i).height(widths[i]));
        }
        return height;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(2 * TOP + textHeight(widths(width)) + BAR + CAPTION + 2);
    }

    @Override
    protected void layoutChildren() {
        double[] widths = widths(getWidth());
        double text = textHeight(widths);
        double x = Columns.GUTTER;
        offset.resizeRelocate(0, TOP, Columns.GUTTER, LINE);
        for (int i = 0; i < widths.length; i++) {
            Part part = parts.get(i);
            part.text().resizeRelocate(x, TOP, widths[i], part.lineEnd() ? LINE : text);
            part.bar().resizeRelocate(x, TOP + text, widths[i], BAR);
            part.caption().resizeRelocate(x, TOP + text + BAR + 4, widths[i], 16);
            x += widths[i] + Columns.GAP;
        }
    }
}
