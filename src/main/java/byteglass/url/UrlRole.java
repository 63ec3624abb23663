package byteglass.url;

import byteglass.dissect.Role;

/// What an octet of a URL is for. An escape is `%` and two digits; it has the colour of the component it stands in.
///
///     http://u:p@www.example.com:80/a/b?c=%20&d#e
///     scheme scheme-mark authority-mark userinfo userinfo-mark host port-mark port
///     path-mark path-segment path-mark path-segment query-mark query-name query-equals query-escape query-and
///     query-name fragment-mark fragment
public enum UrlRole implements Role {
    SCHEME,
    /// `:` after the scheme.
    SCHEME_MARK,
    /// `//`.
    AUTHORITY_MARK,
    USERINFO,
    USERINFO_ESCAPE,
    /// `@`.
    USERINFO_MARK,
    HOST,
    HOST_ESCAPE,
    /// `:` before the port.
    PORT_MARK,
    PORT,
    /// `/` in the path.
    PATH_MARK,
    PATH_SEGMENT,
    PATH_ESCAPE,
    /// `?`.
    QUERY_MARK,
    QUERY_NAME,
    /// `=` between a parameter's name and value.
    QUERY_EQUALS,
    QUERY_VALUE,
    /// `&`.
    QUERY_AND,
    QUERY_ESCAPE,
    /// `#`.
    FRAGMENT_MARK,
    FRAGMENT,
    FRAGMENT_ESCAPE
}
