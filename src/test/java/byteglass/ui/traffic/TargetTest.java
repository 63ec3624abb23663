package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.http.Dissector;
import byteglass.http.HttpRole;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET; /; path /",
                "GET; /a?b=c; path /a, query-dim ?b=c",
                "GET; ?; query-dim ?",
                "GET; /a#b?c; path /a, fragment-mark #, fragment b?c",
                "OPTIONS; *; path *",
                "GET; http://a.test/b; scheme http, authority-mark ://, host a.test, path /b",
                "GET; ws://u:p@[::1]:80?q; scheme ws, authority-mark ://, userinfo u:p, userinfo-mark @, host [::1], port-mark :, port 80, query-dim ?q",
                "CONNECT; a.test:443; host a.test, port-mark :, port 443",
                "CONNECT; [::1]; host [::1]",
                "CONNECT; a@; userinfo a, userinfo-mark @",
                "GET; a:b; path a:b",
            })
    void eachPartOfATargetHasTheColourOfItsRole(String method, String target, String pieces) {
        assertThat(described(Target.pieces(method, target))).isEqualTo(pieces);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /a, ''",
        "GET, http://a.test:81/b, a.test:81",
        "GET, http://u:p@a.test, a.test",
        "CONNECT, a.test:443, a.test:443",
    })
    void theAuthorityOfATargetStandsInForAHost(String method, String target, String authority) {
        assertThat(Target.authority(method, target)).isEqualTo(authority);
    }

    @Test
    void everyCharacterIsInOnePiece() {
        for (String target : List.of("", "://", "a://", "a://@", "a://@:#?", "#?#", "http://[:1/?#", "@:@:")) {
            for (String method : List.of("GET", "CONNECT")) {
                assertThat(Target.pieces(method, target).stream()
                                .map(Piece::text)
                                .collect(Collectors.joining()))
                        .isEqualTo(target);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /a/b?c=d&e=f?g",
                "GET /a#b?c",
                "OPTIONS *",
                "GET http://a.test/b",
                "GET http://u:p@[::1]:80?q#f",
                "CONNECT a.test:443",
                "CONNECT [2001:db8::1]:443",
            })
    void theColoursAreThoseOfTheDissection(String start) {
        Dissection<HttpRole> dissection = Dissector.request(Bytes.latin1(start + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .dissection();
        StringBuilder expected = new StringBuilder();
        int method = start.indexOf(' ') + 1;
        for (int offset = method; offset < start.length(); offset++) {
            expected.append(colour(
                            dissection.spanAt(offset).orElseThrow().role().key()))
                    .append(' ');
        }
        StringBuilder actual = new StringBuilder();
        for (Piece piece : Target.pieces(start.substring(0, method - 1), start.substring(method))) {
            actual.append((colour(piece.styleClass().replaceFirst("^role-", "")) + " ")
                    .repeat(piece.text().length()));
        }
        assertThat(actual).hasToString(expected.toString());
    }

    /// Target and path share a colour; a query is one piece, since it is dimmed as a whole.
    private static String colour(String role) {
        return role.equals("target") ? "path" : role.startsWith("query") ? "query" : role;
    }

    private static String described(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.styleClass().replaceFirst("^role-", "") + " " + piece.text())
                .collect(Collectors.joining(", "));
    }
}
