package byteglass.body;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/// The charset that a text is read in, and why.
public record CharsetChoice(Charset charset, Reason reason) {

    /// The encodings of browsers (Encoding Standard section 4), those that nobody has met for long aside.
    private static final List<String> KNOWN = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "ISO-8859-1",
            "windows-1252",
            "ISO-8859-2",
            "windows-1250",
            "windows-1251",
            "KOI8-R",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "ISO-2022-JP",
            "EUC-KR",
            "IBM437");

    /// What a charset is known from, the strongest first.
    public enum Reason {
        /// Somebody chose it.
        BY_HAND,
        BYTE_ORDER_MARK,
        /// Content-Type names it.
        PARAMETER,
        /// The text itself names it.
        DECLARATION,
        /// The format has no other, as JSON.
        FORMAT,
        /// All octets are ASCII, which nearly every charset reads alike.
        ASCII,
        /// The octets are UTF-8, and other texts hardly ever are.
        VALID_UTF_8,
        /// How often which octets stand beside each other.
        GUESS,
        /// Nothing fits; every octet is a character in Windows' Latin alphabet.
        LAST_RESORT;

        /// The key of its text.
        public String textKey() {
            return "body.charset." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What people choose from; those that this Java has.
    public static List<Charset> known() {
        return KNOWN.stream().filter(Charset::isSupported).map(Charset::forName).toList();
    }

    /// Chosen by hand.
    public static CharsetChoice byHand(Charset charset) {
        return new CharsetChoice(charset, Reason.BY_HAND);
    }
}
