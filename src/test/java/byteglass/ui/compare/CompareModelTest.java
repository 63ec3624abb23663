package byteglass.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Dissector;
import byteglass.http.Ending;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Request;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.compare.PartLine.Octets;
import byteglass.ui.compare.PartLine.Section;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareModelTest {

    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);
    private static final Instant AT = Instant.parse("2025-05-12T09:42:31.004Z");

    @TempDir
    private Path folder;

    private Store store;
    private Connection connection;
    private int sequence;

    /// What a worker was asked to do, and has not begun.
    private final Deque<Runnable> work = new ArrayDeque<>();

    private CompareModel model;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(folder.resolve("compare.bgcap"));
        connection = store.connected("127.0.0.1:53188", "127.0.0.1:8050", AT);
        model = new CompareModel(store, TEXTS, work::add, Runnable::run);
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
    }

    private void run() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private Recording asked(String request) {
        Bytes raw = Bytes.latin1(request);
        Capture capture = new Capture(raw, Arrivals.NONE, Ending.COMPLETE);
        Recording recording = store.open(Origin.RECEIVED, connection, ++sequence, null, AT);
        Request read = Dissector.request(raw);
        Summary summary = new Summary(
                read.method(), read.target(), read.version(), "a", read.fields().size(), null, false, 0);
        recording
                .requestWhole(capture, summary)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        return recording;
    }

    private void answered(String request, String reply) {
        asked(request)
                .close(
                        new Capture(Bytes.latin1(reply), Arrivals.NONE, Ending.COMPLETE),
                        Timeline.NONE,
                        request.length(),
                        Ending.COMPLETE);
    }

    private Comparison comparison(Direction direction) {
        return Objects.requireNonNull(
                Objects.requireNonNull(model.shown().get()).of(direction));
    }

    @Test
    void theSelectedRequestIsComparedWithTheLastSimilarOne() {
        asked("GET /a?x=1 HTTP/1.1\r\nHost: a\r\n\r\n");
        asked("GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
        asked("GET /a?x=2 HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(3);

        model.compareSimilar();
        run();

        assertThat(model.open().get()).isTrue();
        assertThat(model.pair().get()).isEqualTo(new CompareModel.Pair(3, 1));
        assertThat(Objects.requireNonNull(model.shown().get()).left().id()).isEqualTo(1);
        assertThat(Objects.requireNonNull(comparison(Direction.REQUEST).parts()).differences())
                .isEqualTo(1);
    }

    @Test
    void whereNoneIsSimilarThatIsSaidAndANumberIsAskedFor() {
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(1);

        model.compareSimilar();
        run();

        assertThat(model.message().get()).isEqualTo(TEXTS.get("compare.nothing-similar", "#1"));
        assertThat(model.shown().get()).isNull();
    }

    @Test
    void theRequestThatWasSelectedBeforeIsTheOther() {
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        asked("GET /b HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(2);
        model.selected(1);

        model.compareWith();
        run();

        assertThat(model.pair().get()).isEqualTo(new CompareModel.Pair(1, 2));
        assertThat(Objects.requireNonNull(model.shown().get()).right().id()).isEqualTo(2);
    }

    @Test
    void aNumberIsAskedForUntilThereIsOneThatExists() {
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(1);
        model.compareWith();
        run();
        assertThat(model.message().get()).isEqualTo(TEXTS.get("compare.choose"));
        model.choose("seven");
        assertThat(model.message().get()).isEqualTo(TEXTS.get("compare.choose"));
        model.choose("1");
        assertThat(model.message().get()).isEqualTo(TEXTS.get("compare.itself", "#1"));
        model.choose("9");
        run();
        assertThat(model.message().get()).isEqualTo(TEXTS.get("compare.missing", "#9"));
        model.choose(" #2 ");
        run();

        assertThat(model.message().get()).isEmpty();
        assertThat(comparison(Direction.REQUEST).isSame()).isTrue();
        assertThat(Objects.requireNonNull(model.shown().get()).isArriving()).isTrue();
    }

    @Test
    void repliesAreComparedWhereBothHaveOne() {
        answered("GET /a HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        answered("GET /a HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nno");
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(2);
        model.compareSimilar();
        run();

        assertThat(Objects.requireNonNull(comparison(Direction.RESPONSE).parts())
                        .differences())
                .isEqualTo(1);

        model.selected(3);
        assertThat(model.open().get()).as("another one is selected").isFalse();
        model.compareSimilar();
        run();
        assertThat(Objects.requireNonNull(model.shown().get()).of(Direction.RESPONSE))
                .isNull();
    }

    @Test
    void whatIsNoHttpIsComparedByItsBytesAlone() {
        asked("\u0016\u0003\u0001\u0002\u0000\u0001\u0000");
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(1);
        model.selected(2);
        model.compareWith();
        run();

        assertThat(comparison(Direction.REQUEST).parts()).isNull();
        assertThat(comparison(Direction.REQUEST).isSame()).isFalse();
    }

    @Test
    void whatIsStoppedSaysSoAndWhatIsLateIsDropped() {
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        asked("GET /a HTTP/1.1\r\nHost: a\r\n\r\n");
        model.selected(1);
        model.selected(2);
        model.compareWith();
        assertThat(model.cancel()).isTrue();
        assertThat(model.cancel()).isFalse();
        run();
        assertThat(model.message().get()).isEqualTo(TEXTS.get("compare.stopped"));

        model.choose("1");
        model.back();
        run();
        assertThat(model.shown().get()).isNull();
        assertThat(model.open().get()).isFalse();
    }

    @Test
    void nothingIsComparedWhileNothingIsSelected() {
        model.compareWith();
        model.compareSimilar();

        assertThat(model.open().get()).isFalse();
    }

    @Test
    void theRowsSayWhatDiffersAndInkMarksIt() {
        asked("POST /a HTTP/1.1\r\nHost: a\r\nX: 1\r\nContent-Length: 300\r\n\r\n" + "a".repeat(300));
        asked("POST /a HTTP/1.1\r\nHost: a\r\nX: 2\nContent-Length: 300\r\n\r\n" + "a".repeat(150) + "b"
                + "a".repeat(149));
        model.selected(2);
        model.compareSimilar();
        run();
        Comparison comparison = comparison(Direction.REQUEST);

        List<PartLine> lines = new Words(TEXTS).lines(comparison, true);

        assertThat(lines.stream().filter(Section.class::isInstance).map(line -> ((Section) line).says()))
                .containsExactly("1 differs", "1 place differs; 300 and 300 bytes");
        Octets field = (Octets) lines.get(1);
        assertThat(field.changes()).containsExactly("value", "spaces or line end");
        assertThat(PartInks.of(comparison, field).left().stream().filter(Ink::differs))
                .extracting(Ink::text)
                .containsExactly("1", "␍");
        assertThat(PartInks.of(comparison, (Octets) lines.get(3)).right().stream()
                        .filter(Ink::differs))
                .extracting(Ink::text)
                .containsExactly("b");
        assertThat(new Words(TEXTS).count(comparison, false)).isEqualTo("2 differences");
        assertThat(new Words(TEXTS).lines(comparison, false)).hasSizeGreaterThan(lines.size());
    }

    @Test
    void aLongLineIsShownFromWhereItDiffers() {
        asked("GET /a HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(5000) + "1\r\n\r\n");
        asked("GET /a HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(5000) + "2\r\n\r\n");
        model.selected(2);
        model.compareSimilar();
        run();
        Comparison comparison = comparison(Direction.REQUEST);

        PartInks inks = PartInks.of(
                comparison, (Octets) new Words(TEXTS).lines(comparison, true).get(1));

        assertThat(Ink.text(inks.left())).startsWith("…xxx").endsWith("x1␍␊").hasSizeLessThan(300);
    }
}
