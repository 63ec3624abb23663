package byteglass.ui.urls;

import byteglass.texts.Texts;
import byteglass.ui.kit.UrlField;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private Label nothing;

    @FXML
    private Node head;

    @FXML
    private StackPane strip;

    @FXML
    private TwoPanes tables;

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
        model.url().editable().subscribe(editable -> {
            visible(views, editable);
            heads.getChildren().setAll(new ReadingHeads(texts, editable));
        });
        model.url().editable().subscribe(editable -> showWhatThereIs());
        model.captured().subscribe(uri -> showWhatThereIs());
        model.learning().subscribe(learning -> {
            examples.setSelected(learning);
            thisUrl.setSelected(!learning);
        });
    }

    /// Of what was captured and is no request there is nothing but a word about that.
    private void showWhatThereIs() {
        boolean none = !model.url().editable().get() && model.captured().get() == null;
        visible(nothing, none);
        Stream.of(head, strip, tables).forEach(part -> visible(part, !none));
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
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
        return nothing.isVisible() ? nothing : strip.getChildren().getFirst();
    }
}
