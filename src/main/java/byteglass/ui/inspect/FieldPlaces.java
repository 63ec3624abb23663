package byteglass.ui.inspect;

import byteglass.dissect.Range;
import byteglass.http.Field;
import java.util.List;
import java.util.Optional;

/// Field lines in order, those of a head and those of a trailer section: found by their places, without a copy or a
/// walk, as a message can have any number of them.
final class FieldPlaces {

    static final FieldPlaces NONE = new FieldPlaces(List.of(), List.of());

    private final List<Field> head;
    private final List<Field> trailers;

    FieldPlaces(List<Field> head, List<Field> trailers) {
        this.head = head;
        this.trailers = trailers;
    }

    int count() {
        return head.size() + trailers.size();
    }

    Field get(int index) {
        return index < head.size() ? head.get(index) : trailers.get(index - head.size());
    }

    /// The line that an octet is in.
    Optional<Field> at(long offset) {
        int index = endingAfter(offset);
        return index < count() && get(index).start() <= offset ? Optional.of(get(index)) : Optional.empty();
    }

    /// How many lines have an octet of a range that is not empty.
    int overlapping(Range range) {
        int first = endingAfter(range.start());
        int last = endingAfter(range.end() - 1);
        boolean reached = last < count() && get(last).start() < range.end();
        return last - first + (reached ? 1 : 0);
    }

    /// Whether a range lies between the first line and the last one.
    boolean enclose(Range range) {
        return count() > 0
                && get(0).start() <= range.start()
                && range.end() <= get(count() - 1).end();
    }

    /// The first line that ends after an octet.
    private int endingAfter(long offset) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
