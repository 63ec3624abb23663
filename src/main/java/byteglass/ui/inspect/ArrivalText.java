package byteglass.ui.inspect;

import byteglass.http.Arrivals;
import byteglass.texts.Texts;
import byteglass.ui.kit.Formats;

/// Says when the bytes of a message came, in a sentence.
final class ArrivalText {

    private final Texts texts;

    ArrivalText(Texts texts) {
        this.texts = texts;
    }

    /// Of all reads; empty where none are known.
    String of(Arrivals reads, long length) {
        int count = reads.count();
        if (count == 0) {
            return "";
        }
        if (count == 1) {
            return texts.get("inspect.arrival.one", length);
        }
        String last = Formats.millis(reads.micros(count - 1));
        if (count == 2) {
            return texts.get("inspect.arrival.two", reads.offset(1), last);
        }
        String key = count == Arrivals.LIMIT ? "inspect.arrival.first" : "inspect.arrival.many";
        int longest = 1;
        for (int i = 2; i < count; i++) {
            longest = wait(reads, i) > wait(reads, longest) ? i : longest;
        }
        return texts.get(
                key,
                Formats.count(count),
                Formats.duration(reads.micros(count - 1)),
                Formats.millis(wait(reads, longest)),
                SelectionText.place(reads.offset(longest)));
    }

    private static long wait(Arrivals reads, int read) {
        return reads.micros(read) - reads.micros(read - 1);
    }

    /// Of one read, from 0.
    String of(Arrivals reads, long length, int read) {
        long start = Math.min(reads.offset(read), length);
        long end = read + 1 < reads.count() ? Math.min(reads.offset(read + 1), length) : length;
        return texts.get(
                "inspect.arrival.read",
                Formats.count(read + 1),
                Formats.count(reads.count()),
                SelectionText.offsets(start, Math.max(start + 1, end)),
                Math.max(0, end - start),
                Formats.millis(reads.micros(read)));
    }
}
