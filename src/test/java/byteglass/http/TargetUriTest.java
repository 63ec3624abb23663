package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.TargetUri.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUriTest {

    private static TargetUri of(String head) {
        Request request = Dissector.request(Bytes.latin1(head + "\r\n\r\n"));
        return TargetUri.of(request, "http", "127.0.0.1:8050");
    }

    private static String uri(String head) {
        return of(head).text();
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
    void itIsKnownWhichFormTheTargetHad() {
        assertThat(of("CONNECT a:1 HTTP/1.1").form()).isEqualTo(TargetForm.AUTHORITY);
        assertThat(of("OPTIONS * HTTP/1.1").form()).isEqualTo(TargetForm.ASTERISK);
        assertThat(of("GET http://a/ HTTP/1.1").form()).isEqualTo(TargetForm.ABSOLUTE);
        assertThat(of("GET / HTTP/1.1\r\nHost: a").form()).isEqualTo(TargetForm.ORIGIN);
        assertThat(of("GET a HTTP/1.1").form()).isEqualTo(TargetForm.INVALID);
    }

    @Test
    void itIsKnownWhereTheServersNameIsFrom() {
        assertThat(of("GET / HTTP/1.1\r\nHost: a").authority()).isEqualTo(Authority.HOST);
        assertThat(of("GET http://a/ HTTP/1.1\r\nHost: a").authority()).isEqualTo(Authority.TARGET);
        assertThat(of("CONNECT a:1 HTTP/1.1\r\nHost: a").authority()).isEqualTo(Authority.TARGET);
        assertThat(of("GET a HTTP/1.1\r\nHost: a").authority()).isEqualTo(Authority.NONE);
    }

    @Test
    void withoutHostTheAddressThatItCameToStandsIn() {
        assertThat(of("GET /a HTTP/1.0"))
                .isEqualTo(new TargetUri("http://127.0.0.1:8050/a", TargetForm.ORIGIN, Authority.NO_HOST, false));
        assertThat(of("GET /a HTTP/1.1\r\nHost: "))
                .isEqualTo(new TargetUri("http://127.0.0.1:8050/a", TargetForm.ORIGIN, Authority.NO_HOST, false));
    }

    @Test
    void ofSeveralHostsTheFirstIsTaken() {
        assertThat(of("GET /a HTTP/1.1\r\nHost: a\r\nhost: b"))
                .isEqualTo(new TargetUri("http://a/a", TargetForm.ORIGIN, Authority.FIRST_HOST, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "a?b", "a#b", "u@a", "a\\b", "a\u0001b", "a\u007fb", "<a>"})
    void aHostThatWouldBeMoreThanTheServerIsNotTaken(String host) {
        assertThat(of("GET /a HTTP/1.1\r\nHost: " + host))
                .isEqualTo(new TargetUri("http://127.0.0.1:8050/a", TargetForm.ORIGIN, Authority.BAD_HOST, false));
    }

    @Test
    void whatIsNoTargetIsShownAsItIs() {
        assertThat(uri("GET a%zz HTTP/1.1\r\nHost: b")).isEqualTo("a%zz");
        assertThat(uri("hello")).isEmpty();
    }

    @Test
    void octetsThatAreUtf8AreTheirCharacters() {
        assertThat(of("GET /caf\u00c3\u00a9 HTTP/1.1\r\nHost: b\u00c3\u00bccher"))
                .isEqualTo(new TargetUri("http://bücher/café", TargetForm.ORIGIN, Authority.HOST, false));
    }

    @Test
    void octetsThatAreNotUtf8ArePercentEncodedAndTheOthersAreNot() {
        assertThat(of("GET /caf\u00e9?q=\u00d6\u00d0&x=\u00e4\u00b8\u00ad HTTP/1.1\r\nHost: a"))
                .isEqualTo(new TargetUri("http://a/caf%E9?q=%D6%D0&x=中", TargetForm.ORIGIN, Authority.HOST, true));
        assertThat(uri("GET /\u00e4\u00b8 HTTP/1.1\r\nHost: a\u00ff")).isEqualTo("http://a%FF/%E4%B8");
    }
}
