package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "1249, 1.2 kB",
        "9949, 9.9 kB",
        "9950, 10 kB",
        "999499, 999 kB",
        "999500, 1.0 MB",
        "118000000, 118 MB",
        "9223372036854775807, 9223372 TB"
    })
    void aSizeHasOneDecimalBelowTen(long bytes, String text) {
        assertThat(Formats.size(bytes)).isEqualTo(text);
    }

    @Test
    void aDurationIsInMillisecondsUntilItIsASecond() {
        assertThat(Formats.duration(122_149)).isEqualTo("122.1 ms");
        assertThat(Formats.duration(999_949)).isEqualTo("999.9 ms");
        assertThat(Formats.duration(999_950)).isEqualTo("1.00 s");
        assertThat(Formats.duration(12_345_678)).isEqualTo("12.35 s");
    }

    @Test
    void aCountIsGrouped() {
        assertThat(Formats.count(1_284)).isEqualTo("1,284");
    }

    @Test
    void aRangeIsShownInclusiveAndHexadecimal() {
        assertThat(Formats.range(0, 41)).isEqualTo("0000–0028");
        assertThat(Formats.range(41, 42)).isEqualTo("0029");
        assertThat(Formats.range(0x1_0000, 0x1_0010)).isEqualTo("10000–1000F");
    }
}
