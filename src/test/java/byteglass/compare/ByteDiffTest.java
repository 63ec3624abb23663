package byteglass.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ByteDiffTest {

    private static Bytes bytes(String text) {
        return Bytes.latin1(text);
    }

    private static Bytes random(Random random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return Bytes.wrap(octets);
    }

    /// Blocks tile both, those that are said to be the same are, and neighbours differ in kind.
    private static List<Block> checked(Bytes left, Bytes right) {
        List<Block> blocks = ByteDiff.of(left, right);
        long here = 0;
        long there = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            assertThat(block.left().start()).isEqualTo(here);
            assertThat(block.right().start()).isEqualTo(there);
            here = block.left().end();
            there = block.right().end();
            if (block.same()) {
                assertThat(left.slice(block.left())).isEqualTo(right.slice(block.right()));
            }
            assertThat(i > 0 && blocks.get(i - 1).same() == block.same()).isFalse();
        }
        assertThat(here).isEqualTo(left.length());
        assertThat(there).isEqualTo(right.length());
        return blocks;
    }

    @Test
    void identicalBytesAreOneBlock() {
        Bytes same = bytes("GET / HTTP/1.1\r\n\r\n");

        assertThat(checked(same, bytes("GET / HTTP/1.1\r\n\r\n")))
                .containsExactly(new Block(new Range(0, 18), new Range(0, 18), true));
    }

    @Test
    void nothingAndNothingAreNoBlock() {
        assertThat(checked(Bytes.EMPTY, Bytes.EMPTY)).isEmpty();
    }

    @Test
    void whereOneIsEmptyAllDiffers() {
        assertThat(checked(Bytes.EMPTY, bytes("ok"))).containsExactly(new Block(Range.at(0), new Range(0, 2), false));
    }

    @Test
    void aByteInsertedInTheMiddleIsOneByte() {
        List<Block> blocks = checked(bytes("abcdefgh"), bytes("abcdXefgh"));

        assertThat(blocks)
                .containsExactly(
                        new Block(new Range(0, 4), new Range(0, 4), true),
                        new Block(Range.at(4), new Range(4, 5), false),
                        new Block(new Range(4, 8), new Range(5, 9), true));
        assertThat(ByteDiff.differing(blocks, false)).containsExactly(new Range(4, 5));
    }

    @Test
    void aBareLineFeedAgainstCarriageReturnAndLineFeedIsTheCarriageReturn() {
        assertThat(ByteDiff.differing(checked(bytes("a: b\nc: d\n"), bytes("a: b\r\nc: d\n")), false))
                .containsExactly(new Range(4, 5));
    }

    @Test
    void aByteInsertedInAMegabyteIsFoundWhereItIs() {
        Bytes left = random(new Random(1), 1 << 20);
        Bytes right = left.slice(0, 700_001).concat(bytes("X")).concat(left.slice(700_001, left.length()));

        assertThat(ByteDiff.differing(checked(left, right), false))
                .hasSize(1)
                .first()
                .satisfies(place -> {
                    assertThat(place.length()).isEqualTo(1);
                    assertThat(place.start()).isBetween(700_000L, 700_001L);
                });
    }

    @Test
    void changesFarApartAreToldApart() {
        Bytes left = random(new Random(2), 3 << 20);
        byte[] other = left.toArray();
        for (int at = 100_000; at < other.length; at += 500_000) {
            other[at] ^= 0x55;
        }

        assertThat(ByteDiff.differing(checked(left, Bytes.wrap(other)), true))
                .hasSize(7)
                .allSatisfy(place -> assertThat(place.length()).isEqualTo(1));
    }

    @Test
    void anythingAgainstAnythingIsTiled() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            int letters = 1 + random.nextInt(6);
            Bytes left = letters(random, letters, random.nextInt(3000));
            Bytes right = letters(random, letters, random.nextInt(3000));
            checked(left, right);
            int cut = left.isEmpty() ? 0 : random.nextInt(left.length());
            checked(left, left.slice(cut, left.length()).concat(left.slice(0, cut)));
        }
    }

    private static Bytes letters(Random random, int kinds, int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) ('a' + random.nextInt(kinds));
        }
        return Bytes.wrap(octets);
    }

    @Test
    void twentyFourMebibytesThatHaveNothingInCommonEndInBoundedSteps() {
        List<Double> steps = new ArrayList<>();

        List<Block> blocks =
                ByteDiff.of(random(new Random(4), 24 << 20), random(new Random(5), 24 << 20), done -> steps.add(done));

        assertThat(blocks).hasSizeLessThan(5);
        assertThat(steps).hasSizeLessThan(5);
    }

    @Test
    void whereEveryOtherByteDiffersThePlacesAreBounded() {
        byte[] other = new byte[1 << 20];
        for (int i = 0; i < other.length; i += 16) {
            other[i] = 1;
        }

        assertThat(ByteDiff.differing(checked(Bytes.wrap(new byte[1 << 20]), Bytes.wrap(other)), true))
                .hasSizeLessThanOrEqualTo(ByteDiff.MOST_PLACES + 1);
    }

    @Test
    void whoStopsItIsToldSo() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ByteDiff.of(bytes("a"), bytes("b"), done -> false));
    }
}
