package byteglass.ui.inspect;

import byteglass.dissect.Role;
import byteglass.http.HttpRole;

/// The parts that a request line is shown in; each takes in one or more roles.
enum Part {
    METHOD(HttpRole.METHOD, "method"),
    SCHEME(HttpRole.SCHEME, "target-scheme"),
    AUTHORITY(HttpRole.HOST, "target-authority"),
    PATH(HttpRole.PATH, "target-path"),
    QUERY(HttpRole.QUERY_NAME, "target-query"),
    FRAGMENT(HttpRole.FRAGMENT, "target-fragment"),
    TARGET(HttpRole.TARGET, "target"),
    VERSION(HttpRole.VERSION, "version"),
    SPACE(HttpRole.SP, "space"),
    /// Line ends: shown apart.
    LINE_END(HttpRole.LF, "line-end"),
    /// Whatever else stands there.
    OTHER(HttpRole.STRAY, "stray");

    final HttpRole role;
    final String key;

    Part(HttpRole role, String key) {
        this.role = role;
        this.key = key;
    }

    static Part of(Role role) {
        if (!(role instanceof HttpRole http)) {
            return OTHER;
        }
        return switch (http) {
            case METHOD -> METHOD;
            case SCHEME, AUTHORITY_MARK -> SCHEME;
            case USERINFO, USERINFO_MARK, HOST, PORT_MARK, PORT -> AUTHORITY;
            case PATH -> PATH;
            case QUERY_MARK, QUERY_NAME, QUERY_EQUALS, QUERY_VALUE, QUERY_AND -> QUERY;
            case FRAGMENT_MARK, FRAGMENT -> FRAGMENT;
            case TARGET -> TARGET;
            case VERSION -> VERSION;
            case SP, OWS -> SPACE;
            case CR, LF, LEADING_LINE -> LINE_END;
            default -> OTHER;
        };
    }

    boolean shown() {
        return this != LINE_END;
    }

    boolean ofTarget() {
        return this == SCHEME || this == AUTHORITY || this == PATH || this == TARGET;
    }
}
