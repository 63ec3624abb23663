package byteglass.http;

import byteglass.dissect.Role;
import java.util.Locale;

/// What an octet is for inside a field value. Keys begin with `value-`.
///
///     text/html;q=0.8, */*     type mark type semicolon parameter equals weight comma space type mark type
///     Basic dTpw               auth-scheme space credentials
///     id=7; Path=/; Secure     cookie-name equals cookie-value semicolon space parameter equals parameter-value …
public enum ValueRole implements Role {
    /// A word of a list.
    ITEM,
    /// A part of a media type.
    TYPE,
    /// The name of a parameter, directive or attribute.
    PARAMETER,
    EQUALS,
    PARAMETER_VALUE,
    /// How welcome an item is: the value of `q` (RFC 9110 section 12.4.2).
    WEIGHT,
    COMMA,
    SEMICOLON,
    /// Another character between parts.
    MARK,
    QUOTE,
    SPACE,

    COOKIE_NAME,
    COOKIE_VALUE,

    AUTH_SCHEME,
    /// Encoded credentials.
    CREDENTIALS,
    SIGNATURE,

    WEEKDAY,
    DAY,
    MONTH,
    YEAR,
    TIME,
    ZONE,

    PRODUCT,
    PRODUCT_VERSION,
    COMMENT,

    UNIT,
    NUMBER,
    ETAG,
    ADDRESS,
    URI,

    // of structured fields (RFC 9651)
    KEY,
    STRING,
    BOOLEAN,
    BINARY,

    /// Octets that do not fit the form of the value.
    STRAY;

    @Override
    public String key() {
        return "value-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
