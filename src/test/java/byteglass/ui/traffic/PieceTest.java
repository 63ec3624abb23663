package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {

    private static final List<Piece> PIECES = List.of(new Piece("/hooks", "path"), new Piece("?source=push", "query"));

    @ParameterizedTest
    @CsvSource({
        "18, /hooks|?source=push",
        "17, /hooks|?s…rce=push",
        "9, /hoo…|push",
        "3, /…|h",
        "1, …",
        "0, ''",
        "-4, ''",
    })
    void aTextThatDoesNotFitLosesItsMiddle(int fit, String text) {
        List<Piece> elided = Piece.elide(PIECES, fit);
        assertThat(elided.stream().map(Piece::text).collect(Collectors.joining("|")))
                .isEqualTo(text);
    }

    @Test
    void whateverTheWidthTheTextFillsItAndEachPartKeepsItsColour() {
        for (int fit = 1; fit < 18; fit++) {
            List<Piece> elided = Piece.elide(PIECES, fit);
            assertThat(Piece.length(elided)).isEqualTo(fit);
            assertThat(elided).allSatisfy(piece -> {
                String whole = piece.styleClass().equals("path") ? "/hooks" : "?source=push";
                assertThat(piece.text())
                        .matches(text -> List.of(text.split("…", 2)).stream().allMatch(whole::contains));
            });
        }
    }

    @Test
    void controlsAreShownAsTheirPicturesAndTakeOneCharacterEach() {
        assertThat(Piece.of("a\0\r\n\u007f\u00e9", "x").text()).isEqualTo("a␀␍␊␡é");
    }
}
