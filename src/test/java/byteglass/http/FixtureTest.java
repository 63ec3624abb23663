package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Rule;
import byteglass.dissect.Span;
import byteglass.texts.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each described case is dissected as its listing says, and framed alike however its bytes come.
class FixtureTest {

    private static final Bytes TAIL = Bytes.latin1("POST /tail HTTP/1.1\r\nHost: tail\r\nContent-Length: 4\r\n\r\nta");

    /// Of longer inputs not every place to split is tried.
    private static final int SHORT = 600;

    static List<Fixture> all() throws IOException {
        return Fixture.all();
    }

    static List<Fixture> requests() throws IOException {
        return Fixture.requests();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsListingSaysWhatItIsDissectedInto(Fixture fixture) throws IOException {
        assertThat(Listing.of(fixture.dissect(fixture.raw()))).isEqualTo(Files.readString(fixture.listing()));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void itIsFramedAlikeHoweverItIsSplit(Fixture fixture) throws IOException {
        Bytes raw = fixture.raw();
        Splits whole = Splits.of(raw, Limits.DEFAULT);
        assertThat(Splits.of(raw, Limits.DEFAULT, Splits.everywhere(raw))).isEqualTo(whole);
        int step = raw.length() < SHORT ? 1 : 97;
        for (int cut = 0; cut <= raw.length(); cut += step) {
            assertThat(Splits.of(raw, Limits.DEFAULT, cut)).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void theFramerFindsTheMessagesThatTheDissectorFinds(Fixture fixture) throws IOException {
        Bytes raw = fixture.raw();
        HttpProperties.framed(raw, fixture.dissect(raw));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTailChangesNothingBeforeIt(Fixture fixture) throws IOException {
        Bytes raw = fixture.raw();
        Messages alone = fixture.dissect(raw);
        Messages tailed = fixture.dissect(raw.concat(TAIL));
        for (int i = 0; i < alone.list().size(); i++) {
            Message message = alone.list().get(i);
            boolean ends = !(message.content().framing() instanceof Framing.UntilClose);
            if (message.state() == State.COMPLETE && ends) {
                assertThat(tailed.ranges().get(i)).isEqualTo(alone.ranges().get(i));
                assertThat(tailed.list().get(i).state()).isEqualTo(State.COMPLETE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsSpansTileItsBytes(Fixture fixture) throws IOException {
        Bytes raw = fixture.raw();
        Messages messages = fixture.dissect(raw);
        long end = 0;
        for (Span<HttpRole> span : messages.dissection().spans()) {
            assertThat(span.range().start()).isEqualTo(end);
            end = span.range().end();
        }
        assertThat(end).isEqualTo(raw.length());
    }

    @Test
    void everyListingHasItsBytes() throws IOException {
        List<Path> listings = new ArrayList<>();
        for (Fixture fixture : Fixture.all()) {
            listings.add(fixture.listing());
        }
        try (var files = Files.walk(Fixture.FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".listing")))
                    .containsExactlyInAnyOrderElementsOf(listings);
        }
    }

    @Test
    void everyRuleHasAFixtureAndTextsInEveryLanguage() throws IOException {
        Set<String> seen = new HashSet<>();
        for (Fixture fixture : Fixture.all()) {
            for (Finding finding : fixture.dissect(fixture.raw()).dissection().findings()) {
                seen.add(finding.rule().id());
            }
            for (Finding finding : Dissector.request(fixture.raw()).dissection().findings()) {
                seen.add(finding.rule().id());
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Rules.all().stream().map(Rule::id).toList());
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (Rule rule : Rules.all()) {
                assertThat(texts.has("rule." + rule.id())).as(rule.id()).isTrue();
                assertThat(texts.has("rule." + rule.id() + ".why"))
                        .as(rule.id())
                        .isTrue();
            }
        }
    }

    @Test
    void findingsHaveTheArgumentsThatTheirTextsName() throws IOException {
        Texts texts = Texts.of(Locale.ENGLISH);
        for (Fixture fixture : Fixture.all()) {
            for (Finding finding : fixture.dissect(fixture.raw()).dissection().findings()) {
                String text = texts.get("rule." + finding.rule().id());
                String said = finding.args().isEmpty()
                        ? text
                        : texts.get(
                                "rule." + finding.rule().id(), finding.args().toArray());
                assertThat(said).as(fixture + " " + finding).doesNotContainPattern("\\{\\d}");
            }
        }
    }
}
