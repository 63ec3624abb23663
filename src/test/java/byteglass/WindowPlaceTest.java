package byteglass;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.settings.Preferences;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 24, 1920, 1056), new Rectangle2D(1920, 0, 2560, 1440));

    private final Preferences preferences = Preferences.none();
    private final WindowPlace place = new WindowPlace(preferences, "window");

    private void stood(double x, double y, double width, double height) {
        preferences.put("window.x", x);
        preferences.put("window.y", y);
        preferences.put("window.width", width);
        preferences.put("window.height", height);
    }

    @Test
    void aWindowThatNeverStoodAnywhereHasNoPlace() {
        assertThat(place.on(SCREENS)).isEmpty();
    }

    @Test
    void aWindowStandsWhereItStood() {
        stood(2000, 100, 1440, 900);

        assertThat(place.on(SCREENS)).hasValue(new Rectangle2D(2000, 100, 1440, 900));
    }

    @Test
    void whereItsScreenIsGoneItHasNoPlace() {
        stood(2000, 100, 1440, 900);

        assertThat(place.on(SCREENS.subList(0, 1))).isEmpty();
    }

    @Test
    void itsUpperEdgeMustBeWithinReach() {
        stood(100, -40, 1440, 900);
        assertThat(place.on(SCREENS)).isEmpty();
        stood(100, 1070, 1440, 900);
        assertThat(place.on(SCREENS)).isEmpty();
        stood(-1400, 100, 1440, 900);
        assertThat(place.on(SCREENS)).isEmpty();
    }

    @Test
    void aWindowThatIsLargerThanItsScreenOrNoneAtAllHasNoPlace() {
        stood(100, 100, 5000, 900);
        assertThat(place.on(SCREENS)).isEmpty();
        stood(100, 100, 0, -5);
        assertThat(place.on(SCREENS)).isEmpty();
    }
}
