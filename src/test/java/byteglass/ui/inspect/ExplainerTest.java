package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.HttpRole;
import byteglass.http.ValueRole;
import byteglass.texts.Texts;
import byteglass.wire.WireRole;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final MessageReader reader = new MessageReader(texts);
    private final Explainer explainer = new Explainer(texts);

    private Side side(String request) {
        return reader.read(Exchanges.answered(Bytes.latin1(request))).request();
    }

    /// Explains the first byte of a text within a request.
    private Explanation at(String request, String text) {
        return explainer.of(side(request), request.indexOf(text)).orElseThrow();
    }

    private static List<String> lines(Explanation explained) {
        return explained.lines().stream()
                .map(line -> line.label() + "=" + line.text())
                .toList();
    }

    @Test
    void aMethodSaysWhatItIsAndHowSafe() {
        Explanation method = at("POST /a HTTP/1.1\r\nHost: a\r\n\r\n", "POST");

        assertThat(method.role()).isEqualTo(HttpRole.METHOD);
        assertThat(method.about().title()).isEqualTo("method");
        assertThat(method.about().owner()).isEqualTo("Request line");
        assertThat(method.about().spec().map(Object::toString)).hasValue("RFC 9110 9.1");
        assertThat(method.text()).isEqualTo("Says what is to be done with the target. Here: not safe, not idempotent.");
        assertThat(method.spoken()).startsWith("method, Request line. POST. ");
    }

    @Test
    void aByteInACookieSaysThatItIsTheCookiesName() {
        String request = "GET / HTTP/1.1\r\nHost: a\r\nCookie: id=7; theme=dark\r\n\r\n";
        Explanation name = at(request, "theme");

        assertThat(name.role()).isEqualTo(ValueRole.COOKIE_NAME);
        assertThat(name.about().title()).isEqualTo("cookie name");
        assertThat(name.about().owner()).isEqualTo("Cookie");
        assertThat(name.token().range()).isEqualTo(new Range(request.indexOf("theme"), request.indexOf("=dark")));
        assertThat(Run.text(name.token().runs())).isEqualTo("theme");
        assertThat(lines(name)).containsExactly("Part of=id=7; theme=dark");
    }

    @Test
    void credentialsAreDecoded() {
        String request = "GET / HTTP/1.1\r\nHost: a\r\nAuthorization: Basic YWxhZGRpbjpvcGVu\r\n\r\n";

        assertThat(lines(at(request, "YWxh"))).contains("User=aladdin", "Password=open");
        assertThat(at(request, "YWxh").findings())
                .extracting(Explanation.Found::title)
                .containsExactly("Credentials without TLS");
    }

    @Test
    void escapesAndChunkSizesAreDecoded() {
        String request = """
                POST /caf%C3%A9?q=a%20b HTTP/1.1\r
                Host: a\r
                Transfer-Encoding: chunked\r
                \r
                1a\r
                abcdefghijklmnopqrstuvwxyz\r
                0\r
                \r
                """;

        assertThat(lines(at(request, "/caf"))).containsExactly("Decoded=/café");
        assertThat(lines(at(request, "a%20b"))).containsExactly("Decoded=a b");
        assertThat(lines(at(request, "1a\r"))).containsExactly("Decoded=26 bytes");
        assertThat(at(request, "bcdef").about().title()).isEqualTo("chunk data");
    }

    @Test
    void aLineEndBelongsToItsField() {
        String request = "GET / HTTP/1.1\r\nHost: a\nAccept: x\r\n\r\n";
        Explanation lone = at(request, "\nAccept");

        assertThat(lone.about().title()).isEqualTo("line feed");
        assertThat(lone.about().owner()).isEqualTo("Host");
        assertThat(lone.findings()).extracting(Explanation.Found::title).containsExactly("Line ends with LF alone");
        assertThat(explainer
                        .of(side(request), request.length() - 1)
                        .orElseThrow()
                        .about()
                        .owner())
                .isEqualTo("Empty line");
    }

    @Test
    void aFieldNameSaysWhatTheFieldMeans() {
        Explanation name = at("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "Host");
        assertThat(name.about().owner()).isEmpty();
        assertThat(name.text()).isEqualTo("The site this request is for. A server may hold many.");
    }

    @Test
    void bytesOfOtherProtocolsHaveRolesOfTheirOwn() {
        String proxied = "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET / HTTP/1.1\r\nHost: a\n\r\n";
        for (int offset = 0; offset < proxied.length(); offset++) {
            assertThat(explainer.of(side(proxied), offset)).isPresent();
        }
        assertThat(at(proxied, "PROXY").role()).isInstanceOf(WireRole.class);
        assertThat(at(proxied, "PROXY").about().owner()).isEmpty();
        assertThat(at(proxied, "\n\r\n").findings())
                .extracting(Explanation.Found::title)
                .contains("Line ends with LF alone");
    }

    @Test
    void everyByteOfAnyRequestIsExplained() {
        Random random = new Random(7);
        String tokens = "GET /?a=%20 HTTP/1.1\r\n:;,=\"Cookie Authorization Basic Date\0\t\u00e9";
        for (int round = 0; round < 60; round++) {
            StringBuilder request = new StringBuilder("POST /a?b=c HTTP/1.1\r\nHost: a\r\nCookie: a=b\r\n");
            for (int i = 0; i < 60; i++) {
                request.append(tokens.charAt(random.nextInt(tokens.length())));
            }
            Side side = side(request.toString());
            for (int offset = 0; offset < request.length(); offset++) {
                Explanation explained = explainer.of(side, offset).orElseThrow();
                assertThat(explained.token().range().contains(offset)).isTrue();
                assertThat(explained.spoken()).isNotBlank();
            }
            assertThat(explainer.of(side, request.length())).isEmpty();
        }
    }
}
