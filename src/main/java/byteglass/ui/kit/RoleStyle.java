package byteglass.ui.kit;

import byteglass.dissect.Role;
import byteglass.http.HttpRole;
import byteglass.http.ValueRole;
import byteglass.url.UrlRole;
import byteglass.wire.WireRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The one table from a byte's role to its colour. A role has a style class, [#styleClass], and that class has
/// the same colour wherever it is used.
public final class RoleStyle {

    private RoleStyle() {}

    /// The style class of a role: `role-field-name`. A `Text`, a `Label` or a styled segment that carries it has the
    /// role's colour; beneath it `-role`, `-role-tint` and `-role-line` are that colour, its fill and its outline.
    public static String styleClass(Role role) {
        return "role-" + role.key();
    }

    /// Whether octets of a role are content: anything may stand there, and nothing is amiss with it.
    public static boolean isContent(Role role) {
        return role instanceof HttpRole http && hue(http) == Hue.BODY;
    }

    /// The style sheet of all roles, as a `data:` address.
    static String stylesheet() {
        StringBuilder css = new StringBuilder();
        for (HttpRole role : HttpRole.values()) {
            css.append(rule(role, hue(role)));
        }
        for (ValueRole role : ValueRole.values()) {
            css.append(rule(role, hue(role)));
        }
        for (WireRole role : WireRole.values()) {
            css.append(rule(role, hue(role)));
        }
        for (UrlRole role : UrlRole.values()) {
            css.append(rule(role, hue(role)));
        }
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(Role role, Hue hue) {
        return "." + styleClass(role) + " { " + hue.declarations() + " }\n";
    }

    /// A role without a colour does not compile.
    static Hue hue(HttpRole role) {
        return switch (role) {
            case METHOD -> Hue.METHOD;
            case SCHEME -> Hue.SCHEME;
            case USERINFO -> Hue.USERINFO;
            case HOST -> Hue.HOST;
            case PORT -> Hue.PORT;
            case PATH, TARGET -> Hue.PATH;
            case QUERY_NAME, QUERY_VALUE -> Hue.QUERY;
            case FRAGMENT -> Hue.FRAGMENT;
            case VERSION -> Hue.VERSION;
            case STATUS -> Hue.STATUS;
            case REASON -> Hue.REASON;
            case FIELD_NAME, TRAILER_NAME -> Hue.NAME;
            case FIELD_VALUE, TRAILER_VALUE -> Hue.VALUE;
            case CR, LF -> Hue.CRLF;
            case BODY, CHUNK_DATA, UPGRADED -> Hue.BODY;
            case CHUNK_SIZE, CHUNK_EXT_MARK, CHUNK_EXT_NAME, CHUNK_EXT_VALUE -> Hue.CHUNK;
            case FOLD, STRAY, UNPARSED -> Hue.ANOMALY;
            case LEADING_LINE -> Hue.CRLF;
            case SP,
                    OWS,
                    COLON,
                    AUTHORITY_MARK,
                    USERINFO_MARK,
                    PORT_MARK,
                    QUERY_MARK,
                    QUERY_EQUALS,
                    QUERY_AND,
                    FRAGMENT_MARK -> Hue.SEP;
        };
    }

    /// Roles inside a field value take the colours name, value, sep, body and chunk by meaning.
    static Hue hue(ValueRole role) {
        return switch (role) {
            case PARAMETER, COOKIE_NAME, AUTH_SCHEME, PRODUCT, UNIT, KEY -> Hue.NAME;
            case ITEM,
                    TYPE,
                    PARAMETER_VALUE,
                    COOKIE_VALUE,
                    WEEKDAY,
                    DAY,
                    MONTH,
                    YEAR,
                    TIME,
                    ZONE,
                    PRODUCT_VERSION,
                    COMMENT,
                    ETAG,
                    ADDRESS,
                    URI,
                    STRING,
                    BOOLEAN -> Hue.VALUE;
            case WEIGHT, NUMBER -> Hue.CHUNK;
            case CREDENTIALS, SIGNATURE, BINARY -> Hue.BODY;
            case EQUALS, COMMA, SEMICOLON, MARK, QUOTE, SPACE -> Hue.SEP;
            case STRAY -> Hue.ANOMALY;
        };
    }

    /// Where a role has the name of one of HTTP, it is the same. An escape has the colour of what it stands in.
    static Hue hue(UrlRole role) {
        return switch (role) {
            case SCHEME -> Hue.SCHEME;
            case USERINFO, USERINFO_ESCAPE -> Hue.USERINFO;
            case HOST, HOST_ESCAPE -> Hue.HOST;
            case PORT -> Hue.PORT;
            case PATH_SEGMENT, PATH_ESCAPE -> Hue.PATH;
            case QUERY_NAME, QUERY_VALUE, QUERY_ESCAPE -> Hue.QUERY;
            case FRAGMENT, FRAGMENT_ESCAPE -> Hue.FRAGMENT;
            case SCHEME_MARK,
                    AUTHORITY_MARK,
                    USERINFO_MARK,
                    PORT_MARK,
                    PATH_MARK,
                    QUERY_MARK,
                    QUERY_EQUALS,
                    QUERY_AND,
                    FRAGMENT_MARK -> Hue.SEP;
        };
    }

    /// Roles of other protocols take the colours name, value, sep, body and chunk by meaning.
    static Hue hue(WireRole role) {
        return switch (role) {
            case MAGIC, TYPE, EXTENSION, SETTING, COMMAND -> Hue.NAME;
            case VERSION,
                    RANDOM,
                    SESSION_ID,
                    CIPHER,
                    COMPRESSION,
                    SERVER_NAME,
                    ALPN,
                    GROUP,
                    SIGNATURE,
                    SETTING_VALUE,
                    AUTH_METHOD,
                    ADDRESS,
                    PORT,
                    USER,
                    SOFTWARE,
                    COMMENT -> Hue.VALUE;
            case LENGTH, FLAGS, STREAM -> Hue.CHUNK;
            case SP, MARK, CR, LF, END -> Hue.SEP;
            case EXTENSION_DATA, PAYLOAD, HTTP -> Hue.BODY;
            case STRAY, UNREAD -> Hue.ANOMALY;
        };
    }
}
