package byteglass;

import byteglass.settings.Preferences;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// Where a window stands and how large it is, remembered from one start to the next.
final class WindowPlace {

    /// What of a window must be on a screen, so that it can be taken hold of.
    private static final double LEAST_SEEN = 96;

    private final Preferences preferences;
    private final String key;

    /// @param key names the window
    WindowPlace(Preferences preferences, String key) {
        this.preferences = preferences;
        this.key = key;
    }

    /// Where it stood last; empty where that is not known, or on none of the screens that there are now.
    Optional<Rectangle2D> on(List<Rectangle2D> screens) {
        OptionalDouble x = number("x");
        OptionalDouble y = number("y");
        OptionalDouble width = number("width");
        OptionalDouble height = number("height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        if (width.getAsDouble() < LEAST_SEEN || height.getAsDouble() < LEAST_SEEN) {
            return Optional.empty();
        }
        Rectangle2D place =
                new Rectangle2D(x.getAsDouble(), y.getAsDouble(), width.getAsDouble(), height.getAsDouble());
        return screens.stream().anyMatch(screen -> isSeen(place, screen)) ? Optional.of(place) : Optional.empty();
    }

    /// Whether enough of its upper edge is on a screen, and it is not larger than that.
    private static boolean isSeen(Rectangle2D place, Rectangle2D screen) {
        double across = Math.min(place.getMaxX(), screen.getMaxX()) - Math.max(place.getMinX(), screen.getMinX());
        return across >= LEAST_SEEN
                && place.getMinY() >= screen.getMinY()
                && place.getMinY() <= screen.getMaxY() - LEAST_SEEN
                && place.getWidth() <= screen.getWidth()
                && place.getHeight() <= screen.getHeight();
    }

    private OptionalDouble number(String name) {
        return preferences.number(key + "." + name);
    }

    /// Puts a window there, and remembers where it is put from now on. Before it is shown.
    void keep(Stage stage, List<Rectangle2D> screens) {
        on(screens).ifPresent(place -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        });
        stage.setMaximized(preferences.text(key + ".maximized").isPresent()
                && preferences.text(key + ".maximized").get().equals("yes"));
        Runnable note = () -> note(stage);
        stage.xProperty().subscribe(note);
        stage.yProperty().subscribe(note);
        stage.widthProperty().subscribe(note);
        stage.heightProperty().subscribe(note);
        stage.maximizedProperty().subscribe(note);
    }

    private void note(Stage stage) {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        preferences.put(key + ".maximized", stage.isMaximized() ? "yes" : "no");
        if (!stage.isMaximized()) {
            preferences.put(key + ".x", stage.getX());
            preferences.put(key + ".y", stage.getY());
            preferences.put(key + ".width", stage.getWidth());
            preferences.put(key + ".height", stage.getHeight());
        }
    }
}
