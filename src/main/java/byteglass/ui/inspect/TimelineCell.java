package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import byteglass.texts.Texts;
import byteglass.ui.kit.FilledCell;
import byteglass.ui.kit.SeverityIcon;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A cell of the Timeline view: keeps the nodes it has made and fills them again.
final class TimelineCell extends FilledCell<TimelineRow> {

    private final Texts texts;
    private @Nullable StepBox step;
    private @Nullable ExchangeBox exchange;

    TimelineCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("timeline-cell");
    }

    @Override
    protected void updateItem(@Nullable TimelineRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : node(row));
        setAccessibleText(row == null || empty ? null : row.spoken());
    }

    private Node node(TimelineRow row) {
        return switch (row) {
            case TimelineRow.Head each -> head(each);
            case TimelineRow.Axis each -> {
                StepBox box = stepBox();
                box.show(each);
                yield box;
            }
            case TimelineRow.StepLine each -> {
                StepBox box = stepBox();
                box.show(each);
                yield box;
            }
            case TimelineRow.ExchangeLine each -> {
                ExchangeBox box = exchange == null ? new ExchangeBox(texts) : exchange;
                exchange = box;
                box.show(each);
                yield box;
            }
            case TimelineRow.MoreLine each -> said("more-line", each.text());
            case TimelineRow.Note each -> note(each);
        };
    }

    private StepBox stepBox() {
        StepBox box = step == null ? new StepBox() : step;
        step = box;
        return box;
    }

    private static HBox said(String styleClass, String text) {
        Label label = new Label(text);
        label.setMinWidth(0);
        HBox box = new HBox(8, label);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(styleClass);
        return box;
    }

    private static HBox note(TimelineRow.Note note) {
        HBox box = said("timeline-note", note.text());
        if (note.bad()) {
            SeverityIcon icon = new SeverityIcon(12);
            icon.show(Severity.WARNING);
            box.getChildren().addFirst(icon);
        }
        return box;
    }

    private static HBox head(TimelineRow.Head head) {
        HBox box = new HBox(8);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("timeline-head");
        for (int i = 0; i < head.words().size(); i++) {
            Label label = new Label(head.words().get(i));
            label.getStyleClass().addAll(i == 0 ? "strong" : "text-muted", "cell-text");
            label.setMinWidth(i == 0 ? USE_PREF_SIZE : 0);
            box.getChildren().add(label);
        }
        return box;
    }
}
