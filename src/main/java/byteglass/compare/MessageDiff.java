package byteglass.compare;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Message;
import byteglass.http.Request;
import byteglass.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/// In what two messages differ, by what their bytes are for.
///
/// @param start the parts of the start line, with what is between them as the last one
/// @param emptyLine the line that ends the head
/// @param content blocks that tile the content of both as it was sent; offsets are of the content
public record MessageDiff(
        Message left,
        Message right,
        List<PartPair> start,
        List<FieldPair> fields,
        PartPair emptyLine,
        List<Block> content,
        List<FieldPair> trailers) {

    public MessageDiff {
        start = List.copyOf(start);
        fields = List.copyOf(fields);
        content = List.copyOf(content);
        trailers = List.copyOf(trailers);
    }

    /// Compares two requests, or two responses.
    ///
    /// @param going as of [ByteDiff#of]
    public static MessageDiff of(Message left, Message right, DoublePredicate going) {
        Bytes mine = left.dissection().raw();
        Bytes other = right.dissection().raw();
        return new MessageDiff(
                left,
                right,
                start(left, right),
                FieldDiff.of(mine, left.fields(), other, right.fields()),
                part("empty-line", left, left.emptyLine(), right, right.emptyLine()),
                ByteDiff.of(
                        mine.slice(left.content().range()),
                        other.slice(right.content().range()),
                        going),
                FieldDiff.of(
                        mine, left.content().trailers(), other, right.content().trailers()));
    }

    /// Whether the start lines, the fields, the empty lines and the contents are the same, octet for octet.
    public boolean isSame() {
        return differences() == 0;
    }

    /// How many parts, fields and places of the content differ.
    public int differences() {
        return (int) (start.stream().filter(part -> !part.same()).count()
                + fields.stream().filter(field -> !field.isSame()).count()
                + (emptyLine.same() ? 0 : 1)
                + content.stream().filter(block -> !block.same()).count()
                + trailers.stream().filter(field -> !field.isSame()).count());
    }

    private static List<PartPair> start(Message left, Message right) {
        List<Range> mine = parts(left);
        List<Range> others = parts(right);
        List<String> keys = left instanceof Request
                ? List.of("method", "target", "version")
                : List.of("version", "status", "reason");
        List<PartPair> pairs = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.add(part(keys.get(i), left, mine.get(i), right, others.get(i)));
        }
        pairs.add(new PartPair(
                "between",
                left.startLine(),
                right.startLine(),
                between(left, mine).equals(between(right, others))));
        return pairs;
    }

    private static List<Range> parts(Message message) {
        return switch (message) {
            case Request request ->
                List.of(
                        request.line().method(),
                        request.line().target(),
                        request.line().version());
            case Response response ->
                List.of(
                        response.line().version(),
                        response.line().status(),
                        response.line().reason());
        };
    }

    /// What of the start line is no part: white space and the line end.
    private static List<Bytes> between(Message message, List<Range> parts) {
        Bytes raw = message.dissection().raw();
        List<Bytes> found = new ArrayList<>();
        long at = message.startLine().start();
        for (Range part : parts) {
            found.add(raw.slice(new Range(at, Math.max(at, part.start()))));
            at = Math.max(at, part.end());
        }
        found.add(raw.slice(new Range(at, Math.max(at, message.startLine().end()))));
        return found;
    }

    private static PartPair part(String key, Message left, Range mine, Message right, Range other) {
        boolean same = left.dissection()
                .raw()
                .slice(mine)
                .equals(right.dissection().raw().slice(other));
        return new PartPair(key, mine, other, same);
    }
}
