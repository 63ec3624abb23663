package byteglass.send;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Destination;
import byteglass.http.Destination.Security;
import byteglass.http.Draft;
import byteglass.url.Url;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private static Draft draft(String url, String method, @Nullable String body, String... fields) {
        return new Drafting("us/1")
                .draft(Url.of(url, null), method, List.of(fields), body == null ? null : Bytes.utf8(body), true)
                .orElseThrow();
    }

    private static String text(Draft draft) {
        return draft.raw().latin1();
    }

    @Test
    void aUrlGetsTheLinesOfAClient() {
        Draft draft = draft("http://u:p@a.test:8050/x?y=1#z", "GET", null);
        assertThat(text(draft)).isEqualTo("""
                        GET /x?y=1 HTTP/1.1\r
                        Host: a.test:8050\r
                        User-Agent: us/1\r
                        Accept: */*\r
                        Authorization: Basic dTpw\r
                        \r
                        """);
        assertThat(draft.destination()).isEqualTo(new Destination("a.test", 8050, null));
    }

    @Test
    void aGivenFieldTakesThePlaceOfTheOneThatWouldBeAdded() {
        assertThat(text(draft("http://a/", "GET", null, "host: b", "Accept:", "User-Agent;", "X: 1", "X: 2")))
                .isEqualTo("GET / HTTP/1.1\r\nhost: b\r\nUser-Agent:\r\nX: 1\r\nX: 2\r\n\r\n");
    }

    @Test
    void aBodyGetsItsLength() {
        assertThat(text(draft("http://a/", "QUERY", "\u00e9", "Content-Type: text/plain", "Accept:", "User-Agent:")))
                .isEqualTo("QUERY / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n"
                        + "\u00c3\u00a9");
        assertThat(text(draft("http://a/", "POST", "0\r\n\r\n", "Transfer-Encoding: chunked")))
                .doesNotContain("Content-Length")
                .contains("Content-Type: application/x-www-form-urlencoded\r\n");
    }

    @Test
    void httpsIsSecured() {
        assertThat(draft("https://a/", "GET", null).destination())
                .isEqualTo(new Destination("a", 443, new Security("a", true)));
        assertThat(draft("http://[::1]/", "GET", null).destination()).isEqualTo(new Destination("::1", 80, null));
    }

    @Test
    void aUrlThatHttpDoesNotServeGetsNothing() {
        assertThat(new Drafting("x").draft(Url.of("ftp://a/", null), "GET", List.of(), null, true))
                .isEmpty();
        assertThat(new Drafting("x").draft(Url.of("/a", null), "GET", List.of(), null, true))
                .isEmpty();
    }
}
