package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteRowsTest {

    private static String shown(String text, int cells) {
        Bytes bytes = Bytes.latin1(text);
        ByteRows rows = ByteRows.of(bytes, cells);
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < rows.count(); row++) {
            all.append(rows.continues(row) ? ".." : "")
                    .append(new ByteText(bytes.slice(rows.start(row), rows.end(row)))
                            .toString()
                            .replace('\n', '␊'))
                    .append(rows.goesOn(row) ? "↩|" : "|");
        }
        return all.toString();
    }

    @Test
    void aRowEndsAfterEachLineFeed() {
        assertThat(shown("a: b\r\nc\n\r\nbody", 80)).isEqualTo("a: b␍␊|c␊|␍␊|body|");
    }

    @Test
    void noEmptyRowFollowsALineEnd() {
        assertThat(shown("a\r\n", 80)).isEqualTo("a␍␊|");
        assertThat(shown("", 80)).isEmpty();
    }

    @Test
    void aBareCarriageReturnDoesNotEndARow() {
        assertThat(shown("a\rb\r", 80)).isEqualTo("a␍b␍|");
    }

    @Test
    void aLongLineGoesOnIndented() {
        assertThat(shown("0123456789012345678", 8)).isEqualTo("01234567↩|..890123↩|..45678|");
    }

    @Test
    void aLineEndStaysWithTheRowItEnds() {
        assertThat(shown("01234567\r\n", 8)).isEqualTo("01234567␍␊|");
        assertThat(shown("01234567\nx", 8)).isEqualTo("01234567␊|x|");
        assertThat(shown("01234567\rx", 8)).isEqualTo("01234567↩|..␍x|");
        assertThat(shown("0123456\r\n", 8)).isEqualTo("0123456␍␊|");
    }

    @Test
    void rowsTileAnyBytesAndEveryOffsetIsInItsRow() {
        Random random = new Random(20260102);
        String alphabet = "ab \r\n\n\r";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Bytes bytes = Bytes.latin1(text.toString());
            ByteRows rows = ByteRows.of(bytes, 8 + random.nextInt(20));
            int end = 0;
            for (int row = 0; row < rows.count(); row++) {
                assertThat(rows.start(row)).isEqualTo(end);
                end = rows.end(row);
                for (int offset = rows.start(row); offset < end; offset++) {
                    assertThat(rows.rowOf(offset)).isEqualTo(row);
                    assertThat(rows.offset(row, offset - rows.start(row))).isEqualTo(offset);
                }
            }
            assertThat(end).isEqualTo(bytes.length());
        }
    }

    @Test
    void aPlaceBeyondARowIsItsEnd() {
        ByteRows rows = ByteRows.of(Bytes.latin1("0123456789\r\nab"), 8);

        assertThat(rows.offset(0, 100)).isEqualTo(8);
        assertThat(rows.offset(1, 9)).isEqualTo(12);
        assertThat(rows.offset(7, 0)).isEqualTo(14);
        assertThat(rows.rowOf(14)).isEqualTo(2);
    }

    @Test
    void aViewTooNarrowIsRefused() {
        assertThatThrownBy(() -> ByteRows.of(Bytes.EMPTY, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
