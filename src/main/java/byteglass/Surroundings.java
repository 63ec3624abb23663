package byteglass;

import byteglass.settings.Preferences;
import byteglass.texts.Texts;
import byteglass.ui.kit.Theme;
import java.util.function.Consumer;

/// What a window takes from the system it opens on.
///
/// @param texts in the user's language
/// @param theme what it looks like at first
/// @param browser opens an address in the system's browser
/// @param preferences what is remembered from one start to the next
public record Surroundings(Texts texts, Theme theme, Consumer<String> browser, Preferences preferences) {

    /// Where nothing is remembered.
    public Surroundings(Texts texts, Theme theme, Consumer<String> browser) {
        this(texts, theme, browser, Preferences.none());
    }
}
