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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlFormTest {

    private static final String XML = "application/xml";

    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [
              <!ENTITY lol "lol">
              <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
              <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
              <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
              <!ENTITY lol4 "&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;">
              <!ENTITY lol5 "&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;">
            ]>
            <lolz>&lol5;</lolz>
            """;

    @Test
    void elementsAreSetOnePerLine() {
        assertThat(read(XML, "<?xml version=\"1.0\"?><a><b c='d' e=\"&lt;\">x</b><f/><g></g><!-- h --></a>\n")
                        .pretty()
                        .orElseThrow()
                        .chars())
                .isEqualTo("""
                        <?xml version="1.0"?>
                        <a>
                          <b c='d' e="&lt;">x</b>
                          <f/>
                          <g></g>
                          <!-- h -->
                        </a>""");
    }

    @Test
    void theTreeHasElementsAttributesAndText() {
        Shape shape = read(XML, "<a><b c='d' e=\"&lt;\">x &amp; y</b><![CDATA[<z>]]><!--h--></a>");

        assertThat(shown(shape))
                .isEqualTo("element a{element b{attribute c=d, attribute e=<, text=x & y}, text=<z>, comment=h}");
        assertThat(shape.findings()).isEmpty();
        assertThat(shape.tree()
                        .orElseThrow()
                        .roots(0, 1)
                        .getFirst()
                        .children(0, 1)
                        .getFirst()
                        .range())
                .isEqualTo(new Range(3, 34));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><b></a>", "<a", "<a>", "a", "<a></a><b/>", "<a b=c/>", "<a>&x;</a>", "<a>\u0001</a>"})
    void whatIsNotWellFormedIsSaidAndShownToItsEnd(String text) {
        Shape shape = read(XML, text);

        assertThat(rules(shape)).containsExactly(BodyRules.XML_INVALID);
        assertThat(shape.pretty().orElseThrow().chars().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void whatIsOnlyLargeIsWellFormed() {
        String attributes =
                IntStream.range(0, 5000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        for (String text : List.of(
                "<a>".repeat(5000) + "</a>".repeat(5000),
                "<a>".repeat(100_000) + "</a>".repeat(100_000),
                "<a" + attributes + "/>",
                "<" + "a".repeat(100_000) + "/>",
                "<a b='" + "&lt;".repeat(100_000) + "'>" + "&lt;".repeat(100_000) + "</a>")) {
            assertThat(read(XML, text).findings()).isEmpty();
        }
        assertThat(rules(read(XML, "<a" + attributes + " a1='1'/>"))).containsExactly(BodyRules.XML_INVALID);
    }

    @Test
    void theCheckIsStoppedByHand() {
        String text = "<a/>".repeat(100_000);
        List<Long> asked = new ArrayList<>();

        Shape shape = new XmlForm().read(body(XML, Bytes.latin1("<a>" + text + "</a>")), (done, all) -> {
            boolean again = !asked.isEmpty() && done <= asked.getLast();
            asked.add(done);
            return !again;
        });

        assertThat(asked.getLast()).isLessThan(130L << 10);
        assertThat(shape.whole()).isFalse();
        assertThat(shape.tree().orElseThrow().size()).isEqualTo(100_001);
    }

    @Test
    void entitiesThatGrowAreAFindingAndNeverExpanded() {
        Shape shape = read(XML, LAUGHS);

        assertThat(rules(shape)).contains(BodyRules.XML_ENTITIES);
        assertThat(shape.pretty().orElseThrow().chars().length()).isLessThan(2 * LAUGHS.length());
        assertThat(shown(shape)).endsWith("element lolz{text=&lol5;}");
    }

    @Test
    void nothingIsFetched() {
        Shape shape = read(
                XML,
                "<!DOCTYPE a SYSTEM \"file:///etc/hostname\" [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>");

        assertThat(rules(shape)).contains(BodyRules.XML_ENTITIES);
        assertThat(shown(shape)).endsWith("element a{text=&b;}");
    }

    @Test
    void nestingOfAHundredThousandIsBounded() {
        int depth = 100_000;

        Shape shape = read(XML, "<a>".repeat(depth) + "</a>".repeat(depth));

        assertThat(shape.tree().orElseThrow().size()).isEqualTo(depth);
        assertThat(shape.pretty().orElseThrow().chars().length()).isLessThanOrEqualTo(Limits.DEFAULT.prettyChars());
    }
}
