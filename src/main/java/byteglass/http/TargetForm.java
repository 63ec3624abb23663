package byteglass.http;

/// The forms of a request target (RFC 9112 section 3.2).
public enum TargetForm {
    ORIGIN,
    ABSOLUTE,
    AUTHORITY,
    ASTERISK,
    /// None of them.
    INVALID;

    /// Its name: `origin-form`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT) + (this == INVALID ? "" : "-form");
    }
}
