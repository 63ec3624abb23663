package byteglass.ui.inspect;

import static byteglass.ui.inspect.Exchanges.WEBHOOK;
import static byteglass.ui.inspect.Exchanges.answered;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.Advice;
import byteglass.ui.inspect.PartsRow.EmptyLine;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.Section;
import byteglass.ui.inspect.PartsRow.StartLine;
import byteglass.ui.inspect.PartsRow.TextLine;
import byteglass.ui.kit.BytePage;
import byteglass.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageReaderTest {

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));

    private List<PartsRow> rows(Exchange exchange) {
        return rows(reader.read(exchange).request());
    }

    private static List<PartsRow> rows(Side side) {
        PartsModel model = new PartsModel();
        model.show(side.reading().blocks());
        return model.rows();
    }

    private List<String> listing(String request) {
        return rows(answered(Bytes.latin1(request))).stream()
                .map(MessageReaderTest::line)
                .toList();
    }

    static String line(PartsRow row) {
        String place = Formats.range(row.range().start(), row.range().end()) + " ";
        return place
                + switch (row) {
                    case Section each -> "## " + String.join(" | ", each.words()) + " " + each.tags();
                    case StartLine each ->
                        String.join(
                                " / ",
                                each.tokens().stream()
                                        .map(token -> token.words().title() + " " + Run.text(token.runs()) + " ("
                                                + token.words().meaning() + ")")
                                        .toList());
                    case FieldLine each -> Run.text(each.name()) + "=" + Run.text(each.value());
                    case PartsRow.ValueLine each -> Run.text(each.name()) + "=" + Run.text(each.value());
                    case EmptyLine each -> each.marks() + " " + each.text();
                    case TextLine each -> each.gutter() + "> " + Run.text(each.runs());
                    case PartsRow.CodeLine each -> each.gutter() + "> " + Run.text(each.runs());
                    case PartsRow.NodeLine each -> each.depth() + "* " + each.spoken();
                    case PartsRow.PartLine each -> "+ " + each.spoken();
                    case PartsRow.MoreLine each -> each.text();
                    case PartsRow.PictureLine each -> "# " + each.text();
                    case PartsRow.Remark each -> each.severity() + " " + each.text();
                    case Note each -> (each.bad() ? "!! " : "-- ") + each.text();
                    case Advice each -> each.severity() + " " + each.what() + " " + each.why();
                };
    }

    @Test
    void theDesignsRequestHasTheDesignsOffsetsAndWords() {
        List<PartsRow> rows = rows(answered(WEBHOOK));

        assertThat(rows.stream().map(MessageReaderTest::line).limit(14))
                .containsExactly(
                        "0000–0028 ## Request line | what is asked for"
                                + " | Hands the body to the resource to act on. May change things on the server. []",
                        "0000–0028 method POST (not safe, not idempotent) / target: path /hooks/github (origin-form)"
                                + " / target: query ?source=push (1 parameter)"
                                + " / version HTTP/1.1 (keeps the connection open) / line end  (0D 0A)",
                        "0029–0155 ## Headers | 8 fields []",
                        "0029–0041 Host=hooks.example.dev",
                        "0042–0066 User-Agent=GitHub-Hookshot/044aadd",
                        "0067–0073 Accept=*/*",
                        "0074–0089 X-GitHub-Event=push",
                        "008A–00C2 X-GitHub-Delivery=72d3162e-cc78-11e3-81ab-4c9367dc0958",
                        "00C3–0120 X-Hub-Signature-256="
                                + "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                        "0121–0135 Content-Length=675",
                        "0136–0155 Content-Type=application/json",
                        "0156–0157 [CR, LF] Empty line: headers end here, the body starts at 0x0158",
                        "0158–03FA ## Body | 675 bytes | sent as is: no content coding, no chunks"
                                + " [application/json]",
                        "0158 1> {");
    }

    @Test
    void fieldsSayWhatTheyMeanAndWhereTheStandardSaysSo() {
        FieldLine host = (FieldLine) rows(answered(WEBHOOK)).get(3);
        FieldLine own = (FieldLine) rows(answered(WEBHOOK)).get(6);

        assertThat(host.means().text()).isEqualTo("The site this request is for. A server may hold many.");
        assertThat(host.means().spec().map(Object::toString)).hasValue("RFC 9110 7.2");
        assertThat(own.means().text()).isEqualTo("Not in the field registry: the sender’s own field.");
        assertThat(own.means().spec()).isEmpty();
    }

    @Test
    void anInterimResponseStandsBeforeTheFinalOne() {
        Bytes reply = Bytes.latin1("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        Exchange exchange = Exchanges.of(
                Exchanges.capture(WEBHOOK, Ending.COMPLETE),
                Exchanges.capture(reply, Ending.COMPLETE),
                Ending.COMPLETE);
        PartsModel model = new PartsModel();
        model.show(
                Objects.requireNonNull(reader.read(exchange).reply()).reading().blocks());

        assertThat(model.rows().stream().map(MessageReaderTest::line))
                .anyMatch(line -> line.contains("100"))
                .anyMatch(line -> line.contains("200"))
                .anyMatch(line -> line.endsWith("> ok"))
                .noneMatch(line -> line.contains("Unparsed"));
    }

    @Test
    void aTokenIsSpokenWithItsRoleItsTextItsMeaningAndItsBytes() {
        StartLine line = (StartLine) rows(answered(WEBHOOK)).get(1);

        assertThat(line.tokens().getFirst().words().spoken())
                .isEqualTo("method, POST, not safe, not idempotent, bytes 0 to 3");
    }

    @Test
    void aChunkedBodyIsShownDecodedAndAsSent() {
        Bytes raw = Bytes.latin1(
                "PUT /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab\n\r\n2\r\ncd\r\n0\r\nX: y\r\n\r\n");
        PartsModel model = new PartsModel();
        model.show(reader.read(answered(raw)).request().reading().blocks());
        Section body = section(model, Section.Kind.BODY);

        assertThat(body.words()).contains("5 bytes", "sent in 2 chunks");
        assertThat(model.faces(body)).containsExactly("Decoded", "As sent");
        assertThat(texts(model)).containsExactly("1> ab", "2> cd");
        model.choose(body, "As sent");
        assertThat(texts(model))
                .containsExactly(
                        "0038> 3␍␊",
                        "003B> ab␊",
                        "003E> ␍␊",
                        "0040> 2␍␊",
                        "0043> cd␍␊",
                        "0047> 0␍␊",
                        "004A> X: y␍␊",
                        "0050> ␍␊");
        assertThat(section(model, Section.Kind.TRAILERS).words()).containsExactly("Trailers", "1 field");
    }

    private static Section section(PartsModel model, Section.Kind kind) {
        return model.rows().stream()
                .flatMap(row -> row instanceof Section each && each.kind() == kind
                        ? java.util.stream.Stream.of(each)
                        : java.util.stream.Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(PartsModel model) {
        return model.rows().stream()
                .filter(row -> row instanceof TextLine || row instanceof PartsRow.CodeLine)
                .map(row -> line(row).replaceFirst("^\\S+ ", ""))
                .toList();
    }

    @Test
    void bytesThatAreNotHttpStandAsUnparsedText() {
        assertThat(listing("hello\r\n\r\n"))
                .containsExactly(
                        "0000 ERROR Text came, but no request line. Nothing in it can be read as HTTP, so there is nothing"
                                + " to answer but 400.",
                        "0000–0008 ## Unparsed | 9 bytes | no start line can be read: this is not HTTP/1 []",
                        "0000–0006 0000> hello␍␊",
                        "0007–0008 0007> ␍␊");
    }

    @Test
    void aReplyMayCloseWhatTheRequestWouldKeepOpen() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\nHost : a\r\n\r\n");
        Bytes reply = Bytes.latin1("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        Inspected inspected = new MessageReader(Texts.of(Locale.ENGLISH))
                .read(Exchanges.of(
                        Exchanges.capture(request, Ending.COMPLETE),
                        Exchanges.capture(reply, Ending.COMPLETE),
                        Ending.REFUSED));
        assertThat(inspected.request().reading().blocks().getFirst().faces().getFirst().rows().stream()
                        .map(MessageReaderTest::line))
                .first()
                .asString()
                .contains("version HTTP/1.1 (would keep the connection open; the reply closed it)");
    }

    @Test
    void everyFormOfTargetIsTakenApart() {
        assertThat(tokens("GET http://u:p@a.test:81/p?x=1&y HTTP/1.1"))
                .contains("target: scheme http:// (absolute-form)")
                .contains("target: authority u:p@a.test:81 ()")
                .contains("target: path /p ()")
                .contains("target: query ?x=1&y (2 parameters)");
        assertThat(tokens("OPTIONS * HTTP/1.1")).contains("target * (asterisk-form)");
        assertThat(tokens("CONNECT a.test:443 HTTP/1.1")).contains("target: authority a.test:443 (authority-form)");
        assertThat(tokens("BREW /pot HTTP/1.1")).contains("method BREW (not registered)");
    }

    private String tokens(String line) {
        return listing(line + "\r\nHost: a\r\n\r\n").get(1);
    }

    @Test
    void theReplyIsTakenApartLikewise() {
        Side reply = Objects.requireNonNull(reader.read(answered(WEBHOOK)).reply());

        assertThat(rows(reply).stream().map(MessageReaderTest::line))
                .contains("0000–0010 ## Status line | what is answered []")
                .anyMatch(
                        line -> line.contains("status code 200") && line.contains("reason phrase OK (for people only)"))
                .endsWith("0074–0075 1> ok");
    }

    @Test
    void aRequestStillArrivingWaitsForMoreBytes() {
        Side side = reader.read(Exchanges.arriving(WEBHOOK.slice(0, 400))).request();

        assertThat(side.reading().end()).isEqualTo(new BytePage.EndMark("waiting for more bytes", false));
        assertThat(line(rows(side).getLast())).endsWith("-- waiting for more bytes");
    }

    @Test
    void aRequestThatWasCutSaysHowMuchCame() {
        Side closed =
                reader.read(Exchanges.cut(WEBHOOK.slice(0, 400), Ending.CLOSED)).request();
        Side head = reader.read(Exchanges.cut(WEBHOOK.slice(0, 40), Ending.TIMED_OUT))
                .request();

        assertThat(closed.reading().end()).isEqualTo(new BytePage.EndMark("closed after 56 of 675 bytes", true));
        assertThat(head.reading().end()).isEqualTo(new BytePage.EndMark("nothing more came after 40 bytes", true));
    }

    @Test
    void aMessageOfWhichOnlyTheBeginningIsLoadedIsNotCalledCut() {
        Bytes raw = Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n" + "a".repeat(1000));
        Capture capture = new Capture(
                raw, 2_000_053, Exchanges.capture(raw, Ending.COMPLETE).arrivals(), Ending.COMPLETE);
        Side side = reader.read(Exchanges.of(capture, null, null)).request();

        assertThat(side.reading().end()).isNull();
        assertThat(rows(side).stream().map(MessageReaderTest::line))
                .contains("0035–1E84B4 ## Body | 2,000,000 bytes | sent as is: no content coding, no chunks []")
                .endsWith("0035–041C -- The first 1,000 of 2,000,000 bytes are shown. Raw has them all.");
    }

    @Test
    void loneLineEndsAreFlaggedInHeadsAndNotInContent() {
        Bytes raw = Bytes.latin1("POST / HTTP/1.1\nHost: a\r\nContent-Length: 3\r\n\r\na\nb");

        assertThat(reader.read(answered(raw)).request().reading().notes().broken())
                .containsExactly(new Range(15, 16));
    }

    @Test
    void aBodyThatIsNoTextIsNotShownAsText() {
        assertThat(listing("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n\0\1\2\3")
                        .getLast())
                .endsWith("-- Not text. Raw shows every byte.");
    }

    @Test
    void aBodyThatIsNotInItsCharsetSaysWhereAndIsShownByteByByte() {
        List<String> rows = listing(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 4\r\n\r\ncaf\u00e9");

        assertThat(rows.subList(rows.size() - 2, rows.size()))
                .map(row -> row.replaceFirst("^\\S+ ", ""))
                .containsExactly(
                        "ERROR Byte 3: In UTF-8, 1 sequences of bytes are no characters. The first is here.",
                        "0058> café");
    }

    @Test
    void longValuesSayHowMuchIsLeftOut() {
        List<String> rows =
                listing("GET /" + "a".repeat(70_001) + " HTTP/1.1\r\nHost: a\r\nX: " + "b".repeat(5000) + "\r\n\r\n");

        assertThat(rows.get(1)).contains(" … 69,602 more bytes in Raw");
        assertThat(rows.get(4)).endsWith(" … 904 more bytes in Raw");
    }

    @Test
    void anyBytesInBothLanguagesHaveRows() {
        Random random = new Random(20260103);
        List<String> pieces = List.of(
                "GET ",
                "/a?b ",
                "HTTP/1.1",
                "\r\n",
                "\n",
                "\r",
                "Host: a",
                "Transfer-Encoding: chunked",
                "Content-Length: 3",
                "a",
                ": ",
                "0",
                "3\r\nabc",
                "\0",
                "\u00e9",
                " x",
                "http://b:1/");
        List<MessageReader> readers = Texts.LANGUAGES.stream()
                .map(language -> new MessageReader(Texts.of(language)))
                .toList();
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Bytes raw = Bytes.latin1(text.toString());
            Ending ending = Ending.values()[random.nextInt(Ending.values().length)];
            for (MessageReader each : readers) {
                Inspected read =
                        each.read(Exchanges.of(Exchanges.capture(raw, ending), Exchanges.capture(raw, ending), ending));
                List<PartsRow> all = new ArrayList<>(rows(read.request()));
                all.addAll(rows(Objects.requireNonNull(read.reply())));
                assertThat(all)
                        .allSatisfy(row -> assertThat(row.range().end()).isLessThanOrEqualTo(raw.length()))
                        .allSatisfy(row -> assertThat(row.spoken()).isNotNull());
                assertThat(all.isEmpty())
                        .isEqualTo(raw.isEmpty() && read.request().reading().end() == null);
            }
        }
    }
}
