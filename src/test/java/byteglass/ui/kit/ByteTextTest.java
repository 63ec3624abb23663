package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteTextTest {

    private static final Bytes ALL = Bytes.wrap(all());

    private static byte[] all() {
        byte[] octets = new byte[256];
        for (int i = 0; i < 256; i++) {
            octets[i] = (byte) i;
        }
        return octets;
    }

    @Test
    void everyOctetIsOneCharacter() {
        String text = new ByteText(ALL).toString();

        assertThat(text).hasSize(256);
        for (int i = 0; i < 256; i++) {
            assertThat(text.charAt(i)).isEqualTo(ByteText.picture(i));
            assertThat(Character.isSurrogate(text.charAt(i))).isFalse();
        }
    }

    @Test
    void randomBytesKeepTheirLengthAndEverySliceItsPlace() {
        Random random = new Random(20260101);
        for (int round = 0; round < 200; round++) {
            byte[] octets = new byte[random.nextInt(300)];
            random.nextBytes(octets);
            ByteText text = new ByteText(Bytes.copyOf(octets));
            int start = random.nextInt(octets.length + 1);
            int end = start + random.nextInt(octets.length - start + 1);

            assertThat(text.toString()).hasSize(octets.length);
            assertThat(text.subSequence(start, end).toString())
                    .isEqualTo(text.toString().substring(start, end));
        }
    }

    @Test
    void onlyALineFeedBreaksALine() {
        assertThat(new ByteText(ALL).toString().lines()).hasSize(2);
        assertThat(new ByteText(Bytes.latin1("ab\r\ncd\rx")).toString()).isEqualTo("ab␍\ncd␍x");
    }

    @Test
    void controlsHaveTheirPicturesAndPrintableOctetsAreThemselves() {
        assertThat(new ByteText(Bytes.latin1("\0\t\33\177")).toString()).isEqualTo("␀␉␛␡");
        assertThat(new ByteText(Bytes.latin1("GET /a?b=c~ é\u00a0\u00ad\u0085")).toString())
                .isEqualTo("GET /a?b=c~ é␣��");
    }

    @Test
    void noOctetIsShownAsNothing() {
        for (int i = 0; i < 256; i++) {
            char shown = ByteText.picture(i);
            assertThat(Character.isISOControl(shown)).as("octet %02X", i).isEqualTo(i == '\n');
            assertThat(Character.getType(shown)).as("octet %02X", i).isNotEqualTo((int) Character.FORMAT);
        }
    }
}
