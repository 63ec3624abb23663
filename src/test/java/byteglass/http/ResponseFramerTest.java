package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The [Framer] of responses.
class ResponseFramerTest {

    private static Framer read(String method, String raw) {
        byte[] data = Bytes.latin1(raw).toArray();
        Framer whole = Framer.ofResponses(method, Limits.DEFAULT);
        int end = whole.push(data, 0, data.length);
        Framer bits = Framer.ofResponses(method, Limits.DEFAULT);
        int at = 0;
        while (at < data.length && bits.push(data, at, at + 1) > at) {
            at++;
        }
        assertThat(at).isEqualTo(end);
        assertThat(bits.phase()).isEqualTo(whole.phase());
        assertThat(bits.length()).isEqualTo(whole.length());
        return whole;
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 'HTTP/1.1 200 OK~Content-Length: 2~~abX', WHOLE, 40",
        "GET, 'HTTP/1.1 200 OK~Content-Length: 3~~ab', CONTENT, 40",
        "HEAD, 'HTTP/1.1 200 OK~Content-Length: 3~~ab', WHOLE, 38",
        "GET, 'HTTP/1.1 204 No~Content-Length: 3~~ab', WHOLE, 38",
        "GET, 'HTTP/1.1 304 No~Content-Length: 3~~ab', WHOLE, 38",
        "GET, 'HTTP/1.1 200~Transfer-Encoding: chunked~~1~a~0~~X', WHOLE, 55",
        "GET, 'HTTP/1.1 200 OK~~abc', CONTENT, 22",
        "CONNECT, 'HTTP/1.1 200 OK~~abc', WHOLE, 19",
        "GET, 'HTTP/1.1 101 Sw~~abc', WHOLE, 19",
        "GET, 'hello~', BROKEN, 7",
        "GET, '\u0001', BROKEN, 1",
        "GET, 'HTTP/1.1 200 OK~Content-Length: x~~ab', BROKEN, 38",
        "GET, 'HTTP/1.1 20', HEAD, 11"
    })
    void itFindsTheEndOfAResponse(String method, String raw, Phase phase, long length) {
        Framer framer = read(method, raw.replace("~", "\r\n"));
        assertThat(framer.phase()).isEqualTo(phase);
        assertThat(framer.length()).isEqualTo(length);
        assertThat(framer.summary()).isEqualTo(Summary.EMPTY);
    }

    @Test
    void aBodyWithoutALengthEndsWithTheConnection() {
        Framer framer = read("GET", "HTTP/1.1 200 OK\r\n\r\nabc");
        assertThat(framer.framing()).isEqualTo(new Framing.UntilClose());
        framer.ended();
        assertThat(framer.phase()).isEqualTo(Phase.WHOLE);
        assertThat(framer.keepAlive()).isFalse();
    }

    @Test
    void theEndOfTheConnectionEndsNothingElse() {
        Framer framer = read("GET", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
        framer.ended();
        assertThat(framer.phase()).isEqualTo(Phase.CONTENT);
        Framer head = read("GET", "HTTP/1.1 200 OK\r\n");
        head.ended();
        assertThat(head.phase()).isEqualTo(Phase.HEAD);
    }

    @Test
    void interimResponsesAreFollowedByAnother() {
        byte[] data = Bytes.latin1("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                .toArray();
        Framer framer = Framer.ofResponses("GET", Limits.DEFAULT);
        int at = framer.push(data, 0, data.length);
        assertThat(framer.isInterim()).isTrue();
        assertThat(framer.opensTunnel()).isFalse();
        framer.next();
        assertThat(framer.status()).isZero();
        assertThat(framer.push(data, at, data.length)).isEqualTo(data.length);
        assertThat(framer.status()).isEqualTo(200);
        assertThat(framer.isInterim()).isFalse();
        assertThat(framer.keepAlive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET, 101, true", "CONNECT, 200, true", "CONNECT, 407, false", "GET, 200, false", "GET, 100, false"})
    void itKnowsWhenAnotherProtocolFollows(String method, int status, boolean tunnel) {
        Framer framer = read(method, "HTTP/1.1 " + status + " x\r\n\r\n");
        assertThat(framer.opensTunnel()).isEqualTo(tunnel);
        assertThat(framer.isInterim()).isEqualTo(status == 100);
    }

    @Test
    void whatIsNoResponseIsSaidToBeOfNoUseToAGateway() {
        assertThat(read("GET", "hello\r\n").refusal())
                .isEqualTo(new Refusal(502, "There is no status line (RFC 9112 section 4)."));
        assertThat(read("GET", "\u0001").refusal())
                .isEqualTo(new Refusal(502, "This is no HTTP response (RFC 9112 section 4)."));
        assertThat(read("GET", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n").refusal())
                .isEqualTo(new Refusal(502, "Content-Length is no number (RFC 9112 section 6.3)."));
    }
}
