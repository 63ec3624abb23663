package byteglass.ui.inspect;

import byteglass.ui.kit.ControlMark;
import byteglass.ui.kit.Formats;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line that is only its line end, with what it stands for.
final class EmptyLineBox extends HBox {

    private static final Pattern OFFSET = Pattern.compile("0x[0-9A-F]+");

    private final Label offset = Pieces.label("gutter");
    private final HBox marks = new HBox(1);
    private final HBox words = new HBox();

    EmptyLineBox() {
        getStyleClass().add("empty-line");
        setAlignment(Pos.CENTER_LEFT);
        marks.getStyleClass().add("line-end");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.getStyleClass().add("words");
        Region before = rule("short-rule");
        Region after = rule("long-rule");
        HBox.setHgrow(after, Priority.ALWAYS);
        getChildren().setAll(offset, marks, before, words, after);
    }

    private static Region rule(String styleClass) {
        Region rule = new Region();
        rule.getStyleClass().addAll("rule", styleClass);
        return rule;
    }

    void show(PartsRow.EmptyLine line) {
        offset.setText(Formats.offset(line.range().start()));
        marks.getChildren()
                .setAll(line.marks().stream()
                        .map(name -> (Node) new ControlMark(name, line.lone()))
                        .toList());
        words.getChildren().clear();
        Matcher found = OFFSET.matcher(line.text());
        int at = 0;
        while (found.find()) {
            words(line.text().substring(at, found.start()), "small");
            words(found.group(), "hex");
            at = found.end();
        }
        words(line.text().substring(at), "small");
    }

    private void words(String text, String styleClass) {
        if (!text.isEmpty()) {
            Label label = Pieces.label("text-muted", styleClass);
            label.setText(text);
            words.getChildren().add(label);
        }
    }
}
