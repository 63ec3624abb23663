package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.kit.Formats;
import byteglass.ui.kit.SpecLabel;
import byteglass.ui.kit.Tag;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The head of a section; a click anywhere opens or closes it.
final class SectionBar extends HBox {

    private final PartsModel model;
    private final FontIcon chevron = new FontIcon("fth-chevron-down");
    private final Label title = Pieces.label("strong", "cell-text");
    private final HBox details = new HBox();
    private final HBox faces = new HBox();
    private final SpecLabel spec = new SpecLabel();
    private final Label range = Pieces.label("offset");
    private final Label size = Pieces.label("offset", "size");

    private final CharsetMenu charset;

    SectionBar(PartsModel model, Texts texts) {
        this.model = model;
        charset = new CharsetMenu(texts, model::read);
        getStyleClass().add("section-bar");
        details.getStyleClass().add("details");
        faces.getStyleClass().add("segments");
        details.setMinWidth(0);
        HBox.setHgrow(details, Priority.ALWAYS);
        range.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(chevron, title, details, charset, faces, spec, range, size);
    }

    void show(Section section) {
        chevron.setIconLiteral(model.isOpen(section) ? "fth-chevron-down" : "fth-chevron-right");
        title.setText(section.title());
        details.getChildren().clear();
        List<String> words = section.words();
        for (int i = 1; i < words.size(); i++) {
            Label label = new Label(words.get(i));
            label.getStyleClass().addAll("text-muted", "cell-text");
            label.setMinWidth(i == 1 ? Region.USE_PREF_SIZE : 0);
            details.getChildren().add(label);
            if (i == 1) {
                section.tags().forEach(tag -> details.getChildren().add(new Tag(tag)));
            }
        }
        spec.show(section.spec());
        range.setText(Formats.range(section.range().start(), section.range().end()));
        size.setText(Formats.size(section.range().length()));
        showFaces(section);
        Optional<TextReading> text = model.text(section);
        charset.setVisible(text.isPresent());
        charset.setManaged(text.isPresent());
        text.ifPresent(charset::show);
        setOnMouseClicked(click -> model.toggle(section));
    }

    private void showFaces(Section section) {
        List<String> names = model.faces(section);
        faces.setVisible(!names.isEmpty());
        faces.setManaged(!names.isEmpty());
        faces.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (String name : names) {
            ToggleButton button = new ToggleButton(name);
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setSelected(name.equals(model.face(section)));
            button.setOnAction(action -> model.choose(section, name));
            faces.getChildren().add(button);
        }
    }
}
