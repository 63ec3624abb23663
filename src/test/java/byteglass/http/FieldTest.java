package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byteglass.dissect.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTest {

    @Test
    void itsPartsAreRangesOfTheMessage() {
        Field field = new Field(16, 20, 22, 33, 35);
        assertThat(field.line()).isEqualTo(new Range(16, 35));
        assertThat(field.name()).isEqualTo(new Range(16, 20));
        assertThat(field.value()).isEqualTo(new Range(22, 33));
    }

    @ParameterizedTest
    @CsvSource({"-1,2,3,4,5", "2,1,3,4,5", "1,4,3,4,5", "1,2,5,4,5", "1,2,3,6,5"})
    void noPartBeginsBeforeTheOneInFrontOfIt(int start, int nameEnd, int valueStart, int valueEnd, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Field(start, nameEnd, valueStart, valueEnd, end))
                .withMessageStartingWith("no field");
    }
}
