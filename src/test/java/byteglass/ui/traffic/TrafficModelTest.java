package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.store.Row;
import byteglass.store.StoreEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class TrafficModelTest {

    private static final int LINES = 20;

    private final Queue<Runnable> workers = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
    private final Set<Long> answered = new HashSet<>();

    private final TrafficModel model = new TrafficModel(this::read, workers::add, fx::add);

    private List<Entry> read(long index, int count) {
        return Rows.numbered(index, count).stream()
                .map(entry -> answered.contains(entry.row().id())
                        ? Rows.answered(entry.row().id(), entry.row().summary(), 404, 1)
                        : entry)
                .toList();
    }

    @Test
    void theFirstRowOfAnEmptyCaptureIsSelectedAndTheNewestStaysFollowed() {
        open(0);
        assertThat(model.selected().get()).isNull();
        added(1);
        added(50);
        assertThat(selectedId()).isEqualTo(1);
        assertThat(model.following().get()).isTrue();
        assertThat(shown()).isEqualTo(ids(31, 50));
    }

    @Test
    void aCaptureThatIsOpenedShowsItsEndAndSelectsNothing() {
        open(10_000_000);
        assertThat(shown()).isEqualTo(ids(10_000_000 - LINES + 1, 10_000_000));
        assertThat(model.selectedIndex().get()).isEqualTo(-1);
        assertThat(model.selected().get()).isNull();
        assertThat(model.following().get()).isTrue();
    }

    @Test
    void newRowsAppearTogetherWithWhatTheySay() {
        open(0);
        for (int count = 1; count < 300; count += 7) {
            model.take(new StoreEvent.Added(count, 7, count));
            while (!workers.isEmpty() || !fx.isEmpty()) {
                step();
                assertThat(model.lines()).allMatch(line -> line.entry().get() != null);
            }
        }
    }

    @Test
    void aThousandEventsWaitForTheScreenAsOneCall() {
        open(0);
        for (int count = 1; count <= 1_000; count++) {
            model.take(new StoreEvent.Added(count, 1, count));
            model.take(new StoreEvent.Changed(new long[] {count}));
            workers.forEach(Runnable::run);
            workers.clear();
            assertThat(fx).hasSizeLessThanOrEqualTo(1);
        }
        settle();
        assertThat(model.count().get()).isEqualTo(1_000);
        assertThat(shown()).isEqualTo(ids(981, 1_000));
    }

    @Test
    void movingTheSelectionEndsFollowingAndTheViewStandsStill() {
        open(100);
        model.select(90);
        assertThat(model.following().get()).isFalse();
        List<Long> before = shown();
        added(150);
        assertThat(shown()).isEqualTo(before);
        assertThat(selectedId()).isEqualTo(91);
        assertThat(model.count().get()).isEqualTo(150);
    }

    @Test
    void followNewestSelectsTheLastRowOnceAndThenLeavesTheSelectionAlone() {
        open(100);
        model.select(10);
        settle();
        model.followNewest();
        settle();
        assertThat(selectedId()).isEqualTo(100);
        added(200);
        assertThat(model.following().get()).isTrue();
        assertThat(selectedId()).isEqualTo(100);
        assertThat(shown()).isEqualTo(ids(181, 200));
    }

    @Test
    void scrollingBackEndsFollowingAndScrollingToTheEndDoesNot() {
        open(100);
        model.scrollTo(1_000);
        assertThat(model.following().get()).isTrue();
        model.scrollBy(-1);
        assertThat(model.following().get()).isFalse();
        settle();
        assertThat(shown()).isEqualTo(ids(80, 99));
    }

    @Test
    void theSelectionMovesByRowsAndStaysInView() {
        open(1_000);
        model.selectBy(1);
        assertThat(model.selectedIndex().get()).as("first in view").isEqualTo(980);
        model.selectBy(-1);
        settle();
        assertThat(shown()).isEqualTo(ids(980, 999));
        model.selectFirst();
        model.selectBy(-5);
        settle();
        assertThat(selectedId()).isEqualTo(1);
        assertThat(shown()).isEqualTo(ids(1, LINES));
        model.selectBy(LINES);
        settle();
        assertThat(shown()).isEqualTo(ids(2, LINES + 1));
        model.selectLast();
        settle();
        assertThat(selectedId()).isEqualTo(1_000);
    }

    @Test
    void theSelectedRowIsKnownWhenItHasBeenLoaded() {
        open(10_000_000);
        model.select(0);
        assertThat(model.selectedIndex().get()).isZero();
        assertThat(model.selected().get()).isNull();
        settle();
        assertThat(selectedId()).isEqualTo(1);
    }

    @Test
    void whatChangedIsShownWhereItIsInViewAndWhereItIsSelected() {
        open(1_000);
        model.select(3);
        settle();
        model.scrollTo(900);
        settle();
        answered.addAll(List.of(4L, 905L));
        model.take(new StoreEvent.Changed(new long[] {905, 4}));
        settle();
        assertThat(statuses()).containsOnlyOnce(404);
        Row selected = model.selected().get();
        assertThat(selected).isNotNull().extracting(Row::status).isEqualTo(404);
    }

    @Test
    void whilePausedTheTableStandsStillAndCountsWhatCame() {
        open(100);
        model.pause(true);
        added(112);
        assertThat(shown()).isEqualTo(ids(81, 100));
        assertThat(model.waiting().get()).isEqualTo(12);
        assertThat(model.count().get()).isEqualTo(112);
        model.selectLast();
        assertThat(model.selectedIndex().get()).isEqualTo(99);
        model.pause(false);
        settle();
        assertThat(model.waiting().get()).isZero();
        assertThat(shown()).as("the selection moved: nothing is followed").isEqualTo(ids(81, 100));
        model.followNewest();
        settle();
        assertThat(shown()).isEqualTo(ids(93, 112));
    }

    @Test
    void goingOnShowsWhatCameInOneBatch() {
        open(100);
        model.pause(true);
        added(5_000);
        model.pause(false);
        settle();
        assertThat(shown()).isEqualTo(ids(4_981, 5_000));
        assertThat(model.following().get()).isTrue();
    }

    @Test
    void aSmallerViewShowsTheSamePlaceWithFewerLines() {
        open(100);
        model.select(50);
        model.scrollTo(45);
        settle();
        model.resize(5);
        settle();
        assertThat(shown()).isEqualTo(ids(46, 50));
        model.resize(200);
        settle();
        assertThat(shown()).isEqualTo(ids(1, 100));
        model.resize(0);
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void eventsFromManyThreadsEndInTheLastCount() throws Exception {
        open(0);
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int first = thread * 250;
            threads.add(Thread.startVirtualThread(() -> {
                for (int count = first + 1; count <= first + 250; count++) {
                    model.take(new StoreEvent.Added(count, 1, count));
                }
            }));
        }
        while (threads.stream().anyMatch(Thread::isAlive)) {
            step();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        settle();
        assertThat(model.count().get()).isEqualTo(1_000);
        assertThat(shown()).isEqualTo(ids(981, 1_000));
    }

    private void open(long rows) {
        model.resize(LINES);
        model.open(rows);
        settle();
    }

    private void added(long count) {
        model.take(new StoreEvent.Added(
                model.count().get() + 1, (int) (count - model.count().get()), count));
        settle();
    }

    private List<Long> shown() {
        return model.lines().stream()
                .map(line -> line.entry().get())
                .map(entry -> entry == null ? -1 : entry.row().id())
                .toList();
    }

    private List<Integer> statuses() {
        return model.lines().stream()
                .map(line -> line.entry().get())
                .map(entry -> entry == null ? -1 : entry.row().status())
                .toList();
    }

    private long selectedId() {
        Row selected = model.selected().get();
        return selected == null ? -1 : selected.id();
    }

    private static List<Long> ids(long from, long to) {
        return java.util.stream.LongStream.rangeClosed(from, to).boxed().toList();
    }

    private void step() {
        for (Queue<Runnable> queue : List.of(workers, fx)) {
            Queue<Runnable> now = new ArrayDeque<>();
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                now.add(next);
            }
            now.forEach(Runnable::run);
        }
    }

    private void settle() {
        while (!workers.isEmpty() || !fx.isEmpty()) {
            step();
        }
    }
}
