package byteglass.http;

import static byteglass.dissect.Severity.DANGER;
import static byteglass.dissect.Severity.ERROR;
import static byteglass.dissect.Severity.NOTE;
import static byteglass.dissect.Severity.WARNING;

import byteglass.dissect.Rule;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All that is said about the octets of HTTP/1.x messages.
///
/// ERROR where a MUST is broken; DANGER where readers are known to disagree where the message ends or whom it is
/// for, or a secret is exposed. The texts are `rule.ID` and `rule.ID.why` of the area `rules`.
public enum Rules {
    BARE_LF(WARNING, "line/bare-lf", 9112, "2.2"),
    BARE_CR(DANGER, "line/bare-cr", 9112, "2.2"),
    LEADING_LINE(NOTE, "line/leading-empty-line", 9112, "2.2"),
    LEADING_LINES(WARNING, "line/several-empty-lines", 9112, "2.2"),

    NO_START_LINE(ERROR, "start/not-http", 9112, "3"),
    SIMPLE_REQUEST(WARNING, "start/simple-request", 1945, "4.1"),
    LEADING_SPACE(ERROR, "start/leading-space", 9112, "3"),
    EXTRA_SPACE(WARNING, "start/extra-space", 9112, "3"),
    ODD_SEPARATOR(WARNING, "start/odd-separator", 9112, "3"),
    TRAILING_SPACE(WARNING, "start/trailing-space", 9112, "3"),
    LONG_START_LINE(WARNING, "start/too-long", 9112, "3"),
    PREFACE(NOTE, "start/http2-preface", 9113, "3.4"),

    METHOD_CHARACTER(ERROR, "method/invalid-character", 9110, "9.1"),
    METHOD_UNREGISTERED(NOTE, "method/unregistered", 9110, "16.1.1"),
    METHOD_CASE(WARNING, "method/wrong-case", 9110, "9.1"),
    METHOD_OVERRIDE(WARNING, "method/override", 9110, "9.2.1"),
    TRACE_SECRET(ERROR, "method/trace-with-secrets", 9110, "9.3.8"),

    TARGET_SPACE(ERROR, "target/space", 9112, "3.2"),
    TARGET_CHARACTER(ERROR, "target/invalid-character", 9112, "3.2"),
    TARGET_CONTROL(ERROR, "target/control-character", 9112, "3"),
    TARGET_NON_ASCII(ERROR, "target/non-ascii", 9112, "3.2"),
    TARGET_ESCAPE(ERROR, "target/bad-escape", 3986, "2.1"),
    TARGET_LINE_END(WARNING, "target/encoded-line-end", 9112, "11.1"),
    TARGET_NUL(WARNING, "target/encoded-nul", 3986, "7.3"),
    TARGET_SLASH(NOTE, "target/encoded-slash", 3986, "2.2"),
    TARGET_DOTS(NOTE, "target/dot-segments", 3986, "5.2.4"),
    TARGET_FRAGMENT(ERROR, "target/fragment", 9112, "3.2"),
    TARGET_USERINFO(ERROR, "target/userinfo", 9110, "4.2.4"),
    TARGET_PASSWORD(DANGER, "target/password", 9110, "4.2.4"),
    TARGET_SECRET(DANGER, "target/secret", 9110, "17.9"),
    TARGET_FORM(ERROR, "target/no-form", 9112, "3.2"),
    TARGET_ABSOLUTE(NOTE, "target/absolute-form", 9112, "3.2.2"),
    TARGET_ASTERISK(ERROR, "target/asterisk-misused", 9112, "3.2.4"),
    TARGET_AUTHORITY(ERROR, "target/authority-misused", 9112, "3.2.3"),
    TARGET_CONNECT(ERROR, "target/connect-without-authority", 9112, "3.2.3"),
    TARGET_EMPTY_HOST(ERROR, "target/empty-host", 9110, "4.2.1"),
    TARGET_PORT(ERROR, "target/impossible-port", 3986, "3.2.3"),

    VERSION_CASE(ERROR, "version/wrong-case", 9112, "2.3"),
    VERSION_MALFORMED(ERROR, "version/malformed", 9112, "2.3"),
    VERSION_PROTOCOL(ERROR, "version/other-protocol", 9112, "2.3"),
    VERSION_MAJOR(ERROR, "version/unknown-major", 9112, "2.3"),
    VERSION_MINOR(NOTE, "version/unknown-minor", 9110, "2.5"),
    VERSION_OLD(NOTE, "version/http-1-0", 9112, "9.3"),

    STATUS_DIGITS(ERROR, "status/not-three-digits", 9112, "4"),
    STATUS_CLASS(WARNING, "status/no-class", 9110, "15"),
    STATUS_UNREGISTERED(NOTE, "status/unregistered", 9110, "16.2.1"),
    STATUS_FIELD(ERROR, "status/required-field-missing", 9110, "15"),
    REASON_SPACE(WARNING, "reason/missing-space", 9112, "4"),
    REASON_CHARACTER(ERROR, "reason/invalid-character", 9112, "4"),
    REASON_NON_ASCII(NOTE, "reason/non-ascii", 9112, "4"),

