package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructureReaderTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private final MessageReader reader = new MessageReader(ENGLISH);
    private final StructureReader structures = new StructureReader(ENGLISH);

    private Structure of(Bytes request) {
        return structures.of(reader.read(Exchanges.answered(request)).request());
    }

    private Structure ofReply(String reply) {
        Exchange exchange = Exchanges.of(
                Exchanges.capture(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), Ending.COMPLETE),
                Exchanges.capture(Bytes.latin1(reply), Ending.COMPLETE),
                Ending.COMPLETE);
        return structures.of(Objects.requireNonNull(reader.read(exchange).reply()));
    }

    /// Nodes down to a depth, as lines.
    private static List<String> lines(Children children, int depth) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < children.count() && depth > 0; i++) {
            StructureNode node = children.at(i);
            lines.add((node.look().label() + " " + node.look().detail()).strip() + " "
                    + Formats.range(node.range().start(), node.range().end()));
            lines(node.children(), depth - 1).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    @Test
    void theRequestOfTheDesignHasItsTree() {
        assertThat(lines(of(Exchanges.WEBHOOK).roots(), 3))
                .containsExactly(
                        "Request 0000–03FA",
                        "  Request line 0000–0028",
                        "    Method POST 0000–0003",
                        "    White space · 0004",
                        "    Path /hooks/github 0005–0011",
                        "    Query ?source=push 0012–001D",
                        "    White space · 001E",
                        "    Version HTTP/1.1 001F–0026",
                        "    Line end ␍␊ 0027–0028",
                        "  Headers 8 0029–0155",
                        "    Host 0029–0041",
                        "    User-Agent 0042–0066",
                        "    Accept 0067–0073",
                        "    X-GitHub-Event 0074–0089",
                        "    X-GitHub-Delivery 008A–00C2",
                        "    X-Hub-Signature-256 00C3–0120",
                        "    Content-Length 0121–0135",
                        "    Content-Type 0136–0155",
                        "  Empty line ␍␊ 0156–0157",
                        "  Body 675 bytes, application/json 0158–03FA");
        StructureNode field =
                of(Exchanges.WEBHOOK).path(new Range(0x136, 0x156)).getLast();
        assertThat(lines(field.children(), 1))
                .containsExactly(
                        "Name 0136–0141",
                        "Colon : 0142",
                        "White space · 0143",
                        "Value 0144–0153",
                        "Line end ␍␊ 0154–0155");
    }

    @Test
    void chunksAndTrailersAreNodes() {
        Bytes request = Bytes.latin1("""
                POST / HTTP/1.1\r
                Host: a\r
                Transfer-Encoding: chunked\r
                \r
                5;x=1\r
                hello\r
                3\r
                abc\r
                0\r
                X-Sum: 7\r
                \r
                """);
        StructureNode body = of(request).path(new Range(0x38, request.length())).getLast();
        assertThat(lines(body.children(), 1))
                .containsExactly(
                        "Chunk 1 5 0038–0045",
                        "Chunk 2 3 0046–004D",
                        "Last chunk 0 004E–0050",
                        "Trailers 1 0051–005A",
                        "Line end ␍␊ 005B–005C");
    }

    @Test
    void interimResponsesStandBeforeTheFinalOne() {
        Structure structure = ofReply("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(lines(structure.roots(), 1)).containsExactly("Interim response 0000–0018", "Response 0019–0040");
    }

    @Test
    void aMillionFieldsMakeFewNodes() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\n" + "a:b\r\n".repeat(200_000) + "\r\n");
        Structure structure = of(request);
        StructureNode headers = structure.roots().at(0).children().at(1);
        assertThat(headers.look().detail()).isEqualTo("200,000");
        assertThat(headers.children().count()).isEqualTo(20);
        List<StructureNode> path = structure.path(Range.at(16 + 5L * 123_456 + 2));
        assertThat(path)
                .extracting(node -> node.look().label())
                .containsExactly("Request", "Headers", "120001–130000", "3401–3500", "a", "Value");
        assertThat(path).allSatisfy(node -> assertThat(node.children().count()).isLessThanOrEqualTo(Children.MOST));
    }

    static List<Bytes> requests() {
        return List.of(
                Exchanges.WEBHOOK,
                Exchanges.SMUGGLING,
                Exchanges.fixture("client-hello.bin"),
                Bytes.latin1("\r\n\r\nGET / HTTP/1.1\r\nHost : a\r\n bad\r\nno colon\r\nX: a\r\n  folded\r\n\r\n"),
                Bytes.latin1("GET http://u:p@h:8/p?a=b&c#f HTTP/1.1\nHost: h:8\n\nleft over"),
                Bytes.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"),
                Bytes.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nxyz\r\n\r\n"),
                Bytes.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + "1;a=\"b\"\r\n.\r\n".repeat(900)
                        + "0\r\nT: 1\r\nU: 2\r\n\r\n"),
                Bytes.latin1("GET / HTTP/1.1\r\nHo"),
                Bytes.latin1("\u0000\u0001\u0002 nothing that is known \r\n".repeat(30)),
                Bytes.latin1("GET"),
                Bytes.latin1("\r\n"));
    }

    /// The tree tiles the bytes: each node's children tile it, and the roots tile all.
    @ParameterizedTest
    @MethodSource("requests")
    void everyOctetIsInOneTokenOfTheTree(Bytes request) {
        Structure structure = of(request);
        assertThat(tokens(structure.roots(), 0, request.length())).isPositive();
    }

    private static int tokens(Children children, long start, long end) {
        long at = start;
        int tokens = 0;
        for (int i = 0; i < children.count(); i++) {
            StructureNode node = children.at(i);
            assertThat(node.range().start()).as(node.look().label()).isEqualTo(at);
            at = node.range().end();
            tokens += node.isLeaf()
                    ? 1
                    : tokens(node.children(), node.range().start(), node.range().end());
        }
        assertThat(at).isEqualTo(end);
        return tokens;
    }

    @Test
    void whatWasNotLoadedIsInTheBody() {
        Bytes head = Bytes.latin1("POST / HTTP/1.1\r\nContent-Length: 5000000\r\n\r\nabc");
        Exchange exchange = Exchanges.answered(head);
        Exchange cut = Exchanges.of(
                new byteglass.http.Capture(head, 5_000_000, exchange.request().arrivals(), Ending.COMPLETE),
                null,
                Ending.COMPLETE);
        Structure structure = structures.of(reader.read(cut).request());
        assertThat(structure.path(Range.at(4_000_000)).getLast().range()).isEqualTo(new Range(44, 5_000_000));
        assertThat(tokens(structure.roots(), 0, 5_000_000)).isPositive();
    }
}
