package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Rule;
import byteglass.dissect.Severity;
import byteglass.http.Capture;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Rules;
import byteglass.texts.Texts;
import byteglass.ui.kit.ByteNotes.Mark;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoundRowsTest {

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));

    private Inspected read(Bytes request, Bytes reply) {
        Capture asked = Exchanges.capture(request, Ending.COMPLETE);
        Capture answered = Exchanges.capture(reply, Ending.COMPLETE);
        Exchange exchange = Exchanges.of(asked, answered, Ending.COMPLETE);
        return reader.read(exchange);
    }

    private static List<String> lines(Found found) {
        return found.rows().stream()
                .map(row -> row.number() + " " + row.severity() + " "
                        + row.finding().rule().id() + (row.isOfReply() ? " reply" : ""))
                .toList();
    }

    @Test
    void theGravestFindingsOfTheRequestComeFirstAndThoseOfTheReplyLast() {
        Bytes reply = Bytes.latin1("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\nX-Own: 1\r\n\r\n");
        assertThat(lines(read(Exchanges.SMUGGLING, reply).found()))
                .containsExactly(
                        "1 DANGER framing/length-and-chunked",
                        "2 ERROR field/space-before-colon",
                        "3 WARNING line/bare-lf",
                        "4 WARNING message/bytes-after",
                        "5 NOTE body/no-content-type",
                        "6 NOTE field/unregistered",
                        "7 WARNING line/bare-lf reply",
                        "8 NOTE field/unregistered reply");
    }

    @Test
    void findingsThatAreNotListedAreCounted() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\n".repeat(50) + "\r\n");
        Found found = read(request, Exchanges.OK).found();
        assertThat(found.rows()).noneMatch(row -> row.finding().rule().id().equals("message/more-findings"));
        assertThat(found.omitted()).isEqualTo(50 - 20 + 50 - 20);
        assertThat(found.count()).isEqualTo(found.rows().size() + 60);
        assertThat(found.worst()).hasValue(Severity.WARNING);
    }

    @Test
    void aFindingAboutSeveralLinesHasItsNumberAtTheFirstAndTheLastOfThem() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n  z\r\n\r\n");
        Inspected inspected = read(request, Exchanges.OK);
        List<Mark> marks = inspected.found().marks(inspected.request());
        FindingRow folded = inspected.found().rows().stream()
                .filter(row -> row.finding().rule().id().equals("field/folded"))
                .findFirst()
                .orElseThrow();
        assertThat(marks).filteredOn(mark -> mark.number() == folded.number()).isNotEmpty();
        assertThat(inspected.found().rows()).allMatch(row -> row.direction() == Direction.REQUEST);
        assertThat(marks).extracting(Mark::number).contains(1);
    }

    @Test
    void aGoodRequestHasNoFindings() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\nHost: a.test\r\n\r\n");
        Bytes reply = Bytes.latin1("HTTP/1.1 204 No Content\r\n\r\n");
        Found found = read(request, reply).found();
        assertThat(found).isEqualTo(Found.NOTHING);
        assertThat(found.worst()).isEmpty();
    }

    @Test
    void everyRuleHasATitleAndWhatBreaksAMustIsQuotedAndMended() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (Rule rule : Rules.all()) {
                String key = "rule." + rule.id();
                assertThat(texts.has(key + ".title")).as(key).isTrue();
                if (rule.severity().compareTo(Severity.ERROR) >= 0) {
                    assertThat(texts.has(key + ".standard")).as(key).isTrue();
                    assertThat(texts.has(key + ".fix")).as(key).isTrue();
                }
            }
        }
    }
}
