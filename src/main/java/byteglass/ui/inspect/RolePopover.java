package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import byteglass.ui.kit.KeyCap;
import byteglass.ui.kit.RoleStyle;
import byteglass.ui.kit.SeverityIcon;
import byteglass.ui.kit.SpecLabel;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// An [Explanation] as it is shown: role bar, role and owner, the octets, where they are and what they mean.
final class RolePopover extends VBox {

    private static final double WIDTH = 364;
    private static final double TEXT = WIDTH - 2 * 16;

    private final Texts texts;
    private final Label pin = Pieces.label("text-muted", "cell-text");

    /// @param octets all octets of the token
    RolePopover(Explanation explained, Bytes octets, Texts texts) {
        this.texts = texts;
        // what pops up takes over the style sheets of the scene, not those of the pane
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("inspect.css"))
                        .toExternalForm());
        // nor does it stand below the root that says the language
        getStyleClass().addAll("role-popover", texts.locale().getLanguage());
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        VBox body = new VBox(head(explained), value(explained), table(explained));
        body.getStyleClass().add("explained");
        explained.findings().forEach(found -> body.getChildren().add(finding(found)));
        if (!explained.text().isEmpty()) {
            body.getChildren().add(wrapped(explained.text(), "explained-text", TEXT));
        }
        getChildren().setAll(body, actions(octets));
        setAccessibleText(explained.spoken());
        pinned(false);
    }

    /// Says whether it stays.
    void pinned(boolean stays) {
        pin.setText(texts.get(stays ? "inspect.explain.unpin" : "inspect.explain.pin"));
    }

    private HBox head(Explanation explained) {
        Region bar = new Region();
        bar.getStyleClass().addAll("role-bar", RoleStyle.styleClass(explained.role()));
        Label title = Pieces.worded(Tokens.sentence(explained.about().title()), "strong");
        HBox head = new HBox(bar, title);
        head.getStyleClass().add("explained-head");
        Explanation.About about = explained.about();
        if (!about.owner().isEmpty()) {
            head.getChildren().add(Pieces.worded(texts.get("inspect.explain.of"), "text-muted", "cell-text"));
            Label owner = new Label(about.owner());
            owner.getStyleClass().addAll(about.named() ? "mono" : "cell-text", about.named() ? "owner" : "text-muted");
            owner.setMinWidth(0);
            head.getChildren().add(owner);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SpecLabel spec = new SpecLabel();
        spec.show(about.spec());
        head.getChildren().addAll(space, spec);
        return head;
    }

    private static TextFlow value(Explanation explained) {
        TextFlow value = new TextFlow();
        value.getStyleClass().add("explained-value");
        value.setMaxWidth(TEXT);
        Pieces.fill(value, explained.token().runs());
        return value;
    }

    private GridPane table(Explanation explained) {
        GridPane table = new GridPane();
        table.getStyleClass().add("explained-table");
        Range range = explained.token().range();
        String place = SelectionText.offsets(range.start(), range.end());
        HBox bytes = new HBox(
                Pieces.worded(place, "mono"),
                Pieces.worded(texts.get("inspect.bytes", range.length()), "mono", "text-subtle"));
        bytes.getStyleClass().add("explained-bytes");
        table.addRow(0, label(texts.get("inspect.explain.bytes")), bytes);
        int row = 1;
        for (Explanation.Line line : explained.lines()) {
            table.addRow(row++, label(line.label()), wrapped(line.text(), "mono", TEXT - 80));
        }
        return table;
    }

    private static Label label(String text) {
        Label label = Pieces.worded(text, "text-muted", "cell-text", "explained-label");
        label.setMaxHeight(Double.MAX_VALUE);
        return label;
    }

    private static Label wrapped(String text, String styleClass, double width) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(width);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private HBox finding(Explanation.Found found) {
        SeverityIcon icon = new SeverityIcon(14);
        icon.show(found.severity());
        String severity = texts.get("severity." + found.severity().key());
        HBox line = new HBox(
                icon, wrapped(texts.get("inspect.report.labelled", severity, found.title()), "cell-text", TEXT - 24));
        line.getStyleClass().add("explained-finding");
        return line;
    }

    private HBox actions(Bytes octets) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox actions = new HBox(
                action("fth-copy", "inspect.explain.copy", octets::latin1),
                action("fth-hash", "inspect.explain.copy-hex", () -> CopyForm.HEX.of(octets)),
                space,
                pin,
                new KeyCap(texts.get("inspect.explain.space")));
        actions.getStyleClass().add("explained-actions");
        return actions;
    }

    /// @param copied asked when somebody copies: of a long body it is no work for whoever only points at it
    private Button action(String icon, String key, Supplier<String> copied) {
        Button button = new Button(texts.get(key), new FontIcon(icon));
        button.getStyleClass().addAll("small", "ghost");
        button.setFocusTraversable(false);
        button.setOnAction(action -> Clip.put(copied.get()));
        return button;
    }

    /// The octets of a token that can be copied.
    static Bytes octets(Side side, Range range) {
        Bytes raw = side.capture().raw();
        return range.end() <= raw.length() ? raw.slice(range) : Bytes.EMPTY;
    }
}
