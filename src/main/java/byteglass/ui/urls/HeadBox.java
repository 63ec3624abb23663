package byteglass.ui.urls;

import byteglass.texts.Texts;
import byteglass.ui.kit.Clip;
import byteglass.ui.kit.IconButton;
import byteglass.ui.urls.UrlLine.Section;
import java.nio.charset.Charset;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a section: its title, how much there is, and what can be chosen.
final class HeadBox extends HBox {

    private final BreakdownModel model;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox decode;
    private final IconButton copy;
    private final ToggleButton form;
    private final ToggleButton uri;
    private final ChoiceBox<Charset> charset = new ChoiceBox<>();

    HeadBox(BreakdownModel model, Texts texts) {
        this.model = model;
        getStyleClass().add("section-head");
        title.getStyleClass().addAll("strong", "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("section-detail");
        form = segment(texts.get("urls.decode.form"), true);
        uri = segment(texts.get("urls.decode.uri"), false);
        Label label = new Label(texts.get("urls.decode"));
        label.getStyleClass().add("section-detail");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(form, uri);
        both.getStyleClass().add("segments");
        charset.getItems().setAll(BreakdownModel.charsets());
        charset.setAccessibleText(texts.get("urls.decode.charset"));
        charset.getStyleClass().add("charset");
        charset.valueProperty().subscribe(this::choose);
        decode = new HBox(8, label, both, charset);
        decode.getStyleClass().add("decode");
        decode.setMinWidth(USE_PREF_SIZE);
        copy = new IconButton("fth-copy", texts.get("urls.sent.copy"));
        copy.setOnAction(pressed -> copy());
        Region rest = new Region();
        HBox.setHgrow(rest, Priority.ALWAYS);
        getChildren().setAll(title, detail, rest, decode, copy);
        model.decoding().subscribe(this::show);
        model.foreign().subscribe(strange -> visible(charset, strange));
        model.forms().subscribe(forms -> copy.setDisable(forms.request().isEmpty()));
    }

    private ToggleButton segment(String text, boolean plusIsSpace) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("segment");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            Decoding now = model.decoding().get();
            model.decoding().set(new Decoding(plusIsSpace, now.charset()));
            show(model.decoding().get());
        });
        return button;
    }

    private void choose(Charset chosen) {
        if (chosen != null) {
            model.decoding().set(new Decoding(model.decoding().get().form(), chosen));
        }
    }

    private void show(Decoding decoding) {
        form.setSelected(decoding.form());
        uri.setSelected(!decoding.form());
        charset.setValue(decoding.charset());
    }

    void show(UrlLine.Head head) {
        title.setText(head.title());
        detail.setText(head.detail());
        visible(decode, head.section() == Section.QUERY);
        visible(copy, head.section() == Section.SENT);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void copy() {
        Clip.put(model.forms().get().request());
    }
}
