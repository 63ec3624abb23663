package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.ui.kit.Theme;
import org.junit.jupiter.api.Test;

class ShellModelTest {

    private final ShellModel model = new ShellModel("monday.bgcap", Theme.DARK);

    private static Vitals captured(long rows, double atSeconds) {
        return new Vitals(rows, 0, 0, 0, (long) (atSeconds * 1e9));
    }

    @Test
    void theRateIsWhatCameBetweenTwoMeasurements() {
        model.show(captured(1_000_000, 10));
        assertThat(model.rate().get()).isZero();
        model.show(captured(1_000_021, 11.5));
        assertThat(model.rate().get()).isEqualTo(14);
    }

    @Test
    void noTimeBetweenMeasurementsIsNoRate() {
        model.show(captured(1, 10));
        model.show(captured(5, 10));
        assertThat(model.rate().get()).isZero();
    }

    @Test
    void theThemeChangesToTheOtherAndBack() {
        model.changeTheme();
        assertThat(model.theme().get()).isEqualTo(Theme.LIGHT);
        model.changeTheme();
        assertThat(model.theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void aNoticeStaysUntilItIsDismissed() {
        model.notice("Another program writes default.bgcap.");
        model.show(captured(1, 1));
        assertThat(model.notice().get()).isNotEmpty();
        model.notice("");
        assertThat(model.notice().get()).isEmpty();
    }
}
