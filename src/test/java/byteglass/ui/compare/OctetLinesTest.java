package byteglass.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.compare.Block;
import byteglass.dissect.Range;
import byteglass.ui.compare.OctetLine.Fold;
import byteglass.ui.compare.OctetLine.Octets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OctetLinesTest {

    private static Block same(long left, long right, long length) {
        return new Block(new Range(left, left + length), new Range(right, right + length), true);
    }

    private static Block differing(long left, long leftLength, long right, long rightLength) {
        return new Block(new Range(left, left + leftLength), new Range(right, right + rightLength), false);
    }

    @Test
    void whatIsTheSameStandsInTheSamePlaces() {
        Places places = new Places(List.of(same(0, 0, 3), differing(3, 1, 3, 3), same(4, 6, 2)));

        assertThat(LongStream.range(0, places.count()).map(place -> places.offset(place, true)))
                .containsExactly(0L, 1L, 2L, 3L, Places.GAP, Places.GAP, 4L, 5L);
        assertThat(LongStream.range(0, places.count()).map(place -> places.offset(place, false)))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void differencesAreGoneThroughInBothDirections() {
        Places places = new Places(List.of(same(0, 0, 3), differing(3, 1, 3, 1), same(4, 4, 2), differing(6, 1, 6, 0)));

        assertThat(places.differing(-1, 1)).isEqualTo(1);
        assertThat(places.differing(places.start(1), 1)).isEqualTo(3);
        assertThat(places.differing(places.start(3), 1)).isEqualTo(-1);
        assertThat(places.differing(places.start(3), -1)).isEqualTo(1);
        assertThat(places.differing(places.count(), -1)).isEqualTo(3);
        assertThat(new Places(List.of()).differing(-1, 1)).isEqualTo(-1);
    }

    @Test
    void aShortMessageIsShownWhole() {
        OctetLines lines = new OctetLines(new Places(List.of(same(0, 0, 20), differing(20, 1, 20, 1))), 16);

        assertThat(lines).containsExactly(new Octets(0, 16), new Octets(16, 5));
    }

    @Test
    void aLongStretchThatIsTheSameIsFoldedAroundWhatDiffers() {
        OctetLines lines = new OctetLines(
                new Places(
                        List.of(same(0, 0, 10_000), differing(10_000, 16, 10_000, 16), same(10_016, 10_016, 10_000))),
                16);

        assertThat(lines.getFirst()).isEqualTo(new Fold(0, 621 * 16, true));
        assertThat(lines).hasSize(1 + 4 + 1 + 4 + 1);
        assertThat(lines.indexOf(10_000L)).isEqualTo(5);
        assertThat(lines.get(5)).isEqualTo(new Octets(10_000, 16));
        assertThat(shown(lines)).isEqualTo(20_016);
    }

    @Test
    void aFoldIsUnfoldedSoManyRowsAtATime() {
        OctetLines lines = new OctetLines(new Places(List.of(same(0, 0, 32 << 20))), 16);

        assertThat(lines).hasSize(1);
        assertThat(lines.unfold(0)).isTrue();
        assertThat(lines).hasSize(4097);
        assertThat(lines.unfold(0)).isFalse();
        assertThat(lines.unfold(4096)).isTrue();
        assertThat(lines).hasSize(8193);
        assertThat(lines.unfold(-1)).isFalse();
        assertThat(shown(lines)).isEqualTo(32 << 20);
    }

    @Test
    void whatDiffersForLongIsFoldedToo() {
        OctetLines lines = new OctetLines(new Places(List.of(differing(0, 1 << 20, 0, 2 << 20))), 16);

        assertThat(lines.size()).isLessThan(3000);
        assertThat(lines.get(2048)).isInstanceOf(Fold.class);
        assertThat(shown(lines)).isEqualTo(2 << 20);
    }

    /// How many places all rows stand for.
    private static long shown(List<OctetLine> lines) {
        return lines.stream()
                .mapToLong(line -> switch (line) {
                    case Octets octets -> octets.count();
                    case Fold fold -> fold.count();
                })
                .sum();
    }

    @Test
    void nothingHasNoRows() {
        assertThat(new OctetLines(new Places(List.of()), 16)).isEmpty();
    }
}
