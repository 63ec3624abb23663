package byteglass.ui.urls;

import byteglass.texts.Texts;
import byteglass.ui.kit.FilledCell;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// A row of the list: one box for each kind of line, made when it is first needed.
final class LineCell extends FilledCell<UrlLine> {

    private final BreakdownModel model;
    private final Texts texts;
    private @Nullable HeadBox head;
    private @Nullable SegmentBox segment;
    private @Nullable ParameterBox parameter;
    private @Nullable WireBox wire;

    LineCell(BreakdownModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("line-cell");
    }

    @Override
    protected void updateItem(@Nullable UrlLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case UrlLine.Head each -> {
                head = head == null ? new HeadBox(model, texts) : head;
                head.show(each);
                setGraphic(head);
            }
            case UrlLine.Columns each -> setGraphic(ParameterBox.columns(texts));
            case UrlLine.Segment each -> {
                segment = segment == null ? new SegmentBox(model, texts) : segment;
                segment.show(each);
                setGraphic(segment);
            }
            case UrlLine.Parameter each -> {
                parameter = parameter == null ? new ParameterBox(model, texts) : parameter;
                parameter.show(each);
                setGraphic(parameter);
            }
            case UrlLine.Wire each -> setGraphic(wire().show(each));
            case UrlLine.Reason each -> setGraphic(wire().show(each));
            case UrlLine.Note each -> setGraphic(wire().show(each));
        }
    }

    private WireBox wire() {
        if (wire == null) {
            wire = new WireBox(model);
        }
        return wire;
    }

    /// Goes to the same field of the next row, or the one before, that has such a field.
    void step(int by, int column) {
        ListView<UrlLine> list = getListView();
        for (int i = getIndex() + by; i >= 0 && i < list.getItems().size(); i += by) {
            UrlLine line = list.getItems().get(i);
            if (line instanceof UrlLine.Segment || line instanceof UrlLine.Parameter) {
                list.scrollTo(Math.max(0, i - 1));
                list.layout();
                focus(list, i, column);
                return;
            }
        }
    }

    private static void focus(ListView<UrlLine> list, int index, int column) {
        for (Node node : list.lookupAll(".line-cell")) {
            if (node instanceof LineCell cell && cell.getIndex() == index && cell.getGraphic() instanceof CellBox box) {
                List<FlatField> fields = box.fields();
                fields.get(Math.min(column, fields.size() - 1)).requestFocus();
            }
        }
    }
}
