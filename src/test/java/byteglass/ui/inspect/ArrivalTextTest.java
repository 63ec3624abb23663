package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Arrivals;
import byteglass.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArrivalTextTest {

    private final ArrivalText words = new ArrivalText(Texts.of(Locale.ENGLISH));

    @Test
    void oneReadIsSaidInFewWords() {
        assertThat(words.of(new Arrivals.Builder().add(0, 0).build(), 1019)).isEqualTo("all 1,019 bytes in one read");
        assertThat(words.of(new Arrivals.Builder().add(0, 0).build(), 1)).isEqualTo("the only byte in one read");
        assertThat(words.of(Arrivals.NONE, 1019)).isEmpty();
    }

    @Test
    void ofTwoReadsItIsSaidWhatCameWhen() {
        Arrivals reads = new Arrivals.Builder().add(0, 0).add(37, 2_013_400).build();

        assertThat(words.of(reads, 1019)).isEqualTo("first 37 bytes at 0 ms, the rest at 2,013 ms");
        assertThat(words.of(reads, 1019, 1)).isEqualTo("Read 2 of 2: 0x25–0x3FA, 982 bytes at 2,013 ms");
    }

    @Test
    void ofManyReadsTheirNumberAndTheLongestWaitAreSaid() {
        Arrivals.Builder reads = new Arrivals.Builder();
        for (int i = 0; i < 312; i++) {
            reads.add(i, i * 10_000L + (i >= 200 ? 990_000 : 0));
        }

        assertThat(words.of(reads.build(), 400))
                .isEqualTo("312 reads in 4.10 s, longest wait 1,000 ms before byte 0xC8");
    }

    @Test
    void ofMoreThanAreKeptItIsSaidThatTheyAreTheFirst() {
        Arrivals.Builder reads = new Arrivals.Builder();
        for (int i = 0; i < 10_001; i++) {
            reads.add(i, i * 100L);
        }

        assertThat(words.of(reads.build(), 20_000))
                .isEqualTo("the first 10,000 reads in 999.9 ms, longest wait 0.1 ms before byte 0x1");
    }
}
