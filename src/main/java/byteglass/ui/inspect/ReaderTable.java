package byteglass.ui.inspect;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.http.HttpRole;
import java.util.List;
import java.util.stream.Stream;

/// How readers differ about one request: those that take it or wait for more of it, each with the bytes that it takes.
///
/// @param raw the request
/// @param range what the readers differ about: from where the first of them leaves the head, to the last byte
/// @param taken those that take the request or wait for more, the standard's first
/// @param refused the names of those that refuse it; empty where none does
/// @param ours how this program read it, and what it did
public record ReaderTable(Bytes raw, Range range, List<Reader> taken, String refused, String ours) {

    public ReaderTable {
        taken = List.copyOf(taken);
    }

    /// Readers that take the same bytes.
    ///
    /// @param title what they go by: words, and the bytes of the field
    /// @param roles what each byte of the range is for them, counted from its start
    /// @param stretches what they take the bytes of the range for, in order
    public record Reader(Who who, List<Run> title, Outcome outcome, Spans<HttpRole> roles, List<Stretch> stretches) {

        /// @param letter a name for them: A, B
        /// @param names who reads so
        public record Who(String letter, String names) {}

        public Reader {
            title = List.copyOf(title);
            stretches = List.copyOf(stretches);
        }

        /// @param taken what they take for the request
        /// @param then what they make of the rest
        public record Outcome(String taken, String then) {}

        /// The offset after the request.
        long end() {
            return stretches.stream()
                    .filter(stretch -> stretch.kind() != Kind.LEFT_OVER)
                    .mapToLong(stretch -> stretch.range().end())
                    .max()
                    .orElse(0);
        }
    }

    /// What bytes are taken for.
    ///
    /// @param label in words
    public record Stretch(Kind kind, Range range, String label) {}

    /// Kinds of stretches.
    public enum Kind {
        HEAD,
        BODY,
        CHUNK,
        LAST_CHUNK,
        END,
        LEFT_OVER
    }

    /// Where something begins or ends for one of them: the bytes there are the ones to see.
    List<Long> points() {
        return Stream.concat(
                        taken.stream().map(Reader::end),
                        Stream.of(range.start(), Math.max(range.start(), range.end() - 1)))
                .distinct()
                .sorted()
                .toList();
    }
}
