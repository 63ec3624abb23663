package byteglass.body;

import byteglass.dissect.Bytes;
import java.util.List;
import java.util.Optional;

/// Any text as it stands, in the colours of its language where that is known: HTML, CSS, JavaScript, YAML, SQL,
/// GraphQL, and JSON and XML as their source.
final class CodeForm implements Form {

    @Override
    public String key() {
        return "text";
    }

    @Override
    public Fit fit(MediaType type, Bytes head) {
        if (type.group().equals("text")
                || type.is("image/svg+xml")
                || !Language.of(type).equals(Language.PLAIN)) {
            return Fit.NAMED;
        }
        boolean binary = Magic.of(head).isPresent() || !looksLikeText(head);
        return binary ? Fit.NO : Fit.POSSIBLE;
    }

    private static boolean looksLikeText(Bytes head) {
        if (Charsets.mark(head).isPresent()) {
            return true;
        }
        int controls = 0;
        for (int i = 0; i < head.length(); i++) {
            if (head.at(i) == 0) {
                return false;
            }
            controls += head.at(i) < ' ' && "\t\n\r\f\u001b".indexOf(head.at(i)) < 0 ? 1 : 0;
        }
        return controls * 20 <= head.length();
    }

    @Override
    public Shape read(Body body, Watch watch) {
        Text text = body.text();
        int most = body.limits().prettyChars();
        Pace pace = new Pace(watch, text);
        Pretty pretty = new Lexer(text, language(body.labels().type(), text), most, pace).colour();
        boolean whole =
                body.decoded().isComplete() && !pace.isStopped() && text.chars().length() <= most;
        return new Shape(List.of(), Optional.of(pretty), Optional.empty(), List.of(), text.findings(), whole);
    }

    private static Language language(MediaType type, Text text) {
        Language named = Language.of(type);
        boolean markup = named.equals(Language.PLAIN)
                && text.chars().stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14);
        return markup ? Language.MARKUP : named;
    }
}
