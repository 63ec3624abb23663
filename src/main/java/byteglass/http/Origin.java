package byteglass.http;

import java.util.Locale;

/// How an exchange came to be known.
public enum Origin {
    RECEIVED,
    SENT,
    FORWARDED,
    IMPORTED;

    /// Its name in JSON and in capture files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
