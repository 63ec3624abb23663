package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.SpecRef;
import byteglass.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegistryTest {

    @Test
    void everyRegisteredNameIsThere() {
        assertThat(Method.registry().all()).hasSize(40);
        assertThat(StatusCode.registry().all()).hasSize(64);
        assertThat(FieldName.registry().all()).hasSize(247);
    }

    @Test
    void aMethodIsFoundOnlyInItsOwnCase() {
        assertThat(Method.of("GET"))
                .contains(new Method("GET", true, true, Method.Caching.YES, SpecRef.rfc(9110, "9.3.1")));
        assertThat(Method.of("get")).isEmpty();
        assertThat(Method.registry().near("get")).containsExactly("GET");
        assertThat(Method.of("POST").orElseThrow().safe()).isFalse();
        assertThat(Method.of("POST").orElseThrow().idempotent()).isFalse();
        assertThat(Method.of("POST").orElseThrow().caching()).isEqualTo(Method.Caching.EXPLICIT);
        assertThat(Method.of("DELETE").orElseThrow().idempotent()).isTrue();
        assertThat(Method.of("BREW")).isEmpty();
    }

    @Test
    void everySafeMethodIsIdempotentToo() {
        assertThat(Method.registry().all())
                .filteredOn(Method::safe)
                .hasSizeGreaterThan(5)
                .allMatch(Method::idempotent);
    }

    @Test
    void aStatusCodeIsFoundByNumberAndByText() {
        StatusCode found = new StatusCode(404, "Not Found", SpecRef.rfc(9110, "15.5.5"));
        assertThat(StatusCode.of(404)).contains(found);
        assertThat(StatusCode.of("404")).contains(found);
        assertThat(StatusCode.of(299)).isEmpty();
        assertThat(StatusCode.of("0404")).isEmpty();
        assertThat(StatusCode.registry().all())
                .allMatch(status -> StatusClass.of(status.code()).isPresent());
    }

    @Test
    void theFirstDigitOfAnyStatusIsItsClass() {
        assertThat(StatusClass.of(100)).contains(StatusClass.INFORMATIONAL);
        assertThat(StatusClass.of(299)).contains(StatusClass.SUCCESSFUL);
        assertThat(StatusClass.of(304)).contains(StatusClass.REDIRECTION);
        assertThat(StatusClass.of(418)).contains(StatusClass.CLIENT_ERROR);
        assertThat(StatusClass.of(599)).contains(StatusClass.SERVER_ERROR);
        assertThat(StatusClass.of(99)).isEmpty();
        assertThat(StatusClass.of(600)).isEmpty();
        assertThat(StatusClass.CLIENT_ERROR.meaningKey()).isEqualTo("status.class.4");
    }

    @Test
    void aFieldIsFoundInAnyCase() {
        FieldName host = FieldName.of("hOST").orElseThrow();
        assertThat(host.name()).isEqualTo("Host");
        assertThat(host.status()).isEqualTo(FieldName.Status.PERMANENT);
        assertThat(host.spec()).contains(SpecRef.rfc(9110, "7.2"));
        assertThat(host.type()).isEmpty();
        assertThat(host.registered()).isTrue();
        assertThat(FieldName.of("priority").orElseThrow().type()).contains(FieldName.StructuredType.DICTIONARY);
        assertThat(FieldName.of("pragma").orElseThrow().status().key()).isEqualTo("deprecated");
        assertThat(FieldName.of("cookie2").orElseThrow().status()).isEqualTo(FieldName.Status.OBSOLETED);
        assertThat(FieldName.of("sec-gpc").orElseThrow().status()).isEqualTo(FieldName.Status.PROVISIONAL);
    }

    @Test
    void aCustomaryFieldIsKnownButNotRegistered() {
        assertThat(FieldName.of("X-Forwarded-For")).isEmpty();
        FieldName known = FieldName.known("x-forwarded-for").orElseThrow();
        assertThat(known.registered()).isFalse();
        assertThat(known.spec()).isEmpty();
        assertThat(FieldName.known("sec-fetch-site").orElseThrow().spec())
                .contains(new SpecRef("Fetch Metadata Request Headers", ""));
        assertThat(FieldName.known("Host")).isEqualTo(FieldName.of("Host"));
        assertThat(FieldName.known("X-Nobody")).isEmpty();
        assertThat(FieldName.customary().all())
                .allMatch(field -> FieldName.of(field.name()).isEmpty());
    }

    @Test
    void aSlipIsNearToWhatWasMeant() {
        assertThat(FieldName.registry().near("Contnet-Type")).containsExactly("Content-Type");
        assertThat(FieldName.registry().near("Referrer")).containsExactly("Referer");
        assertThat(FieldName.registry().near("Content-Lenght")).containsExactly("Content-Length");
        assertThat(FieldName.registry().near("Hots")).containsExactly("Host");
        assertThat(Method.registry().near("DELTE")).containsExactly("DELETE");
        assertThat(Method.registry().near("POTS")).containsExactly("POST");
        assertThat(Method.registry().near("Get")).containsExactly("GET");
    }

    @Test
    void whatIsRegisteredOrFarFromAllIsNearToNothing() {
        assertThat(FieldName.registry().near("HOST")).isEmpty();
        assertThat(Method.registry().near("BREW")).isEmpty();
        assertThat(Method.registry().near("")).isEmpty();
        assertThat(FieldName.registry().near("X")).isEmpty();
        assertThat(FieldName.registry().near("X-GitHub-Delivery")).isEmpty();
        assertThat(FieldName.registry().near("Content-Type".repeat(6))).isEmpty();
    }

    @Test
    void nearMissesOfAnyNameAreFewAndRegistered() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            FieldName some = FieldName.registry().all().get(random.nextInt(247));
            StringBuilder name = new StringBuilder(some.name());
            name.setCharAt(random.nextInt(name.length()), (char) random.nextInt(256));
            List<String> near = FieldName.registry().near(name.toString());
            assertThat(near)
                    .hasSizeLessThanOrEqualTo(3)
                    .allMatch(found -> FieldName.of(found).isPresent());
            if (FieldName.of(name.toString()).isEmpty() && some.name().length() > 12) {
                assertThat(near).as("near %s", name).contains(some.name());
            }
        }
    }

    @Test
    void everyNameHasAMeaningInBothLanguages() {
        List<String> keys = Stream.of(
                        Method.registry().all().stream().map(Method::meaningKey),
                        StatusCode.registry().all().stream().map(StatusCode::meaningKey),
                        Stream.of(StatusClass.values()).map(StatusClass::meaningKey),
                        FieldName.registry().all().stream().map(FieldName::meaningKey),
                        FieldName.customary().all().stream().map(FieldName::meaningKey))
                .flatMap(Function.identity())
                .toList();
        assertThat(keys).hasSizeGreaterThan(40 + 64 + 5 + 247 + 100).doesNotHaveDuplicates();
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            assertThat(keys).allSatisfy(key -> assertThat(texts.get(key)).isNotBlank());
        }
        Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);
        assertThat(keys).allSatisfy(key -> assertThat(chinese.get(key)).containsPattern("[\\u4e00-\\u9fff]"));
    }

    @Test
    void aMeaningIsOneSentenceOfAFewWords() {
        Texts english = Texts.of(Locale.ENGLISH);
        assertThat(FieldName.registry().all())
                .allSatisfy(field -> assertThat(english.get(field.meaningKey()))
                        .endsWith(".")
                        .hasSizeLessThan(90)
                        .doesNotContain("!", "please"));
        assertThat(FieldName.customary().all())
                .allSatisfy(field -> assertThat(english.get(field.meaningKey())).endsWith(" Not in the registry."));
    }

    @Test
    void aTableThatIsMissingOrRaggedIsAFault() {
        assertThatThrownBy(() -> Tsv.rows("nothing.tsv", 1)).hasMessageContaining("nothing.tsv");
        assertThatThrownBy(() -> Tsv.rows("methods.tsv", 7)).hasMessageContaining("6 cells");
        assertThatThrownBy(() -> Registry.of(List.of("a", "A"), name -> name, true))
                .hasMessageContaining("twice");
    }

    @Test
    void allKeepsTheOrderOfTheRegistry() {
        List<StatusCode> codes = StatusCode.registry().all();
        assertThat(IntStream.range(1, codes.size()))
                .allMatch(i -> codes.get(i - 1).code() < codes.get(i).code());
    }
}
