package byteglass.body;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Field;
import byteglass.http.Fields;
import java.util.ArrayList;
import java.util.List;

/// A content of its own inside a content: a part of a multipart body, or a message of gRPC.
///
/// @param octets of the content that it is in
/// @param range all of it, among them
/// @param head its fields, with the empty line that ends them; empty where it has none
/// @param content what follows the head
/// @param labels what is said of its content
public record Part(Bytes octets, Range range, Range head, Range content, Labels labels) {

    /// Longer heads are read no further.
    private static final int MOST_HEAD = 64 << 10;

    /// Its content, with codings undone. For a worker.
    public Body body(Limits limits, Watch watch) {
        return Body.of(labels, octets.slice(content), limits, watch);
    }

    /// Its fields, in order; their ranges are of the octets from the start of [#head] on.
    public Fields fields() {
        return fields(octets.slice(head));
    }

    /// A part of a multipart body (RFC 2046 section 5.1): fields, an empty line, content. Without any empty line it is
    /// content alone.
    static Part of(Bytes octets, int start, int end) {
        int content = start;
        while (content < end) {
            int feed = octets.indexOf('\n', content);
            int next = feed < 0 || feed >= end ? end : feed + 1;
            boolean empty = next - content == 1 || (next - content == 2 && octets.at(content) == '\r');
            content = next;
            if (empty || content - start > MOST_HEAD) {
                break;
            }
        }
        Range head = new Range(start, content);
        Labels labels = Labels.ofPart(fields(octets.slice(head)));
        return new Part(octets, new Range(start, end), head, new Range(content, end), labels);
    }

    private static Fields fields(Bytes head) {
        List<Field> lines = new ArrayList<>();
        for (int at = 0; at < head.length(); ) {
            int end = lineEnd(head, at);
            while (end < head.length() && (head.at(end) == ' ' || head.at(end) == '\t')) {
                end = lineEnd(head, end);
            }
            int colon = head.slice(at, end).indexOf(':', 0);
            if (colon >= 0) {
                lines.add(field(head, at, at + colon, end));
            }
            at = end;
        }
        return new Fields(head, lines);
    }

    private static Field field(Bytes head, int start, int colon, int end) {
        int valueStart = colon + 1;
        int valueEnd = end;
        while (valueEnd > valueStart && head.at(valueEnd - 1) <= ' ') {
            valueEnd--;
        }
        while (valueStart < valueEnd && head.at(valueStart) <= ' ') {
            valueStart++;
        }
        return new Field(start, colon, valueStart, valueEnd, end);
    }

    private static int lineEnd(Bytes head, int from) {
        int feed = head.indexOf('\n', from);
        return feed < 0 ? head.length() : feed + 1;
    }
}
