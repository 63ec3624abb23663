package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import org.junit.jupiter.api.Test;

/// What is kept of one direction, and of when its bytes came.
class CaptureTest {

    private static final Bytes RAW = Bytes.latin1("GET / HTTP/1.1\r\n\r\n");

    private static Arrivals arrivals(int count) {
        Arrivals.Builder arrivals = new Arrivals.Builder();
        for (int i = 0; i < count; i++) {
            arrivals.add(100L * i, i);
        }
        return arrivals.build();
    }

    @Test
    void aCaptureIsWholeWhereItHoldsAllThatCrossedTheWire() {
        assertThat(new Capture(RAW, Arrivals.NONE, Ending.COMPLETE).isWhole()).isTrue();
        assertThat(new Capture(RAW, RAW.length() + 1, Arrivals.NONE, Ending.COMPLETE).isWhole())
                .isFalse();
    }

    @Test
    void noFewerBytesCrossedTheWireThanAreHeld() {
        assertThatThrownBy(() -> new Capture(RAW, RAW.length() - 1, Arrivals.NONE, Ending.COMPLETE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("17 bytes hold 18");
    }

    @Test
    void eachReadHasItsOffsetAndItsTime() {
        Arrivals arrivals = arrivals(5);
        assertThat(arrivals.count()).isEqualTo(5);
        assertThat(arrivals.offset(4)).isEqualTo(400);
        assertThat(arrivals.micros(4)).isEqualTo(4);
        assertThat(arrivals(0)).isSameAs(Arrivals.NONE);
    }

    @Test
    void eachOctetCameInARead() {
        Arrivals arrivals = arrivals(3);
        assertThat(arrivals.indexAt(0)).isZero();
        assertThat(arrivals.indexAt(99)).isZero();
        assertThat(arrivals.indexAt(100)).isEqualTo(1);
        assertThat(arrivals.indexAt(9_999)).isEqualTo(2);
        assertThat(arrivals.indexAt(-1)).isEqualTo(-1);
        assertThat(Arrivals.NONE.indexAt(0)).isEqualTo(-1);
    }

    @Test
    void onlyTheFirstReadsAreKept() {
        Arrivals arrivals = arrivals(Arrivals.LIMIT + 1);
        assertThat(arrivals.count()).isEqualTo(Arrivals.LIMIT);
        assertThat(arrivals.micros(Arrivals.LIMIT - 1)).isEqualTo(Arrivals.LIMIT - 1);
    }

    @Test
    void arrivalsAreEqualByTheirReads() {
        assertThat(arrivals(2)).isEqualTo(arrivals(2)).hasSameHashCodeAs(arrivals(2));
        assertThat(arrivals(2)).isNotEqualTo(arrivals(3)).isNotEqualTo(null);
        assertThat(arrivals(2)).hasToString("[0, 0, 100, 1]");
    }
}
