package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.store.Backlog.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Span NOTHING = new Span(1, 0);

    private final Backlog backlog = new Backlog();

    @Test
    void theNewestAreTakenFirst() {
        backlog.grow(10);
        assertThat(backlog.take()).isEqualTo(new Span(1, 10));
        backlog.giveBack(new Span(1, 6));
        backlog.heard(new StoreEvent.Added(11, 2, 12));
        assertThat(backlog.take()).isEqualTo(new Span(11, 12));
        assertThat(backlog.take()).isEqualTo(new Span(1, 6));
    }

    @Test
    void whatLiesTogetherIsOneSpan() {
        backlog.grow(4);
        backlog.heard(new StoreEvent.Added(5, 1, 5));
        assertThat(backlog.take()).isEqualTo(new Span(1, 5));
        backlog.giveBack(new Span(1, 1));
        backlog.giveBack(new Span(3, 3));
        backlog.giveBack(new Span(2, 4));
        assertThat(backlog.take()).isEqualTo(new Span(1, 4));
    }

    @Test
    void whatIsDoneIsPassedOver() {
        backlog.grow(10);
        backlog.skip(7);
        assertThat(backlog.done(NOTHING)).isEqualTo(7);
        assertThat(backlog.take()).isEqualTo(new Span(8, 10));
        assertThat(backlog.done(new Span(8, 8))).isEqualTo(7);
        assertThat(backlog.done(NOTHING)).isEqualTo(10);
    }

    @Test
    void aLongSpanIsTakenInParts() {
        backlog.grow(120_000);
        assertThat(backlog.take()).isEqualTo(new Span(70_001, 120_000));
        assertThat(backlog.take()).isEqualTo(new Span(20_001, 70_000));
        assertThat(backlog.take()).isEqualTo(new Span(1, 20_000));
    }

    @Test
    void whatIsUnderWayWaitsAgainWhenItChanges() {
        backlog.grow(3);
        backlog.take();
        assertThat(backlog.watch(List.of(new Underived(2, 10, false, true)))).isTrue();
        assertThat(backlog.watch(List.of(new Underived(2, 10, false, true)))).isFalse();
        assertThat(backlog.done(NOTHING)).isEqualTo(1);
        backlog.heard(new StoreEvent.Derived(new long[] {2}));
        backlog.heard(new StoreEvent.Changed(new long[] {1, 2, 3}));
        assertThat(backlog.take()).isEqualTo(new Span(2, 2));
        backlog.watch(List.of(new Underived(2, 10, true, true)));
        assertThat(backlog.done(NOTHING)).isEqualTo(3);
    }

    @Test
    void itIsBusyWhileSomethingIsCaptured() {
        backlog.grow(3);
        backlog.take();
        assertThat(backlog.isBusy()).isFalse();
        backlog.heard(new StoreEvent.Changed(new long[] {1}));
        assertThat(backlog.isBusy()).isTrue();
    }

    @Test
    void manySpansBecomeFewerAndNoneIsForgotten() {
        backlog.grow(10_000);
        backlog.take();
        for (long id = 2; id <= 10_000; id += 2) {
            backlog.giveBack(new Span(id, id));
        }
        assertThat(backlog.done(NOTHING)).isEqualTo(1);
        int taken = 0;
        long lowest = Long.MAX_VALUE;
        while (lowest > 2) {
            Span span = backlog.take();
            assertThat(span.last()).isLessThan(lowest);
            lowest = span.first();
            taken++;
        }
        assertThat(taken).isEqualTo(64);
    }

    @Test
    void itEndsWhenItIsClosed() {
        backlog.grow(3);
        assertThat(backlog.await(0)).isTrue();
        backlog.close();
        assertThat(backlog.await(0)).isFalse();
        assertThat(backlog.rest(Long.MAX_VALUE)).isFalse();
    }
}
