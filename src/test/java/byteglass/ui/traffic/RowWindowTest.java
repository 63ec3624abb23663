package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RowWindowTest {

    private static final int PAGE = RowWindow.PAGE_ROWS;

    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Long> reads = new ArrayList<>();
    private RowReader reader = Rows::numbered;
    private int told;

    private final RowWindow window = new RowWindow(this::read, workers::add, fx::add, () -> told++);

    private List<Entry> read(long index, int count) {
        reads.add(index);
        return reader.read(index, count);
    }

    @Test
    void aRowIsUnknownUntilItsPageCame() {
        window.grow(1_000);
        assertThat(window.entry(450)).isNull();
        workers.remove().run();
        assertThat(window.entry(450)).isNull();
        fx.remove().run();
        assertThat(told).isEqualTo(1);
        assertThat(window.entry(450)).isEqualTo(Rows.numbered(450, 1).getFirst());
        assertThat(reads).containsExactly(400L);
        assertThat(workers).isEmpty();
    }

    @Test
    void theLastPageIsReadAsFarAsThereAreRows() {
        window.grow(PAGE + 3);
        ask(PAGE + 2);
        assertThat(window.entry(PAGE + 2)).isNotNull();
        window.grow(PAGE + 4);
        assertThat(window.entry(PAGE + 3)).isNull();
        settle();
        assertThat(window.entry(PAGE + 3)).isNotNull();
    }

    @Test
    void aBoundedNumberOfPagesIsHeldHoweverFarOneScrolls() {
        window.grow(10_000_000);
        for (long index = 0; index < 10_000_000; index += 9_973) {
            ask(index);
            assertThat(window.pageCount()).isLessThanOrEqualTo(RowWindow.PAGES);
        }
        assertThat(window.pageCount()).isEqualTo(RowWindow.PAGES);
    }

    @Test
    void whatIsScrolledPastIsNotLoaded() {
        window.grow(10_000_000);
        for (long index = 0; index < 1_000_000; index += PAGE) {
            window.entry(index);
        }
        assertThat(workers).hasSize(1);
        settle();
        ask(999_999);
        assertThat(reads).containsExactly(0L, 999_800L);
    }

    @Test
    void anAnswerForAPageThatHasLeftIsDropped() {
        window.grow(10_000_000);
        window.entry(0);
        for (int page = 1; page <= RowWindow.PAGES; page++) {
            window.entry((long) page * PAGE);
        }
        settle();
        assertThat(window.entry(0)).isNull();
        assertThat(workers).as("asked for anew").hasSize(1);
    }

    @Test
    void aChangedRowIsShownAsItWasUntilItIsLoadedAgain() {
        window.grow(10);
        ask(4);
        window.changed(5, 5);
        assertThat(window.entry(3)).isNotNull();
        assertThat(workers).as("only what changed is loaded again").isEmpty();
        Entry old = window.entry(4);
        assertThat(old).isNotNull();
        reader = (index, count) ->
                Rows.numbered(index, count).stream().map(this::answered404).toList();
        settle();
        assertThat(window.entry(4)).isNotEqualTo(old);
        assertThat(workers).isEmpty();
    }

    @Test
    void aChangeThatALoadUnderWayMayHaveMissedIsLoadedAgain() {
        window.grow(10);
        window.entry(0);
        workers.remove().run();
        window.changed(3, 3);
        fx.remove().run();
        assertThat(window.entry(0)).isNotNull();
        assertThat(workers).isEmpty();
        assertThat(window.entry(2)).isNotNull();
        assertThat(workers).hasSize(1);
        settle();
        window.entry(2);
        assertThat(workers).isEmpty();
    }

    @Test
    void rowsThatCameWithTheNewsAreNotLoaded() {
        window.grow(PAGE + 10);
        window.put(PAGE - 5, Rows.numbered(PAGE - 5, 15));
        for (int index = PAGE - 5; index < PAGE + 10; index++) {
            assertThat(window.entry(index)).isEqualTo(Rows.numbered(index, 1).getFirst());
        }
        assertThat(workers).isEmpty();
    }

    @Test
    void rowsThatCannotBeReadStayUnknownAndAreNotAskedForAgainAndAgain() {
        reader = (_, _) -> {
            throw new IllegalStateException("closed");
        };
        window.grow(10);
        ask(0);
        assertThat(window.entry(0)).isNull();
        assertThat(workers).isEmpty();
    }

    private Entry answered404(Entry entry) {
        return Rows.answered(entry.row().id(), entry.row().summary(), 404, 1);
    }

    private void ask(long index) {
        window.entry(index);
        settle();
    }

    private void settle() {
        while (!workers.isEmpty() || !fx.isEmpty()) {
            workers.forEach(Runnable::run);
            workers.clear();
            fx.forEach(Runnable::run);
            fx.clear();
        }
    }
}
