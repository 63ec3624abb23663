package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.ReaderTable.Reader;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A reader: what it goes by, who reads so, the bytes that it takes, and what it makes of the rest.
final class ReaderBox extends VBox {

    ReaderBox(ReaderTable table, Reader reader, Texts texts) {
        getStyleClass().add("reader");
        Text name = new Text(texts.get("inspect.readers.name", reader.who().letter()) + " ");
        name.getStyleClass().add("strong");
        TextFlow title = new TextFlow();
        title.getStyleClass().add("reader-title");
        Pieces.fill(title, reader.title());
        title.getChildren().addFirst(name);
        Label names = new Label(reader.who().names());
        names.getStyleClass().add("reader-names");
        names.setWrapText(true);
        CellStrip cells = new CellStrip(table, reader);
        setAccessibleText(String.join(
                ", ",
                name.getText() + Run.text(reader.title()),
                reader.who().names(),
                reader.outcome().taken(),
                reader.outcome().then()));
        getChildren().setAll(title, names, cells);
    }
}
