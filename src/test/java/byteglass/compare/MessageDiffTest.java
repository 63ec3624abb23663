package byteglass.compare;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Dissector;
import byteglass.http.Field;
import byteglass.http.Message;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageDiffTest {

    private static final String HEAD = "GET /hello?name=world HTTP/1.1\r\n";

    private static MessageDiff requests(String left, String right) {
        return MessageDiff.of(
                Dissector.request(Bytes.latin1(left)), Dissector.request(Bytes.latin1(right)), done -> true);
    }

    private static MessageDiff heads(String left, String right) {
        return requests(HEAD + left + "\r\n", HEAD + right + "\r\n");
    }

    /// Each field that differs: `host moved 1>2`.
    private static List<String> changed(MessageDiff diff) {
        return diff.fields().stream()
                .filter(pair -> !pair.isSame())
                .map(pair -> name(pair.left() == null ? diff.right() : diff.left(), pair) + " "
                        + new TreeSet<>(pair.changes())
                                .stream().map(Change::key).collect(Collectors.joining(","))
                        + " " + pair.leftNumber() + ">" + pair.rightNumber())
                .toList();
    }

    private static String name(Message message, FieldPair pair) {
        @Nullable Field field = pair.left() == null ? pair.right() : pair.left();
        assertThat(field).isNotNull();
        return field == null ? "" : message.fields().name(field);
    }

    @Test
    void identicalRequestsDifferInNothing() {
        String request = HEAD + "Host: a\r\nContent-Length: 2\r\n\r\nok";

        assertThat(requests(request, request).isSame()).isTrue();
    }

    @Test
    void aHeaderThatMovedIsToldFromOneWhoseValueChanged() {
        assertThat(changed(heads("Host: a\r\nAccept: b\r\nX: 1\r\n", "Accept: b\r\nX: 1\r\nHost: a\r\n")))
                .containsExactly("Host moved 1>3");
        assertThat(changed(heads("Host: a\r\nAccept: b\r\n", "Host: a\r\nAccept: c\r\n")))
                .containsExactly("Accept value 2>2");
    }

    @Test
    void aHeaderCanHaveMovedAndChanged() {
        assertThat(changed(heads("Host: a\r\nAccept: b\r\nX: 1\r\n", "Accept: b\r\nX: 1\r\nHost: z\r\n")))
                .containsExactly("Host moved,value 1>3");
    }

    @Test
    void whatWasAddedAndRemovedStandsInItsPlace() {
        MessageDiff diff = heads("Host: a\r\nA: 1\r\nB: 2\r\nC: 3\r\n", "Host: a\r\nB: 2\r\nN: 9\r\nC: 3\r\n");

        assertThat(changed(diff)).containsExactly("A removed 2>0", "N added 0>3");
        assertThat(diff.fields()).hasSize(5);
    }

    @Test
    void aNameInOtherCapitalsIsToldAsSuch() {
        assertThat(changed(heads("Host: a\r\n", "host: a\r\n"))).containsExactly("Host name-case 1>1");
    }

    @Test
    void whiteSpaceAndLineEndsAreNoPartOfTheValue() {
        assertThat(changed(heads("Host: a\r\nX: 1\r\n", "Host:a\r\nX: 1\n")))
                .containsExactly("Host line 1>1", "X line 2>2");
    }

    @Test
    void repeatedFieldsAreMatchedByValue() {
        assertThat(changed(heads("C: 1\r\nC: 2\r\n", "C: 0\r\nC: 1\r\nC: 2\r\n")))
                .containsExactly("C added 0>1");
        assertThat(changed(heads("C: 1\r\nC: 2\r\n", "C: 2\r\nC: 1\r\n"))).containsExactly("C moved 1>2");
        assertThat(changed(heads("C: 1\r\nC: 2\r\n", "C: 1\r\nC: 3\r\n"))).containsExactly("C value 2>2");
        assertThat(changed(heads("C: 1\r\nC: 2\r\n", "C: 2\r\nC: 3\r\n")))
                .containsExactly("C removed 1>0", "C added 0>2");
    }

    @Test
    void theStartLineIsComparedByItsParts() {
        MessageDiff diff =
                requests("GET /a?x=1 HTTP/1.1\r\nHost: a\r\n\r\n", "POST /a?x=2  HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(diff.start().stream().filter(part -> !part.same()).map(PartPair::key))
                .containsExactly("method", "target", "between");
    }

    @Test
    void theStatusLineIsComparedByItsParts() {
        MessageDiff diff = MessageDiff.of(
                Dissector.response(Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"), "GET"),
                Dissector.response(Bytes.latin1("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), "GET"),
                done -> true);

        assertThat(diff.start().stream().filter(part -> !part.same()).map(PartPair::key))
                .containsExactly("status", "reason");
        assertThat(diff.differences()).isEqualTo(2);
    }

    @Test
    void theContentIsComparedWhereverTheHeadsEnd() {
        MessageDiff diff = requests(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
                "POST / HTTP/1.1\r\nHost: abc.test\r\nContent-Length: 6\r\n\r\nhelXlo");

        assertThat(ByteDiff.differing(diff.content(), false)).containsExactly(new byteglass.dissect.Range(3, 4));
    }

    @Test
    void trailersAreComparedLikeFields() {
        String chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n";
        MessageDiff diff = requests(chunked + "Digest: x\r\n\r\n", chunked + "Digest: y\r\n\r\n");

        assertThat(diff.trailers())
                .singleElement()
                .satisfies(pair -> assertThat(pair.changes()).isEqualTo(Set.of(Change.VALUE)));
    }

    @Test
    void anEmptyLineThatEndsOtherwiseIsToldAsSuch() {
        MessageDiff diff = requests(HEAD + "Host: a\r\n\r\n", HEAD + "Host: a\r\n\n");

        assertThat(diff.emptyLine().same()).isFalse();
        assertThat(diff.differences()).isEqualTo(1);
    }

    @Test
    void nothingAgainstSomethingIsComparedToo() {
        assertThat(requests("", "GET / HTTP/1.1\r\nHost: a\r\n\r\n").isSame()).isFalse();
        assertThat(requests("", "").isSame()).isTrue();
    }

    @Test
    void aHundredThousandFieldsBackwardsAreCompared() {
        List<String> lines = IntStream.range(0, 100_000)
                .mapToObj(i -> "X-" + i % 50_000 + ": " + i + "\r\n")
                .toList();

        MessageDiff diff = heads(String.join("", lines), String.join("", lines.reversed()));

        assertThat(diff.fields()).hasSize(100_000);
        assertThat(diff.fields().stream().filter(FieldPair::isSame)).hasSize(1);
    }
}
