package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Rule;
import byteglass.http.Reading.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private record Readings(List<Reading> list) {
        Reading by(Profile profile) {
            return list.get(profile.ordinal());
        }
    }

    private static Reading whole(Profile profile, long head, Framing framing, int bodyBytes) {
        return new Reading(profile, Outcome.WHOLE, head, framing, head + bodyBytes);
    }

    private static Readings read(String... lines) {
        return new Readings(Reading.of(Bytes.latin1(String.join("\r\n", lines))));
    }

    @Test
    void allReadersAgreeOnAGoodRequest() {
        List<Reading> readings = Reading.of(Bytes.latin1("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET"));
        assertThat(readings).allMatch(reading -> reading.outcome() == Outcome.WHOLE && reading.end() == 40);
        assertThat(Reading.disagree(readings)).isFalse();
    }

    @Test
    void lengthAndChunksEndAtDifferentBytes() {
        Readings got = read("POST / HTTP/1.1", "Content-Length: 6", "Transfer-Encoding: chunked", "", "0", "", "G");
        assertThat(got.by(Profile.STRICT).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(got.by(Profile.RFC_9112)).isEqualTo(whole(Profile.RFC_9112, 66, new Framing.Chunked(), 5));
        assertThat(got.by(Profile.LENGTH_FIRST)).isEqualTo(whole(Profile.LENGTH_FIRST, 66, new Framing.Length(6), 6));
        assertThat(Reading.disagree(got.list())).isTrue();
    }

    @Test
    void aReaderThatStopsInTheHeadSaysWhere() {
        Reading refused = Reading.of(Bytes.latin1("no request line\r\n\r\n")).getFirst();
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.head()).isEqualTo(17).isEqualTo(refused.end());
        assertThat(refused.framing()).isEqualTo(new Framing.None());
        Reading awaited =
                Reading.of(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n")).getFirst();
        assertThat(awaited.outcome()).isEqualTo(Outcome.AWAITED);
        assertThat(awaited.head()).isEqualTo(25);
    }

    @Test
    void theFirstAndTheLastLengthCountForSome() {
        Readings got = read("POST / HTTP/1.1", "Content-Length: 1", "Content-Length: 3", "", "abc");
        assertThat(got.by(Profile.RFC_9112).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(got.by(Profile.FIRST_DUPLICATE).end()).isEqualTo(58);
        assertThat(got.by(Profile.LAST_DUPLICATE).end()).isEqualTo(60);
    }

    @Test
    void anObfuscatedCodingIsChunkedForSome() {
        Readings got = read("POST / HTTP/1.1", "Transfer-Encoding: xchunked", "", "0", "", "");
        assertThat(got.by(Profile.RFC_9112).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(got.by(Profile.CODING_FIRST).outcome()).isEqualTo(Outcome.WHOLE);
    }

    @Test
    void aFoldIsJoinedKeptDroppedOrRefused() {
        Readings got = read("POST / HTTP/1.1", "Content-Length: 1", "X: y", " Content-Length: 2", "", "ab");
        assertThat(got.by(Profile.STRICT).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(got.by(Profile.RFC_9112).end()).isEqualTo(65);
        assertThat(got.by(Profile.FOLD_KEPT).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(got.by(Profile.FOLD_DROPPED).end()).isEqualTo(65);
    }

    @Test
    void aBareCrEndsALineForSome() {
        Readings got = read("POST / HTTP/1.1", "X: y\rContent-Length: 2", "", "ab");
        assertThat(got.by(Profile.RFC_9112).end()).isEqualTo(43);
        assertThat(got.by(Profile.LENIENT_LINES).end()).isEqualTo(45);
    }

    @Test
    void chunkLinesThatEndWithLfAreReadBySome() {
        Readings got = read("POST / HTTP/1.1", "Transfer-Encoding: chunked", "", "1\na", "0", "", "");
        assertThat(got.by(Profile.RFC_9112).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(got.by(Profile.LENIENT_LINES).outcome()).isEqualTo(Outcome.WHOLE);
    }

    @Test
    void theStandardReadingEndsWhereTheDissectorEnds() throws IOException {
        for (Fixture fixture : Fixture.requests()) {
            Bytes raw = fixture.raw();
            Messages messages = fixture.dissect(raw);
            Reading standard = Reading.of(raw).get(Profile.RFC_9112.ordinal());
            assertThat(Reading.of(raw)).hasSize(Profile.values().length);
            boolean whole = !messages.list().isEmpty()
                    && messages.list().getFirst().state() == State.COMPLETE
                    && standard.outcome() == Outcome.WHOLE;
            if (whole) {
                assertThat(standard.end())
                        .as(fixture.toString())
                        .isEqualTo(messages.ranges().getFirst().end());
            }
        }
    }

    @Test
    void aFindingAboutWhichReadersDisagreeCarriesTheirReadings() {
        String first = "GET /first HTTP/1.1\r\nHost: a\r\n\r\n";
        String second = "GET /second HTTP/1.1\r\nHost: a\nX: y\r\n\r\n";
        String third = "POST / HTTP/1.1\r\nHost: a\r\nX: y\rContent-Length: 2\r\n\r\nab";
        Messages messages = Dissector.requests(Bytes.latin1(first + second + first + third));
        assertThat(readings(messages, 0)).isEmpty();
        assertThat(readings(messages, 2)).isEmpty();
        int start = first.length() + second.length() + first.length();
        assertThat(readings(messages, 3))
                .contains(
                        whole(Profile.RFC_9112, start + third.length() - 2, new Framing.None(), 0),
                        whole(Profile.LENIENT_LINES, start + third.length() - 2, new Framing.Length(2), 2));
        assertThat(readings(messages, 1))
                .contains(whole(Profile.RFC_9112, first.length() + second.length(), new Framing.None(), 0))
                .hasSize(Profile.values().length);
    }

    @Test
    void aLineOfWhiteSpaceBeforeTheFirstFieldIsAFieldToSomeReaders() {
        Messages messages = Dissector.requests(Bytes.latin1("POST / HTTP/1.1\r\n Content-Length: 2\r\n\r\nab"));
        assertThat(readings(messages, 0))
                .contains(
                        whole(Profile.RFC_9112, 39, new Framing.None(), 0),
                        whole(Profile.FOLD_KEPT, 39, new Framing.Length(2), 2));
    }

    @Test
    void onlyWhoIsNotStrictPassesOverWhiteSpaceAroundAChunkSize() {
        for (String line : List.of(" 0", "0 ", "\t0;a")) {
            assertThat(outcomes(line)).containsEntry(Profile.STRICT, Outcome.REFUSED);
            assertThat(outcomes(line)).containsEntry(Profile.RFC_9112, Outcome.WHOLE);
        }
        assertThat(outcomes("0 ;a")).doesNotContainValue(Outcome.REFUSED);
    }

    private static Map<Profile, Outcome> outcomes(String chunkLine) {
        return Reading.of(
                        Bytes.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunkLine + "\r\n\r\n"))
                .stream()
                .collect(Collectors.toMap(Reading::profile, Reading::outcome));
    }

    private static List<Reading> readings(Messages messages, int index) {
        return ((Request) messages.list().get(index)).readings();
    }

    @Test
    void noRequestIsReadDifferentlyWithoutAFindingThatCarriesTheReadings() throws IOException {
        Gibberish gibberish = new Gibberish(77);
        List<Bytes> inputs = new ArrayList<>();
        for (Fixture fixture : Fixture.requests()) {
            inputs.add(fixture.raw());
        }
        for (int i = 0; i < 3_000; i++) {
            inputs.add(gibberish.next());
        }
        int disagreements = 0;
        for (Bytes raw : inputs) {
            Request request = Dissector.request(raw);
            List<Reading> readings = Reading.of(raw, (int) request.startLine().start());
            assertThat(request.readings()).as(raw.latin1()).isIn(List.of(), readings);
            if (Reading.disagree(readings)) {
                disagreements++;
                assertThat(request.readings()).as(raw.latin1()).isEqualTo(readings);
            }
        }
        assertThat(disagreements).isGreaterThan(20);
    }

    @Test
    void eachRuleThatCarriesReadingsIsReadDifferentlySomewhere() throws IOException {
        Set<Rule> seen = new HashSet<>();
        for (Fixture fixture : Fixture.requests()) {
            Request request = Dissector.request(fixture.raw());
            long ways = request.readings().stream()
                    .map(reading -> reading.outcome() + " " + reading.end())
                    .distinct()
                    .count();
            if (ways > 1) {
                request.dissection().findings().forEach(finding -> seen.add(finding.rule()));
            }
        }
        assertThat(Rules.all().stream().filter(Rules::carriesReadings))
                .isNotEmpty()
                .isSubsetOf(seen);
    }

    @Test
    void aReaderThatWaitsDisagreesWithOneThatDoesNot() {
        Readings got = read("POST / HTTP/1.1", "Content-Length: 5", "Transfer-Encoding: chunked", "", "0", "", "");
        assertThat(got.by(Profile.LENGTH_FIRST)).isEqualTo(whole(Profile.LENGTH_FIRST, 66, new Framing.Length(5), 5));
        Readings more = read("POST / HTTP/1.1", "Content-Length: 6", "Transfer-Encoding: chunked", "", "0", "", "");
        assertThat(more.by(Profile.LENGTH_FIRST).outcome()).isEqualTo(Outcome.AWAITED);
        assertThat(more.by(Profile.RFC_9112).outcome()).isEqualTo(Outcome.WHOLE);
        assertThat(Reading.disagree(more.list())).isTrue();
    }

    @Test
    void theLineEndAfterChunkDataIsAwaitedOrMissed() {
        String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na";
        for (String rest : List.of("", "\r")) {
            assertThat(Reading.of(Bytes.latin1(head + rest)))
                    .as(rest)
                    .allMatch(reading -> reading.outcome() == Outcome.AWAITED);
        }
        for (String rest : List.of("b", "bc", "b\r\n", "\rb")) {
            assertThat(Reading.of(Bytes.latin1(head + rest)))
                    .as(rest)
                    .filteredOn(reading -> reading.profile() != Profile.LENIENT_LINES || !rest.equals("\rb"))
                    .allMatch(reading -> reading.outcome() == Outcome.REFUSED);
        }
    }
}
