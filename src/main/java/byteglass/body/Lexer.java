package byteglass.body;

/// Colours a text as it stands, by the table of its language. Total and linear; never sure, since it does not parse.
final class Lexer {

    private final String chars;
    private final Language language;
    private final PrettyWriter out;
    private final Pace pace;
    private int at;
    /// Where plain text began that is not yet copied.
    private int plain;

    Lexer(Text text, Language language, int most, Pace pace) {
        this.chars = text.chars().length() > most ? text.chars().substring(0, most) : text.chars();
        this.language = language;
        this.pace = pace;
        this.out = new PrettyWriter(text, most);
    }

    /// The text, in colours; without any from where it was stopped.
    Pretty colour() {
        if (language.has('m')) {
            markup();
        } else if (!language.equals(Language.PLAIN)) {
            while (at < chars.length() && pace.goesOn(at)) {
                token();
            }
        }
        at = chars.length();
        flush();
        return out.end();
    }

    private void token() {
        char each = chars.charAt(at);
        String line = begins(language.lineComments());
        if (!line.isEmpty()) {
            piece(until("\n", at, 0), Syntax.COMMENT);
        } else if (begunBlock()) {
            String end =
                    language.blockComments().substring(language.blockComments().indexOf(' ') + 1);
            piece(until(end, at + 2, end.length()), Syntax.COMMENT);
        } else if (language.quotes().indexOf(each) >= 0) {
            int end = stringEnd(each);
            piece(end, isKey(end) ? Syntax.KEY : Syntax.STRING);
        } else if (Character.isDigit(each)) {
            int end = wordEnd();
            piece(end, Syntax.NUMBER);
        } else if (isWord(each)) {
            word();
        } else if (each > ' ') {
            piece(at + 1, Syntax.PUNCTUATION);
        } else {
            at++;
        }
    }

    private void word() {
        int end = wordEnd();
        String word = chars.substring(at, Math.min(end, at + 40));
        if (isKey(end)) {
            piece(end, Syntax.KEY);
        } else if (language.isKeyword(word)) {
            piece(end, Syntax.KEYWORD);
        } else {
            at = end;
        }
    }

    private String begins(String marks) {
        return !marks.isEmpty() && chars.startsWith(marks, at) ? marks : "";
    }

    private boolean begunBlock() {
        String marks = language.blockComments();
        return !marks.isEmpty() && chars.startsWith(marks.substring(0, marks.indexOf(' ')), at);
    }

    private int until(String mark, int from, int length) {
        int found = from > chars.length() ? -1 : chars.indexOf(mark, from);
        return found < 0 ? chars.length() : found + length;
    }

    private int stringEnd(char quote) {
        int end = at + 1;
        while (end < chars.length() && chars.charAt(end) != quote) {
            if (chars.charAt(end) == '\n' && quote != '`') {
                return end;
            }
            end += chars.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, chars.length());
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < chars.length() && (isWord(chars.charAt(end)) || chars.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private boolean isWord(char each) {
        return Character.isLetterOrDigit(each)
                || each == '_'
                || each == '$'
                || each == '@'
                || (each == '-' && language.has('k'))
                || (each == '!' && language.equals(Language.CSS));
    }

    private boolean isKey(int end) {
        return language.has('k') && end < chars.length() && chars.charAt(end) == ':';
    }

    private void markup() {
        Markup markup = new Markup(chars);
        for (Markup.Piece piece; (piece = markup.next()) != Markup.Piece.END && pace.goesOn(markup.end()); ) {
            switch (piece) {
                case TEXT -> at = markup.end();
                case COMMENT -> piece(markup.end(), Syntax.COMMENT);
                case OPEN, CLOSE, EMPTY -> tag(markup);
                default -> piece(markup.end(), Syntax.KEYWORD);
            }
        }
    }

    private void tag(Markup markup) {
        piece(markup.nameStart(), Syntax.PUNCTUATION);
        piece(markup.nameEnd(), Syntax.NAME);
        markup.attributes((name, nameEnd, value, valueEnd) -> {
            at = name;
            piece(nameEnd, Syntax.KEY);
            piece(value, Syntax.PUNCTUATION);
            piece(valueEnd, Syntax.STRING);
        });
        piece(markup.end(), Syntax.PUNCTUATION);
    }

    /// Copies a piece, after the plain text before it.
    private void piece(int end, Syntax role) {
        flush();
        int last = Math.min(end, chars.length());
        out.copy(at, last, role);
        at = last;
        plain = last;
    }

    private void flush() {
        out.copy(plain, at, Syntax.PLAIN);
        plain = at;
    }
}
