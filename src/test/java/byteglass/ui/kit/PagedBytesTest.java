package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PagedBytesTest {

    private static final long LENGTH = 3L << 30;

    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final List<Long> read = new ArrayList<>();
    private final PagedBytes bytes =
            new PagedBytes(Bytes.latin1("abc"), LENGTH, this::read, workers::add, Runnable::run);

    /// Each page is filled with the lowest octet of its index.
    private Bytes read(long start, int length) {
        read.add(start / PagedBytes.PAGE_BYTES);
        byte[] page = new byte[length];
        java.util.Arrays.fill(page, (byte) (start / PagedBytes.PAGE_BYTES));
        return Bytes.wrap(page);
    }

    private static long page(long index) {
        return index * PagedBytes.PAGE_BYTES;
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    @Test
    void whatIsLoadedIsThereAtOnce() {
        assertThat(bytes.at(1)).isEqualTo('b');
        assertThat(workers).isEmpty();
    }

    @Test
    void anOctetFarAwayIsReadOnAWorkerAndThenTold() {
        List<Integer> seen = new ArrayList<>();
        bytes.onArrival(() -> seen.add(bytes.at(page(30_000) + 5)));

        assertThat(bytes.at(page(30_000) + 5)).isEqualTo(-1);
        work();

        assertThat(seen).containsExactly(30_000 & 0xff);
        assertThat(bytes.at(page(30_000) + PagedBytes.PAGE_BYTES - 1)).isEqualTo(30_000 & 0xff);
        assertThat(read).containsExactly(30_000L);
    }

    @Test
    void theNewestWishIsReadFirstAndOldOnesAreDropped() {
        for (long index = 100; index < 120; index++) {
            bytes.at(page(index));
        }
        work();

        assertThat(read).containsExactly(100L, 119L, 118L, 117L, 116L);
    }

    @Test
    void whatWasLookedAtLongAgoIsReadAgain() {
        for (long index = 1; index <= 65; index++) {
            bytes.at(page(index));
            work();
        }
        bytes.at(page(65));
        assertThat(workers).isEmpty();
        bytes.at(page(1));
        assertThat(workers).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsAskedForOnce() {
        PagedBytes broken =
                new PagedBytes(Bytes.EMPTY, LENGTH, (start, length) -> Bytes.EMPTY, workers::add, Runnable::run);
        broken.at(7);
        work();
        assertThat(broken.at(7)).isEqualTo(-1);
        assertThat(workers).isEmpty();
    }

    @Test
    void aPartIsReadAcrossPagesAndNoFurtherThanTheEnd() {
        assertThat(bytes.read(0, 2)).isEqualTo(Bytes.latin1("ab"));
        assertThat(bytes.read(LENGTH - 2, 10).length()).isEqualTo(2);
        assertThat(bytes.read(LENGTH, 10)).isEqualTo(Bytes.EMPTY);
    }
}
