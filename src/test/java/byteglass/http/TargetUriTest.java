package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import org.junit.jupiter.api.Test;

class TargetUriTest {

    private static String uri(String head) {
        Request request = Dissector.request(Bytes.latin1(head + "\r\n\r\n"));
        return TargetUri.of(request, "http", "127.0.0.1:8050");
    }

    @Test
    void anOriginFormTargetIsOfTheHost() {
        assertThat(uri("GET /a?b=1 HTTP/1.1\r\nHost: www.example.com:81")).isEqualTo("http://www.example.com:81/a?b=1");
        assertThat(uri("GET //a HTTP/1.1\r\nHost:  h ")).isEqualTo("http://h//a");
    }

    @Test
    void anAbsoluteFormTargetIsTheUriWhateverHostSays() {
        assertThat(uri("GET https://a.test/b HTTP/1.1\r\nHost: c.test")).isEqualTo("https://a.test/b");
    }

    @Test
    void anAuthorityOrAnAsteriskHasNoPath() {
        assertThat(uri("CONNECT a.test:443 HTTP/1.1\r\nHost: b")).isEqualTo("http://a.test:443");
        assertThat(uri("OPTIONS * HTTP/1.1\r\nHost: a.test")).isEqualTo("http://a.test");
    }

    @Test
    void withoutHostTheAddressThatItCameToStandsIn() {
        assertThat(uri("GET /a HTTP/1.0")).isEqualTo("http://127.0.0.1:8050/a");
        assertThat(uri("GET /a HTTP/1.1\r\nHost: ")).isEqualTo("http://127.0.0.1:8050/a");
    }

    @Test
    void whatIsNoTargetIsShownAsItIs() {
        assertThat(uri("GET a%zz HTTP/1.1\r\nHost: b")).isEqualTo("a%zz");
        assertThat(uri("hello")).isEmpty();
    }

    @Test
    void octetsThatAreUtf8AreTheirCharacters() {
        assertThat(uri("GET /caf\u00c3\u00a9 HTTP/1.1\r\nHost: b\u00c3\u00bccher"))
                .isEqualTo("http://bücher/café");
    }
}
