package byteglass.body;

import byteglass.dissect.Bytes;

/// What some octets are when they are read in one of many ways.
///
/// @param key its name in message bundles (`body.conversion.KEY`)
/// @param text to be shown and copied
/// @param octets what the text was made of, where the way leads to octets; else those of the text in UTF-8
public record Conversion(String key, String text, Bytes octets) {

    /// The key of its text.
    public String textKey() {
        return "body.conversion." + key;
    }
}
