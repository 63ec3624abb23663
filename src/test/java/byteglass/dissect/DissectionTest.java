package byteglass.dissect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DissectionTest {

    private enum Letter implements Role {
        VOWEL,
        CONSONANT_OR_NOT
    }

    private static final Rule RULE = new Rule("line/bare-lf", Severity.WARNING, SpecRef.rfc(9112, "2.2"));

    private static Spans<Letter> spans(int... ends) {
        Spans.Builder<Letter> builder = new Spans.Builder<>(Letter.values(), 1);
        for (int i = 0; i < ends.length; i++) {
            builder.to(ends[i], i % 2 == 0 ? Letter.VOWEL : Letter.CONSONANT_OR_NOT);
        }
        return builder.build();
    }

    @Test
    void spansFollowEachOther() {
        Spans<Letter> spans = spans(1, 3, 3, 7);
        assertThat(spans)
                .containsExactly(
                        new Span<>(Letter.VOWEL, new Range(0, 1)),
                        new Span<>(Letter.CONSONANT_OR_NOT, new Range(1, 3)),
                        new Span<>(Letter.CONSONANT_OR_NOT, new Range(3, 7)));
        assertThat(spans.length()).isEqualTo(7);
        assertThat(spans.get(1)).hasToString("1..3 consonant-or-not");
        assertThat(spans().length()).isZero();
        assertThatThrownBy(() -> spans(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spans.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> spans.role(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void theSpanOfAnOffsetIsFound() {
        Spans<Letter> spans = spans(1, 3, 7);
        assertThat(spans.indexAt(-1)).isEqualTo(-1);
        assertThat(spans.indexAt(0)).isZero();
        assertThat(spans.indexAt(1)).isEqualTo(1);
        assertThat(spans.indexAt(2)).isEqualTo(1);
        assertThat(spans.indexAt(6)).isEqualTo(2);
        assertThat(spans.indexAt(7)).isEqualTo(-1);
        Dissection<Letter> dissection = new Dissection<>(Bytes.latin1("abcdefg"), spans, List.of());
        assertThat(dissection.spanAt(2)).contains(spans.get(1));
        assertThat(dissection.spanAt(7)).isEmpty();
    }

    @Test
    void manySpansArePackedWholly() {
        Spans.Builder<Letter> builder = new Spans.Builder<>(Letter.values());
        for (int i = 1; i <= 1000; i++) {
            builder.to(i, Letter.VOWEL);
        }
        assertThat(builder.end()).isEqualTo(1000);
        assertThat(builder.build()).hasSize(1000);
    }

    @Test
    void twoSpansInOneStepAreAsInTwo() {
        int[][] pairs = {{1, 2}, {2, 3}, {3, 3}, {4, 6}, {6, 6}, {7, 8}, {8, 9}, {10, 10}};
        Spans.Builder<Letter> pairwise = new Spans.Builder<>(Letter.values(), 3);
        Spans.Builder<Letter> single = new Spans.Builder<>(Letter.values(), 1);
        for (int[] pair : pairs) {
            pairwise.to(pair[0], Letter.VOWEL, pair[1], Letter.CONSONANT_OR_NOT);
            single.to(pair[0], Letter.VOWEL);
            single.to(pair[1], Letter.CONSONANT_OR_NOT);
        }
        assertThat(pairwise.end()).isEqualTo(10);
        assertThat(pairwise.build()).isEqualTo(single.build()).hasSize(9);
        assertThatThrownBy(() -> pairwise.to(9, Letter.VOWEL, 11, Letter.VOWEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spansTileTheirBytesAndFindingsLieInside() {
        Bytes raw = Bytes.latin1("abc");
        assertThatThrownBy(() -> new Dissection<>(raw, spans(2), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dissection<>(raw, spans(3), List.of(new Finding(RULE, new Range(2, 4)))))
                .isInstanceOf(IllegalArgumentException.class);
        Finding inside = new Finding(RULE, new Range(2, 3));
        assertThat(new Dissection<>(raw, spans(3), List.of(inside)).findings()).containsExactly(inside);
    }

    @Test
    void rulesHaveIdsOfOneForm() {
        assertThat(RULE.spec()).hasToString("RFC 9112 2.2");
        assertThat(new SpecRef("Fetch", "")).hasToString("Fetch");
        assertThat(RULE.severity().key()).isEqualTo("warning");
        assertThatThrownBy(() -> new Rule("Line", Severity.NOTE, RULE.spec()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangesAreHalfOpen() {
        Range range = new Range(2, 5);
        assertThat(range.length()).isEqualTo(3);
        assertThat(List.of(range.contains(1), range.contains(2), range.contains(4), range.contains(5)))
                .containsExactly(false, true, true, false);
        assertThat(range.contains(new Range(2, 5))).isTrue();
        assertThat(range.contains(new Range(1, 5))).isFalse();
        assertThat(range.contains(new Range(2, 6))).isFalse();
        assertThat(range.overlaps(new Range(4, 9))).isTrue();
        assertThat(range.overlaps(new Range(5, 9))).isFalse();
        assertThat(range.overlaps(new Range(0, 2))).isFalse();
        assertThat(range.shift(-2)).isEqualTo(new Range(0, 3));
        assertThat(Range.at(3).isEmpty()).isTrue();
        assertThat(range.isEmpty()).isFalse();
        assertThatThrownBy(() -> new Range(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
