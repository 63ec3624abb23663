package byteglass.body;

import static byteglass.body.FormsTest.body;
import static byteglass.body.FormsTest.read;
import static byteglass.body.FormsTest.rules;
import static byteglass.body.FormsTest.shown;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {

    private static final String JSON = "application/json";

    private static String pretty(String text) {
        return read(JSON, text).pretty().orElseThrow().chars();
    }

    @Test
    void valuesAreSetOnePerLineAndKeptAsWritten() {
        assertThat(pretty("{\"a\" : [1.0e2,-0 , \"\\u00fc\"],\"b\":{},\"c\":[ ],\"d\":{\"e\":null}}"))
                .isEqualTo("""
                        {
                          "a": [
                            1.0e2,
                            -0,
                            "\\u00fc"
                          ],
                          "b": {},
                          "c": [],
                          "d": {
                            "e": null
                          }
                        }""");
        assertThat(pretty(" 5 ")).isEqualTo("5");
        assertThat(pretty("\"a\"")).isEqualTo("\"a\"");
    }

    @Test
    void theTreeHasNamesAndValues() {
        Shape shape = read(JSON, "{\"a\":[1.0e2,true,\"\\u00fc\\n\"],\"\\\"b\":{\"c\":null}}");

        assertThat(shown(shape))
                .isEqualTo("object{array a{number=1.0e2, literal=true, string=\u00fc\n}, object \"b{literal c=null}}");
        assertThat(shape.whole()).isTrue();
        assertThat(shape.findings()).isEmpty();
        Node object = shape.tree().orElseThrow().roots(0, 1).getFirst();
        Node array = object.children(0, 1).getFirst();
        assertThat(array.range()).isEqualTo(new Range(1, 28));
        assertThat(array.children(1, 2).getFirst().range()).isEqualTo(new Range(12, 16));
        assertThat(array.children(1, 2).getFirst().position()).isEqualTo(1);
        assertThat(object.children(1, 9)).hasSize(1);
    }

    @Test
    void whatIsShownIsFoundInTheContentAndBack() {
        String text = "{\"\u00fc\":[1,\"\ud83c\udf0d\"]}";
        Bytes octets = Bytes.utf8(text);
        Pretty pretty = read(JSON, octets).pretty().orElseThrow();

        int shown = pretty.chars().indexOf('1');
        assertThat(octets.at(pretty.octetAt(shown))).isEqualTo('1');
        assertThat(pretty.offsetOf(pretty.octetAt(shown))).isEqualTo(shown);
        int closing = pretty.chars().lastIndexOf('}');
        assertThat(pretty.octetAt(closing)).isEqualTo(octets.length() - 1);
        assertThat(pretty.offsetOf(octets.length() - 1)).isEqualTo(closing);
        assertThat(pretty.octetAt(pretty.chars().indexOf("\ud83c\udf0d"))).isEqualTo(10);
    }

    @Test
    void repeatedNamesAreKeptAndSaid() {
        Shape shape = read(JSON, "{\"a\":1,\"b\":{\"a\":2},\"\\u0061\":3}");

        assertThat(shown(shape)).isEqualTo("object{number a=1, object b{number a=2}, number a=3}");
        assertThat(shape.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(BodyRules.JSON_DUPLICATE);
            assertThat(finding.at()).isEqualTo(new Range(19, 27));
            assertThat(finding.args()).containsExactly("a");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,}", "[1,2", "{\"a\" 1}", "nul", "[1 2]", "{\"a\":\"b", "01", "\u0001", "]"})
    void whatIsNoJsonIsSaidAndShownToItsEnd(String text) {
        Shape shape = read(JSON, text);

        assertThat(rules(shape)).containsExactly(BodyRules.JSON_INVALID);
        assertThat(shape.pretty().orElseThrow().chars().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void noValueAndSeveralValuesAreSaid() {
        assertThat(rules(read(JSON, " "))).containsExactly(BodyRules.JSON_EMPTY);
        assertThat(rules(read(JSON, "{} [1]"))).containsExactly(BodyRules.JSON_SEVERAL);
        assertThat(pretty("{} [1]")).isEqualTo("{}\n[\n  1\n]");
    }

    @Test
    void nestingOfAHundredThousandIsOneFinding() {
        int depth = 100_000;
        for (String text :
                List.of("[".repeat(depth) + "]".repeat(depth), "{\"a\":".repeat(depth) + "1" + "}".repeat(depth))) {
            Shape shape = read(JSON, text);

            assertThat(rules(shape)).containsExactly(BodyRules.JSON_DEEP);
            Node node = shape.tree().orElseThrow().roots(0, 1).getFirst();
            for (int i = 1; i < depth; i++) {
                node = node.children(0, 1).getFirst();
            }
            assertThat(node.tree().size()).isGreaterThanOrEqualTo(depth);
        }
        assertThat(rules(read(JSON, "[".repeat(depth))))
                .containsExactlyInAnyOrder(BodyRules.JSON_DEEP, BodyRules.JSON_INVALID);
    }

    @Test
    void limitsAreKept() {
        Limits small = new Limits(1 << 20, 2, 1000, 100);
        Body body = Body.of(Labels.of(JSON), Bytes.latin1("[" + "[1],".repeat(10_000) + "2]"), small, Watch.NONE);

        Shape shape = new JsonForm().read(body, Watch.NONE);

        assertThat(shape.whole()).isFalse();
        assertThat(shape.findings()).isEmpty();
        assertThat(shape.tree().orElseThrow().size()).isEqualTo(100);
        assertThat(shape.pretty().orElseThrow().chars().length()).isLessThanOrEqualTo(1000);
    }

    @Test
    void nestingBeyondAllLimitsEndsTheReading() {
        Limits small = new Limits(1 << 20, 2, 1000, 2000);
        String deep = "[".repeat(500_000);
        List<Long> asked = new ArrayList<>();

        Shape shape = new JsonForm()
                .read(Body.of(Labels.of(JSON), Bytes.latin1(deep), small, Watch.NONE), (done, all) -> asked.add(done));

        assertThat(asked).isEmpty();
        assertThat(shape.whole()).isFalse();
        assertThat(rules(shape)).containsExactly(BodyRules.JSON_DEEP);
        assertThat(shape.tree().orElseThrow().size()).isEqualTo(2000);
    }

    @Test
    void aMessageSaysOnlyWhatIsWrong() {
        assertThat(read(JSON, "[1").findings().getFirst().args())
                .containsExactly("Unexpected end-of-input: expected close marker for Array");
    }

    @Test
    void aContentThatIsCutOffByALimitIsNoFault() {
        Limits small = new Limits(100, 2, 1 << 20, 1000);
        Labels labels = new Labels(MediaType.of(JSON), List.of("gzip"), MediaType.NONE, "");
        Bytes sent = Samples.gzip(Bytes.latin1("[" + "1234,".repeat(1000) + "2]"));

        Shape shape = new JsonForm().read(Body.of(labels, sent, small, Watch.NONE), Watch.NONE);

        assertThat(shape.findings()).isEmpty();
        assertThat(shape.whole()).isFalse();
    }

    @Test
    void everyLineIsAText() {
        Shape shape = read("application/x-ndjson", "{\"a\":1}\r\n\n{\"b\":\n[2]\n\u001e3\n");

        assertThat(shown(shape)).isEqualTo("object{number a=1}, object{broken=\"b\":}, array{number=2}, number=3");
        assertThat(rules(shape)).containsExactly(BodyRules.JSON_INVALID);
        assertThat(shape.pretty().orElseThrow().chars()).startsWith("{\n  \"a\": 1\n}\n");
        assertThat(body("", Bytes.EMPTY).text().chars()).isEmpty();
    }
}
