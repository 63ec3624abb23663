package byteglass.ui.inspect;

import static byteglass.ui.inspect.Exchanges.OK;
import static byteglass.ui.inspect.Exchanges.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Ending;
import byteglass.texts.Texts;
import byteglass.ui.kit.BytePage;
import byteglass.ui.kit.PagedBytes;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawModelTest {

    private static final int LONG = 3_000_000;

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final Recorded recorded;
    private final RawModel model;

    RawModelTest(@TempDir Path folder) {
        recorded = new Recorded(folder);
        model = new RawModel(new SideBytes(recorded.store, workers::add, Runnable::run), workers::add, Runnable::run);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private static Bytes longRequest() {
        byte[] body = new byte[LONG];
        new Random(20260104).nextBytes(body);
        return Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + LONG + "\r\n\r\n")
                .concat(Bytes.wrap(body));
    }

    private Side recordedSide(Bytes request) {
        recorded.answered(request, OK);
        return reader.read(recorded.store.exchange(1, InspectModel.LOADED_BYTES).orElseThrow())
                .request();
    }

    private RawModel.Shown shown() {
        return Objects.requireNonNull(model.shown().get());
    }

    @Test
    void aShortMessageIsOnePage() {
        model.show(reader.read(Exchanges.answered(WEBHOOK)).request());

        assertThat(shown().count()).isEqualTo(1);
        assertThat(shown().page().bytes()).isEqualTo(WEBHOOK);
        assertThat(shown().fresh()).isTrue();
    }

    @Test
    void aLongMessageIsPagedAndThePagesAreItsBytes() {
        Bytes request = longRequest();
        model.show(recordedSide(request));
        int count = shown().count();
        assertThat(count).isEqualTo(Math.ceilDiv(request.length(), PagedBytes.PAGE_BYTES));

        Bytes all = Bytes.EMPTY;
        for (int page = 0; page < count; page++) {
            model.go(page);
            if (!workers.isEmpty()) {
                workers.remove().run();
            }
            assertThat(shown().page().start()).isEqualTo(all.length());
            all = all.concat(shown().page().bytes());
        }
        assertThat(all).isEqualTo(request);
    }

    @Test
    void whatIsBeyondTheLoadedBytesIsReadOnAWorkerAndALatePageIsDropped() {
        model.show(recordedSide(longRequest()));
        int last = shown().count() - 1;

        model.go(last);
        assertThat(workers).hasSize(1);
        assertThat(shown().index()).isZero();
        model.go(1);
        workers.remove().run();
        assertThat(shown().index()).isEqualTo(1);

        model.go(last + 5);
        workers.remove().run();
        assertThat(shown().index()).isEqualTo(last);
        model.go(-1);
        assertThat(shown().index()).isZero();
    }

    @Test
    void aMessageThatGrowsStaysAtItsPlaceAndItsEndMarkIsOnTheLastPage() {
        Side begun = reader.read(Exchanges.arriving(WEBHOOK.slice(0, 400))).request();
        Side more = reader.read(Exchanges.arriving(WEBHOOK.slice(0, 500))).request();
        model.show(begun);
        model.show(more);

        assertThat(shown().fresh()).isFalse();
        assertThat(shown().page().range()).isEqualTo(new Range(0, 500));
        assertThat(shown().page().end()).isEqualTo(new BytePage.EndMark("waiting for more bytes", false));

        Bytes large = longRequest().slice(0, 1_000_000);
        model.show(reader.read(Exchanges.cut(large, Ending.CLOSED)).request());
        assertThat(shown().page().end()).isNull();
        model.go(Integer.MAX_VALUE);
        assertThat(shown().page().end())
                .isEqualTo(new BytePage.EndMark("closed after 999,947 of 3,000,000 bytes", true));
    }

    @Test
    void nothingSelectedIsNothingShown() {
        model.show(reader.read(Exchanges.answered(WEBHOOK)).request());
        model.show(null);

        assertThat(model.shown().get()).isNull();
        model.go(3);
        assertThat(model.shown().get()).isNull();
    }
}
