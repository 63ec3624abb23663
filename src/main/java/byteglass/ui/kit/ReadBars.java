package byteglass.ui.kit;

import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import java.util.ArrayList;
import java.util.List;

/// Where the reads of a message stand in a strip: its width is shared by the octets and the waits between them, so
/// that a wait of seconds is seen as well as a read of some octets.
///
///     offset  0    37                              1019
///             ▇▇▇▇ ─────── 2,013 ms ─────── ▇▇▇▇▇▇▇▇▇▇▇
///
/// Immutable.
final class ReadBars {

    /// What waits take of the width, where there are any.
    private static final double WAITS = 0.4;

    /// Reads that are closer than this are one bar.
    private static final double LEAST = 3;

    private final Arrivals reads;
    private final long length;
    /// Where each read begins, none before the one before it.
    private final double[] lefts;
    private final double[] rights;

    /// Reads that are drawn as one.
    record Bar(double left, double right, int first, int last) {}

    /// @param length of the message
    ReadBars(Arrivals reads, long length, double width) {
        this.reads = reads;
        this.length = length;
        int count = reads.count();
        lefts = new double[count];
        rights = new double[count];
        long last = count == 0 ? 0 : reads.micros(count - 1);
        double waits = last > 0 ? width * WAITS : 0;
        double octets = width - waits;
        for (int i = 0; i < count; i++) {
            double waited = last > 0 ? waits * reads.micros(i) / last : 0;
            double least = i == 0 ? 0 : rights[i - 1];
            lefts[i] = Math.clamp(octets * share(start(i)) + waited, least, width);
            rights[i] = Math.clamp(octets * share(start(i + 1)) + waited, lefts[i], width);
        }
    }

    private double share(long offset) {
        return (double) offset / Math.max(1, length);
    }

    private long start(int read) {
        return read < reads.count() ? Math.min(reads.offset(read), length) : length;
    }

    /// The octets that came with a read.
    Range octets(int read) {
        return new Range(start(read), Math.max(start(read), start(read + 1)));
    }

    /// What there is room to draw, from left to right: at most one bar for each three pixels, however many reads.
    List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        int read = 0;
        while (read < lefts.length) {
            int first = read;
            double right = rights[read];
            while (read + 1 < lefts.length && lefts[read + 1] < lefts[first] + LEAST) {
                read++;
                right = rights[read];
            }
            double room = read + 1 < lefts.length ? lefts[read + 1] - 1 : Double.MAX_VALUE;
            bars.add(new Bar(lefts[first], Math.max(lefts[first] + 2, Math.min(right, room)), first, read));
            read++;
        }
        return bars;
    }

    /// The read at a place: of a wait, the one before it.
    int at(double x) {
        int low = 0;
        int high = lefts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lefts[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
