package byteglass.body;

/// Something that is known of content as a whole, as the width of an image.
///
/// @param key its name in message bundles (`body.fact.KEY`)
/// @param value as it is, with the units that the text of the key names
public record Fact(String key, String value) {

    Fact(String key, long value) {
        this(key, Long.toString(value));
    }

    /// The key of its text.
    public String textKey() {
        return "body.fact." + key;
    }
}
