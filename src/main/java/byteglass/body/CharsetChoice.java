package byteglass.body;

import java.nio.charset.Charset;
import java.util.Locale;

/// The charset that a text is read in, and why.
public record CharsetChoice(Charset charset, Reason reason) {

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

    /// Chosen by hand.
    public static CharsetChoice byHand(Charset charset) {
        return new CharsetChoice(charset, Reason.BY_HAND);
    }
}
