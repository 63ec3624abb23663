package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {

    @Test
    void aTimeStandsWhereItsShareOfTheStretchIs() {
        TimeScale scale = new TimeScale(1_000, 3_000);
        assertThat(scale.place(1_000)).isZero();
        assertThat(scale.place(1_500)).isEqualTo(0.25);
        assertThat(scale.place(3_000)).isEqualTo(1);
    }

    @Test
    void whatLiesOutsideStandsAtTheNearerEnd() {
        TimeScale scale = new TimeScale(1_000, 3_000);
        assertThat(scale.place(0)).isZero();
        assertThat(scale.place(9_000)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "0, 7, 2", "500, 3500, 1000", "7, 1607, 500", "0, 122149, 50000"})
    void marksAreRoundAndCountedFromTheLeftEnd(long start, long end, long step) {
        assertThat(new TimeScale(start, end).marks()).startsWith(start, start + step);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 6, 11, 99, 1_000, 1_234_567, 86_400_000_000L, Long.MAX_VALUE / 4})
    void thereAreNeverMoreMarksThanCanBeRead(long length) {
        TimeScale scale = new TimeScale(0, length);
        assertThat(scale.marks()).hasSizeBetween(2, 6).allMatch(mark -> mark >= 0 && mark <= length);
    }

    @Test
    void aStretchWithoutTimeIsNone() {
        assertThatThrownBy(() -> new TimeScale(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
