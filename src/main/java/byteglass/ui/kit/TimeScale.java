package byteglass.ui.kit;

import java.util.ArrayList;
import java.util.List;

/// A stretch of time that a width stands for, in microseconds.
///
/// @param start what the left end stands for
/// @param end what the right end stands for; later than `start`
public record TimeScale(long start, long end) {

    /// More marks than these stand too close to be read in the narrowest window.
    private static final int MOST_MARKS = 6;

    public TimeScale {
        if (end <= start) {
            throw new IllegalArgumentException("no time from " + start + " to " + end);
        }
    }

    public long length() {
        return end - start;
    }

    /// Where a time stands, from 0 at the left end to 1 at the right one; what lies outside stands at the nearer end.
    public double place(long micros) {
        return Math.clamp((micros - start) / (double) length(), 0.0, 1.0);
    }

    /// Round times to mark, as far from the left end as a round number: every 1, 2 or 5 of a power of ten.
    public List<Long> marks() {
        long step = step();
        List<Long> marks = new ArrayList<>();
        for (long at = 0; at <= length(); at += step) {
            marks.add(start + at);
        }
        return marks;
    }

    private long step() {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (length() / (factor * power) < MOST_MARKS) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
