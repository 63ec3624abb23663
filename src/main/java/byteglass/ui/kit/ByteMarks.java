package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What is marked in bytes for the one who looks at them, whatever they are.
///
/// @param found what of a range was found there, in order: asked for what is in view only
/// @param reads before each read but the first stands a line; none where they are not to be seen
public record ByteMarks(Function<Range, List<Range>> found, Arrivals reads) {

    /// Nothing.
    public static final ByteMarks NONE = new ByteMarks(range -> List.of(), Arrivals.NONE);

    /// The first octets of those reads that begin in a range, the first read of all aside.
    List<Long> readStarts(Range range) {
        int first = Math.max(1, reads.indexAt(range.start() - 1) + 1);
        int end = reads.indexAt(range.end() - 1) + 1;
        return IntStream.range(first, Math.max(first, end))
                .mapToObj(reads::offset)
                .toList();
    }
}
