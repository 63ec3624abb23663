package byteglass.ui.urls;

import byteglass.texts.Texts;
import byteglass.ui.kit.UrlField;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.NullUnmarked;

/// A URL's page: the strip, the tables, what is sent, and both standards.
@NullUnmarked // the loader fills the fields in
public final class BreakdownController {

    private final BreakdownModel model;
    private final Texts texts;

    @FXML
    private StackPane strip;

    @FXML
    private ListView<UrlLine> lines;

    @FXML
    private HBox views;

    @FXML
    private ToggleButton examples;

    @FXML
    private ToggleButton thisUrl;

    @FXML
    private StackPane heads;

    @FXML
    private ListView<ReadingRow> readings;

    BreakdownController(BreakdownModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        strip.getChildren().setAll(UrlField.explained(model.url(), texts));
        lines.setItems(model.lines());
        lines.setCellFactory(list -> new LineCell(model, texts));
        readings.setItems(model.readings());
        readings.setCellFactory(list -> new ReadingCell(model.url()));
        readings.setAccessibleText(texts.get("urls.standards"));
        readings.setOnMouseClicked(click -> choose());
        readings.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        heads.getChildren().setAll(new ReadingHeads(texts));
        model.url().editable().subscribe(editable -> {
            views.setVisible(editable);
            views.setManaged(editable);
        });
        model.learning().subscribe(learning -> {
            examples.setSelected(learning);
            thisUrl.setSelected(!learning);
        });
    }

    /// Loads the example that is selected, or selects the characters that a finding is about.
    private void choose() {
        ReadingRow row = readings.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        if (row.source().example() != null) {
            model.load(row.source().example());
        } else {
            model.url().select(row.source().chars());
        }
    }

    @FXML
    void showExamples() {
        model.learning().set(true);
        examples.setSelected(true);
    }

    @FXML
    void showThisUrl() {
        model.learning().set(false);
        thisUrl.setSelected(true);
    }

    /// What takes the focus when one comes to the page.
    public Node focusTarget() {
        return strip.getChildren().getFirst();
    }
}
