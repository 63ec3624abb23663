package byteglass.ui.inspect;

import static byteglass.ui.inspect.Exchanges.OK;
import static byteglass.ui.inspect.Exchanges.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.texts.Texts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectModelTest {

    /// What workers are to do, done one by one when the test says so.
    private final Queue<Runnable> workers = new ArrayDeque<>();

    private final Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
    private final Recorded recorded;
    private final InspectModel model;

    InspectModelTest(@TempDir Path folder) {
        recorded = new Recorded(folder);
        model = new InspectModel(recorded.store, new MessageReader(Texts.of(Locale.ENGLISH)), workers::add, fx::add);
    }

    @BeforeEach
    void twoExchanges() {
        recorded.answered(WEBHOOK, OK);
        recorded.answered(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), OK);
        run(fx);
    }

    @AfterEach
    void close() {
        model.close();
        recorded.close();
    }

    private static void run(Queue<Runnable> queue) {
        for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
            next.run();
        }
    }

    private void settle() {
        while (!workers.isEmpty() || !fx.isEmpty()) {
            run(workers);
            run(fx);
        }
    }

    private Inspected shown() {
        return Objects.requireNonNull(model.shown().get());
    }

    @Test
    void nothingIsShownAtFirst() {
        assertThat(model.shown().get()).isNull();
        assertThat(workers).isEmpty();
    }

    @Test
    void aSelectedExchangeIsLoadedAndTakenApartOnAWorker() {
        model.select(1);
        assertThat(model.chosen().get()).isTrue();
        assertThat(model.shown().get()).isNull();
        assertThat(workers).hasSize(1);

        settle();

        assertThat(shown().request().capture().raw()).isEqualTo(WEBHOOK);
        assertThat(shown().request().capture().arrivals().count()).isEqualTo(2);
        assertThat(Objects.requireNonNull(shown().reply()).capture().raw()).isEqualTo(OK);
    }

    @Test
    void anAnswerThatComesLateIsDropped() {
        model.select(1);
        run(workers);
        model.select(3);
        settle();

        assertThat(shown().exchange().id()).isEqualTo(3);

        model.select(1);
        run(workers);
        model.clear();
        settle();

        assertThat(model.shown().get()).isNull();
        assertThat(model.chosen().get()).isFalse();
    }

    @Test
    void selectingTheSameAgainLoadsNothing() {
        model.select(1);
        settle();
        model.select(1);

        assertThat(workers).isEmpty();
    }

    @Test
    void aRequestThatIsStillArrivingGrows() {
        Recording recording = recorded.open();
        Capture begun = new Capture(WEBHOOK.slice(0, 400), Recorded.arrivals(WEBHOOK), Ending.INTERRUPTED);
        recording.arriving(begun, Summary.EMPTY);
        recorded.answered(WEBHOOK, OK);
        run(fx);
        model.select(5);
        settle();
        assertThat(shown().request().capture().raw().length()).isEqualTo(400);
        assertThat(Objects.requireNonNull(shown().request().reading().end()).text())
                .isEqualTo("waiting for more bytes");

        Capture whole = new Capture(WEBHOOK, Recorded.arrivals(WEBHOOK), Ending.COMPLETE);
        Recorded.await(recording.requestWhole(whole, Summary.EMPTY));
        recorded.close(recording, new Capture(OK, Recorded.arrivals(OK), Ending.COMPLETE), WEBHOOK.length());
        settle();

        assertThat(shown().request().capture().raw()).isEqualTo(WEBHOOK);
        assertThat(shown().request().reading().end()).isNull();
        assertThat(shown().reply()).isNotNull();
    }

    @Test
    void aChangeThatComesWhileLoadingMakesOneMoreLoad() {
        Recording recording = recorded.open();
        recording.arriving(
                new Capture(WEBHOOK.slice(0, 400), Recorded.arrivals(WEBHOOK), Ending.INTERRUPTED), Summary.EMPTY);
        recorded.answered(WEBHOOK, OK);
        model.select(5);
        run(workers);
        Recorded.await(recording.requestWhole(
                new Capture(WEBHOOK, Recorded.arrivals(WEBHOOK), Ending.COMPLETE), Summary.EMPTY));
        recorded.close(recording, new Capture(OK, Recorded.arrivals(OK), Ending.COMPLETE), WEBHOOK.length());

        settle();

        assertThat(shown().reply()).isNotNull();
    }

    @Test
    void aCaptureThatCannotBeReadIsSaidSo() {
        recorded.store.close();
        model.select(1);
        settle();

        assertThat(model.shown().get()).isNull();
        assertThat(model.failure().get()).isNotEmpty();
    }

    @Test
    void aNumberThatIsNotThereShowsNothing() {
        model.select(1);
        settle();
        model.select(99);
        settle();

        assertThat(model.shown().get()).isNull();
    }
}
