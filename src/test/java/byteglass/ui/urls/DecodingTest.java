package byteglass.ui.urls;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.ui.urls.Decoding.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final Decoding URI = new Decoding(false, StandardCharsets.UTF_8);
    private static final Decoding GBK = new Decoding(true, Charset.forName("GBK"));

    @Test
    void aPlusIsASpaceInAFormAndItselfInAUri() {
        assertThat(Decoding.FORM.decode("a+b%20c").text()).isEqualTo("a b c");
        assertThat(URI.decode("a+b%20c").text()).isEqualTo("a+b c");
    }

    @Test
    void escapesAreOctetsOfTheCharset() {
        assertThat(Decoding.FORM.decode("caf%C3%A9").text()).isEqualTo("café");
        assertThat(GBK.decode("%D6%D0%CE%C4").text()).isEqualTo("中文");
        assertThat(Decoding.FORM.decode("%F0%9F%98%80!").text()).isEqualTo("😀!");
    }

    @Test
    void octetsThatAreNoneOfTheCharsetAreReplacedAndTold() {
        Decoded decoded = Decoding.FORM.decode("%D6%D0x");

        assertThat(decoded.malformed()).isTrue();
        assertThat(decoded.text()).contains("\ufffd").endsWith("x");
        assertThat(Decoding.FORM.decode("%C3").text()).isEqualTo("\ufffd");
        assertThat(Decoding.FORM.decode("x").malformed()).isFalse();
    }

    @Test
    void anEscapeThatIsNoneStays() {
        assertThat(Decoding.FORM.decode("100%").text()).isEqualTo("100%");
        assertThat(Decoding.FORM.decode("%zz%1").text()).isEqualTo("%zz%1");
    }

    @Test
    void everyCharacterKnowsWhereItCameFrom() {
        Decoded decoded = Decoding.FORM.decode("a%C3%A9+%F0%9F%98%80");
        assertThat(IntStream.rangeClosed(0, decoded.text().length()).map(decoded::start))
                .containsExactly(0, 1, 7, 8, 8, 20);
    }

    @Test
    void anEditedTextChangesOnlyWhatStandsForItsChangedCharacters() {
        assertThat(Decoding.FORM.edited("%7Ecaf%c3%a9+x", "~cafés x")).isEqualTo("%7Ecaf%c3%a9s+x");
        assertThat(Decoding.FORM.edited("%7Ecaf%c3%a9+x", "~cafü x")).isEqualTo("%7Ecaf%C3%BC+x");
        assertThat(Decoding.FORM.edited("250", "2 50&#")).isEqualTo("2+50%26%23");
        assertThat(URI.edited("250", "2 50+")).isEqualTo("2%2050%2B");
        assertThat(GBK.edited("%D6%D0", "中文")).isEqualTo("%D6%D0%CE%C4");
        assertThat(Decoding.FORM.edited("abc", "")).isEmpty();
        assertThat(Decoding.FORM.edited("%F0%9F%98%80", "😁")).isEqualTo("%F0%9F%98%81");
    }

    @Test
    void whatTheCharsetHasNoOctetsForChangesNothing() {
        assertThat(new Decoding(true, StandardCharsets.ISO_8859_1).edited("abc", "abc中"))
                .isEqualTo("abc");
    }

    @Test
    void whateverIsEncodedIsDecodedAgain() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.appendCodePoint(random.nextInt(3) > 0 ? random.nextInt(128) : 0x4e00 + random.nextInt(500));
            }
            for (Decoding decoding : new Decoding[] {Decoding.FORM, URI, GBK}) {
                String sent = decoding.encode(text.toString());
                assertThat(decoding.decode(sent).text()).isEqualTo(text.toString());
                assertThat(decoding.edited("%61b+c", text.toString()))
                        .satisfies(edited ->
                                assertThat(decoding.decode(edited).text()).isEqualTo(text.toString()));
            }
        }
    }

    @Test
    void decodingAnythingNeverThrowsAndKeepsItsPlaces() {
        Random random = new Random(7);
        String alphabet = "%%%+aF09é中\ud83d\ude00\ud800&=";
        for (int i = 0; i < 2000; i++) {
            StringBuilder sent = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                sent.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Decoding decoding : new Decoding[] {Decoding.FORM, URI, GBK}) {
                Decoded decoded = decoding.decode(sent.toString());
                assertThat(IntStream.rangeClosed(0, decoded.text().length()).mapToObj(decoded::start))
                        .isSorted();
                assertThat(decoded.start(decoded.text().length())).isEqualTo(sent.length());
            }
        }
    }

    @Test
    void marksThatWouldEndAPartAreEscapedAndNothingElseIs() {
        assertThat(Decoding.kept("a&b=c#d e", "&#")).isEqualTo("a%26b=c%23d e");
    }
}
