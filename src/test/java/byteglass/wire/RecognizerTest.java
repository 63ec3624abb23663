package byteglass.wire;

import static byteglass.wire.Samples.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognizerTest {

    private static Recognition of(String latin1) {
        return Recognizer.recognize(Bytes.latin1(latin1));
    }

    private static Recognition sure(Protocol protocol) {
        return new Recognition(protocol, 0);
    }

    @Test
    void nothingIsUnknownYet() {
        assertThat(Recognizer.recognize(Bytes.EMPTY)).isEqualTo(new Recognition(Protocol.UNKNOWN, 1));
        assertThat(Recognizer.recognize(Bytes.EMPTY).decided()).isFalse();
        assertThatThrownBy(() -> new Recognition(Protocol.SSH, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "get /",
                "GET x",
                "POST *",
                "PROXY / HTTP/1.1",
                "PRI /",
                "PUT\t/",
                "BREW http://x",
                "BREW HTTPS://x",
                "  GET / HTTP/1.1\n",
                "G\u000bT x http/2\r\n",
                "a b HTTP/1.1 \t\r\n",
                "\r\n\nDELETE x",
                "é ü HTTP/1.1\n",
                "SSx /",
                "PROXY TCP/ HTTP/1.1\n",
            })
    void aRequestLineIsHttpHoweverBad(String line) {
        assertThat(of(line)).isEqualTo(sure(Protocol.HTTP_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EHLO mail.test\r\n",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1\r\n",
                "hello\n",
                "LONGMETHOD x\n",
                "GET\r\n",
                "GET \r\n",
                "x htt\n",
                "\u0001\u0002",
                "\r\n\u0000",
                "SSG-2.0\n",
                "PROXY TCP9 1 2\n"
            })
    void aLineOfNoSuchFormIsUnknown(String line) {
        assertThat(of(line)).isEqualTo(sure(Protocol.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET",
                "GET ",
                "BREW x",
                "P",
                "PR",
                "PRI",
                "S",
                "SSH",
                "\r",
                "\r\n\r\n",
                "\n",
                "PROXY",
                "x\ty"
            })
    void aBeginningOfARequestLineIsLikelyHttp(String line) {
        assertThat(of(line)).isEqualTo(new Recognition(Protocol.HTTP_1, 1));
    }

    @Test
    void binaryWithoutALineEndIsLikelyUnknown() {
        assertThat(of("ab\0\u0001")).isEqualTo(new Recognition(Protocol.UNKNOWN, 1));
    }

    @Test
    void aLineIsNotWaitedForForever() {
        assertThat(of("x".repeat(FirstLine.LIMIT - 1)).decided()).isFalse();
        assertThat(of("x".repeat(FirstLine.LIMIT))).isEqualTo(sure(Protocol.UNKNOWN));
        assertThat(of("\r\n".repeat(FirstLine.LIMIT))).isEqualTo(sure(Protocol.HTTP_1));
        assertThat(of("\r\n".repeat(FirstLine.LIMIT / 2 - 1))).isEqualTo(new Recognition(Protocol.HTTP_1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "16, TLS_CLIENT_HELLO, 5",
        "16 03, TLS_CLIENT_HELLO, 4",
        "16 03 01 02 00, TLS_CLIENT_HELLO, 1",
        "16 03 01 02 00 01, TLS_CLIENT_HELLO, 0",
        "16 03 04 02 00 01 00, TLS_CLIENT_HELLO, 0",
        "16 02, UNKNOWN, 0",
        "16 03 05, UNKNOWN, 0",
        "16 03 01 00 00 02, UNKNOWN, 0",
        "04, SOCKS_4, 1",
        "04 01, SOCKS_4, 0",
        "04 02, SOCKS_4, 0",
        "04 00, UNKNOWN, 0",
        "04 03, UNKNOWN, 0",
        "05, SOCKS_5, 1",
        "05 00, UNKNOWN, 0",
        "05 ff, SOCKS_5, 0",
        "50 52 49 20, HTTP_2_PREFACE, 20",
        "53 53 48 2d, SSH, 0",
        "0d 0a 0d 0a 00, PROXY_V2, 7",
        "0d 0a 0d 0a 00 0d 0a 51 55 49 54 0a, PROXY_V2, 0",
        "50 52 4f 58 59 20, PROXY_V1, 5",
        "50 52 4f 58 59 20 54 43 50, PROXY_V1, 2",
        "50 52 4f 58 59 20 54 43 50 36, PROXY_V1, 1",
        "50 52 4f 58 59 20 55, PROXY_V1, 6",
        "50 52 4f 58 59 20 54 43 50 34 20, PROXY_V1, 0",
    })
    void itSaysHowManyBytesAreMissing(String bytes, Protocol protocol, int missing) {
        assertThat(Recognizer.recognize(hex(bytes))).isEqualTo(new Recognition(protocol, missing));
    }

    @Test
    void whatIsDecidedStays() {
        for (Bytes sample : Samples.ALL) {
            WireProperties.decided(sample);
        }
        Random random = new Random(11);
        byte[] some = new byte[40];
        for (int i = 0; i < 3000; i++) {
            byte[] seed = Samples.ALL.get(random.nextInt(Samples.ALL.size())).toArray();
            random.nextBytes(some);
            System.arraycopy(seed, 0, some, 0, Math.min(seed.length, random.nextInt(some.length)));
            WireProperties.decided(Bytes.copyOf(some));
        }
    }

    @Test
    void textIsToldFromBinary() {
        assertThat(Recognizer.isText(Bytes.utf8("Grüße\r\n\t\f"))).isTrue();
        assertThat(Recognizer.isText(Bytes.latin1("a\0"))).isFalse();
        assertThat(Recognizer.isText(Bytes.latin1("\u007f"))).isFalse();
        assertThat(Recognizer.isText(Bytes.latin1("\u001b[0m"))).isFalse();
        assertThat(Recognizer.isText(Bytes.latin1("x".repeat(600) + "\0"))).isTrue();
        assertThat(Recognizer.isText(Bytes.EMPTY)).isTrue();
        assertThat(Recognizer.isText(Bytes.latin1("\u0001a line that one control begins\r\n")))
                .isTrue();
        assertThat(Recognizer.isText(Bytes.latin1("\u00ff\u00fe, which are no UTF-8\r\n")))
                .isFalse();
        assertThat(Recognizer.isText(Bytes.latin1("\u000e\u000f and more of it\r\n")))
                .isFalse();
    }

    @Test
    void keysAreThoseOfTheCommandLine() {
        assertThat(Protocol.values())
                .extracting(Protocol::key)
                .containsExactly(
                        "http/1",
                        "tls-client-hello",
                        "http/2-preface",
                        "socks4",
                        "socks5",
                        "proxy-v1",
                        "proxy-v2",
                        "ssh",
                        "unknown");
    }
}
