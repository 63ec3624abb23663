package byteglass.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
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
