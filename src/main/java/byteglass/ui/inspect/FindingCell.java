package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.FilledCell;
import org.jspecify.annotations.Nullable;

/// A cell of the list of findings: keeps its node and fills it again.
final class FindingCell extends FilledCell<FindingRow> {

    private final FindingsModel model;
    private final Texts texts;
    private final FindingBox box;

    FindingCell(FindingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        box = new FindingBox(texts, this::toggle);
        getStyleClass().add("finding-cell");
    }

    private void toggle() {
        FindingRow row = getItem();
        if (row != null) {
            model.toggle(row);
        }
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            boolean open = model.isOpen(row);
            box.show(row, open, open || model.isTelling(row));
            setGraphic(box);
            setAccessibleText(spoken(row, open));
        }
    }

    private String spoken(FindingRow row, boolean open) {
        String severity = texts.get("severity." + row.severity().key());
        long start = row.finding().at().start();
        long last = Math.max(start, row.finding().at().end() - 1);
        String title = texts.get(
                "inspect.report.finding", row.number(), severity, row.words().title());
        String place = texts.get(
                row.isOfReply() ? "inspect.finding.spoken.reply" : "inspect.finding.spoken", title, start, last);
        return open ? place + " " + row.words().what() + " " + row.words().why() : place;
    }
}
