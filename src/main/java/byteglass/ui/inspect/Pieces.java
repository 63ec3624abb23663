package byteglass.ui.inspect;

import byteglass.dissect.Role;
import byteglass.dissect.SpecRef;
import byteglass.http.HttpRole;
import byteglass.ui.kit.LineEndMark;
import byteglass.ui.kit.RoleStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

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

    /// Fills a flow with coloured octets, line ends as boxes.
    static void fill(TextFlow flow, List<Run> runs) {
        flow.getChildren().setAll(runs.stream().map(Pieces::node).toList());
    }

    private static Node node(Run run) {
        Role role = run.role();
        if (role == HttpRole.CR || role == HttpRole.LF) {
            boolean carriageReturn = role == HttpRole.CR;
            // the empty text gives the box the base line and the height of the text around it
            StackPane room = new StackPane(new Text(), new LineEndMark(carriageReturn ? "CR" : "LF", run.lone()));
            room.getStyleClass().add(carriageReturn ? "room-cr" : "room-lf");
            return room;
        }
        Text text = new Text(run.text());
        text.getStyleClass().add(role == null ? "words" : RoleStyle.styleClass(role));
        return text;
    }

    /// Shows where a standard says something: `RFC 9110 §7.2`, with its address as a tooltip.
    static void show(Label label, Optional<SpecRef> spec) {
        label.setVisible(spec.isPresent());
        label.setManaged(spec.isPresent());
        label.setText(spec.map(Pieces::named).orElse(""));
        label.setTooltip(spec.flatMap(Pieces::address).map(Tooltip::new).orElse(null));
    }

    private static String named(SpecRef spec) {
        return spec.section().isEmpty() ? spec.document() : spec.document() + " §" + spec.section();
    }

    private static Optional<String> address(SpecRef spec) {
        if (!spec.document().startsWith("RFC ")) {
            return Optional.empty();
        }
        String page = "https://www.rfc-editor.org/rfc/"
                + spec.document().toLowerCase(Locale.ROOT).replace(" ", "");
        return Optional.of(spec.section().isEmpty() ? page : page + "#section-" + spec.section());
    }
}
