package byteglass.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Ja4Test {

    private static List<Integer> numbers(String hex) {
        return Arrays.stream(hex.split(","))
                .map(digits -> Integer.parseInt(digits, 16))
                .toList();
    }

    private static Facts.ClientHello hello(int version, List<String> alpn, List<Integer> extensions) {
        Facts.Offer offer = new Facts.Offer(List.of(), List.of(), List.of(), List.of(), alpn);
        return new Facts.ClientHello(0x0301, version, Optional.empty(), offer, extensions);
    }

    @Test
    void aBrowserHasTheFingerprintThatItsAuthorsPublished() {
        Facts.Offer offer = new Facts.Offer(
                numbers("6a6a,0304,0303"),
                numbers("5a5a,1301,1302,1303,c02b,c02f,c02c,c030,cca9,cca8,c013,c014,009c,009d,002f,0035"),
                List.of(),
                numbers("0403,0804,0401,0503,0805,0501,0806,0601"),
                List.of("h2", "http/1.1"));
        List<Integer> extensions =
                numbers("0a0a,001b,0000,0033,0010,4469,0017,002d,000d,0005,0023,0012,002b,ff01,000b,000a,0015,1a1a");
        Ja4 ja4 = new Facts.ClientHello(0x0301, 0x0303, Optional.of("x"), offer, extensions).ja4();
        assertThat(ja4.ciphers())
                .isEqualTo("002f,0035,009c,009d,1301,1302,1303,c013,c014,c02b,c02c,c02f,c030,cca8,cca9");
        assertThat(ja4.extensions())
                .isEqualTo("0005,000a,000b,000d,0012,0015,0017,001b,0023,002b,002d,0033,4469,ff01"
                        + "_0403,0804,0401,0503,0805,0501,0806,0601");
        assertThat(ja4.fingerprint()).isEqualTo("t13d1516h2_8daaf6152771_e5627efa2ab1");
    }

    @Test
    void whatIsNotOfferedIsZero() {
        assertThat(hello(0x0303, List.of(), List.of()).ja4().fingerprint())
                .isEqualTo("t12i000000_000000000000_000000000000");
        assertThat(hello(0x0303, List.of(""), List.of(0)).ja4().head()).isEqualTo("t12d000100");
    }

    @Test
    void versionsHaveTwoLetters() {
        assertThat(hello(0x0304, List.of(), List.of()).ja4().head()).startsWith("t13");
        assertThat(hello(0x0302, List.of(), List.of()).ja4().head()).startsWith("t11");
        assertThat(hello(0x0301, List.of(), List.of()).ja4().head()).startsWith("t10");
        assertThat(hello(0x0300, List.of(), List.of()).ja4().head()).startsWith("ts3");
        assertThat(hello(0x7f1c, List.of(), List.of()).ja4().head()).startsWith("t00");
    }

    @Test
    void aProtocolNameThatIsNoTextIsShownInHex() {
        assertThat(hello(0, List.of("\u00ab"), List.of()).ja4().head()).endsWith("ab");
        assertThat(hello(0, List.of("h\u00e2"), List.of()).ja4().head()).endsWith("62");
        assertThat(hello(0, List.of("-1"), List.of()).ja4().head()).endsWith("21");
        assertThat(hello(0, List.of("z"), List.of()).ja4().head()).endsWith("zz");
    }

    @Test
    void countsEndAtNinetyNine() {
        List<Integer> many = IntStream.range(100, 300).boxed().toList();
        assertThat(hello(0x0303, List.of(), many).ja4().head()).isEqualTo("t12i009900");
    }

    @Test
    void greaseIsSixteenValues() {
        assertThat(IntStream.range(0, 0x10000).filter(Ja4::isGrease).count()).isEqualTo(16);
        assertThat(Ja4.isGrease(0x0a0a)).isTrue();
        assertThat(Ja4.isGrease(0xfafa)).isTrue();
        assertThat(Ja4.isGrease(0x0a1a)).isFalse();
    }

    @Test
    void numbersHaveNames() {
        assertThat(TlsNames.cipher(0x1301)).isEqualTo("TLS_AES_128_GCM_SHA256");
        assertThat(TlsNames.version(0x0304)).isEqualTo("TLS 1.3");
        assertThat(TlsNames.extension(0)).isEqualTo("server_name");
        assertThat(TlsNames.group(0x11ec)).isEqualTo("X25519MLKEM768");
        assertThat(TlsNames.signature(0x0807)).isEqualTo("ed25519");
        assertThat(TlsNames.cipher(0x2a2a)).isEqualTo("GREASE");
        assertThat(TlsNames.group(0xbeef)).isEqualTo("0xbeef");
    }
}
