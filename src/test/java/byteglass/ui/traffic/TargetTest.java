package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static String described(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.styleClass().replaceFirst("^role-", "") + " " + piece.text())
                .collect(Collectors.joining(", "));
    }
}
