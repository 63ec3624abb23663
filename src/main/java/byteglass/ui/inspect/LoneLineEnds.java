package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import byteglass.http.Message;
import java.util.ArrayList;
import java.util.List;

/// Finds LF without CR, and CR without LF, where a message is made of lines: RFC 9112 section 2.2 lets a recipient take
/// a lone LF for a line end, and wants a lone CR to be seen as invalid or replaced. In content they are data.
final class LoneLineEnds {

    private LoneLineEnds() {}

    /// Their ranges, in order.
    static List<Range> of(Message message) {
        Bytes raw = message.dissection().raw();
        Spans<HttpRole> spans = message.dissection().spans();
        List<Range> found = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (!isContent(spans.role(i))) {
                for (int at = spans.start(i); at < spans.end(i); at++) {
                    if (isLone(raw, at)) {
                        found.add(new Range(at, at + 1));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isContent(HttpRole role) {
        return switch (role) {
            case BODY, CHUNK_DATA, UPGRADED, UNPARSED -> true;
            default -> false;
        };
    }

    private static boolean isLone(Bytes raw, int at) {
        return switch (raw.at(at)) {
            case '\n' -> at == 0 || raw.at(at - 1) != '\r';
            case '\r' -> at + 1 < raw.length() && raw.at(at + 1) != '\n';
            default -> false;
        };
    }
}
