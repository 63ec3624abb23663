package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import byteglass.dissect.Bytes;
import byteglass.http.Dissected;
import byteglass.texts.Texts;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignWordsTest {

    /// A ClientHello for `localhost`, TLS 1.3.
    static final String HELLO = hex("160301004c010000480303" + "11".repeat(32) + "00" + "00021301" + "0100" + "001d"
            + "0000000e000c0000096c6f63616c686f7374" + "002b0003020304" + "00170000");

    private static String hex(String digits) {
        return Bytes.wrap(HexFormat.of().parseHex(digits)).latin1();
    }

    @Test
    void aTlsClientNamesTheSiteThatItWants() {
        Foreign foreign = Rows.foreign(HELLO);
        assertThat(foreign.title())
                .isEqualTo(new Foreign.Title("TLS ClientHello", false, "a client tried https:// on this plain port"));
        assertThat(foreign.host()).isEqualTo(new Foreign.Host("localhost", "SNI"));
        assertThat(foreign.version()).isEqualTo("TLS 1.3");
        assertThat(foreign.kind()).isEqualTo("handshake");
    }

    @Test
    void itIsSaidInTheReadersLanguage() {
        Foreign foreign =
                new ForeignWords(Texts.of(Locale.SIMPLIFIED_CHINESE)).of(Dissected.exchange(Bytes.latin1(HELLO)));
        assertThat(foreign.title().says()).isEqualTo("客户端在这个明文端口上尝试使用 https://");
    }

    private static List<Arguments> protocols() {
        return List.of(
                arguments("SSH-2.0-x\r\n", "SSH banner", "SSH-2.0", "banner"),
                arguments("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/2 preface", "HTTP/2.0", "preface"),
                arguments("\5\1\0", "SOCKS5 greeting", "SOCKS5", "greeting"),
                arguments("PROXY UNKNOWN\r\n", "PROXY header, version 1", "PROXY 1", "header"),
                arguments("\r\n\r\n\0\r\nQUIT\n!\0\0\0", "PROXY header, version 2", "PROXY 2", "header"),
                arguments("\0\1\2", "Unknown bytes", "", "binary"),
                arguments("\u0016", "TLS ClientHello", "", "handshake"));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void otherProtocolsAreNamed(String bytes, String title, String version, String kind) {
        Foreign foreign = Rows.foreign(bytes);
        assertThat(foreign.title().text()).isEqualTo(title);
        assertThat(foreign.title().quoted()).isFalse();
        assertThat(foreign.version()).isEqualTo(version);
        assertThat(foreign.kind()).isEqualTo(kind);
        assertThat(foreign.host()).isEqualTo(Foreign.Host.NONE);
    }

    @ParameterizedTest
    @CsvSource({"'EHLO mail.test', 'text, but no request line'", "GET, ended before the request line did"})
    void ofTextTheFirstLineIsShown(String line, String says) {
        boolean whole = line.contains(" ");
        Foreign foreign = Rows.foreign("\r\n" + line + (whole ? "\r\nmore\r\n" : ""));
        assertThat(foreign.title()).isEqualTo(new Foreign.Title(line, true, says));
        assertThat(foreign.version()).isEmpty();
        assertThat(foreign.kind()).isEqualTo("text");
    }

    @Test
    void emptyLinesHaveNoFirstLine() {
        assertThat(Rows.foreign("\r\n").title().text()).isEmpty();
    }
}
