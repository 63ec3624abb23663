package byteglass.body;

import static byteglass.dissect.Severity.DANGER;
import static byteglass.dissect.Severity.ERROR;
import static byteglass.dissect.Severity.NOTE;
import static byteglass.dissect.Severity.WARNING;

import byteglass.dissect.Rule;
import byteglass.dissect.SpecRef;
import java.util.List;

/// What can be said about a body. The texts are `rule.ID.title`, `rule.ID` and `rule.ID.why` of the area `body`.
public final class BodyRules {

    private static final SpecRef CODINGS = SpecRef.rfc(9110, "8.4");
    private static final SpecRef CHARSETS = SpecRef.rfc(9110, "8.3.2");

    public static final Rule CODING_UNKNOWN = new Rule("coding/unknown", WARNING, CODINGS);
    public static final Rule CODING_ABSENT = new Rule("coding/not-applied", ERROR, CODINGS);
    public static final Rule CODING_CORRUPT = new Rule("coding/corrupt", ERROR, CODINGS);
    public static final Rule CODING_TRUNCATED = new Rule("coding/truncated", ERROR, CODINGS);
    public static final Rule CODING_CHECKSUM = new Rule("coding/checksum", ERROR, CODINGS);
    public static final Rule CODING_TRAILING = new Rule("coding/bytes-after", WARNING, CODINGS);
    public static final Rule CODING_BOMB = new Rule("coding/bomb", DANGER, CODINGS);
    public static final Rule CODING_LARGE = new Rule("coding/large", NOTE, CODINGS);
    public static final Rule CODING_STACKED = new Rule("coding/too-many", DANGER, CODINGS);
    public static final Rule CODING_RAW =
            new Rule("coding/deflate-without-zlib", WARNING, SpecRef.rfc(9110, "8.4.1.2"));
    public static final Rule CODING_WINDOW = new Rule("coding/large-window", WARNING, SpecRef.rfc(9659, "3"));

    public static final Rule CHARSET_UNKNOWN = new Rule("charset/unknown", WARNING, CHARSETS);
    public static final Rule CHARSET_CONFLICT =
            new Rule("charset/conflict", WARNING, new SpecRef("Encoding Standard", "6"));
    public static final Rule CHARSET_MALFORMED = new Rule("charset/malformed", ERROR, CHARSETS);

    public static final Rule JSON_INVALID = new Rule("json/invalid", ERROR, SpecRef.rfc(8259, "2"));
    public static final Rule JSON_EMPTY = new Rule("json/empty", ERROR, SpecRef.rfc(8259, "2"));
    public static final Rule JSON_SEVERAL = new Rule("json/several-values", ERROR, SpecRef.rfc(8259, "2"));
    public static final Rule JSON_DUPLICATE = new Rule("json/repeated-name", WARNING, SpecRef.rfc(8259, "4"));
    public static final Rule JSON_DEEP = new Rule("json/deep", WARNING, SpecRef.rfc(8259, "9"));

    public static final Rule MULTIPART_BOUNDARY = new Rule("multipart/no-boundary", ERROR, SpecRef.rfc(2046, "5.1.1"));
    public static final Rule MULTIPART_OPEN = new Rule("multipart/not-closed", ERROR, SpecRef.rfc(2046, "5.1.1"));
    public static final Rule MULTIPART_AROUND = new Rule("multipart/text-around", NOTE, SpecRef.rfc(2046, "5.1.1"));

    public static final Rule XML_INVALID = new Rule("xml/not-well-formed", ERROR, new SpecRef("XML 1.0", "2.1"));
    public static final Rule XML_ENTITIES = new Rule("xml/entities", WARNING, new SpecRef("XML 1.0", "4.2"));

    public static final Rule BINARY_INVALID = new Rule("binary/invalid", ERROR, SpecRef.rfc(9110, "8.3"));
    public static final Rule BINARY_TRUNCATED = new Rule("binary/truncated", ERROR, SpecRef.rfc(9110, "8.3"));

    public static final Rule MORE_FINDINGS = new Rule("content/more-findings", NOTE, CODINGS);

    /// All of them.
    public static final List<Rule> ALL = List.of(
            CODING_UNKNOWN,
            CODING_ABSENT,
            CODING_CORRUPT,
            CODING_TRUNCATED,
            CODING_CHECKSUM,
            CODING_TRAILING,
            CODING_BOMB,
            CODING_LARGE,
            CODING_STACKED,
            CODING_RAW,
            CODING_WINDOW,
            CHARSET_UNKNOWN,
            CHARSET_CONFLICT,
            CHARSET_MALFORMED,
            JSON_INVALID,
            JSON_EMPTY,
            JSON_SEVERAL,
            JSON_DUPLICATE,
            JSON_DEEP,
            MULTIPART_BOUNDARY,
            MULTIPART_OPEN,
            MULTIPART_AROUND,
            XML_INVALID,
            XML_ENTITIES,
            BINARY_INVALID,
            BINARY_TRUNCATED,
            MORE_FINDINGS);

    private BodyRules() {}
}
