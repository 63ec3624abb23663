package byteglass.url;

import java.util.Locale;

/// What the URL Standard calls validation errors: the input is not a valid URL string, whether or not it can be parsed.
/// Names are the Standard's own (section 1.1 "Validation errors").
public enum ValidationError {
    DOMAIN_TO_ASCII("domain-to-ASCII"),
    DOMAIN_INVALID_CODE_POINT,
    HOST_INVALID_CODE_POINT,
    IPV4_EMPTY_PART("IPv4-empty-part"),
    IPV4_TOO_MANY_PARTS("IPv4-too-many-parts"),
    IPV4_NON_NUMERIC_PART("IPv4-non-numeric-part"),
    IPV4_NON_DECIMAL_PART("IPv4-non-decimal-part"),
    IPV4_OUT_OF_RANGE_PART("IPv4-out-of-range-part"),
    IPV6_UNCLOSED("IPv6-unclosed"),
    IPV6_INVALID_COMPRESSION("IPv6-invalid-compression"),
    IPV6_TOO_MANY_PIECES("IPv6-too-many-pieces"),
    IPV6_MULTIPLE_COMPRESSION("IPv6-multiple-compression"),
    IPV6_INVALID_CODE_POINT("IPv6-invalid-code-point"),
    IPV6_TOO_FEW_PIECES("IPv6-too-few-pieces"),
    IPV4_IN_IPV6_TOO_MANY_PIECES("IPv4-in-IPv6-too-many-pieces"),
    IPV4_IN_IPV6_INVALID_CODE_POINT("IPv4-in-IPv6-invalid-code-point"),
    IPV4_IN_IPV6_OUT_OF_RANGE_PART("IPv4-in-IPv6-out-of-range-part"),
    IPV4_IN_IPV6_TOO_FEW_PARTS("IPv4-in-IPv6-too-few-parts"),
    INVALID_URL_UNIT("invalid-URL-unit"),
    SPECIAL_SCHEME_MISSING_FOLLOWING_SOLIDUS,
    MISSING_SCHEME_NON_RELATIVE_URL("missing-scheme-non-relative-URL"),
    INVALID_REVERSE_SOLIDUS,
    INVALID_CREDENTIALS,
    HOST_MISSING,
    PORT_OUT_OF_RANGE,
    PORT_INVALID,
    FILE_INVALID_WINDOWS_DRIVE_LETTER("file-invalid-Windows-drive-letter"),
    FILE_INVALID_WINDOWS_DRIVE_LETTER_HOST("file-invalid-Windows-drive-letter-host");

    private final String key;

    ValidationError() {
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ValidationError(String key) {
        this.key = key;
    }

    /// The Standard's name.
    public String key() {
        return key;
    }
}
