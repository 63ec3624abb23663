package byteglass.url;

import static byteglass.dissect.Severity.DANGER;
import static byteglass.dissect.Severity.ERROR;
import static byteglass.dissect.Severity.NOTE;
import static byteglass.dissect.Severity.WARNING;

import byteglass.dissect.Rule;
import byteglass.dissect.Severity;
import byteglass.dissect.SpecRef;
import java.util.List;

/// What can be said about a URL.
public final class UrlRules {

    public static final Rule INVALID_CHARACTER = rfc3986("url/invalid-character", ERROR, "2");
    public static final Rule INVALID_ESCAPE = rfc3986("url/invalid-escape", ERROR, "2.1");
    public static final Rule INVALID_PART = rfc3986("url/invalid-part", ERROR, "3");
    public static final Rule NON_UTF8_ESCAPE = rfc3986("url/non-utf8-escape", NOTE, "2.5");
    public static final Rule DOUBLE_ENCODING = rfc3986("url/double-encoding", WARNING, "2.4");
    public static final Rule USER_NAME = rfc3986("url/user-name", WARNING, "3.2.1");
    public static final Rule PASSWORD = rfc3986("url/password", DANGER, "3.2.1");
    public static final Rule EMPTY_HOST = new Rule("url/empty-host", ERROR, SpecRef.rfc(9110, "4.2.1"));
    public static final Rule EMPTY_LABEL = new Rule("url/empty-label", WARNING, SpecRef.rfc(1123, "2.1"));
    public static final Rule ODD_IPV4 = rfc3986("url/odd-ipv4", WARNING, "7.4");
    public static final Rule PUNYCODE = new Rule("url/punycode", NOTE, SpecRef.rfc(5890, "2.3.2.1"));
    public static final Rule MIXED_SCRIPTS = new Rule("url/mixed-scripts", WARNING, new SpecRef("UTS 39", "5.1"));
    public static final Rule CONFUSABLE = new Rule("url/confusable", WARNING, new SpecRef("UTS 39", "4"));
    public static final Rule DEFAULT_PORT = rfc3986("url/default-port", NOTE, "6.2.3");
    public static final Rule EMPTY_PORT = rfc3986("url/empty-port", NOTE, "6.2.3");
    public static final Rule PORT_OUT_OF_RANGE = whatwg("url/port-out-of-range", ERROR);
    public static final Rule DOT_SEGMENT = rfc3986("url/dot-segment", NOTE, "5.2.4");
    public static final Rule ENCODED_DOT_SEGMENT = whatwg("url/encoded-dot-segment", WARNING);
    public static final Rule BACKSLASH = whatwg("url/backslash", WARNING);
    public static final Rule TAB_OR_NEWLINE = whatwg("url/tab-or-newline", WARNING);
    public static final Rule SURROUNDING_SPACE = whatwg("url/surrounding-space", NOTE);
    public static final Rule PLUS = whatwg("url/plus", NOTE);
    public static final Rule SECRET = new Rule("url/secret", DANGER, SpecRef.rfc(9110, "17.9"));
    public static final Rule REDIRECT = new Rule("url/redirect", NOTE, SpecRef.rfc(6749, "10.15"));
    public static final Rule TOO_LONG = new Rule("url/too-long", WARNING, SpecRef.rfc(9112, "3"));
    public static final Rule TWO_SERVERS = whatwg("url/two-servers", DANGER);
    public static final Rule TWO_READINGS = whatwg("url/two-readings", WARNING);
    public static final Rule REFUSED = whatwg("url/refused", WARNING);
    public static final Rule MORE_FINDINGS = rfc3986("url/more-findings", NOTE, "2");

    /// All of them.
    public static final List<Rule> ALL = List.of(
            INVALID_CHARACTER,
            INVALID_ESCAPE,
            INVALID_PART,
            NON_UTF8_ESCAPE,
            DOUBLE_ENCODING,
            USER_NAME,
            PASSWORD,
            EMPTY_HOST,
            EMPTY_LABEL,
            ODD_IPV4,
            PUNYCODE,
            MIXED_SCRIPTS,
            CONFUSABLE,
            DEFAULT_PORT,
            EMPTY_PORT,
            PORT_OUT_OF_RANGE,
            DOT_SEGMENT,
            ENCODED_DOT_SEGMENT,
            BACKSLASH,
            TAB_OR_NEWLINE,
            SURROUNDING_SPACE,
            PLUS,
            SECRET,
            REDIRECT,
            TOO_LONG,
            TWO_SERVERS,
            TWO_READINGS,
            REFUSED,
            MORE_FINDINGS);

    private UrlRules() {}

    private static Rule rfc3986(String id, Severity severity, String section) {
        return new Rule(id, severity, SpecRef.rfc(3986, section));
    }

    private static Rule whatwg(String id, Severity severity) {
        return new Rule(id, severity, new SpecRef("URL Standard", "4.4"));
    }
}
