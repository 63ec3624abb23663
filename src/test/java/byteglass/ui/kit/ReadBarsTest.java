package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import byteglass.ui.kit.ReadBars.Bar;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReadBarsTest {

    private static final Offset<Double> NEAR = Offset.offset(0.01);

    @Test
    void octetsAndWaitsShareTheWidth() {
        Arrivals reads = new Arrivals.Builder().add(0, 0).add(100, 2_000_000).build();
        ReadBars bars = new ReadBars(reads, 1000, 1000);

        List<Bar> drawn = bars.bars();
        assertThat(drawn).hasSize(2);
        assertThat(drawn.getFirst().left()).isZero();
        assertThat(drawn.getFirst().right()).isCloseTo(60, NEAR);
        assertThat(drawn.getLast().left()).isCloseTo(460, NEAR);
        assertThat(drawn.getLast().right()).isCloseTo(1000, NEAR);
        assertThat(bars.octets(0)).isEqualTo(new Range(0, 100));
        assertThat(bars.octets(1)).isEqualTo(new Range(100, 1000));
        assertThat(bars.at(-5)).isZero();
        assertThat(bars.at(300)).isZero();
        assertThat(bars.at(461)).isEqualTo(1);
        assertThat(bars.at(5000)).isEqualTo(1);
    }

    @Test
    void aReadThatIsTheOnlyOneFillsIt() {
        ReadBars bars = new ReadBars(new Arrivals.Builder().add(0, 0).build(), 5, 200);

        assertThat(bars.bars()).containsExactly(new Bar(0, 200, 0, 0));
        assertThat(new ReadBars(Arrivals.NONE, 5, 200).bars()).isEmpty();
    }

    @Test
    void thereAreNoMoreBarsThanRoomForThemAndEachReadIsInOne() {
        Arrivals.Builder reads = new Arrivals.Builder();
        Random random = new Random(5);
        long micros = 0;
        for (int i = 0; i < Arrivals.LIMIT; i++) {
            reads.add(i, micros);
            micros += random.nextInt(100_000);
        }
        List<Bar> bars = new ReadBars(reads.build(), 20_000, 900).bars();

        assertThat(bars).hasSizeBetween(100, 301);
        int next = 0;
        double left = -1;
        for (Bar bar : bars) {
            assertThat(bar.first()).isEqualTo(next);
            assertThat(bar.left()).isGreaterThan(left);
            assertThat(bar.right()).isGreaterThan(bar.left());
            next = bar.last() + 1;
            left = bar.left();
        }
        assertThat(next).isEqualTo(Arrivals.LIMIT);
    }

    @Test
    void timesThatRunBackwardsAndOffsetsBeyondTheEndAreDrawnAllTheSame() {
        Arrivals reads = new Arrivals.Builder()
                .add(0, 50)
                .add(10, 20)
                .add(40, 30)
                .add(900, 40)
                .build();
        ReadBars bars = new ReadBars(reads, 20, 100);

        assertThat(bars.bars()).allSatisfy(bar -> assertThat(bar.left()).isBetween(0.0, 100.0));
        assertThat(bars.octets(3)).isEqualTo(Range.at(20));
    }
}
