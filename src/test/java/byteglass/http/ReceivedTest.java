package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.wire.Protocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTest {

    private static Received of(String latin1) {
        return Received.of(Bytes.latin1(latin1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "GET",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\r\n",
                "INVITE sip:a SIP/2.0\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 1, 2\r\n\r\n"
            })
    void aRequestLineMakesItHttp(String bytes) {
        Received received = of(bytes);
        assertThat(received.protocol()).isEqualTo(Protocol.HTTP_1);
        assertThat(received.isHttp()).isTrue();
        assertThat(received.dissection()).isEqualTo(received.request().dissection());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n", "\0\1\2", "\u001bGET / HTTP/1.1\r\n\r\n"})
    void withoutARequestLineItIsUnknown(String bytes) {
        Received received = of(bytes);
        assertThat(received.protocol()).isEqualTo(Protocol.UNKNOWN);
        assertThat(received.isHttp()).isFalse();
        assertThat(received.dissection().findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("start/not-http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-x\r\n", "\5\1\0", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void anotherProtocolIsTakenApartAsThat(String bytes) {
        Received received = of(bytes);
        assertThat(received.isHttp()).isFalse();
        assertThat(received.protocol()).isEqualTo(received.wire().protocol());
        assertThat(received.dissection()).isEqualTo(received.wire().dissection());
    }
}
