package byteglass.body;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.body.Node.Kind;
import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Rule;
import byteglass.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {

    static Body body(String type, Bytes octets) {
        return Body.of(Labels.of(type), octets, Limits.DEFAULT, Watch.NONE);
    }

    static Shape read(String type, String text) {
        return read(type, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Shape read(String type, Bytes octets) {
        Body body = body(type, octets);
        return Forms.of(body).getFirst().read(body, Watch.NONE);
    }

    static List<Rule> rules(Shape shape) {
        return shape.findings().stream().map(Finding::rule).toList();
    }

    /// `kind name=value{children}`, to three levels.
    static String shown(Shape shape) {
        Tree tree = shape.tree().orElseThrow();
        return shown(tree.roots(0, 100), 0);
    }

    private static String shown(List<Node> nodes, int depth) {
        List<String> words = new ArrayList<>();
        for (Node node : nodes) {
            String children =
                    node.childCount() == 0 || depth > 3 ? "" : "{" + shown(node.children(0, 100), depth + 1) + "}";
            words.add(node.kind().name().toLowerCase(Locale.ROOT)
                    + (node.name().isEmpty() ? "" : " " + node.name())
                    + (node.value().isEmpty() ? "" : "=" + node.value())
                    + children);
        }
        return String.join(", ", words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                  | x             | json",
                "application/problem+json          | x             | json",
                "''                                | {\"a\":1}     | json",
                "''                                | [1,2]         | json",
                "text/plain                        | {\"a\":1}     | text",
                "application/x-ndjson              | x             | json-lines",
                "text/event-stream                 | x             | events",
                "application/x-www-form-urlencoded | x             | urlencoded",
                "''                                | a=b&c=d       | urlencoded",
                "multipart/mixed                   | x             | multipart",
                "application/soap+xml              | x             | xml",
                "text/xml                          | x             | xml",
                "''                                | <?xml ?>      | xml",
                "text/html                         | <p>           | text",
                "application/grpc+proto            | x             | grpc",
                "application/grpc-web              | x             | grpc",
                "application/x-protobuf            | x             | protobuf",
                "application/cbor                  | x             | cbor",
                "application/msgpack               | x             | message-pack",
                "application/octet-stream          | %PDF-1.7      | opaque",
                "image/png                         | GIF89a        | image",
                "''                                | hello         | text"
            })
    void theFormIsKnownByTypeOrByTheFirstOctets(String type, String octets, String key) {
        assertThat(Forms.of(body(type, Bytes.latin1(octets))).getFirst().key()).isEqualTo(key);
    }

    @Test
    void linesOfObjectsAreKnown() {
        Bytes lines = Bytes.latin1("{\"a\":1}\n{\"a\":2}\n");

        assertThat(Forms.of(body("", lines)).getFirst().key()).isEqualTo("json-lines");
        assertThat(Forms.of(body("", Bytes.latin1("--x\r\nContent-Type: a/b\r\n\r\n")))
                        .getFirst()
                        .key())
                .isEqualTo("multipart");
    }

    @Test
    void everyContentCanBeShownSomehow() {
        for (Bytes each : List.of(Bytes.EMPTY, Bytes.wrap(new byte[100]), Bytes.latin1("\u00ff"))) {
            assertThat(Forms.of(body("", each))).isNotEmpty();
        }
    }

    @Test
    void fieldsOfAFormAreDecoded() {
        Shape shape = read("application/x-www-form-urlencoded", "a+b=%C3%BC&&c&d=&=e&f=%4");

        assertThat(shown(shape)).isEqualTo("field a b=\u00fc, field c, field d, field=e, field f=%4");
        assertThat(shape.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.at().start()).isEqualTo(22));
        assertThat(shape.tree().orElseThrow().roots(0, 1).getFirst().range().end())
                .isEqualTo(10);
    }

    @Test
    void eventsEndAtEmptyLines() {
        Shape shape = read("text/event-stream", ":hi\n\nevent: add\ndata: 1\ndata:2\r\n\r\nid\r\rdata: cut");

        assertThat(shown(shape))
                .isEqualTo("event{comment=hi}, event{field event=add, field data=1, field data=2},"
                        + " event{field id}, event{field data=cut}");
    }

    @Test
    void textIsColouredAsItStands() {
        List<List<String>> samples = List.of(
                List.of("text/css", "a{color: red; /* c */ content: 'x'}", "color", "KEY", "/* c */", "COMMENT"),
                List.of("text/javascript", "let a = 1; // c", "let", "KEYWORD", "1", "NUMBER"),
                List.of("application/sql", "SELECT 'a' -- c", "SELECT", "KEYWORD", "'a'", "STRING"),
                List.of("application/yaml", "a-b: true # c", "a-b", "KEY", "# c", "COMMENT"),
                List.of("application/graphql", "query { a(id: \"1\") }", "query", "KEYWORD", "\"1\"", "STRING"),
                List.of("text/html", "<a href=\"x\">y</a>", "a", "NAME", "href", "KEY"));
        for (List<String> sample : samples) {
            Body body = body(sample.get(0), Bytes.latin1(sample.get(1)));
            Pretty pretty = new CodeForm().read(body, Watch.NONE).pretty().orElseThrow();

            assertThat(pretty.chars()).isEqualTo(sample.get(1));
            assertThat(pretty.spans().length()).isEqualTo(sample.get(1).length());
            List<String> roles = pretty.spans().stream()
                    .map(span -> sample.get(1).substring((int) span.range().start(), (int)
                                    span.range().end())
                            + " " + span.role())
                    .toList();
            assertThat(roles).contains(sample.get(2) + " " + sample.get(3), sample.get(4) + " " + sample.get(5));
        }
    }

    @Test
    void headersOfImagesSayTheirSize() {
        Bytes png = Bytes.latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\0\0\0\u0010\b\u0006\0\0\0crc!"
                + "\0\0\0\u0003tEXta\0bcrc!");
        Bytes gif = Bytes.latin1("GIF89a\u0002\0\u0003\0");
        Bytes jpeg = Bytes.latin1("\u00ff\u00d8\u00ff\u00e1\0\nExif\0\0ab\u00ff\u00c0\0\u0011\b\0\u0005\0\u0007\u0003");
        Bytes webp = Bytes.latin1("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\u0001\0\0\u0002\0\0");
        Bytes lossless = Bytes.latin1("RIFF\0\0\0\0WEBPVP8L\n\0\0\0/\u0001\u0080\0\0");

        assertThat(read("image/png", png).facts())
                .contains(new Fact("size", "256 \u00d7 16"), new Fact("colour", "RGBA"), new Fact("texts", 1));
        assertThat(read("image/gif", gif).facts()).contains(new Fact("size", "2 \u00d7 3"), new Fact("format", "GIF"));
        assertThat(read("image/jpeg", jpeg).facts())
                .contains(new Fact("size", "7 \u00d7 5"), new Fact("exif", 2), new Fact("components", 3));
        assertThat(read("image/webp", webp).facts()).contains(new Fact("size", "2 \u00d7 3"));
        assertThat(read("", lossless).facts()).contains(new Fact("size", "2 \u00d7 3"));
        assertThat(rules(read("image/png", png.slice(0, 20)))).containsExactly(BodyRules.BINARY_TRUNCATED);
        assertThat(rules(read("image/jpeg", jpeg.slice(0, 20)))).containsExactly(BodyRules.BINARY_TRUNCATED);
    }

    @Test
    void whatIsNotTakenApartHasItsNameSizeAndHash() {
        assertThat(read("application/pdf", "%PDF-1.7").facts())
                .containsExactly(
                        new Fact("format", "PDF"),
                        new Fact("bytes", 8),
                        new Fact("sha-256", "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b"));
    }

    @Test
    void anyOctetsHaveSomeShapeInAnyForm() {
        Random random = new Random(11);
        String alphabet = "{}[]\",:\\ntrue1.e-<>/!&?=%\r\n--b\u0000\u00a1\u00bf\u00ff\u0081\u00c3";
        Labels labels = Labels.of("multipart/mixed;boundary=b");
        for (Form form : Forms.all()) {
            for (int i = 0; i < 400; i++) {
                byte[] octets = new byte[random.nextInt(120)];
                random.nextBytes(octets);
                for (int at = 0; i % 2 == 0 && at < octets.length; at++) {
                    octets[at] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
                }
                Body body = Body.of(labels, Bytes.wrap(octets), Limits.DEFAULT, Watch.NONE);
                form.fit(MediaType.NONE, body.octets());
                walk(form.read(body, Watch.NONE), octets.length);
            }
        }
    }

    @Test
    void workOnAnyFormIsStoppedByHand() {
        byte[] octets = new byte[4 << 20];
        new Random(2).nextBytes(octets);
        for (Form form : Forms.all()) {
            Body body = body("multipart/mixed;boundary=b", Bytes.wrap(octets));
            walk(form.read(body, (done, all) -> false), octets.length);
        }
    }

    private static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("application/grpc", "\0\0\0\0\0"),
                Arguments.of("application/x-ndjson", ",\n"),
                Arguments.of("application/json", "1 "),
                Arguments.of("text/event-stream", "a\n"),
                Arguments.of("application/x-www-form-urlencoded", "a&"),
                Arguments.of("multipart/mixed;boundary=b", "--b\n"),
                Arguments.of("application/xml", "<a/>"),
                Arguments.of("application/x-protobuf", "\b\u0001"),
                Arguments.of("application/cbor", "\0"),
                Arguments.of("application/msgpack", "\0"),
                Arguments.of("text/css", "a:"),
                Arguments.of("text/html", "<a>"),
                Arguments.of("application/octet-stream", "\0"));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void workThatIsStoppedIsNotWholeAndIsNotAskedAboutAgain(String type, String piece) {
        String octets = piece.repeat(200_000);
        Body body = body(type, Bytes.latin1(octets));
        List<Long> asked = new ArrayList<>();

        Shape shape = Forms.of(body).getFirst().read(body, (done, all) -> {
            asked.add(done);
            return asked.size() < 2;
        });

        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).isBetween(64L << 10, 130L << 10);
        assertThat(shape.whole()).isFalse();
    }

    private static void walk(Shape shape, int length) {
        shape.findings().forEach(finding -> assertThat(finding.at().end()).isLessThanOrEqualTo(length));
        shape.tree().ifPresent(tree -> {
            assertThat(tree.roots(0, Integer.MAX_VALUE)).hasSize(tree.rootCount());
            for (int i = 0; i < Math.min(tree.size(), 200); i++) {
                Node node = new Node(tree, i, 0);
                assertThat(node.name()).isNotNull();
                assertThat(node.value()).isNotNull();
                assertThat(node.range().end()).isLessThanOrEqualTo(length);
                assertThat(node.children(0, Integer.MAX_VALUE)).hasSize(node.childCount());
            }
        });
        shape.pretty().ifPresent(pretty -> {
            assertThat(pretty.spans().length()).isEqualTo(pretty.chars().length());
            for (int i = 0; i <= Math.min(pretty.chars().length(), 300); i++) {
                assertThat(pretty.octetAt(i)).isBetween(0, length);
            }
            for (int i = 0; i <= Math.min(length, 300); i++) {
                assertThat(pretty.offsetOf(i)).isBetween(0, pretty.chars().length());
            }
        });
        for (Part part : shape.parts().subList(0, Math.min(shape.parts().size(), 20))) {
            assertThat(part.range().contains(part.content())).isTrue();
            part.fields().forEach(field -> assertThat(part.fields().name(field)).isNotNull());
        }
    }

    @Test
    void everyFormAndNodeHasItsName() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (Form form : Forms.all()) {
                assertThat(texts.get(form.textKey())).isNotBlank();
            }
            for (Kind kind : Kind.values()) {
                assertThat(texts.get(kind.textKey())).isNotBlank();
            }
            for (String key : List.of("format", "size", "depth", "colour", "texts", "frames", "components", "exif")) {
                assertThat(texts.get(new Fact(key, "").textKey())).isNotBlank();
            }
            for (String key : List.of("kind", "version", "bytes", "sha-256")) {
                assertThat(texts.get(new Fact(key, "").textKey())).isNotBlank();
            }
        }
    }
}
