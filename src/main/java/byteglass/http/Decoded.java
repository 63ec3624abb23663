package byteglass.http;

import byteglass.dissect.Range;

/// What a part of a value means when it is decoded.
///
/// @param key what it is, and the last word of its text key: `user` for `decoded.user`
/// @param at the octets that it was decoded from
/// @param text the decoded text; for a time, ISO 8601 in UTC
public record Decoded(String key, Range at, String text) {

    /// The key of a text that says what it is.
    public String textKey() {
        return "decoded." + key;
    }
}
