package byteglass.ui.inspect;

import byteglass.texts.Texts;
import byteglass.ui.inspect.FindingsModel.Filter;
import byteglass.ui.kit.Formats;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Chooses which findings are to be seen: all, errors, warnings, notes, each with how many there are.
public final class FilterBar extends HBox {

    private final Map<Filter, ToggleButton> buttons = new EnumMap<>(Filter.class);
    private final ToggleGroup group = new ToggleGroup();

    public FilterBar() {
        getStyleClass().add("segments");
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setSelected(filter == Filter.ALL);
            button.setUserData(filter);
            buttons.put(filter, button);
            getChildren().add(button);
        }
    }

    void install(FindingsModel model) {
        Pieces.onChoice(
                group, () -> model.filter((Filter) group.getSelectedToggle().getUserData()));
    }

    /// Counts anew.
    void show(FindingsModel model, Texts texts) {
        buttons.forEach((filter, button) ->
                button.setText(texts.get("inspect.filter." + filter.key(), Formats.count(model.count(filter)))));
    }
}
