package byteglass.body;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Rule;
import byteglass.http.Rules;
import byteglass.texts.Texts;
import byteglass.url.UrlRules;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodyRulesTest {

    @Test
    void everyRuleIsInTheList() {
        assertThat(Arrays.stream(BodyRules.class.getFields())
                        .filter(field -> field.getType() == Rule.class && Modifier.isStatic(field.getModifiers())))
                .hasSameSizeAs(BodyRules.ALL);
    }

    @Test
    void anIdIsUsedOnce() {
        Stream<Rule> all = Stream.of(BodyRules.ALL, Rules.all(), UrlRules.ALL).flatMap(List::stream);

        assertThat(all.map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleHasATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/byteglass/body"))) {
            for (Path file : files.toList()) {
                tests.append(Files.readString(file));
            }
        }
        for (var field : BodyRules.class.getFields()) {
            if (field.getType() == Rule.class) {
                assertThat(tests.toString()).contains("BodyRules." + field.getName());
            }
        }
    }

    @Test
    void everyRuleHasItsTextsInEveryLanguage() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (Rule rule : BodyRules.ALL) {
                // they may be asked for with arguments, and then an apostrophe would be lost
                for (String key : List.of("", ".title", ".why")) {
                    assertThat(texts.get("rule." + rule.id() + key))
                            .isNotBlank()
                            .doesNotContain("'");
                }
            }
            for (Fault fault : Fault.values()) {
                assertThat(texts.get(fault.textKey())).isNotBlank();
            }
            for (CharsetChoice.Reason reason : CharsetChoice.Reason.values()) {
                assertThat(texts.get(reason.textKey())).isNotBlank();
            }
        }
    }

    @Test
    void ofOneKindTwentyAreKeptAndTheRestIsCounted() {
        Findings found = new Findings(100);
        for (int i = 0; i < 30; i++) {
            found.at(BodyRules.CODING_CORRUPT, i * 10L, "a".repeat(99) + "\ud83c\udf0d");
        }

        assertThat(found.list())
                .hasSize(Findings.MOST + 1)
                .allSatisfy(finding -> assertThat(finding.at().end()).isLessThanOrEqualTo(100));
        assertThat(found.list())
                .filteredOn(finding -> finding.rule().equals(BodyRules.MORE_FINDINGS))
                .extracting(Finding::args)
                .containsExactly(List.of("10"));
        found.at(BodyRules.CODING_CORRUPT, Text.of(Bytes.latin1("a"), StandardCharsets.UTF_8), 0);
        assertThat(found.list())
                .filteredOn(finding -> finding.rule().equals(BodyRules.MORE_FINDINGS))
                .extracting(Finding::args)
                .containsExactly(List.of("11"));
        assertThat(found.list().getLast().args()).containsExactly("a".repeat(99) + "\u2026");
    }
}
