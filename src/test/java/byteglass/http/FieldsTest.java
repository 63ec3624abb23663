package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static String value(String text) {
        Bytes raw = Bytes.latin1("A:" + text);
        Field field = new Field(0, 1, 2, raw.length(), raw.length());
        return new Fields(raw, List.of(field)).value(field);
    }

    @Test
    void aFoldReadsAsOneSpace() {
        assertThat(value("b \t\r\n \t c")).isEqualTo("b c");
        assertThat(value("b\n c\r\n d")).isEqualTo("b c d");
    }

    @Test
    void anEmptyLineOfAFoldReadsAsASpaceToo() {
        assertThat(value("b\n \n c")).isEqualTo("b  c");
        assertThat(value("b\r\n \r\n c")).isEqualTo("b  c");
    }

    @Test
    void aFoldAtAnEndReadsAsASpaceToo() {
        assertThat(value("\r\n b\r\n ")).isEqualTo(" b ");
    }

    @Test
    void aCrWithinALineIsNoPartOfAFold() {
        assertThat(value("b\rc\r\n d")).isEqualTo("b\rc d");
    }
}
