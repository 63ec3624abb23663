package byteglass.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A drawing of one step of an exchange, 216 by 92: a browser at the left, a server at the right, and between
/// them what
/// travels.
final class StepArt extends Pane {

    private static final double WIDTH = 216;
    private static final double HEIGHT = 92;
    /// The middle between the two.
    private static final double MIDDLE = 116;

    private static final String STRONG = "art-strong";
    private static final String FAINT = "art-faint";

    StepArt(StepCard.Step step, String note) {
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("step-art");
        switch (step) {
            case CONNECT -> connect();
            case REQUEST -> request();
            case REPLY -> reply();
            case RELEASE -> release(note);
            case RENDER -> render();
        }
    }

    private void connect() {
        browser(STRONG);
        server(STRONG);
        arrow(30, true);
        arrow(46, false);
        arrow(62, true);
        caption("SYN", 26);
        caption("SYN ACK", 42);
        caption("ACK", 58);
    }

    private void request() {
        browser(STRONG);
        server(FAINT);
        arrow(66, true);
        bar(86, 22, 12, "art-method");
        bar(101, 22, 22, "art-path");
        bar(126, 22, 16, "art-version");
        bar(86, 29, 16, "art-name");
        bar(105, 29, 30, "art-value");
        bar(86, 36, 22, "art-name");
        bar(111, 36, 20, "art-value");
        bar(86, 50, 44, "art-body");
    }

    private void reply() {
        browser(FAINT);
        server(STRONG);
        arrow(66, false);
        bar(86, 29, 16, "art-version");
        bar(105, 29, 12, "art-status");
        bar(120, 29, 10, "art-reason");
        bar(86, 36, 22, "art-name");
        bar(111, 36, 20, "art-value");
        bar(86, 50, 48, "art-body");
    }

    private void release(String note) {
        browser(FAINT);
        server(FAINT);
        add(new Line(80, 46, 100, 46), FAINT, "art-dashed");
        add(new Line(132, 46, 152, 46), FAINT, "art-dashed");
        add(new Line(110, 40, 122, 52), STRONG);
        add(new Line(122, 40, 110, 52), STRONG);
        caption(note, 72);
    }

    private void render() {
        window(52, 8, 112, 76, STRONG);
        bar(64, 30, 40, 6, "art-value");
        bar(64, 42, 88, "art-grey");
        bar(64, 50, 76, "art-grey");
        add(rounded(64, 60, 34, 14, 2), FAINT, "art-hollow");
        bar(106, 60, 46, 14, "art-button");
    }

    private void browser(String strength) {
        window(8, 20, 64, 52, strength);
    }

    private void window(double x, double y, double width, double height, String strength) {
        add(rounded(x, y, width, height, 4), strength, "art-box");
        add(new Line(x, y + 12, x + width, y + 12), strength);
        add(new Circle(x + 7, y + 6, 1.6), strength, "art-dot");
        add(new Circle(x + 13, y + 6, 1.6), strength, "art-dot");
    }

    private void server(String strength) {
        for (int unit = 0; unit < 3; unit++) {
            double y = 20 + 18 * unit;
            add(rounded(160, y, 48, 14, 3), strength, "art-box");
            add(new Circle(168, y + 7, 2), strength, unit == 0 || strength.equals(STRONG) ? "art-live" : "art-dot");
            add(new Line(190, y + 7, 200, y + 7), strength);
        }
    }

    private void arrow(double y, boolean toServer) {
        double tip = toServer ? 152 : 80;
        double back = toServer ? -6 : 6;
        add(new Line(80, y, 152, y), STRONG);
        add(new Polyline(tip + back, y - 4, tip, y, tip + back, y + 4), STRONG, "art-hollow");
    }

    private void bar(double x, double y, double width, String colour) {
        bar(x, y, width, 4, colour);
    }

    private void bar(double x, double y, double width, double height, String colour) {
        Rectangle bar = rounded(x, y, width, height, 1);
        bar.getStyleClass().setAll("art-bar", colour);
        getChildren().add(bar);
    }

    private void caption(String words, double baseline) {
        Text text = new Text(words);
        text.getStyleClass().add("art-caption");
        text.layoutBoundsProperty().addListener((bounds, before, now) -> text.setX(MIDDLE - now.getWidth() / 2));
        text.setY(baseline);
        getChildren().add(text);
    }

    private static Rectangle rounded(double x, double y, double width, double height, double radius) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(2 * radius);
        box.setArcHeight(2 * radius);
        return box;
    }

    private void add(Node shape, String... classes) {
        shape.getStyleClass().setAll(classes);
        shape.getStyleClass().add("art");
        getChildren().add(shape);
    }
}
