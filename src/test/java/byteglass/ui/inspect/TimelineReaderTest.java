package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Origin;
import byteglass.http.Timeline;
import byteglass.texts.Texts;
import byteglass.ui.inspect.TimelineRow.StepLine;
import byteglass.ui.inspect.TimelineRow.StepLine.Reach;
import byteglass.ui.kit.TimeBar.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineReaderTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Instant ACCEPTED = Instant.parse("2025-05-12T09:42:31.000Z");
    private static final Bytes GET = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Bytes POST = Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    private static final Bytes OK = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");

    private static List<StepLine> steps(Exchange exchange) {
        Inspected inspected = new MessageReader(ENGLISH).read(exchange);
        return new TimelineReader(ENGLISH)
                .of(inspected).stream()
                        .filter(StepLine.class::isInstance)
                        .map(StepLine.class::cast)
                        .toList();
    }

    private static StepLine step(Exchange exchange, String label) {
        return steps(exchange).stream()
                .filter(line -> line.words().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Exchange exchange(
            int sequence, Capture request, @Nullable Bytes reply, Timeline timeline, @Nullable Ending ending) {
        return new Exchange(
                1,
                Origin.RECEIVED,
                new Connection(1, "127.0.0.1:53188", "127.0.0.1:8050", ACCEPTED),
                sequence,
                ACCEPTED.plusMillis(2),
                request,
                reply == null ? null : new Capture(reply, Arrivals.NONE, Ending.COMPLETE),
                timeline,
                ending);
    }

    private static Capture whole(Bytes request) {
        return new Capture(request, Arrivals.NONE, Ending.COMPLETE);
    }

    private static Exchange smooth(int sequence, long first) {
        return exchange(sequence, whole(POST), OK, Kept.smooth(first), Ending.COMPLETE);
    }

    @Test
    void eachStepHasItsLengthAndItsTimeFromTheAcceptedConnection() {
        assertThat(steps(smooth(1, 2_000)).stream()
                        .map(line -> line.words().label() + " " + line.words().took() + " "
                                + line.words().at())
                        .toList())
                .containsExactly(
                        "Wait for the request 2.0 ms +2.0 ms",
                        "Head arrives 0.2 ms +2.2 ms",
                        "Body arrives 0.7 ms +2.9 ms",
                        "Write to disk 0.5 ms +3.4 ms",
                        "Begin the reply 50 µs +3.5 ms",
                        "Send the reply 0.2 ms +3.6 ms",
                        "Connection  ");
    }

    @Test
    void waitingIsHollowMovingIsFilledAndKeptOpenIsDashed() {
        assertThat(steps(smooth(1, 2_000)).stream()
                        .map(line -> line.drawn().stretch().kind())
                        .toList())
                .containsExactly(
                        Kind.WAITING, Kind.MOVING, Kind.MOVING, Kind.WAITING, Kind.WAITING, Kind.MOVING, Kind.OPEN);
    }

    @Test
    void onALaterExchangeTheScaleBeginsWithItsFirstByteAndTheWaitIsSaid() {
        StepLine wait = step(smooth(2, 7_000_000), "Wait for the request");
        assertThat(wait.drawn().scale().start()).isEqualTo(7_000_000);
        assertThat(wait.drawn().stretch().kind()).isEqualTo(Kind.NONE);
        assertThat(wait.words().detail()).contains("7.00 s after the connection was accepted");
        assertThat(step(smooth(2, 7_000_000), "Head arrives").words().at()).isEqualTo("+0.2 ms");
    }

    @Test
    void aLongWaitIsSaidOnTheFirstExchangeTooSinceNothingElseCouldBeSeen() {
        assertThat(step(smooth(1, 60_000_000), "Wait for the request")
                        .drawn()
                        .scale()
                        .start())
                .isEqualTo(60_000_000);
    }

    @Test
    void whereThereIsNoBodyThatIsSaid() {
        Exchange exchange = exchange(1, whole(GET), OK, Timeline.of(0, 10, 20, 20, 30, 40, 50), Ending.COMPLETE);
        StepLine body = step(exchange, "Body arrives");
        assertThat(body.words().detail()).isEqualTo("no body");
        assertThat(body.drawn().stretch().kind()).isEqualTo(Kind.NONE);
        assertThat(step(exchange, "Head arrives").words().detail()).isEqualTo("27 bytes");
    }

    @Test
    void theReplyIsSaidWithItsStatusAndItsLength() {
        assertThat(step(smooth(1, 10), "Send the reply").words().detail()).isEqualTo("204, 27 bytes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"COMPLETE"},
            mode = EnumSource.Mode.EXCLUDE)
    void aStepThatFailedSaysWhyAndThoseAfterItWereNotReached(Ending ending) {
        Bytes cut = POST.slice(0, POST.length() - 2);
        Arrivals reads =
                new Arrivals.Builder().add(0, 0).add(cut.length() - 1, 5_000).build();
        Timeline times = Timeline.of(0, 10, 20, -1, -1, -1, -1);
        List<StepLine> steps = steps(exchange(1, new Capture(cut, reads, ending), null, times, ending));
        StepLine body = steps.get(2);
        assertThat(body.reach()).isEqualTo(Reach.FAILED);
        assertThat(body.words().detail()).isEqualTo("3 bytes, " + ENGLISH.get("timeline.cause." + ending.key()));
        assertThat(body.drawn().stretch().end()).isEqualTo(5_010);
        assertThat(steps.subList(3, 6))
                .allSatisfy(line -> assertThat(line.words().detail()).isEqualTo("not reached"))
                .extracting(StepLine::reach)
                .containsOnly(Reach.NOT_REACHED);
        assertThat(steps.getLast().drawn().stretch().kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aRequestThatWasRefusedIsWrittenAndAnsweredThough() {
        Bytes cut = Bytes.latin1("POST / HTTP/1.1\r\nHost : a\r\n\r\n");
        Timeline times = Timeline.of(0, 10, -1, -1, 40, 50, 60);
        Exchange refused = exchange(1, new Capture(cut, Arrivals.NONE, Ending.REFUSED), OK, times, Ending.REFUSED);
        assertThat(step(refused, "Head arrives").reach()).isEqualTo(Reach.FAILED);
        assertThat(step(refused, "Send the reply").reach()).isEqualTo(Reach.DONE);
        assertThat(step(refused, "Connection").words().means()).contains("refused");
    }

    @Test
    void theWaitForBytesThatNeverCameIsNotSaidToBeTheDisks() {
        Bytes cut = POST.slice(0, POST.length() - 2);
        Timeline times = Timeline.of(0, 10, 20, -1, 8_000_000, -1, -1);
        Exchange closed = exchange(1, new Capture(cut, Arrivals.NONE, Ending.CLOSED), null, times, Ending.CLOSED);
        assertThat(step(closed, "Write to disk").words().detail()).isEqualTo("the wait for more bytes included");
        assertThat(step(smooth(1, 10), "Write to disk").words().detail()).isEmpty();
    }

    @Test
    void whileARequestArrivesItsTimesAreThoseOfItsReads() {
        Bytes soFar = POST.slice(0, POST.length() - 2);
        Arrivals reads = new Arrivals.Builder().add(0, 0).add(40, 3_000).build();
        Exchange live = exchange(1, new Capture(soFar, reads, Ending.INTERRUPTED), null, Timeline.NONE, null);
        List<StepLine> steps = steps(live);
        assertThat(steps.get(0).words().took()).isEqualTo("2.0 ms");
        assertThat(steps.get(1).words().took()).isEqualTo("3.0 ms");
        assertThat(steps.get(2).reach()).isEqualTo(Reach.UNDER_WAY);
        assertThat(steps.get(2).words().detail()).isEqualTo("3 bytes, under way");
        assertThat(steps.get(3).words().detail()).isEqualTo("not yet");

        Arrivals more = new Arrivals.Builder()
                .add(0, 0)
                .add(40, 3_000)
                .add(soFar.length() - 1, 8_000)
                .build();
        Exchange grown = exchange(1, new Capture(soFar, more, Ending.INTERRUPTED), null, Timeline.NONE, null);
        assertThat(steps(grown).get(2).drawn().stretch().end())
                .isGreaterThan(steps.get(2).drawn().stretch().end());
    }

    @Test
    void ofWhatIsAwaitingItsReplyItIsSaidThatItIsOnDisk() {
        Exchange live = exchange(1, whole(POST), null, Timeline.NONE, null);
        assertThat(step(live, "Write to disk").words().detail()).startsWith("on disk");
        assertThat(step(live, "Write to disk").words().at()).isEmpty();
        assertThat(step(live, "Begin the reply").reach()).isEqualTo(Reach.UNDER_WAY);
    }

    @Test
    void bytesThatAreNoRequestHaveNoHeadAndNoBody() {
        Bytes hello = Bytes.latin1("SSH-2.0-OpenSSH_9.6\r\n");
        Exchange foreign = exchange(
                1,
                new Capture(hello, Arrivals.NONE, Ending.CLOSED),
                null,
                Timeline.of(0, 10, -1, -1, 40, -1, -1),
                Ending.CLOSED);
        assertThat(steps(foreign).stream().map(line -> line.words().label()))
                .contains("Bytes arrive")
                .doesNotContain("Head arrives", "Body arrives");
    }

    @Test
    void ofAnExchangeThatWasNotReceivedNothingIsInvented() {
        Exchange received = smooth(1, 10);
        Exchange imported = new Exchange(
                1,
                Origin.IMPORTED,
                received.connection(),
                1,
                received.at(),
                received.request(),
                received.response(),
                Timeline.NONE,
                Ending.COMPLETE);
        assertThat(steps(imported)).isEmpty();
    }

    @Test
    void aScreenReaderHearsTheWholeLine() {
        assertThat(step(smooth(1, 10), "Write to disk").spoken())
                .isEqualTo("4, Write to disk, 0.5 ms, +1.4 ms, A request is kept on disk before it is answered.");
    }
}
