package byteglass.body;

import byteglass.body.Node.Kind;
import byteglass.dissect.Finding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads JSON texts, one or many, into a tree and a pretty text.
///
/// What is written is copied, never written again: `1.0e2` stays so. Nesting is kept on the heap, so that it may be as
/// deep as a tree has nodes, and again. Where a text breaks off, what is left is copied as it is.
final class JsonReading {

    /// Most parsers go no deeper unless they are told to.
    static final int DEEP = 1000;

    /// Names beyond so many are not looked for twice, so that a body of nothing but names costs no more.
    private static final int MOST_NAMES = 200_000;

    /// Jackson without its limits: nothing is kept of what it reads.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Text text;
    private final String chars;
    private final PrettyWriter pretty;
    private final Tree.Builder tree;
    private final Findings found;
    private final Pace pace;
    private final boolean whole;

    /// For each object or array that is open, the names in it, and whether anything was in it.
    private final List<Set<String>> names = new ArrayList<>();

    private final List<Boolean> filled = new ArrayList<>();
    private int nameCount;
    private boolean deep;
    /// Where the part ends that is read.
    private int limit;

    JsonReading(Body body, Text text, Findings found, Watch watch) {
        this.text = text;
        this.chars = text.chars();
        this.found = found;
        this.pace = new Pace(watch, text);
        this.pretty = new PrettyWriter(text, body.limits().prettyChars());
        this.tree = new Tree.Builder(body.limits().nodes());
        this.whole = body.decoded().isComplete();
    }

    /// Whether to go on from a char: not so where it was stopped by hand.
    boolean goesOn(int at) {
        return pace.goesOn(at);
    }

    Shape shape(List<Finding> before) {
        List<Finding> all = new ArrayList<>(before);
        all.addAll(found.list());
        boolean complete = whole && !pace.isStopped() && !pretty.isFull() && !tree.isFull();
        return Shape.of(pretty.end(), tree.end(chars.length(), new JsonWording(text)), all, complete);
    }

    /// Reads a part of the text, which should be one value.
    void read(int start, int end) {
        limit = end;
        int last = start;
        int values = 0;
        try (JsonParser parser = JSON.createParser(reader(start, end))) {
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                int at = start + (int) parser.currentTokenLocation().getCharOffset();
                if (!pace.goesOn(at)) {
                    return;
                }
                if (filled.isEmpty() && !token.isStructEnd() && values++ == 1) {
                    found.at(BodyRules.JSON_SEVERAL, text, at);
                }
                last = token(token, at, parser);
                if (tree.isTooDeep()) {
                    broken(last, end);
                    return;
                }
            }
            if (values == 0 && whole) {
                found.at(BodyRules.JSON_EMPTY, text, start);
            }
            rest(last, end);
        } catch (JsonParseException broken) {
            int at = Math.clamp(start + broken.getLocation().getCharOffset() - 1, last, end);
            // of a content that goes on elsewhere, the end is no fault
            if (whole || at < end - 1) {
                found.at(BodyRules.JSON_INVALID, text, at, message(broken));
            }
            broken(last, end);
        } catch (IOException | RuntimeException failure) {
            found.at(BodyRules.JSON_INVALID, text, last, String.valueOf(failure.getMessage()));
            broken(last, end);
        }
    }

    /// What is wrong, without where an open object or array begins, which Jackson says in terms of its own.
    private static String message(JsonParseException broken) {
        return broken.getOriginalMessage().replaceFirst("(?s) \\(start marker at \\[.*", "");
    }

    private Reader reader(int start, int end) {
        return start == 0 && end == chars.length()
                ? new StringReader(chars)
                : new CharArrayReader(chars.substring(start, end).toCharArray());
    }

    /// Takes a token, and returns where it ends.
    private int token(JsonToken token, int at, JsonParser parser) throws IOException {
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                before(at);
                pretty.copy(at, at + 1, Syntax.PUNCTUATION);
                tree.open(token == JsonToken.START_OBJECT ? Kind.OBJECT : Kind.ARRAY, at);
                names.add(Set.of());
                filled.add(false);
                if (filled.size() > DEEP && !deep) {
                    deep = true;
                    found.at(BodyRules.JSON_DEEP, text, at, Integer.toString(DEEP));
                }
                yield at + 1;
            }
            case END_OBJECT, END_ARRAY -> {
                names.removeLast();
                if (filled.removeLast()) {
                    pretty.line(filled.size(), at);
                }
                pretty.copy(at, at + 1, Syntax.PUNCTUATION);
                tree.close(at + 1);
                yield at + 1;
            }
            case FIELD_NAME -> {
                int end = stringEnd(at);
                before(at);
                name(parser.currentName(), at, end);
                pretty.copy(at, end, Syntax.KEY);
                pretty.add(": ", end);
                tree.name(at, end);
                yield end;
            }
            default -> scalar(token, at);
        };
    }

    private int scalar(JsonToken token, int at) {
        boolean string = token == JsonToken.VALUE_STRING;
        int end = string ? stringEnd(at) : wordEnd(at);
        before(at);
        Syntax role = string ? Syntax.STRING : token.isNumeric() ? Syntax.NUMBER : Syntax.KEYWORD;
        pretty.copy(at, end, role);
        tree.leaf(string ? Kind.STRING : token.isNumeric() ? Kind.NUMBER : Kind.LITERAL, at, end);
        return end;
    }

    /// Sets the comma and the line before a value or a name, unless it stands behind its name.
    private void before(int at) {
        if (named(at)) {
            return;
        }
        if (filled.isEmpty()) {
            if (!pretty.isEmpty()) {
                pretty.line(0, at);
            }
            return;
        }
        if (filled.set(filled.size() - 1, true)) {
            pretty.add(",", at);
        }
        pretty.line(filled.size(), at);
    }

    private boolean named(int at) {
        int before = at - 1;
        while (before >= 0 && " \t\r\n".indexOf(chars.charAt(before)) >= 0) {
            before--;
        }
        return before >= 0 && chars.charAt(before) == ':' && !filled.isEmpty();
    }

    private void name(String name, int at, int end) {
        if (nameCount++ >= MOST_NAMES) {
            return;
        }
        Set<String> known = names.getLast();
        if (known.isEmpty()) {
            known = new HashSet<>(4);
            names.set(names.size() - 1, known);
        }
        if (!known.add(name)) {
            found.add(BodyRules.JSON_DUPLICATE, text, at, end, name);
        }
    }

    private int stringEnd(int start) {
        int at = start + 1;
        while (at < limit && chars.charAt(at) != '"') {
            at += chars.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, limit);
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < limit && ",]}: \t\r\n\"[{".indexOf(chars.charAt(at)) < 0) {
            at++;
        }
        return Math.max(at, Math.min(start + 1, limit));
    }

    /// White space at the end is left away, anything else shown.
    private void rest(int last, int end) {
        if (!chars.substring(Math.min(last, end), end).isBlank()) {
            broken(last, end);
        }
    }

    private void broken(int last, int end) {
        pretty.copy(last, end, Syntax.BROKEN);
        if (last < end) {
            tree.leaf(Kind.BROKEN, last, end);
        }
        while (tree.depth() > 0) {
            tree.close(end);
        }
        names.clear();
        filled.clear();
    }
}
