package byteglass.http;

/// Which way bytes of an exchange travel.
public enum Direction {
    REQUEST,
    RESPONSE
}
