package byteglass.ui.kit;

import byteglass.ui.kit.UrlBreakdown.Lit;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/// What explains one part of a URL: a bracket beneath it, a line that leads from there, and a label at its end.
final class UrlMark {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /// How deep a bracket is.
    private static final double BRACKET = 6;
    /// The shortest bracket: of a part that is empty.
    private static final double LEAST = 6;

    private static final double STRAIGHT = 10;
    private static final double END = 8;
    private static final double DOT = 2;

    private final UrlPart part;
    private final Path bracket = new Path();
    private final Path leader = new Path();
    private final Circle dot = new Circle(DOT);
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label text = new Label();
    private final SpecLabel spec = new SpecLabel();
    private final VBox label = new VBox(title, value, text, spec);

    /// @param model what learns that the pointer is at the label
    UrlMark(UrlPart part, UrlModel model) {
        this.part = part;
        String role = RoleStyle.styleClass(part.role());
        bracket.getStyleClass().addAll("url-bracket", part.key(), role);
        leader.getStyleClass().addAll("url-leader", role);
        dot.getStyleClass().addAll("url-dot", role);
        title.getStyleClass().addAll("strong", "url-label-title");
        value.getStyleClass().addAll("url-label-value", role);
        text.getStyleClass().add("url-label-text");
        text.setWrapText(true);
        label.getStyleClass().add("url-label");
        for (Node node : nodes()) {
            node.setManaged(false);
        }
        bracket.setMouseTransparent(true);
        leader.setMouseTransparent(true);
        dot.setMouseTransparent(true);
        label.setOnMouseEntered(entered -> model.pointed().set(lit(model)));
        label.setOnMouseExited(exited -> model.pointed().set(null));
        label.setOnMousePressed(pressed -> model.breakdown().get().range(part).ifPresent(model::select));
    }

    private @Nullable Lit lit(UrlModel model) {
        return model.breakdown()
                .get()
                .range(part)
                .map(chars -> new Lit(part, chars))
                .orElse(null);
    }

    Node[] nodes() {
        return new Node[] {bracket, leader, dot, label};
    }

    void show(UrlWords.Words words) {
        title.setText(words.title());
        value.setText(words.value());
        text.setText(words.text());
        spec.show(words.spec());
        label.setAccessibleText(words.title() + ", " + words.value() + ", " + words.text());
    }

    void light(boolean lit) {
        bracket.pseudoClassStateChanged(LIT, lit);
        leader.pseudoClassStateChanged(LIT, lit);
        label.pseudoClassStateChanged(LIT, lit);
    }

    /// Nothing of it is seen until it is drawn again.
    void clear() {
        bracket.getElements().clear();
        leader.setVisible(false);
        dot.setVisible(false);
        label.setVisible(false);
    }

    /// Draws a bracket beneath a row; a part that goes on in the next row has one there too.
    void bracket(double from, double to, double y) {
        double missing = Math.max(0, LEAST - (to - from)) / 2;
        double start = from - missing;
        double end = to + missing;
        bracket.getElements()
                .addAll(
                        new MoveTo(start, y),
                        new LineTo(start, y + BRACKET),
                        new LineTo(end, y + BRACKET),
                        new LineTo(end, y));
    }

    double labelHeight(double width) {
        return Math.ceil(label.prefHeight(width));
    }

    /// Leads from a point to the label beneath another.
    ///
    /// @param x where the bracket has its middle
    /// @param y its foot
    /// @param at where the label has its middle, and its top
    void lead(double x, double y, double at, double top, double width) {
        double end = top - 5;
        leader.getElements()
                .setAll(new MoveTo(x, y), new LineTo(x, y + STRAIGHT), new LineTo(at, end - END), new LineTo(at, end));
        dot.setCenterX(at);
        dot.setCenterY(end + 1);
        leader.setVisible(true);
        dot.setVisible(true);
        label.setVisible(true);
        label.resizeRelocate(Math.rint(at - width / 2), top, width, labelHeight(width));
    }
}
