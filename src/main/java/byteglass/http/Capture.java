package byteglass.http;

import byteglass.dissect.Bytes;

/// One direction of an exchange as it crossed the wire.
///
/// @param raw the bytes; where a message has more than was asked for, its beginning
/// @param length how many bytes crossed the wire: `raw.length()` or more
/// @param arrivals when they came
/// @param ending how it ended
public record Capture(Bytes raw, long length, Arrivals arrivals, Ending ending) {

    public Capture {
        if (length < raw.length()) {
            throw new IllegalArgumentException(length + " bytes hold " + raw.length());
        }
    }

    public Capture(Bytes raw, Arrivals arrivals, Ending ending) {
        this(raw, raw.length(), arrivals, ending);
    }

    /// Whether all bytes are in `raw`.
    public boolean isWhole() {
        return length == raw.length();
    }
}
