package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import byteglass.texts.Texts;
import byteglass.ui.inspect.StructureNode.Kind;
import byteglass.ui.inspect.StructureNode.Look;
import java.util.ArrayList;
import java.util.List;

/// Makes the lowest nodes of a [Structure]: a token for each span, CR and LF of one line end together.
final class Tokens {

    /// Octets of a token that are shown.
    private static final int SHOWN = 48;

    private final Bytes raw;
    private final Spans<? extends Role> spans;
    private final Texts texts;

    Tokens(Bytes raw, Spans<? extends Role> spans, Texts texts) {
        this.raw = raw;
        this.spans = spans;
        this.texts = texts;
    }

    /// The tokens in a range that begins and ends with spans.
    Children in(Range range) {
        if (range.isEmpty()) {
            return Children.NONE;
        }
        int first = spans.indexAt(range.start());
        int last = spans.indexAt(range.end() - 1);
        if (last - first < Children.MOST) {
            return Children.of(list(first, last));
        }
        // of so many, each span is one: which of them are line ends would take a look at all
        return new Children(last - first + 1, index -> token(first + index)).grouped();
    }

    private List<StructureNode> list(int first, int last) {
        List<StructureNode> tokens = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            if (spans.role(i) == HttpRole.CR && i < last && spans.role(i + 1) == HttpRole.LF) {
                tokens.add(lineEnd(new Range(spans.start(i), spans.end(i + 1))));
                i++;
            } else if (isQuery(spans.role(i))) {
                int end = i;
                while (end < last && isQuery(spans.role(end + 1))) {
                    end++;
                }
                tokens.add(query(i, end));
                i = end;
            } else {
                tokens.add(token(i));
            }
        }
        return tokens;
    }

    private StructureNode query(int first, int last) {
        Range range = new Range(spans.start(first), spans.end(last));
        Look look = new Look(HttpRole.QUERY_NAME, texts.get("inspect.structure.query"), false, shown(range));
        Children inside = new Children(last - first + 1, index -> token(first + index)).grouped();
        return new StructureNode(Kind.SECTION, range, look, inside);
    }

    private static boolean isQuery(Role role) {
        return role == HttpRole.QUERY_MARK
                || role == HttpRole.QUERY_NAME
                || role == HttpRole.QUERY_EQUALS
                || role == HttpRole.QUERY_VALUE
                || role == HttpRole.QUERY_AND;
    }

    /// A line end, CR and LF together.
    StructureNode lineEnd(Range range) {
        Look look = new Look(HttpRole.LF, texts.get("inspect.structure.line-end"), false, shown(range));
        return new StructureNode(Kind.TOKEN, range, look, Children.NONE);
    }

    private StructureNode token(int index) {
        return token(spans.role(index), new Range(spans.start(index), spans.end(index)));
    }

    /// Octets of a role, whether they were looked at or not.
    StructureNode token(Role role, Range range) {
        return new StructureNode(
                Kind.TOKEN, range, new Look(role, label(role), false, detail(role, range)), Children.NONE);
    }

    private String label(Role role) {
        if (!(role instanceof HttpRole http)) {
            return sentence(texts.get("role." + role.key()));
        }
        return switch (http) {
            case FIELD_NAME, TRAILER_NAME -> texts.get("inspect.structure.name");
            case FIELD_VALUE, TRAILER_VALUE -> texts.get("inspect.structure.value");
            case SP, OWS -> texts.get("inspect.structure.white-space");
            case LEADING_LINE -> texts.get("inspect.structure.line-end");
            default -> sentence(texts.get("role." + role.key()));
        };
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// What the octets are; of names and values, which their line shows already, nothing.
    private String detail(Role role, Range range) {
        return role == HttpRole.FIELD_NAME
                        || role == HttpRole.FIELD_VALUE
                        || role == HttpRole.TRAILER_NAME
                        || role == HttpRole.TRAILER_VALUE
                ? ""
                : shown(range);
    }

    /// The octets as text: white space and line ends by their pictures.
    private String shown(Range range) {
        int start = (int) Math.min(range.start(), raw.length());
        int end = (int) Math.min(Math.min(range.end(), raw.length()), start + (long) SHOWN);
        return Run.picture(raw.slice(start, end)).replace(' ', '·') + (range.end() > end ? "…" : "");
    }
}
