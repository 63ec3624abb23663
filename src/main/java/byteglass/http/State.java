package byteglass.http;

import java.util.Locale;

/// How far a message can be read.
public enum State {
    /// Whole.
    COMPLETE,
    /// A valid beginning: more bytes would be read.
    INCOMPLETE,
    /// No reading of RFC 9112 goes on from some octet; what follows it is unparsed.
    BROKEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
