package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Timeline;
import byteglass.texts.Texts;
import byteglass.ui.inspect.TimelineRow.ExchangeLine;
import byteglass.ui.inspect.TimelineRow.MoreLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionReaderTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Bytes GET = Bytes.latin1("GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Bytes LAST = Bytes.latin1("GET /z HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    private static final Bytes OK = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");
    private static final Bytes BYE = Bytes.latin1("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

    private final MessageReader messages = new MessageReader(ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private Kept kept;

    @BeforeEach
    void open() {
        kept = new Kept(folder);
    }

    @AfterEach
    void close() {
        kept.close();
    }

    private List<TimelineRow> read(long id, int around) {
        Inspected inspected = kept.settled().read(messages, id);
        return new ConnectionReader(kept.store, ENGLISH).of(inspected.exchange(), around);
    }

    private static List<ExchangeLine> lines(List<TimelineRow> rows) {
        return rows.stream()
                .filter(ExchangeLine.class::isInstance)
                .map(ExchangeLine.class::cast)
                .toList();
    }

    private static List<String> between(List<TimelineRow> rows) {
        return lines(rows).stream().map(ExchangeLine::between).toList();
    }

    @Test
    void whatCameBetweenTwoExchangesIsTheTimeFromAReplyToTheNextFirstByte() {
        kept.answered(GET, Kept.smooth(2_000), OK);
        kept.answered(GET, Kept.smooth(1_003_600), OK);
        List<TimelineRow> rows = read(2, 2);
        assertThat(between(rows))
                .containsExactly("2.0 ms after the connection was accepted", "1.00 s after the reply to #1");
        assertThat(lines(rows)).extracting(ExchangeLine::here).containsExactly(false, true);
        assertThat(lines(rows).getFirst().spoken())
                .isEqualTo("#1, GET /a?b=c, reply 204, 2.0 ms after the connection was accepted");
    }

    @Test
    void aRequestThatDidNotWaitForTheReplyIsPipelined() {
        kept.pipelined(GET, Kept.smooth(2_000), OK);
        assertThat(between(read(2, 2)).getLast()).isEqualTo("pipelined: sent before #1 was answered");
    }

    @Test
    void emptyLinesBeforeARequestAreSaid() {
        kept.answered(GET, Kept.smooth(0), OK);
        kept.answered(Bytes.latin1("\r\n\r\n").concat(GET), Kept.smooth(9_000), OK);
        assertThat(between(read(1, 1)).getLast()).endsWith(", 4 bytes of empty lines");
    }

    @Test
    void bytesAfterTheLastRequestBelongToNone() {
        kept.answered(LAST.concat(Bytes.latin1("left over")), Kept.smooth(0), BYE);
        assertThat(read(1, 1)).contains(new TimelineRow.Note("9 bytes after #1 belong to no request", true));
    }

    @Test
    void aConnectionThatWasKeptOpenSaysThatItsEndIsNotRecorded() {
        kept.answered(GET, Kept.smooth(0), OK);
        assertThat(read(1, 1).getLast().spoken()).contains("Kept open").contains("not recorded");
    }

    @Test
    void itIsSaidByWhomAConnectionWasClosedAfterAReply() {
        kept.answered(LAST, Kept.smooth(0), BYE);
        assertThat(read(1, 1).getLast().spoken())
                .contains("Byteglass closed it")
                .contains("the request");
    }

    @Test
    void aReplyThatClosesWithoutBeingAskedToSaysSo() {
        kept.answered(GET, Kept.smooth(0), BYE);
        assertThat(read(1, 1).getLast().spoken()).contains("as the reply says");
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSED, CLOSED, The peer closed it before the request was whole.",
        "CLOSED, COMPLETE, The peer closed it before the reply was out.",
        "RESET, RESET, The peer reset it before the request was whole.",
        "RESET, COMPLETE, The peer reset it before the reply was out.",
        "TIMED_OUT, TIMED_OUT, Byteglass closed it: nothing more came for too long.",
        "OVER_LIMIT, OVER_LIMIT, Byteglass closed it: more came than it takes.",
        "REFUSED, REFUSED, Byteglass closed it: the request was refused.",
        "INTERRUPTED, INTERRUPTED, 'It ended with Byteglass, which stopped or died.'"
    })
    void howAConnectionEndedIsSaidWithByWhom(Ending ending, Ending request, String text) {
        kept.ended(new Capture(GET, Arrivals.NONE, request), Timeline.NONE, Bytes.EMPTY, ending);
        assertThat(read(1, 1).getLast().spoken()).endsWith(text);
    }

    @Test
    void ofALongConnectionTheNeighboursAreListedAndTheRestIsCounted() {
        for (int i = 0; i < 320; i++) {
            kept.answered(GET, Kept.smooth(10_000L * i), OK);
        }
        List<TimelineRow> rows = read(150, 150);
        assertThat(lines(rows)).hasSize(201);
        assertThat(lines(rows).getFirst().row().sequence()).isEqualTo(50);
        assertThat(lines(rows).getFirst().between()).contains("after the reply to #49");
        assertThat(rows.get(1)).isEqualTo(new MoreLine(1, "… 49 exchanges before"));
        assertThat(rows.getLast()).isEqualTo(new MoreLine(350, "… 70 exchanges after"));

        List<TimelineRow> further = read(150, 350);
        assertThat(lines(further).getLast().row().sequence()).isEqualTo(320);
        assertThat(further.getLast()).isInstanceOf(TimelineRow.Note.class);
        assertThat(lines(read(150, 1)).getFirst().row().sequence()).isEqualTo(1);
    }

    @Test
    void whereTheCaptureCannotBeReadThatIsSaid() {
        kept.answered(GET, Kept.smooth(0), OK);
        Inspected inspected = kept.settled().read(messages, 1);
        kept.close();
        List<TimelineRow> rows = new ConnectionReader(kept.store, ENGLISH).of(inspected.exchange(), 1);
        assertThat(rows).singleElement().isInstanceOf(TimelineRow.Note.class);
    }
}
