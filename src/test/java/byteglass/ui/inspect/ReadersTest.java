package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Ending;
import byteglass.texts.Texts;
import byteglass.ui.inspect.ReaderTable.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadersTest {

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));

    private Optional<ReaderTable> read(Bytes request) {
        return reader.read(Exchanges.of(
                        Exchanges.capture(request, Ending.COMPLETE),
                        Exchanges.capture(Exchanges.BAD_REQUEST, Ending.COMPLETE),
                        Ending.COMPLETE))
                .readers();
    }

    private ReaderTable read(String... lines) {
        return read(Bytes.latin1(String.join("\r\n", lines))).orElseThrow();
    }

    private static String line(Reader reader) {
        return reader.who().letter() + " " + Run.text(reader.title()) + " ["
                + reader.who().names() + "] " + reader.outcome().taken() + "; "
                + reader.outcome().then();
    }

    private static List<String> stretches(Reader reader) {
        return reader.stretches().stream()
                .map(stretch -> stretch.range() + " " + stretch.label())
                .toList();
    }

    @Test
    void theDesignsRequestHasTwoReadings() {
        ReaderTable table = read(Exchanges.SMUGGLING).orElseThrow();

        assertThat(table.range()).isEqualTo(new Range(0x66, 0x6c));
        assertThat(table.taken().stream().map(ReadersTest::line))
                .containsExactly(
                        "A counts Content-Length: 6 [Content-Length first] 1 request; connection is then idle",
                        "B reads chunks Transfer-Encoding·:·chunked [RFC 9112, lenient line ends,"
                                + " Transfer-Encoding first, first length, last length, folds kept, folds dropped]"
                                + " 1 request, 1 byte left over; “G” begins the next request");
        assertThat(stretches(table.taken().get(0))).containsExactly("102..108 body, 6 bytes");
        assertThat(stretches(table.taken().get(1)))
                .containsExactly("102..105 last chunk, size 0", "105..107 end of body", "107..108 left over");
        assertThat(table.refused()).isEqualTo("strict");
        assertThat(table.ours())
                .isEqualTo("Byteglass shows every reading and never repairs the bytes."
                        + " It took reading B (RFC 9112 §6.3), replied 400 and closed the connection.");
    }

    @Test
    void whereAllAgreeThereIsNothingToShow() {
        assertThat(read(Exchanges.WEBHOOK)).isEmpty();
        assertThat(read(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nX: y\n\r\nB: c\r\n\r\n")))
                .isPresent();
    }

    @Test
    void oneWhoDoesNotFindTheEndOfTheHeadersStillReadsThem() {
        ReaderTable table =
                read(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\n\r\nB")).orElseThrow();

        assertThat(line(table.taken().getFirst()))
                .isEqualTo("A does not find the end of the headers [strict] waits for more bytes;"
                        + " what comes next counts as headers");
        assertThat(stretches(table.taken().getFirst())).containsExactly("26..27 still headers");
        assertThat(stretches(table.taken().getLast())).containsExactly("26..27 left over");
    }

    @Test
    void oneWhoWaitsSaysForHowMuch() {
        ReaderTable table =
                read("POST / HTTP/1.1", "Host: a", "Content-Length: 60", "Transfer-Encoding: chunked", "", "0", "", "");

        assertThat(table.taken().stream().map(ReadersTest::line))
                .first()
                .isEqualTo("A counts Content-Length: 60 [Content-Length first] waits for 55 more bytes;"
                        + " what comes next counts as this body");
        assertThat(stretches(table.taken().getFirst())).containsExactly("76..81 body, 5 of 60 bytes");
    }

    @Test
    void differingLengthsAreReadersOfTheirOwnAndOursIsNoneOfThem() {
        ReaderTable table = read("POST / HTTP/1.1", "Host: a", "Content-Length: 1", "Content-Length: 3", "", "abc");

        assertThat(table.taken().stream().map(ReadersTest::line))
                .containsExactly(
                        "A counts Content-Length: 1 [first length] 1 request, 2 bytes left over;"
                                + " “bc” begins the next request",
                        "B counts Content-Length: 3 [last length] 1 request; connection is then idle");
        assertThat(table.refused()).contains("RFC 9112", "strict");
        assertThat(table.ours()).contains("It took none of them");
    }

    @Test
    void chunksAreToldApartUpToSomeAndThenCounted() {
        String[] head = {"POST / HTTP/1.1", "Host: a", "Content-Length: 3", "Transfer-Encoding: chunked", "", ""};
        ReaderTable few = read(Bytes.latin1(
                        String.join("\r\n", head) + "3\r\nabc\r\nb;x=y\r\nhello world\r\n0\r\nA: b\r\n\r\n"))
                .orElseThrow();
        assertThat(few.taken().getLast().stretches())
                .extracting(ReaderTable.Stretch::label)
                .containsExactly("chunk, size 3", "chunk, size 11", "last chunk, size 0", "trailers");

        ReaderTable many = read(Bytes.latin1(String.join("\r\n", head) + "1\r\na\r\n".repeat(3000) + "0\r\n\r\n"))
                .orElseThrow();
        assertThat(many.taken().getLast().stretches())
                .extracting(ReaderTable.Stretch::label)
                .containsExactly("3,000 chunks", "last chunk, size 0", "end of body");
    }

    @Test
    void everyByteOfTheRangeHasARoleForEveryReader() {
        ReaderTable table = read(Exchanges.SMUGGLING).orElseThrow();
        for (Reader each : table.taken()) {
            assertThat(each.roles().length()).isEqualTo((int) table.range().length());
            assertThat(each.stretches().stream()
                            .mapToLong(stretch -> stretch.range().length())
                            .sum())
                    .isEqualTo(table.range().length());
        }
    }

    @Test
    void aLengthBehindABareCrIsSeenBySome() {
        Optional<ReaderTable> bare =
                read(Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nX: y\rContent-Length: 2\r\n\r\nab"));
        assertThat(bare.orElseThrow().taken().stream().map(ReadersTest::line))
                .anyMatch(line -> line.contains("sees no body"))
                .anyMatch(line -> line.contains("counts Content-Length: 2"));
    }
}