    NO_COLON(ERROR, "field/no-colon", 9112, "5"),
    SPACE_BEFORE_COLON(ERROR, "field/space-before-colon", 9112, "5.1"),
    SPACE_BEFORE_FIRST(ERROR, "field/space-before-first", 9112, "2.2"),
    FOLDED(WARNING, "field/folded", 9112, "5.2"),
    EMPTY_NAME(ERROR, "field/empty-name", 9110, "5.1"),
    NAME_CHARACTER(ERROR, "field/invalid-name-character", 9110, "5.1"),
    NAME_UNDERSCORE(DANGER, "field/underscore", 3875, "4.1.18"),
    VALUE_CHARACTER(ERROR, "field/invalid-value-character", 9110, "5.5"),
    VALUE_NUL(DANGER, "field/nul", 9110, "5.5"),
    VALUE_NON_ASCII(NOTE, "field/non-ascii", 9110, "5.5"),
    EMPTY_VALUE(NOTE, "field/empty-value", 9110, "5.5"),
    FIELD_UNREGISTERED(NOTE, "field/unregistered", 9110, "16.3.1"),
    FIELD_DEPRECATED(NOTE, "field/deprecated", 9110, "16.3.1"),
    FIELD_OBSOLETED(NOTE, "field/obsoleted", 9110, "16.3.1"),
    FIELD_REPEATED(ERROR, "field/repeated-singleton", 9110, "5.3"),
    LONG_FIELD(WARNING, "field/too-long", 9110, "5.4"),
    MANY_FIELDS(WARNING, "field/too-many", 9110, "5.4"),
    LARGE_HEAD(WARNING, "field/large-head", 6585, "5"),

    HOST_MISSING(ERROR, "host/missing", 9112, "3.2"),
    HOST_REPEATED(DANGER, "host/repeated", 9112, "3.2"),
    HOST_MALFORMED(ERROR, "host/malformed", 9112, "3.2"),
    HOST_EMPTY(WARNING, "host/empty", 9112, "3.2"),
    HOST_DIFFERS(DANGER, "host/differs-from-target", 9112, "3.2.2"),
    HOST_LATE(NOTE, "host/not-first", 9110, "7.2"),
    HOST_PORT(ERROR, "host/impossible-port", 3986, "3.2.3"),

    LENGTH_AND_CODING(DANGER, "framing/length-and-chunked", 9112, "6.3"),
    LENGTHS_DIFFER(DANGER, "framing/differing-lengths", 9112, "6.3"),
    LENGTH_REPEATED(WARNING, "framing/repeated-length", 9110, "8.6"),
    LENGTH_LIST(WARNING, "framing/length-list", 9110, "8.6"),
    LENGTH_SIGN(DANGER, "framing/length-sign", 9110, "8.6"),
    LENGTH_ZEROS(WARNING, "framing/length-leading-zeros", 9110, "8.6"),
    LENGTH_OVERFLOW(DANGER, "framing/length-overflow", 9110, "8.6"),
    LENGTH_NO_NUMBER(DANGER, "framing/length-not-number", 9112, "6.3"),
    LENGTH_EMPTY(ERROR, "framing/length-empty", 9112, "6.3"),
    LENGTH_FORBIDDEN(ERROR, "framing/length-forbidden", 9110, "8.6"),
    CODING_NOT_LAST(DANGER, "framing/chunked-not-last", 9112, "6.3"),
    CODING_ABSENT(DANGER, "framing/not-chunked", 9112, "6.3"),
    CODING_TWICE(DANGER, "framing/chunked-twice", 9112, "6.1"),
    CODING_OLD_VERSION(DANGER, "framing/coding-in-http-1-0", 9112, "6.1"),
    CODING_OBFUSCATED(DANGER, "framing/coding-obfuscated", 9112, "6.1"),
    CODING_UNKNOWN(WARNING, "framing/unknown-coding", 9112, "7"),
    CODING_EMPTY(ERROR, "framing/coding-empty", 9112, "6.1"),
    CODING_GAP(DANGER, "framing/coding-empty-element", 9110, "5.6.1"),
    CODING_FORBIDDEN(ERROR, "framing/coding-forbidden", 9112, "6.1"),
    FOLDED_FRAMING(DANGER, "framing/folded", 9112, "5.2"),
    UNTIL_CLOSE(NOTE, "framing/until-close", 9112, "6.3"),

