package byteglass.body;

/// Finds the tags of XML or HTML one after the other. Total: whatever is no tag is text. Nothing is looked up, so an
/// entity is just its name.
final class Markup {

    /// What a piece is.
    enum Piece {
        TEXT,
        OPEN,
        CLOSE,
        /// Opened and closed at once.
        EMPTY,
        COMMENT,
        CDATA,
        INSTRUCTION,
        DOCTYPE,
        END
    }

    private final String chars;
    private int start;
    private int end;
    private Piece piece = Piece.TEXT;

    Markup(String chars) {
        this.chars = chars;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Piece piece() {
        return piece;
    }

    /// Goes on to the next piece.
    Piece next() {
        start = end;
        if (start == chars.length()) {
            piece = Piece.END;
        } else if (chars.charAt(start) != '<') {
            end = until("<", start + 1, 0);
            piece = Piece.TEXT;
        } else {
            piece = tag();
        }
        return piece;
    }

    private Piece tag() {
        if (chars.startsWith("<!--", start)) {
            end = until("-->", start + 4, 3);
            return Piece.COMMENT;
        }
        if (chars.startsWith("<![CDATA[", start)) {
            end = until("]]>", start + 9, 3);
            return Piece.CDATA;
        }
        if (chars.startsWith("<?", start)) {
            end = until("?>", start + 2, 2);
            return Piece.INSTRUCTION;
        }
        if (chars.startsWith("<!", start)) {
            end = doctypeEnd(start + 2);
            return Piece.DOCTYPE;
        }
        boolean close = chars.startsWith("</", start);
        int name = start + (close ? 2 : 1);
        if (name >= chars.length() || !isNameStart(chars.charAt(name))) {
            end = until("<", start + 1, 0);
            return Piece.TEXT;
        }
        end = tagEnd(name);
        return close ? Piece.CLOSE : end - 2 > name - 1 && chars.charAt(end - 2) == '/' ? Piece.EMPTY : Piece.OPEN;
    }

    private int until(String mark, int from, int length) {
        int found = from > chars.length() ? -1 : chars.indexOf(mark, from);
        return found < 0 ? chars.length() : found + length;
    }

    /// After the `>` that stands in no quotes.
    private int tagEnd(int from) {
        char quote = 0;
        for (int at = from; at < chars.length(); at++) {
            char each = chars.charAt(at);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '>') {
                return at + 1;
            } else if ((each == '"' || each == '\'') && chars.charAt(at - 1) == '=') {
                quote = each;
            }
        }
        return chars.length();
    }

    /// After the `>` that stands in no brackets and no quotes.
    private int doctypeEnd(int from) {
        char quote = 0;
        int depth = 0;
        for (int at = from; at < chars.length(); at++) {
            char each = chars.charAt(at);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '[') {
                depth++;
            } else if (each == ']') {
                depth--;
            } else if (each == '>' && depth <= 0) {
                return at + 1;
            }
        }
        return chars.length();
    }

    /// Where the name of the tag begins and ends.
    int nameStart() {
        return start + (piece == Piece.CLOSE ? 2 : 1);
    }

    int nameEnd() {
        int at = nameStart();
        while (at < end && !isEnd(chars.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Told of the attributes of a tag. The value is without quotes; an attribute without a value has an empty one at
    /// its end.
    @FunctionalInterface
    interface Attributes {
        void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd);
    }

    void attributes(Attributes told) {
        int at = nameEnd();
        int last = end - (chars.charAt(end - 1) == '>' ? 1 : 0);
        while (at < last) {
            char each = chars.charAt(at);
            if (Character.isWhitespace(each) || each == '/') {
                at++;
                continue;
            }
            int name = at;
            while (at < last && chars.charAt(at) != '=' && !isEnd(chars.charAt(at))) {
                at++;
            }
            int nameEnd = at;
            int value = at;
            int valueEnd = at;
            if (at < last && chars.charAt(at) == '=') {
                char quote = at + 1 < last ? chars.charAt(at + 1) : 0;
                if (quote == '"' || quote == '\'') {
                    value = at + 2;
                    int found = chars.indexOf(quote, value, last);
                    valueEnd = found < 0 ? last : found;
                    at = Math.min(valueEnd + 1, last);
                } else {
                    value = ++at;
                    while (at < last && !Character.isWhitespace(chars.charAt(at))) {
                        at++;
                    }
                    valueEnd = at;
                }
            }
            at = at == name ? at + 1 : at;
            told.attribute(name, nameEnd, value, valueEnd);
        }
    }

    private static boolean isNameStart(char each) {
        return Character.isLetter(each) || each == '_' || each == ':';
    }

    private static boolean isEnd(char each) {
        return Character.isWhitespace(each) || each == '>' || each == '/';
    }
}
