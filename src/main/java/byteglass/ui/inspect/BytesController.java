package byteglass.ui.inspect;

import byteglass.dissect.Severity;
import byteglass.texts.Texts;
import byteglass.ui.kit.SeverityIcon;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;

/// The bytes that findings are about, and beneath them how others would read these.
@NullUnmarked // the loader fills the fields in
public final class BytesController {

    /// The most that the bytes take of the pane while there is something beneath them.
    private static final double SHARE = 0.6;

    /// Its head and five rows.
    private static final double LEAST_BYTES = 140;

    private final Texts texts;

    @FXML
    private VBox root;

    @FXML
    private VBox raw;

    @FXML
    private RawController rawController;

    @FXML
    private VBox readers;

    @FXML
    private Label title;

    @FXML
    private Label about;

    @FXML
    private Label range;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox rows;

    private Optional<ReaderTable> shown = Optional.empty();

    BytesController(Texts texts) {
        this.texts = texts;
    }

    @FXML
    void initialize() {
        rawController.narrow();
        scroll.setAccessibleText(texts.get("inspect.readers.title", 2));
        root.heightProperty().subscribe(this::divide);
        show(Optional.empty());
    }

    /// Shows the bytes of one direction of an exchange.
    void show(Inspected inspected, Side side) {
        rawController.show(side, inspected.found().marks(side));
        if (!inspected.readers().equals(shown)) {
            show(inspected.readers());
        }
    }

    private void show(Optional<ReaderTable> table) {
        shown = table;
        readers.setVisible(table.isPresent());
        readers.setManaged(table.isPresent());
        VBox.setVgrow(readers, Priority.ALWAYS);
        divide();
        rows.getChildren().clear();
        table.ifPresent(this::fill);
        scroll.setVvalue(0);
    }

    private void divide() {
        raw.setMinHeight(Math.min(LEAST_BYTES, root.getHeight() * SHARE));
        VBox.setVgrow(raw, shown.isPresent() ? Priority.NEVER : Priority.ALWAYS);
        raw.setMaxHeight(shown.isPresent() ? root.getHeight() * SHARE : Double.MAX_VALUE);
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
