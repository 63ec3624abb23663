package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatheredTest {

    private final List<Bytes> pieces = new ArrayList<>();
    private final Gathered gathered = new Gathered(pieces::add);

    private static byte[] data(int from, int to) {
        byte[] data = new byte[to - from];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) ((from + i) % 251);
        }
        return data;
    }

    @Test
    void whatCameInOneReadIsThatReadsArray() {
        byte[] read = data(0, 10);
        gathered.add(read, 2, 7, 0);
        Capture whole = gathered.whole(Ending.COMPLETE);
        assertThat(whole.raw()).isEqualTo(Bytes.copyOf(read, 2, 7));
        assertThat(whole.raw().lent()).isSameAs(read);
        assertThat(whole.arrivals().count()).isEqualTo(1);
        assertThat(whole.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(pieces).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(gathered.whole(Ending.CLOSED).raw()).isEqualTo(Bytes.EMPTY);
        gathered.flush();
        assertThat(gathered.length()).isZero();
    }

    @Test
    void eachReadHasItsTime() {
        gathered.add(data(0, 3), 0, 3, 0);
        gathered.add(data(3, 5), 0, 2, 70);
        Capture soFar = gathered.soFar();
        gathered.add(data(5, 6), 0, 1, 90);
        assertThat(soFar.raw()).isEqualTo(Bytes.wrap(data(0, 5)));
        assertThat(soFar.ending()).isEqualTo(Ending.INTERRUPTED);
        Capture whole = gathered.whole(Ending.CLOSED);
        assertThat(whole.raw()).isEqualTo(Bytes.wrap(data(0, 6)));
        assertThat(whole.arrivals())
                .isEqualTo(
                        new Arrivals.Builder().add(0, 0).add(3, 70).add(5, 90).build());
    }

    @ParameterizedTest
    @CsvSource({"1000", "70000", "1048576", "3000000"})
    void whatIsBeyondARowGoesToPieces(int step) {
        int all = 2 * Recording.ROW_BYTES + 100;
        for (int at = 0; at < all; at += step) {
            int end = Math.min(all, at + step);
            gathered.add(data(at, end), 0, end - at, at);
        }
        assertThat(gathered.soFar().raw().length()).isEqualTo(Recording.ROW_BYTES);
        Capture whole = gathered.whole(Ending.COMPLETE);
        gathered.add(data(all, all + 5), 0, 5, all);
        gathered.flush();
        assertThat(gathered.length()).isEqualTo(all + 5);
        assertThat(whole.length()).isEqualTo(all);
        Bytes joined = whole.raw();
        for (Bytes piece : pieces) {
            joined = joined.concat(piece);
        }
        assertThat(joined).isEqualTo(Bytes.wrap(data(0, all + 5)));
        assertThat(pieces).extracting(Bytes::length).containsExactly(Recording.ROW_BYTES, 100, 5);
    }
}
