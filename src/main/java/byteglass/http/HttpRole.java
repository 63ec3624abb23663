package byteglass.http;

import byteglass.dissect.Role;

/// What an octet of an HTTP/1.x message is for.
///
///     POST /a?b=c HTTP/1.1␍␊        method sp path query-mark query-name query-equals query-value sp version cr lf
///     Host: x:80␍␊                  field-name colon ows host port-colon port cr lf
///     ␍␊                            cr lf
public enum HttpRole implements Role {
    /// An empty line before the start line (RFC 9112 section 2.2).
    LEADING_LINE,
    METHOD,
    /// White space between the parts of a start line.
    SP,

    // the request target, by the parts of RFC 3986
    SCHEME,
    /// `://` between scheme and authority.
    AUTHORITY_MARK,
    USERINFO,
    /// `@`.
    USERINFO_MARK,
    HOST,
    /// `:` before a port.
    PORT_MARK,
    PORT,
    PATH,
    /// `?`.
    QUERY_MARK,
    QUERY_NAME,
    /// `=` between a parameter's name and value.
    QUERY_EQUALS,
    QUERY_VALUE,
    /// `&`.
    QUERY_AND,
    /// `#`, which no request target may hold.
    FRAGMENT_MARK,
    FRAGMENT,
    /// A target in asterisk-form, or one that has no other form.
    TARGET,

    VERSION,
    STATUS,
    REASON,

    FIELD_NAME,
    COLON,
    /// Optional white space around a field value, or white space where none belongs.
    OWS,
    FIELD_VALUE,
    /// The white space after a line end by which a field value goes on on the next line (obs-fold).
    FOLD,

    CR,
    LF,

    /// Content that is not chunked.
    BODY,
    CHUNK_SIZE,
    /// `;` and `=` of chunk extensions, and white space around them.
    CHUNK_EXT_MARK,
    CHUNK_EXT_NAME,
    CHUNK_EXT_VALUE,
    CHUNK_DATA,
    TRAILER_NAME,
    TRAILER_VALUE,

    /// After an upgrade or CONNECT: another protocol's bytes.
    UPGRADED,
    /// Octets between parts, in a place where none belong.
    STRAY,
    /// From here on nothing sure can be read.
    UNPARSED
}
