package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisibleTest {

    private static String shown(Charset charset, Bytes bytes) {
        StringBuilder out = new StringBuilder();
        new Visible(charset).append(out, bytes, 0, bytes.length());
        return out.toString();
    }

    private static String shown(Bytes bytes) {
        return shown(StandardCharsets.UTF_8, bytes);
    }

    @Test
    void controlsHavePicturesAndALineFeedEndsTheLine() {
        assertThat(shown(Bytes.latin1("a\r\nb\nc\rd\t\0\u001b[2J\u007f"))).isEqualTo("a␍␊\nb␊\nc␍d␉␀␛[2J␡");
    }

    @Test
    void textOfOtherAlphabetsIsShown() {
        assertThat(shown(Bytes.utf8("é中文🐟"))).isEqualTo("é中文🐟");
    }

    @Test
    void whatIsNoTextIsShownAsOctets() {
        assertThat(shown(Bytes.latin1("\u00ff\u00e9a"))).isEqualTo("\\xff\\xe9a");
        assertThat(shown(Bytes.latin1("\u00e4\u00b8"))).as("cut").isEqualTo("\\xe4\\xb8");
        assertThat(shown(Bytes.latin1("\u00c0\u00af"))).as("overlong").isEqualTo("\\xc0\\xaf");
    }

    @Test
    void charactersThatSteerATerminalAreShownAsOctets() {
        assertThat(shown(Bytes.utf8("\u0085"))).as("a control").isEqualTo("\\xc2\\x85");
        assertThat(shown(Bytes.utf8("\u202e"))).as("right to left").isEqualTo("\\xe2\\x80\\xae");
        assertThat(shown(Bytes.utf8("\u2028"))).as("a line end").isEqualTo("\\xe2\\x80\\xa8");
    }

    @Test
    void aTerminalOfAnotherCharsetGetsAscii() {
        assertThat(shown(StandardCharsets.US_ASCII, Bytes.utf8("a\r\n\té\u0001")))
                .isEqualTo("a\\r\\n\n\\t\\xc3\\xa9\\x01");
    }

    @Test
    void nothingButPrintableCharactersAndLineEndsComesOut() {
        byte[] all = new byte[65_536 * 2];
        for (int i = 0; i < 65_536; i++) {
            all[2 * i] = (byte) (i >> 8);
            all[2 * i + 1] = (byte) i;
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.US_ASCII}) {
            assertThat(shown(charset, Bytes.wrap(all)).codePoints())
                    .allMatch(character -> character == '\n' || !Character.isISOControl(character));
        }
    }
}
