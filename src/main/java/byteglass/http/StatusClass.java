package byteglass.http;

import java.util.Optional;

/// What the first digit of a status code says (RFC 9110 section 15).
public enum StatusClass {
    INFORMATIONAL,
    SUCCESSFUL,
    REDIRECTION,
    CLIENT_ERROR,
    SERVER_ERROR;

    /// The class of a code, registered or not; empty outside 100 to 599.
    public static Optional<StatusClass> of(int code) {
        return code < 100 || code > 599 ? Optional.empty() : Optional.of(values()[code / 100 - 1]);
    }

    /// The first digit, 1 to 5.
    public int digit() {
        return ordinal() + 1;
    }

    /// The key of a sentence that says what it means.
    public String meaningKey() {
        return "status.class." + digit();
    }
}
