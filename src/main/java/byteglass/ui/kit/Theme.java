package byteglass.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Scene;

/// Dark or light: the palette of everything in a window. Windows that pop up take it over from their owner.
public enum Theme {
    DARK("dark.css"),
    LIGHT("light.css");

    private final String palette;

    Theme(String palette) {
        this.palette = palette;
    }

    /// Dresses a scene; one that wears another theme changes at once. FX thread only.
    public void apply(Scene scene) {
        Fonts.families();
        scene.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(stylesheets());
    }

    /// Its name where it is remembered.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of a name; empty where there is none.
    public static Optional<Theme> of(String key) {
        return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
    }

    /// The other one.
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    private List<String> stylesheets() {
        return List.of(
                sheet(palette),
                sheet("base.css"),
                sheet("byteview.css"),
                sheet("urlfield.css"),
                RoleStyle.stylesheet());
    }

    private static String sheet(String name) {
        URL address = Objects.requireNonNull(Theme.class.getResource(name), name);
        return address.toExternalForm();
    }
}
