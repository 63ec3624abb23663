package byteglass.url;

import static byteglass.url.Sent.Reason.CREDENTIALS;
import static byteglass.url.Sent.Reason.DEFAULT_PORT;
import static byteglass.url.Sent.Reason.EMPTY_PATH;
import static byteglass.url.Sent.Reason.FRAGMENT;
import static byteglass.url.Sent.Reason.ORIGIN_FORM;
import static byteglass.url.Sent.Reason.REWRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentTest {

    private static Sent sent(String url) {
        return Url.of(url, null).sent().orElseThrow();
    }

    @Test
    void theTargetIsPathAndQueryAndTheServerIsInHost() {
        Sent sent = sent("http://www.example.com:81/a?b=1");

        assertThat(sent.target()).isEqualTo("/a?b=1");
        assertThat(sent.host()).isEqualTo("www.example.com:81");
        assertThat(sent.authorization()).isNull();
        assertThat(sent.reasons()).containsExactly(ORIGIN_FORM);
    }

    @Test
    void anEmptyPathIsASlash() {
        assertThat(sent("http://h").target()).isEqualTo("/");
        assertThat(sent("http://h").reasons()).containsExactly(ORIGIN_FORM, EMPTY_PATH);
        assertThat(sent("http://h?").target()).isEqualTo("/?");
    }

    @Test
    void theFragmentStaysBehind() {
        assertThat(sent("http://h/a#b").target()).isEqualTo("/a");
        assertThat(sent("http://h/a#b").reasons()).containsExactly(ORIGIN_FORM, FRAGMENT);
    }

    @Test
    void theDefaultPortIsLeftOut() {
        assertThat(sent("https://h:443/").host()).isEqualTo("h");
        assertThat(sent("https://h:443/").reasons()).containsExactly(ORIGIN_FORM, DEFAULT_PORT);
    }

    @Test
    void credentialsAreInNeitherTargetNorHost() {
        Sent sent = sent("http://u%40:p%C3%A9@h/");

        assertThat(sent.target()).isEqualTo("/");
        assertThat(sent.host()).isEqualTo("h");
        assertThat(sent.authorization()).isEqualTo("Basic dUA6cMOp");
        assertThat(sent.reasons()).containsExactly(ORIGIN_FORM, CREDENTIALS);
        assertThat(sent("http://:p@h/").authorization()).isEqualTo("Basic OnA=");
    }

    @Test
    void whatBrowsersRewriteIsSaid() {
        assertThat(sent("http://h/a/../b c").target()).isEqualTo("/b%20c");
        assertThat(sent("http://h/a/../b c").reasons()).containsExactly(ORIGIN_FORM, REWRITTEN);
        assertThat(sent("http:h?a").reasons()).containsExactly(ORIGIN_FORM, REWRITTEN);
    }

    @Test
    void aReferenceHasOnlyWhatItsTargetNeeds() {
        assertThat(Url.of("b#c", "http://h/a").sent().orElseThrow().reasons()).containsExactly(ORIGIN_FORM, FRAGMENT);
    }

    @Test
    void whatHttpDoesNotServeIsNotSent() {
        assertThat(Url.of("ftp://h/", null).sent()).isEmpty();
        assertThat(Url.of("a", null).sent()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasATextInEveryLanguage(Sent.Reason reason) {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Texts.of(language).get("sent." + reason.key())).isNotBlank();
        }
    }
}
