package byteglass.dissect;

/// A half-open range of byte offsets: `start` is in it, `end` is not. Never negative, never backwards.
public record Range(long start, long end) {

    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no range: " + start + ".." + end);
        }
    }

    /// An empty range: the place before an offset.
    public static Range at(long offset) {
        return new Range(offset, offset);
    }

    public long length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Whether an offset lies inside.
    public boolean contains(long offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share an octet.
    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    /// The same range, further on (or back).
    public Range shift(long by) {
        return new Range(start + by, end + by);
    }

    /// `0..3`, as listings write it.
    @Override
    public String toString() {
        return start + ".." + end;
    }
}
