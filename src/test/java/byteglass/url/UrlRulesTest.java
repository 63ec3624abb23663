package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Finding;
import byteglass.dissect.Rule;
import byteglass.texts.Texts;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UrlRulesTest {

    /// A URL, and all that is to be said of it: `rule start..end args`.
    private static Stream<Arguments> cases() {
        return Stream.of(
                url("http://h/a?b=c#d"),
                url(""),
                url("http://h/\u00e9{", "invalid-character 9..12"),
                url("http://h/a b", "invalid-character 10..11"),
                url("http://h/a\u007fb", "invalid-character 10..11"),
                url("http://h/%", "invalid-escape 9..10"),
                url("http://h/%zz%4", "invalid-escape 9..12", "invalid-escape 12..14"),
                url("http://h/%FF%41", "non-utf8-escape 9..15"),
                url("http://h/%C3%A9%41"),
                url("http://h/%C3", "non-utf8-escape 9..12"),
                url("http://h/%2541", "double-encoding 9..14 %2541"),
                url("http://h/%41%254g%25"),
                url("http://h/%25g4"),
                url("http://u@h/", "user-name 7..8"),
                url("http://u:@h/", "user-name 7..9"),
                url("http://u:p@h/", "password 7..10"),
                url(
                        "http://a:81\\@b:082/",
                        "password 7..12",
                        "backslash 11..12",
                        "two-servers 13..14 b,a",
                        "two-servers 15..18 82,81",
                        "two-readings 18..19 /,/@b:082/"),
                url("http:///a", "empty-host 7..7", "two-servers 7..7 ,a", "two-readings 7..9 /a,/"),
                url(
                        "https:///",
                        "empty-host 8..8",
                        "refused 8..8 special-scheme-missing-following-solidus, host-missing"),
                url("file:///a"),
                url("http://a..b/", "empty-label 7..11"),
                url("http://.a/", "empty-label 7..9"),
                url("http://0x7f.1/", "odd-ipv4 7..13 127.0.0.1"),
                url("http://127.0.0.1/"),
                url("http://xn--mnchen-3ya.de/", "punycode 7..24 m\u00fcnchen.de"),
                url("http://m%C3%BCnchen.de/"),
                url("http://xn--mnchen-3ya" + ".a".repeat(120) + "/"),
                url("http://p%D0%B0yp%C3%A9l.com/", "mixed-scripts 7..27 p\u0430yp\u00e9l,[LATIN, CYRILLIC]"),
                url("http://%E6%9D%B1%E4%BA%ACtokyo.jp/"),
                url(
                        "http://%D0%B0%D1%80%D1%80%D3%8F%D0%B5.com/",
                        "confusable 7..41 \u0430\u0440\u0440\u04cf\u0435,apple"),
                url("http://h:80/", "default-port 9..11 80,http"),
                url("HTTP://h:080/", "default-port 9..12 80,http"),
                url("http://h:/", "empty-port 9..9"),
                url("http://h:a/", "invalid-part 9..10"),
                url("1a:b", "invalid-part 0..2"),
                url(":b", "invalid-part 0..2"),
                url("http://u@v@h/", "invalid-part 7..10", "user-name 7..10"),
                url("http://::1/", "invalid-part 7..8"),
                url("http://[::1.2.3]/", "invalid-part 7..16"),
                url("http://h/[1]?a", "invalid-part 8..12"),
                url("http://h/?a[]=1", "invalid-part 10..15"),
                url("http://h/#a#b", "invalid-part 10..13"),
                url("http://h/[1]%", "invalid-escape 12..13"),
                url(" http://h/[1] ", "surrounding-space 0..1", "surrounding-space 13..14"),
                url("http://h:65536/", "port-out-of-range 9..14 65536", "refused 7..8 port-out-of-range"),
                url("http://h:0000065535/"),
                url("http://h:123456/", "port-out-of-range 9..15 123456", "refused 7..8 port-out-of-range"),
                url("http://h/./a/../...", "dot-segment 9..10 .", "dot-segment 13..15 .."),
                url("http://h/%2E%2e/.%2e/%2eab", "encoded-dot-segment 9..15 ..", "encoded-dot-segment 16..20 .."),
                url("http://h/a\\b", "backslash 10..11", "two-readings 8..12 /a\\b,/a/b"),
                url(
                        "http://h/a\t\n\\b",
                        "tab-or-newline 10..12",
                        "backslash 12..13",
                        "two-readings 8..14 /a%09%0A\\b,/a/b"),
                url(" \thttp://h/ ", "surrounding-space 0..2", "surrounding-space 11..12"),
                url("  ", "surrounding-space 0..2"),
                url("http://h/?a+b+c", "plus 11..12"),
                url("http://h/+#+"),
                url("http://h/?Token=x&%70assword=y&key=&key", "secret 16..17 token", "secret 29..30 password"),
                url(
                        "?next=//x&url=HTTP:y&u=https%3A//z&url=a&b=http:",
                        "redirect 6..9 next", "redirect 14..20 url", "redirect 23..34 u"),
                url("http://h/" + "a".repeat(8_000), "too-long 0..8009 8009"),
                url("http://h/" + "a".repeat(7_991)),
                url(
                        "http://a\\@b/",
                        "user-name 7..9",
                        "backslash 8..9",
                        "two-servers 10..11 b,a",
                        "two-readings 11..12 /,/@b/"),
                url("http:a", "two-servers 0..6 ,a", "two-readings 5..6 a,/"),
                url("foo://h:0/"),
                url("http://h:0080/", "default-port 9..13 80,http"),
                url("http://h?a'b"),
                url("http://h/?a\tb", "tab-or-newline 11..12", "two-readings 10..13 a%09b,ab"),
                url("http://h/#a\tb", "tab-or-newline 11..12", "two-readings 10..13 a%09b,ab"),
                url("http://1.2.3.256/", "refused 7..16 IPv4-out-of-range-part"),
                url("foo://a%/", "invalid-escape 7..9"),
                url("http:", "refused 0..5 special-scheme-missing-following-solidus, host-missing"),
                url("file:", "two-readings 5..5 ,/"),
                url("foo://[::0]/"),
                url(
                        "http://1.2.3.4\\@5.6.7.8/",
                        "user-name 7..15",
                        "backslash 14..15",
                        "two-servers 16..23 5.6.7.8,1.2.3.4",
                        "two-readings 23..24 /,/@5.6.7.8/"),
                url(
                        "http://a\\@b c%/",
                        "user-name 7..9",
                        "backslash 8..9",
                        "invalid-character 11..12",
                        "invalid-escape 13..15",
                        "two-servers 10..14 b c%,a",
                        "two-readings 14..15 /,/@b%20c%/"),
                url("http://a.xn--mnchen-3ya/", "punycode 7..23 a.m\u00fcnchen"),
                url("mailto:a@b"),
                url("file://localhost/a"),
                url("file://H/a"),
                url("file://0x7f.1/", "odd-ipv4 7..13 127.0.0.1"),
                url("http://xn--a/", "punycode 7..12 xn--a"),
                url("file:///C:/a"));
    }

    private static Arguments url(String input, String... findings) {
        return Arguments.of(input, List.of(findings));
    }

    private static String shown(Finding finding) {
        String args = String.join(",", finding.args());
        return finding.rule().id().substring("url/".length()) + " " + finding.at() + (args.isEmpty() ? "" : " " + args);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everythingUnusualIsSaid(String input, List<String> findings) {
        assertThat(Url.of(input, null).dissection().findings())
                .extracting(UrlRulesTest::shown)
                .containsExactlyInAnyOrderElementsOf(findings);
    }

    @Test
    void ofOneKindTwentyAreShownAndTheRestIsCounted() {
        List<Finding> findings =
                Url.of("http://h/" + "{x".repeat(100), null).dissection().findings();

        assertThat(findings)
                .hasSize(Findings.MOST + 1)
                .first()
                .isEqualTo(new Finding(UrlRules.MORE_FINDINGS, new byteglass.dissect.Range(0, 209), List.of("80")));
    }

    @Test
    void aLongArgumentIsCutBetweenCharacters() {
        List<Finding> findings = Url.of("http:" + "a".repeat(199) + "\ud83c\udf0d" + "/", null)
                .dissection()
                .findings();

        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals(UrlRules.TWO_READINGS))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.args().getFirst()).hasSize(201).endsWith("\u2026"));
        Findings quotes = new Findings();
        quotes.add(UrlRules.PUNYCODE, 0, 1, "a".repeat(199) + "\ud83c\udf0d");
        assertThat(quotes.list(1).getFirst().args().getFirst()).isEqualTo("a".repeat(199) + "\u2026");
    }

    @Test
    void findingsAreInOrder() {
        assertThat(Url.of("http://u@h:/%?token=a{ ", null).dissection().findings())
                .extracting(finding -> finding.at().start())
                .isSorted();
    }

    @Test
    void everyRuleHasACase() {
        Set<String> shown = cases().flatMap(arguments -> ((List<?>) arguments.get()[1]).stream())
                .map(finding -> "url/" + finding.toString().split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        shown.add(UrlRules.MORE_FINDINGS.id());

        assertThat(UrlRules.ALL)
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void everyRuleIsInTheList() {
        assertThat(Arrays.stream(UrlRules.class.getFields())
                        .filter(field -> field.getType() == Rule.class && Modifier.isStatic(field.getModifiers())))
                .hasSameSizeAs(UrlRules.ALL);
    }

    @Test
    void everyRuleHasItsTextsInEveryLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (Rule rule : UrlRules.ALL) {
                // they may be asked for with arguments, and then an apostrophe would be lost
                assertThat(texts.get("rule." + rule.id())).isNotBlank().doesNotContain("'");
                assertThat(texts.get("rule." + rule.id() + ".why")).isNotBlank().doesNotContain("'");
            }
        }
    }

    @Test
    void everyRoleHasItsNameInEveryLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            for (UrlRole role : UrlRole.values()) {
                assertThat(Texts.of(language).get("role." + role.key())).isNotBlank();
            }
        }
    }
}
