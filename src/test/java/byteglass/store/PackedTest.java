package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Arrivals;
import byteglass.http.Step;
import byteglass.http.Timeline;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {

    private final Random random = new Random(7);

    @Test
    void arrivalsComeBack() {
        assertThat(Packed.arrivals(Arrivals.NONE)).isNull();
        assertThat(Packed.arrivals((byte[]) null)).isEqualTo(Arrivals.NONE);
        for (int i = 0; i < 200; i++) {
            Arrivals.Builder builder = new Arrivals.Builder();
            for (int reads = random.nextInt(1, 20); reads > 0; reads--) {
                builder.add(number(), number());
            }
            Arrivals arrivals = builder.build();
            assertThat(Packed.arrivals(Packed.arrivals(arrivals))).isEqualTo(arrivals);
        }
        assertThat(Packed.arrivals(new Arrivals.Builder().add(0, 0).build())).hasSize(2);
    }

    @Test
    void aTimelineComesBack() {
        assertThat(Packed.timeline(Timeline.NONE)).isEmpty();
        assertThat(Packed.timeline((byte[]) null)).isEqualTo(Timeline.NONE);
        for (int i = 0; i < 200; i++) {
            Timeline timeline = Timeline.NONE;
            for (Step step : Step.values()) {
                if (random.nextBoolean()) {
                    timeline = timeline.with(step, number());
                }
            }
            assertThat(Packed.timeline(Packed.timeline(timeline))).isEqualTo(timeline);
        }
    }

    @Test
    void anyOctetsCanBeRead() {
        for (int i = 0; i < 1_000; i++) {
            byte[] octets = new byte[random.nextInt(40)];
            random.nextBytes(octets);
            if (random.nextBoolean()) {
                Arrays.fill(octets, (byte) 0xff);
            }
            assertThat(Packed.arrivals(octets).count()).isBetween(0, 40);
            assertThat(Packed.timeline(octets)).isNotNull();
        }
    }

    /// Of any size, none below zero.
    private long number() {
        return random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
    }
}
