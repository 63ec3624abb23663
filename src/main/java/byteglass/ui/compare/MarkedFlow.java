package byteglass.ui.compare;

import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Octets in the colours of their roles, with what differs on a ground of its own.
final class MarkedFlow extends Region {

    private final TextFlow flow = new TextFlow();
    private final Path ground = new Path();
    private final List<Range> marks = new ArrayList<>();

    MarkedFlow() {
        getStyleClass().add("marked-flow");
        ground.getStyleClass().add("differs");
        ground.setManaged(false);
        getChildren().setAll(ground, flow);
    }

    void show(List<Ink> inks) {
        List<Node> nodes = new ArrayList<>();
        marks.clear();
        int at = 0;
        for (Ink ink : inks) {
            int end = at + add(ink, nodes);
            if (ink.differs()) {
                mark(at, end);
            }
            at = end;
        }
        flow.getChildren().setAll(nodes);
        requestLayout();
    }

    private void mark(int from, int to) {
        if (!marks.isEmpty() && marks.getLast().end() == from) {
            marks.add(new Range(marks.removeLast().start(), to));
        } else {
            marks.add(new Range(from, to));
        }
    }

    /// How many characters the flow counts.
    private static int add(Ink ink, List<Node> nodes) {
        Role role = ink.role();
        String text = ink.text();
        if (role == null || RoleStyle.isContent(role) || !ControlMark.isPicture(first(text))) {
            nodes.add(text(text, role));
        } else {
            boolean lone = isLone(text, nodes);
            text.chars().forEach(each -> nodes.add(box((char) each, lone)));
        }
        return text.length();
    }

    private static char first(String text) {
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    /// Whether a line feed lacks the carriage return before it.
    private static boolean isLone(String text, List<Node> nodes) {
        return first(text) == '␊'
                && (nodes.isEmpty() || !nodes.getLast().getStyleClass().contains("room-cr"));
    }

    private static Node text(String text, @Nullable Role role) {
        Text node = new Text(text);
        node.getStyleClass().add(role == null ? "words" : RoleStyle.styleClass(role));
        return node;
    }

    private static Node box(char picture, boolean lone) {
        // the empty text gives the box the base line and the height of the text around it
        StackPane room = new StackPane(new Text(), new ControlMark(ControlMark.name(picture), lone));
        room.getStyleClass().add(picture == '␊' ? "room-lf" : "room-cr");
        return room;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        ground.getElements().clear();
        for (Range mark : marks) {
            ground.getElements().addAll(flow.getRangeShape((int) mark.start(), (int) mark.end(), false));
        }
    }
}
