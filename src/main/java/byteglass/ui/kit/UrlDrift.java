package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.ui.kit.TypedText.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far a text has gone on from its last breakdown: what was changed since, so that places in the one can be found
/// in the other. A long URL is taken apart on a worker while somebody types.
final class UrlDrift {

    private final List<Change> changes = new ArrayList<>();

    void add(Change change) {
        changes.add(change);
    }

    /// There is a new breakdown.
    void clear() {
        changes.clear();
    }

    /// Where characters of the breakdown are now; empty where a change cut into them. What is put at their edge does
    /// not belong to them, unless there are none.
    Optional<Range> now(Range range) {
        long start = range.start();
        long end = range.end();
        for (Change change : changes) {
            long at = change.at();
            long changedEnd = at + change.removed().length();
            long shift = change.inserted().length() - (long) change.removed().length();
            boolean fills = start == end && at == start;
            if (changedEnd <= start && !fills) {
                start += shift;
                end += shift;
            } else if (at < end || fills) {
                if (at < start || changedEnd > end) {
                    return Optional.empty();
                }
                end += shift;
            }
        }
        return Optional.of(new Range(start, end));
    }

    /// Where a character of the text was in the breakdown; one that is new is where its neighbour before it was.
    int before(int place) {
        int at = place;
        for (Change change : changes.reversed()) {
            int inserted = change.inserted().length();
            if (at >= change.at() + inserted) {
                at += change.removed().length() - inserted;
            } else if (at >= change.at()) {
                at = Math.max(0, change.at() - 1);
            }
        }
        return at;
    }
}
