package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.Value;
import byteglass.http.ValueRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A part of a field value that stands in a line of its own: what is between separators, with its name where it has
/// one.
///
///     text/html;q=0.8, */*        text/html | q = 0.8 (in it) | */*
///     a=1; b=2                    a = 1 | b = 2
///     curl/8.5.0 (x)              curl = 8.5.0 | (x)
///
/// @param depth 1 for a parameter of the part before, otherwise 0
/// @param first the role of its first octets
/// @param name empty where it has none
record ValuePart(Range range, int depth, ValueRole first, List<Piece> name, List<Piece> value) {

    /// Octets of one role.
    record Piece(ValueRole role, Range range) {}

    private static final Set<ValueRole> SEPARATORS = EnumSet.of(ValueRole.COMMA, ValueRole.SEMICOLON, ValueRole.SPACE);

    /// Parts of a date: it is said as a whole.
    private static final Set<ValueRole> DATE = EnumSet.of(
            ValueRole.WEEKDAY, ValueRole.DAY, ValueRole.MONTH, ValueRole.YEAR, ValueRole.TIME, ValueRole.ZONE);

    ValuePart {
        name = List.copyOf(name);
        value = List.copyOf(value);
    }

    /// The parts of a value, in order.
    static List<ValuePart> of(Value value) {
        Spans<ValueRole> spans = value.dissection().spans();
        List<ValuePart> parts = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        ValueRole before = ValueRole.COMMA;
        ValueRole next = ValueRole.COMMA;
        for (int i = 0; i < spans.size(); i++) {
            ValueRole role = spans.role(i);
            if (SEPARATORS.contains(role)) {
                add(pieces, before, parts);
                // white space around a separator separates nothing more
                next = role != ValueRole.SPACE || !pieces.isEmpty() ? role : next;
                pieces.clear();
            } else {
                if (!pieces.isEmpty() && isApart(pieces.getLast().role(), role)) {
                    add(pieces, before, parts);
                    pieces.clear();
                }
                before = pieces.isEmpty() ? next : before;
                pieces.add(new Piece(role, new Range(spans.start(i), spans.end(i))));
            }
        }
        add(pieces, before, parts);
        return parts;
    }

    /// Whether what does not fit stands beside what does, or a part of a token beside its dot.
    private static boolean isApart(ValueRole before, ValueRole role) {
        return (before == ValueRole.STRAY) != (role == ValueRole.STRAY)
                || (before == ValueRole.CREDENTIALS && role == ValueRole.MARK)
                || (before == ValueRole.MARK && (role == ValueRole.CREDENTIALS || role == ValueRole.SIGNATURE));
    }

    private static void add(List<Piece> pieces, ValueRole before, List<ValuePart> parts) {
        if (pieces.stream().allMatch(piece -> piece.role() == ValueRole.MARK || DATE.contains(piece.role()))) {
            return;
        }
        ValueRole first = pieces.getFirst().role() == ValueRole.QUOTE && pieces.size() > 1
                ? pieces.get(1).role()
                : pieces.getFirst().role();
        int equals = 0;
        while (equals < pieces.size() && !divides(first, pieces.get(equals).role())) {
            equals++;
        }
        boolean named = equals > 0 && equals < pieces.size();
        boolean inner = before == ValueRole.SEMICOLON
                && !parts.isEmpty()
                && (first == ValueRole.PARAMETER || first == ValueRole.KEY);
        parts.add(new ValuePart(
                new Range(
                        pieces.getFirst().range().start(),
                        pieces.getLast().range().end()),
                inner ? 1 : 0,
                first,
                named ? pieces.subList(0, equals) : List.of(),
                named ? pieces.subList(equals + 1, pieces.size()) : pieces));
    }

    /// Whether it stands between a name and what the name has.
    private static boolean divides(ValueRole first, ValueRole role) {
        return role == ValueRole.EQUALS || (first == ValueRole.PRODUCT && role == ValueRole.MARK);
    }
}
