package byteglass.http;

import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import java.util.List;

/// The messages of a stream, in order: all are parts of one dissection, and their ranges are of the whole stream.
///
/// @param ranges where each message stands, with the empty lines before it; one that is broken reaches to the end
public record Messages(Dissection<HttpRole> dissection, List<Message> list, List<Range> ranges) {

    public Messages {
        list = List.copyOf(list);
        ranges = List.copyOf(ranges);
        if (list.size() != ranges.size()) {
            throw new IllegalArgumentException(ranges.size() + " ranges of " + list.size() + " messages");
        }
    }
}
