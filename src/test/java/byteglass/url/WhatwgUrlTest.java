package byteglass.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatwgUrlTest {

    private static WhatwgUrl parsed(String input, @Nullable String base) {
        WhatwgUrl from = base == null ? null : parsed(base, null);
        WhatwgUrl url = WhatwgUrl.parse(input, from).url();
        assertThat(url).as(input).isNotNull();
        return java.util.Objects.requireNonNull(url);
    }

    private static List<String> errors(String input, @Nullable String base) {
        WhatwgUrl from = base == null ? null : parsed(base, null);
        return WhatwgUrl.parse(input, from).errors().stream()
                .map(ValidationError::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            http://example.com                  → http://example.com/
            HTTP://EXAMPLE.com:80/A?B#C         → http://example.com/A?B#C
            http://[::1]:81/                    → http://[::1]:81/
            http://[::1]/                       → http://[::1]/
            https://u:p@h:8443/                 → https://u:p@h:8443/
            https://u:@h/                       → https://u@h/
            https://:p@h/                       → https://:p@h/
            https://:@h/                        → https://h/
            http://a:b:c@h/                     → http://a:b%3Ac@h/
            http://a@b@h/                       → http://a%40b@h/
            http://h:/                          → http://h/
            http://h:00080/                     → http://h/
            ws://h:80/                          → ws://h/
            wss://h:443                         → wss://h/
            ftp://h:21/a                        → ftp://h/a
            http://h:0/                         → http://h:0/
            http:\\\\h\\a                       → http://h/a
            http:h                              → http://h/
            http:////h/a                        → http://h/a
            http://h/a/./b/../c                 → http://h/a/c
            http://h/a/%2e/b/%2E./c/.           → http://h/a/c/
            http://h/a/b/..                     → http://h/a/
            http://h/../..                      → http://h/
            http://h/a/...                      → http://h/a/...
            http://h/a/.b                       → http://h/a/.b
            http://h/%2                         → http://h/%2
            http://h/a b"<>`{}^                 → http://h/a%20b%22%3C%3E%60%7B%7D%5E
            http://h/?a'b "<>`{}                → http://h/?a%27b%20%22%3C%3E`{}
            foo://h/?a'b                        → foo://h/?a'b
            http://h/#a b"<>`                   → http://h/#a%20b%22%3C%3E%60
            http://h/é水🌍?é#é                   → http://h/%C3%A9%E6%B0%B4%F0%9F%8C%8D?%C3%A9#%C3%A9
            http://h?                           → http://h/?
            http://h#                           → http://h/#
            foo://h                             → foo://h
            foo://h?q                           → foo://h?q
            foo://h#f                           → foo://h#f
            foo://h/a/../b                      → foo://h/b
            foo://                              → foo://
            foo:///a                            → foo:///a
            foo:/a                              → foo:/a
            foo:/                               → foo:/
            foo:/.//a                           → foo:/.//a
            foo:a b?c d#e f                     → foo:a b?c%20d#e%20f
            foo:a ?b                            → foo:a%20?b
            foo:a #b                            → foo:a%20#b
            foo:                                → foo:
            foo:\\a                             → foo:\\a
            foo://h/a\\b                        → foo://h/a\\b
            a+-.1:b                             → a+-.1:b
            file:                               → file:///
            file:a                              → file:///a
            file:/a                             → file:///a
            file://                             → file:///
            file:///                            → file:///
            file://h                            → file://h/
            file://h/a                          → file://h/a
            file://localhost/a                  → file:///a
            file:\\\\h\\a                       → file://h/a
            file:///C|/a/../..                  → file:///C:/
            file:///C:/..                       → file:///C:/
            file:C|/a                           → file:///C:/a
            file://C|/a                         → file:///C:/a
            file://C:                           → file:///C:
            file:///C|                          → file:///C:
            file:///1:/..                       → file:///
            file:///C:a/..                      → file:///
            file:///ab/..                       → file:///
            file:///a/C|                        → file:///a/C|
            blob:https://h:1/a                  → blob:https://h:1/a
            """)
    void anAbsoluteUrlIsReadAsBrowsersDo(String input, String href) {
        assertThat(parsed(input, null).href()).isEqualTo(href);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            b              → http://u:p@h:1/a/c?q#f → http://u:p@h:1/a/b
            ''             → http://h/a?q#f         → http://h/a?q
            ?x             → http://h/a?q#f         → http://h/a?x
            '#x'           → http://h/a?q#f         → http://h/a?q#x
            ../b           → http://h/a/c/d         → http://h/a/b
            /b             → http://u@h:1/a         → http://u@h:1/b
            \\b            → http://h/a             → http://h/b
            //x/b          → http://h:1/a           → http://x/b
            \\\\x          → http://h/a             → http://x/
            /\\x           → http://h/a             → http://x/
            http:b         → http://h/a/c           → http://h/a/b
            http:          → http://h/a?q           → http://h/a?q
            http:/b        → http://h/a             → http://h/b
            https:b        → http://h/a             → https://b/
            http://x       → http://h/a             → http://x/
            b              → foo://h/a/c            → foo://h/a/b
            /b             → foo://h/a              → foo://h/b
            //x            → foo://h/a              → foo://x
            b              → foo:/a                 → foo:/b
            b              → foo://h                → foo://h/b
            '#x'           → foo:bar?q              → foo:bar?q#x
            foo:b          → foo://h/a              → foo:b
            b              → file://h/a/c           → file://h/a/b
            /b             → file://h/a/c           → file://h/b
            /b             → file:///C:/a           → file:///C:/b
            /D:/b          → file:///C:/a           → file:///D:/b
            /b             → file:///ab/a           → file:///b
            /b             → file:///               → file:///b
            /b             → file:///C:             → file:///C:/b
            /b             → file:///C:a            → file:///b
            C|/b           → file://h/a             → file://h/C:/b
            C|             → file:///a              → file:///C:
            C|x            → file:///a              → file:///C|x
            ..             → file:///C:/a           → file:///C:/
            ?x             → file:///a?q            → file:///a?x
            '#x'           → file:///a?q            → file:///a?q#x
            ''             → file:///a?q#f          → file:///a?q
            file:b         → file://h/a             → file://h/b
            file:b         → http://h/a             → file:///b
            //x/b          → file:///a              → file://x/b
            ///b           → file://h/a             → file:///b
            """)
    void aReferenceIsReadAgainstItsBase(String input, String base, String href) {
        assertThat(parsed(input, base).href()).isEqualTo(href);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            a                  →         → missing-scheme-non-relative-URL
            1a:b               →         → missing-scheme-non-relative-URL
            a_b:c              →         → missing-scheme-non-relative-URL
            :a                 →         → missing-scheme-non-relative-URL
            ''                 →         → missing-scheme-non-relative-URL
            a                  → foo:bar → missing-scheme-non-relative-URL
            ?a                 → foo:bar → missing-scheme-non-relative-URL
            //a b              → http://h/ → domain-invalid-code-point
            http://            →         → host-missing
            http://u@          →         → invalid-credentials, host-missing
            http://u@/a        →         → invalid-credentials, host-missing
            http://u@[x        →         → IPv6-unclosed, invalid-credentials
            http://:80         →         → host-missing
            foo://:80          →         → host-missing
            foo://u@           →         → invalid-credentials, host-missing
            foo://a b          →         → host-invalid-code-point
            http://h:x         →         → port-invalid
            http://h:65536     →         → port-out-of-range
            http://h:99999999999999999999 → → port-out-of-range
            http://a b         →         → domain-invalid-code-point
            http://a%b         →         → domain-invalid-code-point
            http://%C3         →         → domain-to-ASCII
            http://­           →         → domain-to-ASCII
            http://[::1        →         → IPv6-unclosed
            file://a b         →         → domain-invalid-code-point
            http://1.2.3.4.5   →         → IPv4-too-many-parts
            http://a.1         →         → IPv4-non-numeric-part
            http://1..2        →         → IPv4-non-numeric-part
            http://1.2.3.256   →         → IPv4-out-of-range-part
            http://256.1.2.3   →         → IPv4-out-of-range-part
            http://256.1.2.256 →         → IPv4-out-of-range-part
            http://0x100000000 →         → IPv4-non-decimal-part, IPv4-out-of-range-part
            """)
    void whatIsNoUrlFailsAndSaysWhy(String input, @Nullable String base, String expected) {
        WhatwgUrl from = base == null ? null : parsed(base, null);

        assertThat(WhatwgUrl.parse(input, from).url()).isNull();
        assertThat(errors(input, base)).containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            http:h             →              → special-scheme-missing-following-solidus
            http:///h          →              → special-scheme-missing-following-solidus
            file:a             →              → special-scheme-missing-following-solidus
            http://u@h         →              → invalid-credentials
            http://h\\a        →              → invalid-reverse-solidus
            file:\\a           →              → special-scheme-missing-following-solidus, invalid-reverse-solidus
            http://h/a b       →              → invalid-URL-unit
            http://h/%zz       →              → invalid-URL-unit
            http://h/?%        →              → invalid-URL-unit
            http://h/#\u0080   →              → invalid-URL-unit
            http://h/\ufdd0    →              → invalid-URL-unit
            http://h/\uffff    →              → invalid-URL-unit
            foo:{              →              → invalid-URL-unit
            foo://h%           →              → invalid-URL-unit
            foo://{            →              → invalid-URL-unit
            http://0x7f.1      →              → IPv4-non-decimal-part
            http://1.2.3.4.    →              → IPv4-empty-part
            http://256         →              → IPv4-out-of-range-part
            http://xn--a       →              → domain-to-ASCII
            http://a.xn--a     →              → domain-to-ASCII
            C|                 → file:///a    → file-invalid-Windows-drive-letter
            file://C|/         →              → file-invalid-Windows-drive-letter-host
            """)
    void whatIsReadAlthoughItIsWrongIsReported(String input, @Nullable String base, String expected) {
        assertThat(errors(input, base)).contains(expected.split(", "));
    }

    @Test
    void whiteSpaceAroundAndTabsAndNewlinesInsideGo() {
        assertThat(parsed(" \0http://h/\t\r\na\tb \n", null).href()).isEqualTo("http://h/ab");
        assertThat(errors(" http://h/", null)).containsExactly("invalid-URL-unit");
        assertThat(errors("http://h/ ", null)).containsExactly("invalid-URL-unit");
        assertThat(errors("http://h/\n#", null)).containsExactly("invalid-URL-unit");
        assertThat(errors("http://h/a(b)~é\ue000/?b#c%20", null)).isEmpty();
    }

    @Test
    void aLoneSurrogateIsReadAsTheReplacementCharacter() {
        assertThat(parsed("http://h/\ud800", null).href()).isEqualTo("http://h/%EF%BF%BD");
        assertThat(parsed("http://h/\udc00a", null).href()).isEqualTo("http://h/%EF%BF%BDa");
        assertThat(parsed("http://h/\ud800\ud83c\udf0d", null).href()).isEqualTo("http://h/%EF%BF%BD%F0%9F%8C%8D");
    }

    @Test
    void theOriginIsSchemeHostAndPort() {
        assertThat(parsed("http://u:p@h:80/a", null).origin()).isEqualTo("http://h");
        assertThat(parsed("https://h:1/", null).origin()).isEqualTo("https://h:1");
        assertThat(parsed("wss://h/", null).origin()).isEqualTo("wss://h");
        assertThat(parsed("blob:https://h:1/a", null).origin()).isEqualTo("https://h:1");
        assertThat(parsed("blob:http://h/a", null).origin()).isEqualTo("http://h");
        assertThat(parsed("blob:ftp://h/a", null).origin()).isEqualTo("null");
        assertThat(parsed("blob:httpx://h/a", null).origin()).isEqualTo("null");
        assertThat(parsed("blob:a", null).origin()).isEqualTo("null");
        assertThat(parsed("file:///a", null).origin()).isEqualTo("null");
        assertThat(parsed("foo://h", null).origin()).isEqualTo("null");
    }

    @Test
    void thePartsAreThoseOfTheUrlClass() {
        WhatwgUrl url = parsed("http://u:p@h:81/a?b#c", null);

        assertThat(url.protocol()).isEqualTo("http:");
        assertThat(url.username()).isEqualTo("u");
        assertThat(url.password()).isEqualTo("p");
        assertThat(url.hostAndPort()).isEqualTo("h:81");
        assertThat(url.hostname()).isEqualTo("h");
        assertThat(url.search()).isEqualTo("?b");
        assertThat(url.hash()).isEqualTo("#c");
        assertThat(parsed("foo:a", null).hostname()).isEmpty();
        assertThat(parsed("foo:a", null).search()).isEmpty();
        assertThat(parsed("foo:a?#", null).search()).isEmpty();
        assertThat(parsed("foo:a?#", null).hash()).isEmpty();
        assertThat(parsed("foo:a", null).hash()).isEmpty();
    }

    @Test
    void everyErrorHasTheNameOfTheStandard() {
        assertThat(ValidationError.values())
                .extracting(ValidationError::key)
                .allSatisfy(key -> assertThat(key).matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)+"));
        assertThat(ValidationError.IPV4_IN_IPV6_TOO_FEW_PARTS.key()).isEqualTo("IPv4-in-IPv6-too-few-parts");
        assertThat(ValidationError.HOST_MISSING.key()).isEqualTo("host-missing");
    }
}
