package byteglass.ui.kit;

import byteglass.texts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/// Loads views: for `XController` the `XView.fxml` and the `x.css` beside it, with the texts of one language
/// behind its `%keys`.
public final class Views {

    private final TextBundle bundle;

    public Views(Texts texts) {
        this.bundle = new TextBundle(texts);
    }

    /// A loaded view.
    ///
    /// @param root its top node
    /// @param controller what the factory made for it
    public record View<C>(Parent root, C controller) {}

    /// Loads the view of a controller. FX thread only.
    ///
    /// @param factory makes a controller, of this class and of each that the view includes, by a constructor call
    /// @throws UncheckedIOException when the view cannot be loaded, which is a fault of the program
    public <C> View<C> load(Class<C> controller, Callback<Class<?>, Object> factory) {
        String name = controller.getSimpleName().replaceFirst("Controller$", "");
        URL fxml = Objects.requireNonNull(controller.getResource(name + "View.fxml"), name + "View.fxml");
        FXMLLoader loader = new FXMLLoader(fxml, bundle);
        loader.setControllerFactory(factory);
        try {
            Parent root = loader.load();
            URL css = controller.getResource(name.toLowerCase(Locale.ROOT) + ".css");
            if (css != null) {
                root.getStylesheets().add(css.toExternalForm());
            }
            return new View<>(root, controller.cast(loader.getController()));
        } catch (IOException broken) {
            throw new UncheckedIOException(fxml.toString(), broken);
        }
    }
}
