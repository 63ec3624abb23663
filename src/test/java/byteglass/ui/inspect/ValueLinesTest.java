package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Capture;
import byteglass.http.Ending;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.FieldLine.Fold;
import byteglass.ui.inspect.PartsRow.ValueLine;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueLinesTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private final ValueLines values = new ValueLines(ENGLISH, ZoneId.of("Europe/Berlin"));

    private List<String> of(String field, String value) {
        return values.of(field, Bytes.latin1(value), 0).stream()
                .map(row -> row instanceof ValueLine line
                        ? " ".repeat(2 * line.depth()) + Run.text(line.name()) + " = " + Run.text(line.value())
                        : row.spoken())
                .toList();
    }

    @Test
    void cookiesAreATable() {
        assertThat(of("Cookie", "id=7; theme=dark;  empty=")).containsExactly("id = 7", "theme = dark", "empty = ");
    }

    @Test
    void aCookieThatIsSetHasItsAttributesInIt() {
        assertThat(of("Set-Cookie", "id=7; Path=/; Expires=Sun, 06 Nov 1994 08:49:37 GMT; Secure"))
                .containsExactly(
                        "id = 7",
                        "  Path = /",
                        "  Expires = Sun, 06 Nov 1994 08:49:37 GMT",
                        "    Local time = 1994-11-06 09:49:37 +01:00",
                        "  Parameter name = Secure");
    }

    @Test
    void basicCredentialsAreDecoded() {
        assertThat(of("Authorization", "Basic dTpwOnE="))
                .containsExactly(
                        "Way to log in = Basic", "Encoded credentials = dTpwOnE=", "  User = u", "  Password = p:q");
    }

    @Test
    void aTokenIsDecodedClaimByClaim() {
        String token = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "."
                + base64("{\"sub\":\"ann\",\"exp\":1000000000,\"roles\":[\"a\",\"b\"]}") + ".c2ln";
        assertThat(of("Authorization", "Bearer " + token))
                .contains(
                        "Way to log in = Bearer",
                        "  Token header = ",
                        "    alg = HS256",
                        "  Token content = ",
                        "    sub = ann",
                        "    exp = 1000000000",
                        "    roles = [\"a\",\"b\"]");
        assertThat(values.of("Authorization", Bytes.latin1("Bearer " + token), 0))
                .filteredOn(row ->
                        row instanceof ValueLine line && Run.text(line.name()).equals("exp"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ValueLine.class, line -> assertThat(line.means()).endsWith("2001-09-09 03:46:40 +02:00"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Bytes.utf8(text).toArray());
    }

    @Test
    void digestCredentialsAreNamesAndValues() {
        assertThat(of("Authorization", "Digest username=\"Mufasa\", nc=00000001"))
                .containsExactly("Way to log in = Digest", "username = \"Mufasa\"", "nc = 00000001");
    }

    @Test
    void mediaTypesHaveTheirParametersInThem() {
        assertThat(of("Accept", "text/html, application/xml;q=0.9,*/*"))
                .containsExactly(
                        "Media type = text/html", "Media type = application/xml", "  q = 0.9", "Media type = */*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Set-Cookie | id=7; HttpOnly | Scripts in the page cannot read it.",
                "Set-Cookie | id=7; path=/ | Sent only with paths that begin so.",
                "Cache-Control | a, No-Store | Not to be kept at all.",
                "Accept | */*;q=0.5 | How welcome it is, from 0 to 1; 1 where nothing is said.",
                "Cookie | a=1; b=x%20%E4%BD%A0 | Percent-decoded: x 你",
                "Cookie | a=1; b=100% | ''",
                "Cookie | a=1; secure=1 | ''"
            })
    void aPartSaysWhatItMeansWhereThatIsKnown(String field, String value, String means) {
        assertThat(values.of(field, Bytes.latin1(value), 0))
                .last()
                .isInstanceOfSatisfying(
                        ValueLine.class, line -> assertThat(line.means()).isEqualTo(means));
    }

    @Test
    void aDateIsSaidInLocalTime() {
        assertThat(of("Date", "Sun, 06 Nov 1994 08:49:37 GMT"))
                .containsExactly("Local time = 1994-11-06 09:49:37 +01:00");
    }

    @Test
    void aUserAgentIsReadProductByProduct() {
        assertThat(of("User-Agent", "Mozilla/5.0 (X11; Linux) Gecko/20100101"))
                .containsExactly("Mozilla = 5.0", "Comment = (X11; Linux)", "Gecko = 20100101");
    }

    @Test
    void partsThatDoNotFitAreShownToo() {
        assertThat(of("Content-Length", "1x")).last().isEqualTo("Left-over bytes = x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cookie | a=1 | true",
                "Cookie | a=1; b=2 | true",
                "Content-Length | 12 | false",
                "Content-Type | text/html | true",
                "X-Own | a=1; b=2 | false",
                "Accept-Encoding | gzip | false",
                "Date | Sun, 06 Nov 1994 08:49:37 GMT | true",
                "Host | a | false"
            })
    void onlyWhatHasPartsCanBeTakenApart(String field, String value, boolean has) {
        assertThat(values.has(field, Bytes.latin1(value))).isEqualTo(has);
    }

    @Test
    void whateverCanBeTakenApartHasLinesWithinTheValue() {
        for (Bytes request : StructureReaderTest.requests()) {
            Inspected inspected = new MessageReader(ENGLISH).read(Exchanges.answered(request));
            PartsModel model = new PartsModel();
            model.show(inspected.request().reading().blocks());
            for (PartsRow row : List.copyOf(model.rows())) {
                if (row instanceof FieldLine line && line.fold() == Fold.CLOSED) {
                    int before = model.rows().size();
                    assertThat(model.unfold(line, true)).isTrue();
                    assertThat(model.rows()).hasSizeGreaterThan(before);
                }
            }
            assertThat(model.rows())
                    .filteredOn(ValueLine.class::isInstance)
                    .allSatisfy(each -> assertThat(line(model, each.range()).contains(each.range()))
                            .isTrue());
        }
    }

    /// The field line around a range.
    private static Range line(PartsModel model, Range range) {
        return model.rows().stream()
                .filter(FieldLine.class::isInstance)
                .map(PartsRow::range)
                .filter(each -> each.contains(range.start()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLineOpensAndClosesInItsPlace() {
        Bytes raw = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1; b=2\r\nAccept: */*, a/b\r\n\r\n");
        Inspected inspected = new MessageReader(ENGLISH).read(Exchanges.answered(raw));
        PartsModel model = new PartsModel();
        model.show(inspected.request().reading().blocks());
        List<String> closed = model.rows().stream().map(PartsRow::spoken).toList();
        FieldLine accept = line(model, "Accept");
        assertThat(model.unfold(accept, true)).isTrue();
        assertThat(model.unfold(line(model, "Cookie"), true)).isTrue();
        assertThat(model.rows()).hasSize(closed.size() + 4);
        int cookie = model.rows().indexOf(line(model, "Cookie"));
        assertThat(model.rows().get(cookie).isOpen()).isTrue();
        assertThat(model.rows().get(cookie + 2).range())
                .isEqualTo(new Range(raw.latin1().indexOf("b=2"), raw.latin1().indexOf("b=2") + 3));
        assertThat(model.rows().get(cookie + 3)).isEqualTo(line(model, "Accept"));
        assertThat(model.unfold(line(model, "Cookie"), false)).isTrue();
        assertThat(model.unfold(line(model, "Accept"), false)).isTrue();
        assertThat(model.unfold(line(model, "Accept"), false)).isFalse();
        assertThat(model.unfold(line(model, "Host"), true)).isFalse();
        assertThat(model.rows().stream().map(PartsRow::spoken)).containsExactlyElementsOf(closed);
    }

    private static FieldLine line(PartsModel model, String name) {
        return model.rows().stream()
                .filter(FieldLine.class::isInstance)
                .map(FieldLine.class::cast)
                .filter(line -> Run.text(line.name()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void veryManyPartsAreCountedAndVeryLongValuesAreLeftToRaw() {
        List<PartsRow> lines = values.of("Cookie", Bytes.latin1("a=1; ".repeat(5_000)), 0);
        assertThat(lines).hasSize(ValueLines.MOST_LINES + 1);
        assertThat(lines.getLast().spoken()).startsWith("5,0");
        Bytes enormous = Bytes.latin1("a=1; ".repeat(20_000));
        assertThat(values.has("Cookie", enormous)).isFalse();
        assertThat(values.of("Cookie", enormous, 0)).isEmpty();
    }

    @Test
    void trailersAreTakenApartToo() {
        Bytes raw = Bytes.latin1("""
                POST / HTTP/1.1\r
                Host: a\r
                Transfer-Encoding: chunked\r
                \r
                0\r
                Date: Sun, 06 Nov 1994 08:49:37 GMT\r
                \r
                """);
        Inspected inspected = new MessageReader(ENGLISH)
                .read(Exchanges.of(Exchanges.capture(raw, Ending.COMPLETE), (Capture) null, null));
        PartsModel model = new PartsModel();
        model.show(inspected.request().reading().blocks());
        assertThat(model.unfold(line(model, "Date"), true)).isTrue();
    }
}
