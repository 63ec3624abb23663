package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.HexFormat;

/// What some octets are when they are read in one of many ways.
///
/// @param key its name in message bundles (`body.conversion.KEY`)
/// @param text to be shown, cut where it is very long
/// @param octets what the text was made of, where the way leads to octets; else those of the text in UTF-8
/// @param binary whether the octets are no text, so that the text is their hexadecimal digits
public record Conversion(String key, String text, Bytes octets, boolean binary) {

    /// The key of its text.
    public String textKey() {
        return "body.conversion." + key;
    }

    /// All of the text, to be copied. For a worker.
    public String all() {
        if (text.length() <= Wording.MOST) {
            return text;
        }
        return binary ? HexFormat.ofDelimiter(" ").formatHex(octets.toArray()) : octets.utf8();
    }
}
