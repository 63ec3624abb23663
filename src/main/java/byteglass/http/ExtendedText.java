package byteglass.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Text outside ASCII in a parameter: `UTF-8'en'caf%C3%A9` (RFC 8187 section 3.2.1).
final class ExtendedText {

    private ExtendedText() {}

    /// The text; empty where the form, or the character set, is another.
    static Optional<String> decode(String value) {
        String[] parts = value.split("'", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        byte[] octets = percentDecoded(parts[2]);
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "utf-8" -> Optional.of(new String(octets, StandardCharsets.UTF_8));
            case "iso-8859-1" -> Optional.of(new String(octets, StandardCharsets.ISO_8859_1));
            default -> Optional.empty();
        };
    }

    /// The octets; a percent sign without two hex digits stands for itself.
    static byte[] percentDecoded(String latin1) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(latin1.length());
        for (int i = 0; i < latin1.length(); i++) {
            char letter = latin1.charAt(i);
            if (letter == '%'
                    && i + 2 < latin1.length()
                    && HexFormat.isHexDigit(latin1.charAt(i + 1))
                    && HexFormat.isHexDigit(latin1.charAt(i + 2))) {
                octets.write(HexFormat.fromHexDigits(latin1, i + 1, i + 3));
                i += 2;
            } else {
                octets.write(letter);
            }
        }
        return octets.toByteArray();
    }
}
