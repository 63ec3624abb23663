package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import byteglass.texts.Texts;
import byteglass.ui.kit.NumberMark;
import byteglass.ui.kit.SeverityIcon;
import byteglass.ui.kit.SpecLabel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding: a head of 40 px, and beneath it what is said of it, each part behind its label.
final class FindingBox extends Region {

    private static final double HEAD = 40;
    private static final double LABELS = 68;
    private static final double TEXTS = 184;
    private static final double RIGHT = 16;
    private static final double GAP = 10;
    private static final double TOP = 12;
    private static final double BOTTOM = 16;

    /// What the head holds besides title and rule.
    private static final double AROUND_TITLE = 380;

    /// Below it there is no room for a column of labels as wide.
    private static final double NARROW = 640;

    private final Texts texts;
    private final FontIcon chevron = new FontIcon("fth-chevron-right");
    private final NumberMark number = new NumberMark();
    private final SeverityIcon severity = new SeverityIcon(14);
    private final Label danger = Pieces.label("strong", "small");
    private final Label title = new Label();
    private final Label rule = new Label();
    private final Label place = Pieces.label("offset");
    private final SpecLabel spec = new SpecLabel();
    private final HBox head;
    private final List<Part> parts = new ArrayList<>();

    /// A label, and what stands behind it.
    private record Part(Label label, TextFlow text) {}

    /// @param toggle opens or closes the finding
    FindingBox(Texts texts, Runnable toggle) {
        this.texts = texts;
        getStyleClass().add("finding");
        title.getStyleClass().addAll("strong", "finding-title");
        rule.getStyleClass().add("finding-rule");
        rule.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox specs = new HBox(spec);
        specs.getStyleClass().add("finding-spec");
        head = new HBox(chevron, number, severity, danger, title, rule, space, place, specs);
        head.getStyleClass().add("finding-head");
        head.setOnMouseClicked(click -> toggle.run());
        getChildren().add(head);
    }

    /// @param open whether all is said
    /// @param telling whether at least is said why it matters
    void show(FindingRow row, boolean open, boolean telling) {
        chevron.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right");
        number.show(row.number(), row.severity());
        severity.show(row.severity());
        boolean grave = row.severity() == Severity.DANGER;
        danger.setText(grave ? texts.get("severity.danger") : "");
        danger.setManaged(grave);
        danger.setVisible(grave);
        title.setText(row.words().title());
        rule.setText(row.finding().rule().id());
        place.setText(
                row.isOfReply()
                        ? texts.get("inspect.findings.reply")
                        : SelectionText.offsets(
                                row.finding().at().start(), row.finding().at().end()));
        spec.show(row.spec());
        parts.clear();
        if (open) {
            part("inspect.finding.what", row.words().what());
        }
        if (telling) {
            part("inspect.finding.why", row.words().why());
        }
        if (open) {
            part("inspect.finding.standard", row.words().standard());
            part("inspect.finding.fix", row.words().fix());
        }
        List<Node> children = new ArrayList<>(List.of(head));
        parts.forEach(part -> children.addAll(List.of(part.label(), part.text())));
        getChildren().setAll(children);
        requestLayout();
    }

    private void part(String key, String text) {
        if (!text.isEmpty()) {
            TextFlow flow = new TextFlow();
            flow.getChildren().setAll(Words.set(text));
            flow.getStyleClass().add("finding-text");
            if (key.endsWith("standard")) {
                flow.getStyleClass().add("quoted");
            }
            parts.add(new Part(Pieces.worded(texts.get(key), "finding-label"), flow));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double texts(double width) {
        return width < NARROW ? TEXTS - 32 : TEXTS;
    }

    private static double labels(double width) {
        return width < NARROW ? LABELS - 32 : LABELS;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = HEAD + 1;
        for (Part part : parts) {
            height += part.text().prefHeight(width - texts(width) - RIGHT) + GAP;
        }
        return snapSizeY(parts.isEmpty() ? height : height + TOP + BOTTOM - GAP);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        // the rule's id gives way to the title
        title.setMinWidth(Math.min(title.prefWidth(-1), Math.max(80, width - AROUND_TITLE)));
        head.resizeRelocate(0, 0, width, HEAD);
        double y = HEAD + TOP;
        for (Part part : parts) {
            double height = part.text().prefHeight(width - texts(width) - RIGHT);
            part.label().resizeRelocate(labels(width), y, texts(width) - labels(width) - GAP, 16);
            part.text().resizeRelocate(texts(width), y, width - texts(width) - RIGHT, height);
            y += height + GAP;
        }
    }
}
