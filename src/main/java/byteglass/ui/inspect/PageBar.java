package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.kit.IconButton;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Leads through the pages of a long message; of a short one it is not there.
public final class PageBar extends HBox {

    private final Label place = new Label();
    private int index;

    public PageBar() {
        getStyleClass().add("pager");
        place.getStyleClass().add("place");
    }

    void install(RawModel model, Texts texts) {
        getChildren()
                .setAll(
                        button(texts, "fth-chevrons-left", "inspect.page.first", () -> model.go(0)),
                        button(texts, "fth-chevron-left", "inspect.page.previous", () -> model.go(index - 1)),
                        place,
                        button(texts, "fth-chevron-right", "inspect.page.next", () -> model.go(index + 1)),
                        button(texts, "fth-chevrons-right", "inspect.page.last", () -> model.go(Integer.MAX_VALUE)));
    }

    private static IconButton button(Texts texts, String icon, String key, Runnable action) {
        IconButton button = new IconButton(icon, texts.get(key));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    void show(RawModel.Shown page, Texts texts) {
        index = page.index();
        setVisible(page.count() > 1);
        setManaged(page.count() > 1);
        Range range = page.page().range();
        String offsets = SelectionText.offsets(range.start(), range.end());
        place.setText(texts.get("inspect.page", page.index() + 1, page.count(), offsets));
    }
}
