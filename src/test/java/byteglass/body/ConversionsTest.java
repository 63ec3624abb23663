package byteglass.body;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionsTest {

    private static Optional<String> as(String key, Bytes selection) {
        return Conversions.of(selection).stream()
                .filter(conversion -> conversion.key().equals(key))
                .map(Conversion::text)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "percent, a%20%C3%BC+%, a \u00fc+%",
        "base64, SGVsbG8=, Hello",
        "base64, SGVsbG8, Hello",
        "base64url, Pz8_Pz8-, ?????>",
        "hex, 48 65:6c 6C6f, Hello",
        "hex, 0x00ff, 00 ff",
        "entities, &lt;&#x41;&eacute;&amp;, <A\u00e9&",
        "unix-time, 1700000000, 2023-11-14T22:13:20Z",
        "unix-time, 1700000000123, 2023-11-14T22:13:20.123Z",
        "unix-time, 1700000000123456, 2023-11-14T22:13:20.123456Z",
        "unix-time, 1700000000123456789, 2023-11-14T22:13:20.123456789Z",
        "unix-time, -100000000, 1966-10-31T14:13:20Z",
        "md5, abc, 900150983cd24fb0d6963f7d28e17f72",
        "sha-1, abc, a9993e364706816aba3e25717850c26c9cd0d89d",
        "sha-256, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "utf-8, abc, abc"
    })
    void aSelectionIsReadInEveryWayThatFits(String key, String selection, String text) {
        assertThat(as(key, Bytes.utf8(selection))).contains(text);
    }

    @Test
    void aTokenShowsItsHeaderAndItsClaims() {
        assertThat(as("jwt", Bytes.latin1("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.")))
                .contains("{\n  \"alg\": \"none\"\n}\n{\n  \"sub\": \"me\"\n}");
        for (String no : List.of("a.b.c", "ey.b.c", "eyJh.b", "eyJhbGciOiJub25lIn0.!.")) {
            assertThat(as("jwt", Bytes.latin1(no))).isEmpty();
        }
    }

    @Test
    void whatIsPackedIsUnpacked() {
        assertThat(as("gzip", Samples.gzip(Bytes.latin1("Hello")))).contains("Hello");
        assertThat(as("zstd", Samples.zstd(Bytes.latin1("Hello")))).contains("Hello");
        assertThat(as("gzip", Bytes.wrap(new byte[] {0x1f, (byte) 0x8b, 0, 0, 0})))
                .isEmpty();
        assertThat(as("gzip", Samples.gzipBomb().slice(0, 100_000))
                        .orElseThrow()
                        .length())
                .isLessThanOrEqualTo(Wording.MOST + 1);
    }

    @Test
    void textInOtherCharsetsIsShown() {
        assertThat(as("utf-16le", Bytes.wrap("a\u00fc".getBytes(StandardCharsets.UTF_16LE))))
                .contains("a\u00fc");
        assertThat(as("utf-16be", Bytes.wrap("a\u00fc".getBytes(StandardCharsets.UTF_16BE))))
                .contains("a\u00fc");
        assertThat(as("latin-1", Bytes.latin1("\u00fc"))).contains("\u00fc");
        assertThat(as("utf-8", Bytes.latin1("\u00fc"))).isEmpty();
        assertThat(as("utf-16le", Bytes.wrap(new byte[] {0, (byte) 0xd8}))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsLeftAway() {
        assertThat(Conversions.of(Bytes.latin1("hello, world")))
                .extracting(Conversion::key)
                .containsExactly("utf-8", "md5", "sha-1", "sha-256");
        assertThat(Conversions.of(Bytes.EMPTY)).isEmpty();
        assertThat(as("base64", Bytes.latin1("abcde"))).isEmpty();
        assertThat(as("unix-time", Bytes.latin1("9999999999999999999"))).isEmpty();
        assertThat(Conversions.of(Bytes.latin1("A".repeat(3 << 20))))
                .extracting(Conversion::key)
                .containsExactly("utf-8", "md5", "sha-1", "sha-256");
    }

    private static Conversion way(String key, Bytes selection) {
        return Conversions.of(selection).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLongValueIsCutToBeShownAndWholeToBeCopied() {
        String text = "\u00fcber".repeat(5000);
        Conversion utf8 = way("utf-8", Bytes.utf8(text));
        assertThat(utf8.text()).hasSize(Wording.MOST + 1).endsWith("…");
        assertThat(utf8.all()).isEqualTo(text);
        assertThat(way("latin-1", Bytes.latin1(text)).all()).isEqualTo(text);
        assertThat(way("utf-16be", Bytes.wrap(text.getBytes(StandardCharsets.UTF_16BE)))
                        .all())
                .isEqualTo(text);

        String zeros = "00".repeat(20_000);
        Conversion hex = way("hex", Bytes.latin1(zeros));
        assertThat(hex.text()).startsWith("00 00").hasSize(Wording.MOST + 1).endsWith("…");
        assertThat(hex.all()).isEqualTo("00 ".repeat(20_000).strip());
        assertThat(way("md5", Bytes.latin1("abc")).all()).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    }

    @Test
    void anyOctetsAreReadAndEveryWayHasItsName() {
        Random random = new Random(4);
        Set<String> keys = new TreeSet<>(Set.of("jwt", "gzip", "zstd", "unix-time", "entities", "percent", "hex"));
        for (int i = 0; i < 2000; i++) {
            byte[] octets = new byte[1 + random.nextInt(40)];
            random.nextBytes(octets);
            for (int at = 0; i % 2 == 0 && at < octets.length; at++) {
                octets[at] = (byte) "%&;.=-_0123456789abcdefey#x".charAt(random.nextInt(27));
            }
            Conversions.of(Bytes.wrap(octets)).forEach(conversion -> keys.add(conversion.key()));
        }
        for (Locale language : Texts.LANGUAGES) {
            for (String key : keys) {
                String name = new Conversion(key, "", Bytes.EMPTY, false).textKey();
                assertThat(Texts.of(language).get(name)).isNotBlank();
            }
        }
    }
}
