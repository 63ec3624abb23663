package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PercentCodecTest {

    private static String decoded(String text) {
        return new String(PercentCodec.decode(text), StandardCharsets.UTF_8);
    }

    @Test
    void escapesAreDecodedAndEverythingElseStays() {
        assertThat(decoded("a%41%c3%A9\u00e9%25\ud83c\udf0d")).isEqualTo("aA\u00e9\u00e9%\ud83c\udf0d");
    }

    @Test
    void aPercentSignWithoutTwoDigitsStays() {
        assertThat(decoded("%4g%g4%%41%4")).isEqualTo("%4g%g4%A%4");
        assertThat(decoded("%")).isEqualTo("%");
    }

    @Test
    void octetsOfASetAreEscaped() {
        String text = Bytes.utf8("a b\u00e9\u6c34\ud83c\udf0d<").latin1();

        assertThat(PercentCodec.encode(text, 1, text.length(), CodePoints.PATH))
                .isEqualTo("%20b%C3%A9%E6%B0%B4%F0%9F%8C%8D%3C");
        assertThat(PercentCodec.encode(text, 0, 3, CodePoints.C0)).isEqualTo("a b");
    }
}
