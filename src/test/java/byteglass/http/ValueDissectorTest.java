package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Span;
import byteglass.texts.Texts;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueDissectorTest {

    private static final String MARKS = "equals comma semicolon mark quote space";

    private static Value of(String field, String value) {
        return ValueDissector.dissect(field, Bytes.latin1(value)).orElseThrow();
    }

    /// The parts of a value with their roles, marks and spaces left out.
    private static String parts(String field, String value) {
        Value found = of(field, value);
        assertThat(found.wellFormed()).as("%s: %s", field, value).isTrue();
        return loose(found);
    }

    private static String loose(Value found) {
        List<String> parts = new ArrayList<>();
        for (Span<ValueRole> span : found.dissection().spans()) {
            String role = span.role().key().substring("value-".length());
            if (!MARKS.contains(role)) {
                parts.add(role + " " + found.dissection().raw().latin1(span.range()));
            }
        }
        return String.join(", ", parts);
    }

    private static String decoded(String field, String value) {
        return of(field, value).decoded().stream()
                .map(part -> part.key() + " " + part.text())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aMediaTypeHasTwoPartsAndParameters() {
        assertThat(of("Content-Type", "text/html; charset=\"utf-8\"")
                        .dissection()
                        .spans())
                .extracting(Span::toString)
                .containsExactly(
                        "0..4 value-type",
                        "4..5 value-mark",
                        "5..9 value-type",
                        "9..10 value-semicolon",
                        "10..11 value-space",
                        "11..18 value-parameter",
                        "18..19 value-equals",
                        "19..20 value-quote",
                        "20..25 value-parameter-value",
                        "25..26 value-quote");
        assertThat(of("content-type", "text").wellFormed()).isFalse();
        assertThat(of("content-type", "a/b; c=\"d").wellFormed()).isFalse();
        assertThat(loose(of("content-type", "a/b, c/d"))).isEqualTo("type a, type b,, stray c/d");
    }

    @Test
    void whatIsAcceptedHasWeights() {
        assertThat(parts("accept", "text/html, ,*/*;q=0.8"))
                .isEqualTo("type text, type html, type *, type *, parameter q, weight 0.8");
        assertThat(parts("Accept-Language", "zh-CN,zh;q=0.9, en"))
                .isEqualTo("item zh-CN, item zh, parameter q, weight 0.9, item en");
        assertThat(of("accept-language", "a b").wellFormed()).isFalse();
        assertThat(parts("accept-encoding", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.", "0.125", "1", "1.", "1.000"})
    void aWeightIsOfAThousandth(String weight) {
        assertThat(parts("te", "a;q=" + weight)).isEqualTo("item a, parameter q, weight " + weight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.001", "0.1234", "2", ".5", "-1", "00", "\"0.5\""})
    void otherWeightsHaveNotTheForm(String weight) {
        assertThat(of("te", "a;q=" + weight).wellFormed()).isFalse();
    }

    @Test
    void directivesAndForwardingArePairs() {
        assertThat(parts("cache-control", "no-cache, max-age=60"))
                .isEqualTo("parameter no-cache, parameter max-age, parameter-value 60");
        assertThat(parts("Forwarded", "for=\"[::1]:5\";proto=http, for=x"))
                .isEqualTo("parameter for, parameter-value [::1]:5, parameter proto, parameter-value http,"
                        + " parameter for, parameter-value x");
        assertThat(parts("x-forwarded-for", "::1, 192.0.2.1")).isEqualTo("address ::1, address 192.0.2.1");
        assertThat(parts("strict-transport-security", "max-age=1; includeSubDomains"))
                .isEqualTo("parameter max-age, parameter-value 1, parameter includeSubDomains");
    }

    @Test
    void otherListsHaveOtherItems() {
        assertThat(parts("upgrade", "websocket, HTTP/2.0"))
                .isEqualTo("product websocket, product HTTP, product-version 2.0");
        assertThat(parts("via", "1.1 proxy (a (b) \\)), 1.0 x"))
                .isEqualTo("item 1.1, item proxy, comment (a (b) \\)), item 1.0, item x");
        assertThat(parts("link", "</a>; rel=next")).isEqualTo("uri /a, parameter rel, parameter-value next");
        assertThat(of("link", "x").wellFormed()).isFalse();
        assertThat(parts("if-none-match", "\"a,b\", W/\"c\", *")).isEqualTo("etag a,b, etag c, item *");
        assertThat(loose(of("if-match", "a"))).isEqualTo("stray a");
        assertThat(of("if-match", "Wx").wellFormed()).isFalse();
        assertThat(of("etag", "\"a").wellFormed()).isFalse();
        assertThat(loose(of("etag", "\"a\", \"b\""))).isEqualTo("etag a, stray , \"b\"");
    }

    @Test
    void aFileNameIsDecoded() {
        assertThat(decoded("content-disposition", "attachment; filename=\"a\\\"b\"; filename*=UTF-8'en'caf%C3%A9"))
                .isEqualTo("file-name a\"b, file-name café");
        assertThat(decoded("content-disposition", "inline; filename*=iso-8859-1''%E9%"))
                .isEqualTo("file-name é%");
        assertThat(decoded("content-disposition", "inline; filename*=koi8-r''x"))
                .isEmpty();
        assertThat(decoded("content-disposition", "inline; filename*=x%zz")).isEmpty();
        assertThat(decoded("content-disposition", "inline; filename*=utf-8''%4x%x4"))
                .isEqualTo("file-name %4x%x4");
    }

    @Test
    void aProgramSaysWhatItIsMadeOf() {
        assertThat(parts("user-agent", "Mozilla/5.0 (X11; (Linux) \\() curl"))
                .isEqualTo("product Mozilla, product-version 5.0, comment (X11; (Linux) \\(), product curl");
        assertThat(of("user-agent", "(a").wellFormed()).isFalse();
        assertThat(of("user-agent", "(a\\").wellFormed()).isFalse();
    }

    @Test
    void cookiesHaveNamesAndValues() {
        assertThat(parts("cookie", "a=1; b=x=\"y\""))
                .isEqualTo("cookie-name a, cookie-value 1, cookie-name b, cookie-value x=\"y\"");
        assertThat(loose(of("cookie", "a"))).isEqualTo("cookie-value a");
        assertThat(of("cookie", "a").wellFormed()).isFalse();
        assertThat(parts("set-cookie", "id=7; Path=/; Secure"))
                .isEqualTo("cookie-name id, cookie-value 7, parameter Path, parameter-value /, parameter Secure");
        assertThat(decoded("set-cookie", "a=b; Expires=Sun, 06 Nov 1994 08:49:37 GMT; expires=never"))
                .isEqualTo("time 1994-11-06T08:49:37Z");
    }

    @Test
    void basicCredentialsAreDecoded() {
        assertThat(of("Authorization", "Basic dTpwOng=").dissection().spans())
                .extracting(Span::toString)
                .containsExactly("0..5 value-auth-scheme", "5..6 value-space", "6..14 value-credentials");
        assertThat(decoded("authorization", "Basic dTpwOng=")).isEqualTo("user u, password p:x");
        assertThat(of("authorization", "Basic dTpwOng=").decoded().getFirst().textKey())
                .isEqualTo("decoded.user");
        assertThat(of("authorization", "basic dQ==").wellFormed()).isFalse();
        assertThat(of("authorization", "basic ?").wellFormed()).isFalse();
        assertThat(of("authorization", "basic").wellFormed()).isFalse();
    }

    @Test
    void aTokenIsDecodedWhereItIsAJsonWebToken() {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String token = encoder.encodeToString("{\"alg\":\"HS256\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "." + encoder.encodeToString("{\"sub\":\"ä\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + ".c2ln";
        assertThat(decoded("authorization", "Bearer " + token))
                .isEqualTo("jwt-header {\"alg\":\"HS256\"}, jwt-payload {\"sub\":\"ä\"}");
        assertThat(parts("authorization", "Bearer " + token)).endsWith("signature c2ln");
        assertThat(of("authorization", "Bearer a.b.c").wellFormed()).isFalse();
        assertThat(parts("authorization", "Bearer abc")).isEqualTo("auth-scheme Bearer, credentials abc");
        assertThat(parts("proxy-authorization", "Digest username=\"u\", nc=1"))
                .isEqualTo(
                        "auth-scheme Digest, parameter username, parameter-value u, parameter nc, parameter-value 1");
        assertThat(parts("www-authenticate", "Basic realm=\"x\", Digest realm=y, nonce=\"z\""))
                .isEqualTo("auth-scheme Basic, parameter realm, parameter-value x, auth-scheme Digest,"
                        + " parameter realm, parameter-value y, parameter nonce, parameter-value z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT|1994-11-06T08:49:37Z|true",
                "Sunday, 06-Nov-94 08:49:37 GMT|1994-11-06T08:49:37Z|false",
                "Sunday, 06-Nov-69 08:49:37 GMT|2069-11-06T08:49:37Z|false",
                "Sun Nov  6 08:49:37 1994|1994-11-06T08:49:37Z|false",
                "Sat, 31 Dec 2016 23:59:60 GMT|2016-12-31T23:59:59Z|true"
            })
    void aDateIsReadInThreeForms(String date, String instant, boolean sendable) {
        Value value = of("Date", date);
        assertThat(decoded("Date", date)).isEqualTo("time " + instant);
        assertThat(value.wellFormed()).isEqualTo(sendable);
        assertThat(loose(value)).contains("weekday S", "time ", "year ").doesNotContain("stray");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "Sun, 31 Feb 1994 08:49:37 GMT",
                "Sun, 06 Foo 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT x"
            })
    void whatIsNoDateIsNotWellFormed(String date) {
        assertThat(of("expires", date).wellFormed()).isFalse();
        assertThat(decoded("expires", date)).isEmpty();
    }

    @Test
    void someFieldsHaveOneOfTwoForms() {
        assertThat(parts("retry-after", "120")).isEqualTo("number 120");
        assertThat(decoded("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")).startsWith("time");
        assertThat(parts("if-range", "\"x\"")).isEqualTo("etag x");
        assertThat(decoded("if-range", "Sun, 06 Nov 1994 08:49:37 GMT")).startsWith("time");
    }

    @Test
    void rangesAreNumbers() {
        assertThat(parts("range", "bytes=0-499, -200,7-"))
                .isEqualTo("unit bytes, number 0, number 499, number 200, number 7");
        assertThat(of("range", "bytes=-").wellFormed()).isFalse();
        assertThat(loose(of("range", "bytes=1-2x,3-"))).isEqualTo("unit bytes, number 1, number 2, stray x, number 3");
        assertThat(of("range", "bytes").wellFormed()).isFalse();
        assertThat(parts("content-range", "bytes 0-1/2")).isEqualTo("unit bytes, number 0, number 1, number 2");
        assertThat(parts("content-range", "bytes */*")).isEqualTo("unit bytes");
        assertThat(of("content-range", "bytes -1/x").wellFormed()).isFalse();
        assertThat(parts("content-length", "12")).isEqualTo("number 12");
        assertThat(loose(of("content-length", "12, 12"))).isEqualTo("number 12, stray , 12");
        assertThat(of("age", "-1").wellFormed()).isFalse();
    }

    @Test
    void aPolicyHasDirectivesWithWords() {
        assertThat(parts("content-security-policy", "default-src 'self' https:; img-src *, a"))
                .isEqualTo("parameter default-src, item 'self', item https:, parameter img-src, item *, parameter a");
    }

    @Test
    void structuredFieldsHaveTypes() {
        assertThat(parts("sec-ch-ua", "\"Chromium\";v=\"140\", \"Not;A=B\";v=8"))
                .isEqualTo("string Chromium, key v, string 140, string Not;A=B, key v, number 8");
        assertThat(parts("sec-ch-ua-mobile", "?1")).isEqualTo("boolean ?, boolean 1");
        assertThat(parts("sec-fetch-site", "same-origin")).isEqualTo("item same-origin");
        assertThat(parts("priority", "u=1, i")).isEqualTo("key u, number 1, key i");
        assertThat(parts("signature-input", "s=(\"@a\" \"b\";x);created=-1.5, t;y"))
                .isEqualTo("key s, string @a, string b, key x, key created, number -1.5, key t, key y");
        assertThat(parts("content-digest", "sha-256=:AQI=:")).isEqualTo("key sha-256, binary AQI=");
        assertThat(decoded("deprecation", "@1659578233")).isEqualTo("time 2022-08-04T01:57:13Z");
        assertThat(decoded("deprecation", "@999999999999999")).startsWith("time +");
        assertThat(decoded("idempotency-key", "%\"caf%c3%a9\"")).isEqualTo("text café");
        assertThat(parts("idempotency-key", "\"a\\\"b\\\\\"")).isEqualTo("string a\\\"b\\\\");
        assertThat(parts("idempotency-key", "%\"a\\\"")).isEqualTo("string a\\");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "priority|u=1,",
                "priority|U=1",
                "priority|=",
                "priority|a=(1 2",
                "priority|a=(1,2)",
                "priority|a=(1\"b\")",
                "priority|a=)",
                "priority|a b",
                "sec-ch-ua|,",
                "sec-ch-ua|a;;b",
                "sec-fetch-user|?2",
                "sec-fetch-user|?",
                "sec-fetch-site|-",
                "sec-fetch-site|1.2.3",
                "sec-fetch-site|!",
                "sec-fetch-site|a b",
                "sec-fetch-site|%a",
                "sec-fetch-site|:a",
                "sec-fetch-site|:?:",
                "sec-fetch-site|@",
                "sec-fetch-site|`\"é\"`",
                "sec-fetch-site|\"a",
                "sec-fetch-site|`\"a\\b\"`",
                "sec-fetch-site|`\"a\\`",
                "sec-fetch-site|`%\"%C3%A9\"`",
                "sec-fetch-site|`%\"%c\"`",
                "sec-fetch-site|`%\"%c3\"`",
                "sec-fetch-site|`%\"a`",
                "sec-fetch-site|`%\"é\"`"
            })
    void aStructuredFieldIsStrict(String field, String value) {
        assertThat(of(field, value).wellFormed()).isFalse();
    }

    @Test
    void aFoldIsSpace() {
        assertThat(parts("accept", "a/b,\r\n c/d")).isEqualTo("type a, type b, type c, type d");
    }

    @Test
    void aFieldOfNoKnownFormHasNoDissection() {
        assertThat(ValueDissector.dissect("X-GitHub-Event", Bytes.latin1("push")))
                .isEmpty();
        assertThat(ValueDissector.dissect("Host", Bytes.latin1("x"))).isEmpty();
    }

    @Test
    void anyValueIsTiled() {
        List<String> fields = new ArrayList<>();
        for (FieldName name : FieldName.registry().all()) {
            fields.add(name.name());
        }
        for (FieldName name : FieldName.customary().all()) {
            fields.add(name.name());
        }
        String soup = "a b;,=\"\\()<>/*:?@%-.0W'\t\r\né\0";
        Random random = new Random(13);
        Set<String> known = new HashSet<>();
        for (int round = 0; round < 60; round++) {
            for (String field : fields) {
                StringBuilder value = new StringBuilder();
                for (int i = random.nextInt(20); i > 0; i--) {
                    value.append(soup.charAt(random.nextInt(soup.length())));
                }
                ValueDissector.dissect(field, Bytes.latin1(value.toString())).ifPresent(found -> {
                    known.add(field);
                    assertThat(found.dissection().spans().length()).isEqualTo(value.length());
                });
            }
        }
        assertThat(known).hasSizeGreaterThan(90);
    }

    @Test
    void longValuesCostLinearTime() {
        for (String unit : List.of("a", "(", "()", ";", ",", "a=b;", "\"", "\\", "a/b, ", "=", " ", "1-2,", "a.")) {
            for (String field : List.of(
                    "accept",
                    "cookie",
                    "set-cookie",
                    "user-agent",
                    "range",
                    "priority",
                    "sec-ch-ua",
                    "authorization",
                    "www-authenticate",
                    "date",
                    "content-type",
                    "via",
                    "if-match",
                    "content-security-policy")) {
                String value = unit.repeat(200_000 / unit.length());
                assertThat(of(field, value).dissection().spans().length()).isEqualTo(value.length());
            }
        }
    }

    @Test
    void everyRoleAndDecodedPartHasAName() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            for (ValueRole role : ValueRole.values()) {
                assertThat(texts.get("role." + role.key())).isNotBlank();
            }
            for (String key : List.of("user", "password", "jwt-header", "jwt-payload", "time", "file-name", "text")) {
                assertThat(texts.get("decoded." + key)).isNotBlank();
            }
        }
    }
}
