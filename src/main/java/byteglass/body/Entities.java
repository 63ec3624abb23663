package byteglass.body;

import org.jsoup.parser.Parser;

/// Entities of HTML, of which XML has five.
final class Entities {

    private Entities() {}

    /// A text with its entities decoded, as browsers do; unknown ones stay.
    static String decode(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
    }
}
