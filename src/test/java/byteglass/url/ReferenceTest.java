package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    private static Reference of(String text) {
        return Reference.of(Bytes.utf8(text));
    }

    @Test
    void everyComponentHasItsOffsets() {
        Reference url = of("http://u:p@www.example.com:80/a?b=1#c");

        assertThat(url.components())
                .isEqualTo(new Components(
                        new Range(0, 4),
                        new Range(7, 10),
                        new Range(11, 26),
                        new Range(27, 29),
                        new Range(29, 31),
                        new Range(32, 35),
                        new Range(36, 37)));
        assertThat(url.kind()).contains("uri");
    }

    @Test
    void absentAndEmptyAreDifferentThings() {
        Components empty = of("x://@:?#").components();
        Components absent = of("x").components();

        assertThat(empty)
                .isEqualTo(new Components(
                        new Range(0, 1), Range.at(4), Range.at(5), Range.at(6), Range.at(6), Range.at(7), Range.at(8)));
        assertThat(empty.hasAuthority()).isTrue();
        assertThat(absent).isEqualTo(new Components(null, null, null, null, new Range(0, 1), null, null));
        assertThat(absent.hasAuthority()).isFalse();
        assertThat(of("x").kind()).contains("relative-reference");
    }

    @Test
    void aDelimiterAfterItsPlaceIsAnOctetLikeAnother() {
        assertThat(of("a#?/:").components().fragment()).isEqualTo(new Range(2, 5));
        assertThat(of("//h?/@:#").components().query()).isEqualTo(new Range(4, 7));
    }

    @Test
    void offsetsCountOctets() {
        Components parts = of("http://é/水?ü").components();

        assertThat(parts.host()).isEqualTo(new Range(7, 9));
        assertThat(parts.path()).isEqualTo(new Range(9, 13));
        assertThat(parts.query()).isEqualTo(new Range(14, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "http://[::1]:80/, '[::1]', 80",
        "http://[::1]/, '[::1]',",
        "http://[::1, '[:', 1",
        "http://u:[@h, h,",
        "http://a]b:1, a]b, 1",
        "http://a:b:1, a:b, 1",
    })
    void aPortBeginsAtTheLastColonOutsideBrackets(String text, String host, @Nullable String port) {
        Reference url = of(text);

        assertThat(url.part(url.components().host())).isEqualTo(host);
        assertThat(url.part(url.components().port())).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a/b:c",
                "./a:b",
                "//h",
                "//",
                "?",
                "#",
                "?a?/b:@#c?/:@",
                "a+-.1:",
                "urn:a:b",
                "mailto:a@b",
                "http://h:/",
                "http://a-._~!$&'()*+,;=%41/",
                "http://u:p:q%20@h",
                "http://1.2.3.4",
                "http://1.2.3.256",
                "http://[::]",
                "http://[::1]",
                "http://[1::]",
                "http://[1:2:3:4:5:6:7:8]",
                "http://[1:2:3:4:5:6:1.2.3.4]",
                "http://[::2:3:4:5:6:7:8]",
                "http://[1:2:3:4:5:6:7::]",
                "http://[::255.255.255.255]",
                "http://[1:2:3:4:5::1.2.3.4]",
                "http://[fe80::1%25eth0]",
                "http://[fe80::1%25%41]",
                "http://[v1.a:!]",
                "http://[VfF.~]",
                "/a//b",
                "//h//a",
                "file:///a"
            })
    void whatTheGrammarDerivesIsValid(String text) {
        assertThat(of(text).valid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "é",
                "a b",
                "1a:b",
                "a_b:c",
                ":a",
                "a%b:c",
                "%",
                "%4",
                "%4g",
                "%g4",
                "a\\b",
                "a#b#c",
                "a[b]",
                "?[",
                "#{",
                "http://h:8a",
                "http://a@b@c",
                "http://[",
                "http://[]",
                "http://[::1",
                "http://[::1]x",
                "http://[:]",
                "http://[1]",
                "http://[1:2:3:4:5:6:7:8:9]",
                "http://[1:2:3:4:5:6:7]",
                "http://[1:2:3:4:5:6:7:1.2.3.4]",
                "http://[1::2::3]",
                "http://[::12345]",
                "http://[::g]",
                "http://[g::]",
                "http://[:1::]",
                "http://[::1:2:3:4:5:6:7:8]",
                "http://[1.2.3.4::]",
                "http://[::1.2.3]",
                "http://[::1.2.3.256]",
                "http://[::1.2.3.04]",
                "http://[::1.2.3.]",
                "http://[::1.2.3.1000]",
                "http://[::1.2.3.a]",
                "http://[::1%25]",
                "http://[::1%25!]",
                "http://[::1%25[]",
                "http://[::1%eth0]",
                "http://[g%25a]",
                "http://[v.a]",
                "http://[v1]",
                "http://[v1.]",
                "http://[vg.a]",
                "http://[v1.{]",
                "http://[v1:a]",
                "http://[fe80::1%25]",
                "http://[fe80::1%25%4]"
            })
    void whatItDoesNotDeriveIsInvalid(String text) {
        Reference reference = of(text);

        assertThat(reference.valid()).isFalse();
        assertThat(reference.kind()).isEmpty();
        assertThat(reference.normalisation()).isEmpty();
        assertThat(reference.normalized()).isNull();
        assertThat(reference.resolved(of("http://h/"))).isNull();
    }

    /// The examples of sections 5.4.1 and 5.4.2, and what they leave out.
    @ParameterizedTest
    @CsvSource({
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "g#s/./x, http://a/b/c/g#s/./x",
        "g#s/../x, http://a/b/c/g#s/../x",
        "http:g, http:g",
    })
    void aReferenceIsResolvedStrictly(String reference, String target) {
        assertThat(of(reference).resolved(of("http://a/b/c/d;p?q"))).isEqualTo(target);
    }

    @Test
    void aBaseMayHaveNoPathAndNoAuthority() {
        assertThat(of("g").resolved(of("http://a"))).isEqualTo("http://a/g");
        assertThat(of("g").resolved(of("a:b/c"))).isEqualTo("a:b/g");
        assertThat(of("g").resolved(of("a:b"))).isEqualTo("a:g");
        assertThat(of("../g").resolved(of("a:"))).isEqualTo("a:g");
        assertThat(of("a:.").resolved(of("a:b"))).isEqualTo("a:");
        assertThat(of("a:..").resolved(of("a:b"))).isEqualTo("a:");
    }

    @Test
    void nothingIsResolvedAgainstAnInvalidOrRelativeBase() {
        assertThat(of("g").resolved(of("b"))).isNull();
        assertThat(of("g").resolved(of("http://a b/"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "HTTP://EXAMPLE.com/, case=http://example.com/",
                "http://h/%7e%3a, percent=http://h/~%3a case=http://h/~%3A",
                "http://h/%2D%2e%5F%7e%30, percent=http://h/-._~0",
                "http://%41/, percent=http://A/ case=http://a/",
                "http://h/a/../b, dot-segments=http://h/b",
                "http://h:80, scheme-based=http://h/",
                "http://h:, scheme-based=http://h/",
                "http://h:81/, ''",
                "foo://h:, scheme-based=foo://h",
                "foo://h:80, ''",
                "//h:, scheme-based=//h",
                "mailto:a, ''",
                "http:, ''",
                "a/../b, ''",
                "a:/.//b, ''",
                "a:./b, dot-segments=a:b",
                "a:../b, dot-segments=a:b",
                "a:/..//b, dot-segments=a:/.//b",
                "//[::A%25e], case=//[::a%25e]",
            })
    void normalisationIsAListOfNamedSteps(String text, String steps) {
        assertThat(of(text).normalisation().stream()
                        .map(step -> step.name() + "=" + step.result())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    @Test
    void theNormalFormIsThatOfTheLastStep() {
        assertThat(of("HTTP://h:80/a/..").normalized()).isEqualTo("http://h/");
        assertThat(of("http://h/").normalized()).isEqualTo("http://h/");
    }

    @Test
    void theComponentsMakeTheTextAgain() {
        for (String text : new String[] {"http://u:p@h:1/a?b#c", "//@:?#", "a:b", "", "?", "#", "/a"}) {
            assertThat(of(text).recomposed()).isEqualTo(text);
        }
    }
}
