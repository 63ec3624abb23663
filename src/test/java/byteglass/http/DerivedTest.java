package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Rule;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivedTest {

    private static final String SMUGGLED =
            "POST /cart HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG";

    private static Derived of(String request) {
        return Derived.of(Bytes.latin1(request), request.length());
    }

    @Test
    void aGoodRequestHasNothing() {
        assertThat(of("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).isEqualTo(new Derived(Map.of(), List.of(), 1, 0, true));
        assertThat(of("GET / HTTP/1.1\r\nHost: a\r\n\r\n").worst()).isEmpty();
        assertThat(of("").count()).isZero();
    }

    @Test
    void findingsAreCountedAndRulesNamedOnce() {
        Derived derived = of("GET / HTTP/1.1\nHost: a\nX-Y: z\n\n");
        assertThat(derived.counts()).isEqualTo(Map.of(Severity.WARNING, 4, Severity.NOTE, 1));
        assertThat(derived.count()).isEqualTo(5);
        assertThat(derived.count(Severity.WARNING)).isEqualTo(4);
        assertThat(derived.count(Severity.DANGER)).isZero();
        assertThat(derived.rules()).containsExactly("field/unregistered", "line/bare-lf");
        assertThat(derived.worst()).contains(Severity.WARNING);
    }

    @Test
    void whereReadersDisagreeTheWaysAreCountedAndTheBytesThatTheyDisagreeAbout() {
        Derived derived = of(SMUGGLED);
        assertThat(derived.worst()).contains(Severity.DANGER);
        assertThat(derived.rules()).contains("framing/length-and-chunked", "message/bytes-after");
        assertThat(derived.readings()).isEqualTo(2);
        assertThat(derived.contestedBytes()).isEqualTo(6);
    }

    @Test
    void readersWhoOnlyRefuseDoNotDisagree() {
        Derived derived = of("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\n z\r\n\r\n");
        assertThat(derived.rules()).contains("field/folded");
        assertThat(derived.readings()).isEqualTo(1);
        assertThat(derived.contestedBytes()).isZero();
    }

    @Test
    void otherProtocolsHaveFindingsOfTheirOwn() {
        assertThat(of("SSH-2.0-OpenSSH_9.2\r\n").rules()).containsExactly("wire/ssh-banner");
        Derived derived = of("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n" + SMUGGLED);
        assertThat(derived.rules()).contains("wire/proxy-v1", "framing/length-and-chunked");
        assertThat(derived.contestedBytes()).isEqualTo(6);
    }

    @Test
    void aBeginningIsNotTheWhole() {
        Derived derived = Derived.of(Bytes.latin1(SMUGGLED), 1_000);
        assertThat(derived.whole()).isFalse();
        assertThat(derived.contestedBytes()).isEqualTo(1_000 - SMUGGLED.length() + 6);
    }

    @Test
    void theVersionChangesWithTheCatalogueAndWithNothingElse() {
        assertThat(Catalogue.all()).containsAll(Rules.all()).doesNotHaveDuplicates();
        assertThat(Catalogue.version()).isEqualTo(Catalogue.version()).isPositive();
        List<Rule> rules = List.of(rule("a/b", Severity.NOTE));
        List<Profile> profiles = List.of(Profile.STRICT);
        List<Long> versions = new ArrayList<>();
        versions.add(Catalogue.version(1, rules, profiles));
        versions.add(Catalogue.version(2, rules, profiles));
        versions.add(Catalogue.version(1, List.of(rule("a/c", Severity.NOTE)), profiles));
        versions.add(Catalogue.version(1, List.of(rule("a/b", Severity.ERROR)), profiles));
        versions.add(Catalogue.version(1, rules, List.of()));
        assertThat(versions).doesNotHaveDuplicates();
    }

    private static Rule rule(String id, Severity severity) {
        return new Rule(id, severity, SpecRef.rfc(9112, "1"));
    }
}
