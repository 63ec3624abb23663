package byteglass.ui.inspect;

import byteglass.body.CharsetChoice;
import byteglass.texts.Texts;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// Chooses the charset that a text is read in: the one that fits, with the reason, or any other by hand.
final class CharsetMenu extends MenuButton {

    private final Texts texts;
    private final Consumer<Optional<Charset>> chosen;

    /// @param chosen takes the charset; empty for the one that fits
    CharsetMenu(Texts texts, Consumer<Optional<Charset>> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().addAll("charset-menu", "small");
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
    }

    void show(TextReading reading) {
        String automatic = reading.automatic()
                .map(choice -> texts.get(
                        "inspect.charset.automatic",
                        choice.charset().name(),
                        texts.get(choice.reason().textKey())))
                .orElse(texts.get("inspect.charset.none"));
        setText(reading.chosen()
                .or(() -> reading.automatic().map(CharsetChoice::charset))
                .map(Charset::name)
                .orElse(texts.get("inspect.charset")));
        String told = reading.chosen()
                .map(charset -> texts.get("inspect.charset.chosen", charset.name(), automatic))
                .orElse(automatic);
        setTooltip(new Tooltip(told));
        setAccessibleText(texts.get("inspect.charset") + ": " + told);
        setOnShowing(showing -> fill(reading, automatic));
        if (getItems().isEmpty()) {
            fill(reading, automatic); // a menu without items does not open
        }
    }

    private void fill(TextReading reading, String automatic) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(automatic, Optional.empty(), reading, group));
        items.add(new SeparatorMenuItem());
        CharsetChoice.known().forEach(each -> items.add(item(each.name(), Optional.of(each), reading, group)));
        getItems().setAll(items);
    }

    private MenuItem item(String text, Optional<Charset> charset, TextReading reading, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(charset.equals(reading.chosen()));
        item.setOnAction(action -> chosen.accept(charset));
        return item;
    }
}
