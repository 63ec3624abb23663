package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "1F4 = 500",
                "0x1f4 = 500",
                "' 0X1F4 ' = 500",
                "#500 = 500",
                "'#1,019' = 1019",
                "1d = 29",
                "80000000 = 2147483648",
                "0 = 0"
            })
    void hexadecimalUnlessItSaysThatItIsDecimal(String typed, long offset) {
        assertThat(Offset.of(typed)).hasValue(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "0x", "#", "#1F", "12g", "-1", "1 2", "FFFFFFFFFFFFFFFF", "#9999999999999999999"})
    void nonsenseIsNoOffset(String typed) {
        assertThat(Offset.of(typed)).isEmpty();
    }
}