    CHUNK_SIZE(DANGER, "chunk/size-invalid", 9112, "7.1"),
    CHUNK_SIGN(DANGER, "chunk/size-sign", 9112, "7.1"),
    CHUNK_PREFIX(DANGER, "chunk/size-prefix", 9112, "7.1"),
    CHUNK_OVERFLOW(DANGER, "chunk/size-overflow", 9112, "7.1"),
    CHUNK_ZEROS(NOTE, "chunk/size-leading-zeros", 9112, "7.1"),
    CHUNK_SPACE(ERROR, "chunk/size-space", 9112, "7.1"),
    CHUNK_BARE_LF(DANGER, "chunk/bare-lf", 9112, "7.1"),
    CHUNK_BARE_CR(DANGER, "chunk/bare-cr", 9112, "7.1"),
    CHUNK_DATA_END(DANGER, "chunk/data-not-ended", 9112, "7.1"),
    CHUNK_EXTENSION(NOTE, "chunk/extension", 9112, "7.1.1"),
    CHUNK_EXTENSION_NAME(ERROR, "chunk/extension-unnamed", 9112, "7.1.1"),
    CHUNK_EXTENSION_CHARACTER(ERROR, "chunk/extension-character", 9112, "7.1.1"),
    CHUNK_EXTENSION_SPACE(WARNING, "chunk/extension-space", 9112, "7.1.1"),
    CHUNK_EXTENSION_QUOTE(DANGER, "chunk/extension-quote", 9112, "7.1.1"),

    TRAILER_FORBIDDEN(DANGER, "trailer/forbidden", 9110, "6.5.1"),
    TRAILER_UNWISE(WARNING, "trailer/unwise", 9110, "6.5.1"),
    TRAILER_UNDECLARED(NOTE, "trailer/undeclared", 9110, "6.6.2"),

    BODY_UNEXPECTED(WARNING, "body/unexpected", 9110, "9.3.1"),
    BODY_ON_TRACE(ERROR, "body/on-trace", 9110, "9.3.8"),
    BODY_ON_CONNECT(WARNING, "body/on-connect", 9110, "9.3.6"),
    BODY_UNTYPED(NOTE, "body/no-content-type", 9110, "8.3"),
    HIDDEN_REQUEST(DANGER, "body/hidden-request", 9112, "11.2"),
    BYTES_AFTER(WARNING, "message/bytes-after", 9112, "9.3"),
    AFTER_CLOSE(WARNING, "message/after-close", 9112, "9.6"),
    UPGRADED(NOTE, "message/upgraded", 9110, "7.8"),
    MORE_FINDINGS(NOTE, "message/more-findings", 9110, "2.4"),

    CONNECTION_END_TO_END(WARNING, "connection/end-to-end-field", 9110, "7.6.1"),
    CONNECTION_CONFLICT(WARNING, "connection/close-and-keep-alive", 9112, "9.3"),
    CONNECTION_PROXY(NOTE, "connection/proxy-connection", 9112, "C.2.2"),
    UPGRADE_UNNAMED(ERROR, "connection/upgrade-not-named", 9110, "7.8"),
    TE_UNNAMED(ERROR, "connection/te-not-named", 9110, "10.1.4"),
    EXPECT_UNKNOWN(WARNING, "expect/unknown", 9110, "10.1.1"),
    EXPECT_NOTHING(ERROR, "expect/without-content", 9110, "10.1.1"),

    DATE_MALFORMED(WARNING, "date/malformed", 9110, "5.6.7"),
    DATE_OBSOLETE(WARNING, "date/obsolete-format", 9110, "5.6.7"),
    AUTH_PLAIN(DANGER, "auth/secret-without-tls", 7617, "4"),
    AUTH_MALFORMED(ERROR, "auth/malformed-basic", 7617, "2"),
    COOKIE_REPEATED(ERROR, "cookie/several-fields", 6265, "5.4"),
    TYPE_MALFORMED(ERROR, "content/malformed-type", 9110, "8.3.1");

    private static final List<Rule> ALL =
            Arrays.stream(values()).map(Rules::rule).toList();

    /// The rules about what the [profiles][Profile] read differently.
    private static final Set<Rule> READ_DIFFERENTLY = EnumSet.of(
                    BARE_LF,
                    BARE_CR,
                    SPACE_BEFORE_FIRST,
                    FOLDED,
                    FOLDED_FRAMING,
                    LENGTH_AND_CODING,
                    LENGTHS_DIFFER,
                    LENGTH_LIST,
                    CODING_NOT_LAST,
                    CODING_OBFUSCATED,
                    CHUNK_BARE_LF,
                    CHUNK_BARE_CR)
            .stream()
            .map(Rules::rule)
            .collect(Collectors.toUnmodifiableSet());

    private final Severity severity;
    private final String id;
    private final int document;
    private final String section;

    Rules(Severity severity, String id, int document, String section) {
        this.severity = severity;
        this.id = id;
        this.document = document;
        this.section = section;
    }

    /// The rule itself.
    public Rule rule() {
        return new Rule(id, severity, SpecRef.rfc(document, section));
    }

    /// The rules, in the order of the catalogue.
    public static List<Rule> all() {
        return ALL;
    }

    /// Whether readers are known to read the bytes of its findings differently, so that they carry
    /// [readings][Request#readings].
    public static boolean carriesReadings(Rule rule) {
        return READ_DIFFERENTLY.contains(rule);
    }

    Rule of() {
        return ALL.get(ordinal());
    }
}
