package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The properties hold of as many drawn texts as a given time allows: `-Dbyteglass.fuzz=PT20M`, a minute unless told.
///
/// Another seed every time, told first, so that what failed can be drawn again with `-Dbyteglass.fuzz.seed`.
@Tag("thorough")
class UrlFuzzTest {

    @Test
    void noTextBreaksAProperty() {
        Duration duration = Duration.parse(System.getProperty("byteglass.fuzz", "PT1M"));
        long seed = Long.getLong("byteglass.fuzz.seed", System.nanoTime());
        System.out.println("URL fuzzing for " + duration + " with seed " + seed);
        UrlGibberish gibberish = new UrlGibberish(seed);
        long inputs = 0;
        for (long start = System.nanoTime(); System.nanoTime() - start < duration.toNanos(); inputs++) {
            UrlProperties.hold(gibberish.next(), inputs % 2 == 0 ? gibberish.next() : null);
        }
        System.out.println(inputs + " inputs held");
        assertThat(inputs).isPositive();
    }
}
