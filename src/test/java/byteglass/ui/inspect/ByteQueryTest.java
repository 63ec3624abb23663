package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.ui.inspect.ByteQuery.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteQueryTest {

    private static Optional<Range> find(Kind kind, String query, String in) {
        return ByteQuery.of(kind, query).orElseThrow().first(Bytes.latin1(in), 0, () -> false);
    }

    @Test
    void textIsFoundAsUtf8WhateverItsCase() {
        assertThat(find(Kind.TEXT, "HOST", "GET /\r\nhost: a")).contains(new Range(7, 11));
        assertThat(find(Kind.TEXT, "é", "caf\u00c3\u00a9")).contains(new Range(3, 5));
        assertThat(find(Kind.TEXT, "[", "{")).isEmpty();
        assertThat(find(Kind.TEXT, "longer", "long")).isEmpty();
    }

    @Test
    void octetsAreFoundAsTheyAre() {
        assertThat(find(Kind.HEX, "0d 0A", "a\r\nb")).contains(new Range(1, 3));
        assertThat(find(Kind.HEX, "0x0d,0x0a", "a\r\nb")).contains(new Range(1, 3));
        assertThat(find(Kind.HEX, "61", "A")).isEmpty();
        assertThat(find(Kind.HEX, "ff", "a\u00ff")).contains(new Range(1, 2));
    }

    @Test
    void aRegularExpressionSeesOctetsAsCharacters() {
        assertThat(find(Kind.REGEX, "[\\x80-\\xff]+", "caf\u00c3\u00a9")).contains(new Range(3, 5));
        assertThat(find(Kind.REGEX, "(?i)h.st", "a Host")).contains(new Range(2, 6));
    }

    @Test
    void nothingIsNoMatch() {
        assertThat(find(Kind.REGEX, "x*", "aaxx")).contains(new Range(2, 4));
        assertThat(find(Kind.REGEX, "x*", "aaa")).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsNoQuery() {
        assertThat(ByteQuery.of(Kind.TEXT, "")).isEmpty();
        assertThat(ByteQuery.of(Kind.HEX, "0")).isEmpty();
        assertThat(ByteQuery.of(Kind.HEX, "zz")).isEmpty();
        assertThat(ByteQuery.of(Kind.HEX, " ")).isEmpty();
        assertThat(ByteQuery.of(Kind.REGEX, "(")).isEmpty();
    }

    @Test
    void anExpressionThatIsNoLongerWantedIsStopped() {
        int[] asked = {0};
        assertThat(ByteQuery.of(Kind.REGEX, "a*a*a*b")
                        .orElseThrow()
                        .first(Bytes.latin1("a".repeat(100_000)), 0, () -> ++asked[0] > 3))
                .isEmpty();
        assertThat(asked[0]).isEqualTo(4);
    }

    @Test
    void anExpressionOnWhichOthersTakeForeverTakesNoLongerThanItsOctets() {
        assertThat(find(Kind.REGEX, "(x+x+)+y", "x".repeat(200_000))).isEmpty();
        assertThat(find(Kind.REGEX, "(a|b)*c", "a".repeat(200_000) + "c")).contains(new Range(0, 200_001));
    }

    @Test
    void whatWouldNeedMoreTimeThanThatIsNoExpression() {
        assertThat(ByteQuery.of(Kind.REGEX, "(a)\\1")).isEmpty();
        assertThat(ByteQuery.of(Kind.REGEX, "a(?=b)")).isEmpty();
    }
}
