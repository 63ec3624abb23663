package byteglass.ui.traffic;

import byteglass.texts.Texts;
import java.util.Locale;

/// A media type in a word.
final class ShortType {

    private ShortType() {}

    /// What the Body column says of a Content-Type value: `JSON`, `form`, or the type itself where there is
    /// no shorter
    /// name for it.
    static String of(String contentType, Texts texts) {
        String type = contentType.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-www-form-urlencoded" -> texts.get("traffic.type.form");
            case "multipart/form-data" -> texts.get("traffic.type.multipart");
            case "text/plain" -> texts.get("traffic.type.text");
            case "application/octet-stream" -> texts.get("traffic.type.binary");
            default -> bySubtype(type);
        };
    }

    private static String bySubtype(String type) {
        String subtype = type.substring(type.indexOf('/') + 1);
        String suffix = subtype.substring(subtype.lastIndexOf('+') + 1);
        return switch (suffix) {
            case "json", "html", "xml", "css", "csv", "png", "gif", "jpeg", "webp", "pdf", "zip" ->
                suffix.equals("xml") && subtype.startsWith("svg") ? "SVG" : suffix.toUpperCase(Locale.ROOT);
            case "javascript" -> "JavaScript";
            default -> type;
        };
    }
}
