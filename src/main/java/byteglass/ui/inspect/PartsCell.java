package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.kit.FilledCell;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A cell of the Parts view: keeps the nodes it has made and fills them again.
final class PartsCell extends FilledCell<PartsRow> {

    private final PartsModel model;
    private final Pictures pictures;
    private final Texts texts;
    private @Nullable SectionBar section;
    private @Nullable StartLineBox startLine;
    private @Nullable FieldBox field;
    private @Nullable EmptyLineBox emptyLine;
    private @Nullable TextBox text;
    private @Nullable AdviceBox advice;
    private @Nullable NodeBox node;
    private @Nullable RemarkBox remark;
    private @Nullable PictureBox picture;

    PartsCell(PartsModel model, Pictures pictures, Texts texts) {
        this.texts = texts;
        this.model = model;
        this.pictures = pictures;
        getStyleClass().add("parts-cell");
    }

    @Override
    protected void updateItem(@Nullable PartsRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : node(row));
        setAccessibleText(row == null || empty ? null : row.spoken());
    }

    private Node node(PartsRow row) {
        return switch (row) {
            case PartsRow.Section each -> {
                SectionBar bar = section == null ? new SectionBar(model, texts) : section;
                section = bar;
                bar.show(each);
                yield bar;
            }
            case PartsRow.Advice each -> {
                AdviceBox box = advice == null ? new AdviceBox() : advice;
                advice = box;
                box.show(each);
                yield box;
            }
            case PartsRow.StartLine each -> {
                StartLineBox box = startLine == null ? new StartLineBox() : startLine;
                startLine = box;
                box.show(each);
                yield box;
            }
            case PartsRow.FieldLine each -> {
                FieldBox box = fieldBox();
                box.show(each);
                yield box;
            }
            case PartsRow.ValueLine each -> {
                FieldBox box = fieldBox();
                box.show(each);
                yield box;
            }
            case PartsRow.EmptyLine each -> {
                EmptyLineBox box = emptyLine == null ? new EmptyLineBox() : emptyLine;
                emptyLine = box;
                box.show(each);
                yield box;
            }
            case PartsRow.TextLine each -> {
                TextBox box = textBox();
                box.show(each);
                yield box;
            }
            case PartsRow.CodeLine each -> {
                TextBox box = textBox();
                box.show(each);
                yield box;
            }
            case PartsRow.NodeLine each -> {
                NodeBox box = nodeBox();
                box.show(each);
                yield box;
            }
            case PartsRow.PartLine each -> {
                NodeBox box = nodeBox();
                box.show(each);
                yield box;
            }
            case PartsRow.MoreLine each -> {
                NodeBox box = nodeBox();
                box.show(each);
                yield box;
            }
            case PartsRow.Remark each -> {
                RemarkBox box = remark == null ? new RemarkBox() : remark;
                remark = box;
                box.show(each);
                yield box;
            }
            case PartsRow.PictureLine each -> {
                PictureBox box = picture == null ? new PictureBox(pictures) : picture;
                picture = box;
                box.show(each);
                yield box;
            }
            case PartsRow.Note each -> {
                TextBox box = textBox();
                box.show(each);
                yield box;
            }
        };
    }

    private FieldBox fieldBox() {
        FieldBox box = field == null ? new FieldBox(model) : field;
        field = box;
        return box;
    }

    private NodeBox nodeBox() {
        NodeBox box = node == null ? new NodeBox(model) : node;
        node = box;
        return box;
    }

    private TextBox textBox() {
        TextBox box = text == null ? new TextBox() : text;
        text = box;
        return box;
    }
}
