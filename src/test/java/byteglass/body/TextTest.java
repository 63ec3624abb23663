package byteglass.body;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.body.CharsetChoice.Reason;
import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static final Charset LATIN = Charset.forName("windows-1252");

    private static Text text(String type, Bytes octets) {
        return Text.of(octets, MediaType.of(type));
    }

    private static Bytes bytes(String text, Charset charset) {
        return Bytes.wrap(text.getBytes(charset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain; charset=iso-8859-1 | Gr\u00fc\u00dfe | ISO-8859-1 | PARAMETER",
                "text/plain;CHARSET=\"gb18030\"  | \u4f60\u597d      | GB18030    | PARAMETER",
                "application/json               | Gr\u00fc\u00dfe    | UTF-8      | FORMAT",
                "application/problem+json       | Gr\u00fc\u00dfe    | UTF-8      | FORMAT",
                "text/xml | <?xml version='1.0' encoding='iso-8859-1'?><a>\u00fc</a> | ISO-8859-1 | DECLARATION",
                "text/html | <p><meta charset=gbk><p>\u4f60                | GBK        | DECLARATION",
                "text/css | @charset \"iso-8859-1\"; a{content:'\u00fc'}   | ISO-8859-1 | DECLARATION",
                "text/xml | <?xml version='1.0' encoding='UTF-16'?><a/>    | UTF-8      | DECLARATION",
                "text/plain                     | hello      | UTF-8      | ASCII",
                "''                             | Gr\u00fc\u00dfe    | UTF-8      | VALID_UTF_8",
                "text/plain; charset=klingon    | hello      | UTF-8      | ASCII"
            })
    void theCharsetHasAReason(String type, String words, String charset, Reason reason) {
        Text text = text(type, bytes(words, Charset.forName(charset)));

        assertThat(text.chars()).isEqualTo(words);
        assertThat(text.charset()).isEqualTo(new CharsetChoice(Charset.forName(charset), reason));
    }

    @Test
    void aTextInNoKnownCharsetIsGuessed() {
        String words = "\u042d\u0442\u043e \u043e\u0431\u044b\u0447\u043d\u044b\u0439 \u0440\u0443\u0441"
                + "\u0441\u043a\u0438\u0439 \u0442\u0435\u043a\u0441\u0442, \u0432 \u043a\u043e\u0442"
                + "\u043e\u0440\u043e\u043c \u043d\u0435\u0442 \u043d\u0438\u0447\u0435\u0433\u043e "
                + "\u043e\u0441\u043e\u0431\u0435\u043d\u043d\u043e\u0433\u043e, \u043a\u0440\u043e"
                + "\u043c\u0435 \u0442\u043e\u0433\u043e, \u0447\u0442\u043e \u043e\u043d \u0437\u0430"
                + "\u043f\u0438\u0441\u0430\u043d \u0432 \u0441\u0442\u0430\u0440\u043e\u0439 \u043a"
                + "\u043e\u0434\u0438\u0440\u043e\u0432\u043a\u0435.";
        Text text = text("text/plain", bytes(words, Charset.forName("windows-1251")));

        assertThat(text.charset().reason()).isEqualTo(Reason.GUESS);
        assertThat(text.chars()).isEqualTo(words);
    }

    @Test
    void aByteOrderMarkGoesBeforeTheParameterAndIsNoPartOfTheText() {
        Text text = text("text/plain; charset=iso-8859-1", bytes("\ufeffGr\u00fc\u00dfe", UTF_16BE));

        assertThat(text.chars()).isEqualTo("Gr\u00fc\u00dfe");
        assertThat(text.charset()).isEqualTo(new CharsetChoice(UTF_16BE, Reason.BYTE_ORDER_MARK));
        assertThat(text.octetAt(0)).isEqualTo(2);
        assertThat(text.findings())
                .containsExactly(
                        new Finding(BodyRules.CHARSET_CONFLICT, new Range(0, 2), List.of("ISO-8859-1", "UTF-16BE")));
        for (String mark : List.of("UTF-8", "UTF-16LE", "UTF-32LE", "UTF-32BE")) {
            Text marked = text("text/plain; charset=" + mark, bytes("\ufeffa", Charset.forName(mark)));
            assertThat(marked.chars()).isEqualTo("a");
            assertThat(marked.findings()).isEmpty();
        }
    }

    @Test
    void anUnknownCharsetIsSaid() {
        assertThat(text("text/plain; charset=klingon", Bytes.latin1("a")).findings())
                .extracting(Finding::rule)
                .containsExactly(BodyRules.CHARSET_UNKNOWN);
        assertThat(text("text/plain; charset=\"\\\u0000\"", Bytes.latin1("a")).findings())
                .hasSize(1);
    }

    @Test
    void octetsThatAreNoCharacterAreReplacedAndSaid() {
        Text text = text("text/plain; charset=utf-8", Bytes.latin1("a\u00ffb\u00e2\u0082c\u00c3"));

        assertThat(text.chars()).isEqualTo("a\ufffdb\ufffdc\ufffd");
        assertThat(text.findings())
                .containsExactly(new Finding(BodyRules.CHARSET_MALFORMED, new Range(1, 2), List.of("UTF-8", "3")));
        assertThat(text.octetAt(4)).isEqualTo(5);
    }

    @Test
    void anotherCharsetIsChosenByHand() {
        Text text = Text.of(Bytes.latin1("Gr\u00fc\u00dfe"), LATIN);

        assertThat(text.chars()).isEqualTo("Gr\u00fc\u00dfe");
        assertThat(text.charset().reason()).isEqualTo(Reason.BY_HAND);
        assertThat(text.octets()).isEqualTo(Bytes.latin1("Gr\u00fc\u00dfe"));
    }

    @Test
    void everyCharIsFoundAmongTheOctetsAndBack() {
        Random random = new Random(5);
        for (String charset : List.of("UTF-8", "UTF-16LE", "GB18030", "Shift_JIS", "ISO-8859-1")) {
            StringBuilder words = new StringBuilder();
            while (words.length() < 20_000) {
                String next = random.nextInt(20) == 0 ? "\ud83c\udf0d" : random.nextInt(3) == 0 ? "\u6771" : "a";
                words.append(charset.startsWith("UTF") || charset.startsWith("GB") ? next : "a");
            }
            Bytes octets = bytes(words.toString(), Charset.forName(charset));
            Text text = Text.of(octets, Charset.forName(charset));

            assertThat(text.chars()).isEqualTo(words.toString());
            for (int i = 0; i < 200; i++) {
                int at = words.offsetByCodePoints(0, random.nextInt(words.codePointCount(0, words.length())));
                int octet =
                        bytes(words.substring(0, at), Charset.forName(charset)).length();

                assertThat(text.octetAt(at)).as(charset).isEqualTo(octet);
                assertThat(text.charAt(octet)).as(charset).isEqualTo(at);
            }
            assertThat(text.octetAt(words.length() + 5)).isEqualTo(octets.length());
            assertThat(text.charAt(octets.length())).isEqualTo(words.length());
        }
    }

    @Test
    void anyOctetsInAnyCharsetAreSomeText() {
        Random random = new Random(9);
        for (Charset charset : Charset.availableCharsets().values()) {
            byte[] octets = new byte[random.nextInt(9000)];
            random.nextBytes(octets);
            Text text = Text.of(Bytes.wrap(octets), charset);

            assertThat(text.octetAt(text.chars().length())).isEqualTo(octets.length);
            for (int i = 0; i < 10; i++) {
                int at = random.nextInt(text.chars().length() + 1);
                assertThat(text.octetAt(at)).isBetween(0, octets.length);
                assertThat(text.charAt(random.nextInt(octets.length + 1)))
                        .isBetween(0, text.chars().length());
            }
            assertThat(Text.of(Bytes.wrap(octets), MediaType.NONE).octets().length())
                    .isEqualTo(octets.length);
        }
    }

    @Test
    void noTextIsText() {
        Text text = text("", Bytes.EMPTY);

        assertThat(text.chars()).isEmpty();
        assertThat(text.octetAt(0)).isZero();
        assertThat(text.charAt(0)).isZero();
    }
}
