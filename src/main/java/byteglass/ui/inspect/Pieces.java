package byteglass.ui.inspect;

import byteglass.body.Syntax;
import byteglass.dissect.Role;
import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.RoleStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The small nodes that rows of the Parts view are made of.
final class Pieces {

    private Pieces() {}

    static Label worded(String text, String... styleClasses) {
        Label label = label(styleClasses);
        label.setText(text);
        return label;
    }

    static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Runs whenever another toggle of a group is chosen. One that is pressed again stays chosen.
    static void onChoice(ToggleGroup group, Runnable chosen) {
        group.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                group.selectToggle(old);
            } else {
                chosen.run();
            }
        });
    }

    /// Fills a flow with coloured octets, line ends and single control characters as boxes.
    static void fill(TextFlow flow, List<Run> runs) {
        List<Node> nodes = new ArrayList<>();
        runs.forEach(run -> add(run, nodes));
        flow.getChildren().setAll(nodes);
    }

    private static void add(Run run, List<Node> nodes) {
        Role role = run.role();
        if (role == null || role instanceof Syntax || RoleStyle.isContent(role)) {
            nodes.add(text(run.text(), role));
            return;
        }
        String text = run.text();
        int at = 0;
        while (at < text.length()) {
            boolean picture = ControlMark.isPicture(text.charAt(at));
            int end = at + 1;
            while (end < text.length() && ControlMark.isPicture(text.charAt(end)) == picture) {
                end++;
            }
            if (picture && end - at <= ControlMark.MOST_IN_A_ROW) {
                text.substring(at, end).chars().forEach(each -> nodes.add(box((char) each, run.lone())));
            } else {
                nodes.add(text(text.substring(at, end), role));
            }
            at = end;
        }
    }

    /// Inside a body there are only the shades of a body's one colour (SPEC.md section 3.1).
    private static String styleClass(Role role) {
        return role instanceof Syntax ? "syntax-" + role.key() : RoleStyle.styleClass(role);
    }

    private static Node text(String text, @Nullable Role role) {
        Text node = new Text(text);
        node.getStyleClass().add(role == null ? "words" : styleClass(role));
        return node;
    }

    private static Node box(char picture, boolean lone) {
        // the empty text gives the box the base line and the height of the text around it
        StackPane room = new StackPane(new Text(), new ControlMark(ControlMark.name(picture), lone));
        room.getStyleClass().add(picture == '␊' ? "room-lf" : "room-cr");
        return room;
    }
}
