package byteglass.body;

import byteglass.body.Markup.Piece;
import byteglass.body.Node.Kind;
import java.util.Arrays;

/// Makes a pretty text and a tree of the tags of XML.
///
/// An element that holds nothing but text stays on its line; white space between tags is set anew.
final class XmlReading {

    private final Text text;
    private final String chars;
    private final Findings found;
    private final Markup markup;
    private final PrettyWriter pretty;
    private final Tree.Builder tree;

    /// Where the names of the open elements stand.
    private int[] open = new int[32];

    private int depth;
    /// Whether the last piece was text, which what follows stays beside.
    private boolean inline;
    /// Whether the last piece opened an element.
    private boolean opened;

    XmlReading(Text text, Limits limits, Findings found) {
        this.text = text;
        this.chars = text.chars();
        this.found = found;
        this.markup = new Markup(chars);
        this.pretty = new PrettyWriter(text, limits.prettyChars());
        this.tree = new Tree.Builder(limits.nodes());
    }

    boolean isFull() {
        return pretty.isFull() || tree.isFull();
    }

    Pretty pretty() {
        return pretty.end();
    }

    Tree tree() {
        return tree.end(chars.length(), new XmlForm.XmlWording(text));
    }

    /// Reads to the end, or returns false where it was stopped.
    boolean read(Watch watch) {
        Pace pace = new Pace(watch, text);
        for (Piece piece; (piece = markup.next()) != Piece.END && pace.goesOn(markup.end()); ) {
            take(piece);
        }
        return !pace.isStopped();
    }

    private void take(Piece piece) {
        int start = markup.start();
        int end = markup.end();
        switch (piece) {
            case TEXT, CDATA -> text(piece, start, end);
            case OPEN, EMPTY -> {
                line(start);
                tag();
                element(piece == Piece.EMPTY);
            }
            case CLOSE -> close(start, end);
            default -> {
                line(start);
                boolean doctype = piece == Piece.DOCTYPE;
                pretty.copy(start, end, piece == Piece.COMMENT ? Syntax.COMMENT : Syntax.KEYWORD);
                tree.leaf(piece == Piece.COMMENT ? Kind.COMMENT : Kind.LITERAL, start, end);
                if (doctype && chars.substring(start, end).contains("<!ENTITY")) {
                    found.at(BodyRules.XML_ENTITIES, text, start);
                }
                opened = false;
            }
        }
    }

    private void text(Piece piece, int start, int end) {
        int from = start;
        int to = end;
        if (piece == Piece.TEXT) {
            while (from < to && Character.isWhitespace(chars.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(chars.charAt(to - 1))) {
                to--;
            }
        }
        if (from == to) {
            return;
        }
        pretty.copy(from, to, Syntax.PLAIN);
        tree.leaf(Kind.TEXT, from, to);
        inline = true;
    }

    private void line(int before) {
        if (!inline && !pretty.isEmpty()) {
            pretty.line(depth, before);
        }
        inline = false;
    }

    /// Copies a tag in its colours.
    private void tag() {
        int at = markup.nameStart();
        int nameEnd = markup.nameEnd();
        pretty.copy(markup.start(), at, Syntax.PUNCTUATION);
        pretty.copy(at, nameEnd, Syntax.NAME);
        int[] last = {nameEnd};
        markup.attributes((name, end, value, valueEnd) -> {
            pretty.copy(last[0], name, Syntax.PLAIN);
            pretty.copy(name, end, Syntax.KEY);
            pretty.copy(end, value, Syntax.PUNCTUATION);
            pretty.copy(value, valueEnd, Syntax.STRING);
            last[0] = valueEnd;
        });
        pretty.copy(last[0], markup.end(), Syntax.PUNCTUATION);
    }

    private void element(boolean empty) {
        int end = markup.end();
        tree.begin(markup.start());
        tree.name(markup.nameStart(), markup.nameEnd());
        tree.open(Kind.ELEMENT, end);
        markup.attributes((name, nameEnd, value, valueEnd) -> {
            tree.name(name, nameEnd);
            tree.leaf(Kind.ATTRIBUTE, value, valueEnd);
        });
        if (empty) {
            tree.close(end);
            opened = false;
            return;
        }
        if (2 * depth == open.length) {
            open = Arrays.copyOf(open, 4 * depth);
        }
        open[2 * depth] = markup.nameStart();
        open[2 * depth++ + 1] = markup.nameEnd();
        opened = true;
    }

    private void close(int start, int end) {
        boolean fits = depth > 0 && isSame(open[2 * depth - 2], open[2 * depth - 1]);
        if (fits) {
            depth--;
        }
        if (!opened) {
            line(start);
        }
        inline = false;
        opened = false;
        pretty.copy(start, markup.nameStart(), Syntax.PUNCTUATION);
        pretty.copy(markup.nameStart(), markup.nameEnd(), fits ? Syntax.NAME : Syntax.BROKEN);
        pretty.copy(markup.nameEnd(), end, Syntax.PUNCTUATION);
        if (fits) {
            tree.close(end);
        } else {
            tree.leaf(Kind.BROKEN, start, end);
        }
    }

    private boolean isSame(int nameStart, int nameEnd) {
        int length = markup.nameEnd() - markup.nameStart();
        return length == nameEnd - nameStart && chars.regionMatches(nameStart, chars, markup.nameStart(), length);
    }
}
