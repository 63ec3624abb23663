package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDissectorTest {

    private static String roles(String input) {
        return Url.of(input, null).dissection().spans().stream()
                .map(span -> span.range().length() + " " + span.role().key())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://u:p@h:80/a?b=1#c | 4 scheme, 1 scheme-mark, 2 authority-mark, 3 userinfo, 1 userinfo-mark, 1 host, \
            1 port-mark, 2 port, 1 path-mark, 1 path-segment, 1 query-mark, 1 query-name, 1 query-equals, \
            1 query-value, 1 fragment-mark, 1 fragment
            //@:?#                  | 2 authority-mark, 1 userinfo-mark, 1 port-mark, 1 query-mark, 1 fragment-mark
            a%20b/%41               | 1 path-segment, 3 path-escape, 1 path-segment, 1 path-mark, 3 path-escape
            %%41%                   | 1 path-segment, 3 path-escape, 1 path-segment
            //%41@%42               | 2 authority-mark, 3 userinfo-escape, 1 userinfo-mark, 3 host-escape
            ?a&&=b&c=&d=e=f%20      | 1 query-mark, 1 query-name, 2 query-and, 1 query-equals, 1 query-value, \
            1 query-and, 1 query-name, 1 query-equals, 1 query-and, 1 query-name, 1 query-equals, 3 query-value, \
            3 query-escape
            #a%20                   | 1 fragment-mark, 1 fragment, 3 fragment-escape
            //h                     | 2 authority-mark, 1 host
            é                       | 2 path-segment
            """)
    void everyOctetHasARole(String input, String expected) {
        // a run of octets of one role may be several spans, as && is
        assertThat(roles(input).replace("1 query-and, 1 query-and", "2 query-and"))
                .isEqualTo(expected.strip());
    }

    @Test
    void parametersKeepTheirOrderRepeatsAndWhetherTheyHaveAValue() {
        assertThat(Url.of("?a=1&b&a=&&=c", null).parameters())
                .containsExactly(
                        new Parameter(new Range(1, 2), new Range(3, 4)),
                        new Parameter(new Range(5, 6), null),
                        new Parameter(new Range(7, 8), Range.at(9)),
                        new Parameter(Range.at(11), new Range(12, 13)));
        assertThat(Url.of("a", null).parameters()).isEmpty();
        assertThat(Url.of("?", null).parameters()).isEmpty();
    }

    @Test
    void aLoneSurrogateIsThreeOctets() {
        Url url = Url.of("a\ud800b", "http://h\udc00/");

        assertThat(url.dissection().raw().utf8()).isEqualTo("a\ufffdb");
        assertThat(url.browser().url()).isNull();
    }

    @Test
    void aBaseServesBothStandards() {
        Url url = Url.of("../b?c", "http://h/a/x/y");

        assertThat(url.resolved()).isEqualTo("http://h/a/b?c");
        assertThat(url.browser().url()).isNotNull();
        assertThat(url.sent().orElseThrow().target()).isEqualTo("/a/b?c");
        assertThat(Url.of("b", null).resolved()).isNull();
        assertThat(Url.of("b", "c").browser().url()).isNull();
    }
}
