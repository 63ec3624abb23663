package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import byteglass.texts.Texts;
import byteglass.ui.kit.SeverityIcon;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// How others would read the bytes that findings are about; where all read them alike it is not there.
@NullUnmarked // installed before it is seen
public final class ReadersPane extends VBox {

    private final Label title = Pieces.label("strong", "cell-text");
    private final Label about = new Label();
    private final Label range = Pieces.label("offset");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private Texts texts;
    private Optional<ReaderTable> shown = Optional.empty();

    public ReadersPane() {
        getStyleClass().add("readers");
        about.getStyleClass().addAll("text-muted", "cell-text");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox head = new HBox(title, about, room, range);
        head.getStyleClass().add("pane-head");
        rows.getStyleClass().add("reader-rows");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        show(false);
    }

    void install(Texts words) {
        texts = words;
        scroll.setAccessibleText(texts.get("inspect.readers.title", 2));
    }

    void show(Optional<ReaderTable> table) {
        if (!table.equals(shown)) {
            shown = table;
            show(table.isPresent());
            rows.getChildren().clear();
            table.ifPresent(this::fill);
            scroll.setVvalue(0);
        }
    }

    private void show(boolean any) {
        setVisible(any);
        setManaged(any);
    }

    private void fill(ReaderTable table) {
        title.setText(texts.get("inspect.readers.title", table.taken().size()));
        about.setText(texts.get("inspect.readers.about", table.range().length()));
        range.setText(
                table.range().isEmpty()
                        ? ""
                        : SelectionText.offsets(
                                table.range().start(), table.range().end()));
        for (ReaderTable.Reader reader : table.taken()) {
            rows.getChildren().add(new ReaderBox(table, reader, texts));
        }
        if (!table.refused().isEmpty()) {
            Label refused = new Label(texts.get("inspect.readers.refused", table.refused()));
            refused.getStyleClass().add("refused");
            refused.setWrapText(true);
            rows.getChildren().add(refused);
        }
        SeverityIcon icon = new SeverityIcon(14);
        icon.show(Severity.NOTE);
        Label ours = new Label(table.ours());
        ours.setWrapText(true);
        HBox box = new HBox(icon, ours);
        box.getStyleClass().add("ours");
        rows.getChildren().add(box);
    }
}
