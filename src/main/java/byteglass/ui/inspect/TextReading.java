package byteglass.ui.inspect;

import byteglass.body.Body;
import byteglass.body.CharsetChoice;
import byteglass.body.Forms;
import java.nio.charset.Charset;
import java.util.Optional;

/// In which charset a body is read as text.
///
/// @param automatic the one that fits, and why; empty where it does not look like text
/// @param chosen the one that somebody chose instead
public record TextReading(Optional<CharsetChoice> automatic, Optional<Charset> chosen) {

    /// @param text whether it looks like text, or was chosen to be
    static TextReading of(Body body, boolean text) {
        Optional<CharsetChoice> fits =
                text && !isChosenAnyhow(body) ? Optional.of(body.automaticCharset()) : Optional.empty();
        return new TextReading(fits, body.charsetByHand());
    }

    /// Whether nobody would have taken it for text.
    private static boolean isChosenAnyhow(Body body) {
        return body.charsetByHand().isPresent()
                && Forms.of(body.in(Optional.empty())).getFirst().key().equals("opaque");
    }
}
