package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HexCursorTest {

    private static final HexGrid GRID = new HexGrid(16);
    private static final HexCursor.View VIEW = new HexCursor.View(1000, 160);

    private static HexCursor press(HexCursor from, KeyCode key) {
        return from.after(key, false, false, GRID, VIEW).orElseThrow();
    }

    private static HexCursor shift(HexCursor from, KeyCode key) {
        return from.after(key, false, true, GRID, VIEW).orElseThrow();
    }

    private static HexCursor control(HexCursor from, KeyCode key) {
        return from.after(key, true, false, GRID, VIEW).orElseThrow();
    }

    @Test
    void arrowsGoAnOctetOrARow() {
        HexCursor at = HexCursor.at(100);
        assertThat(press(at, KeyCode.LEFT)).isEqualTo(HexCursor.at(99));
        assertThat(press(at, KeyCode.RIGHT)).isEqualTo(HexCursor.at(101));
        assertThat(press(at, KeyCode.UP)).isEqualTo(HexCursor.at(84));
        assertThat(press(at, KeyCode.DOWN)).isEqualTo(HexCursor.at(116));
    }

    @Test
    void nothingLeadsOutOfTheBytes() {
        assertThat(press(HexCursor.at(0), KeyCode.LEFT)).isEqualTo(HexCursor.at(0));
        assertThat(press(HexCursor.at(3), KeyCode.UP)).isEqualTo(HexCursor.at(3));
        assertThat(press(HexCursor.at(1000), KeyCode.RIGHT)).isEqualTo(HexCursor.at(1000));
        assertThat(press(HexCursor.at(995), KeyCode.DOWN)).isEqualTo(HexCursor.at(995));
        assertThat(press(HexCursor.at(990), KeyCode.PAGE_DOWN)).isEqualTo(HexCursor.at(1000));
        assertThat(press(HexCursor.at(10), KeyCode.PAGE_UP)).isEqualTo(HexCursor.at(0));
    }

    @Test
    void homeAndEndGoWithinTheRowAndWithControlToTheEnds() {
        HexCursor at = HexCursor.at(100);
        assertThat(press(at, KeyCode.HOME)).isEqualTo(HexCursor.at(96));
        assertThat(press(at, KeyCode.END)).isEqualTo(HexCursor.at(111));
        assertThat(control(at, KeyCode.HOME)).isEqualTo(HexCursor.at(0));
        assertThat(control(at, KeyCode.END)).isEqualTo(HexCursor.at(1000));
    }

    @Test
    void shiftSelectsFromTheAnchor() {
        HexCursor selected = shift(shift(HexCursor.at(100), KeyCode.DOWN), KeyCode.RIGHT);
        assertThat(selected.range()).isEqualTo(new Range(100, 117));
        assertThat(shift(selected, KeyCode.HOME).range()).isEqualTo(new Range(100, 112));
        assertThat(shift(HexCursor.at(100), KeyCode.END).range()).isEqualTo(new Range(100, 112));
        assertThat(press(selected, KeyCode.LEFT)).isEqualTo(HexCursor.at(100));
        assertThat(press(selected, KeyCode.RIGHT)).isEqualTo(HexCursor.at(117));
    }

    @Test
    void aDragTakesBothOctetsInWhicheverComesFirst() {
        assertThat(HexCursor.across(5, 9).range()).isEqualTo(new Range(5, 10));
        assertThat(HexCursor.across(9, 5).range()).isEqualTo(new Range(5, 10));
        assertThat(HexCursor.across(5, 5).range()).isEqualTo(new Range(5, 6));
        assertThat(HexCursor.across(5, 9).seen()).isEqualTo(9);
        assertThat(HexCursor.across(9, 5).seen()).isEqualTo(5);
    }

    @Test
    void otherKeysLeadNowhere() {
        assertThat(HexCursor.at(1).after(KeyCode.A, false, false, GRID, VIEW)).isEmpty();
    }
}
