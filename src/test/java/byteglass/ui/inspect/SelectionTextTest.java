package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SelectionTextTest {

    private final Side side = new MessageReader(Texts.of(Locale.ENGLISH))
            .read(Exchanges.answered(Exchanges.WEBHOOK))
            .request();

    private String text(long start, long end) {
        return new SelectionText(Texts.of(Locale.ENGLISH)).of(side, new Range(start, end));
    }

    @Test
    void octetsOfOneRoleAreNamedByIt() {
        assertThat(text(0x144, 0x154)).isEqualTo("0x144–0x153  16 bytes, field value");
        assertThat(text(0x28, 0x29)).isEqualTo("0x28  1 byte, line feed");
    }

    @Test
    void octetsOfSeveralRolesAreOnlyCounted() {
        assertThat(text(0, 6)).isEqualTo("0x0–0x5  6 bytes");
    }

    @Test
    void nothingSelectedSaysNothing() {
        assertThat(text(7, 7)).isEmpty();
    }
}
