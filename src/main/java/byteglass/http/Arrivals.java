package byteglass.http;

import java.util.Arrays;

/// For each socket read, the offset of its first byte in the message and its time in microseconds after the first.
///
/// At most [#LIMIT] reads are kept, so that a peer that sends a byte at a time costs bounded memory; the first ones
/// are.
/// Immutable.
public final class Arrivals {

    /// How many reads are kept: 160 kB a message. A 4 GiB upload in reads of 64 KiB has 65,536.
    public static final int LIMIT = 10_000;

    /// No reads.
    public static final Arrivals NONE = new Arrivals(new long[0]);

    /// offset, micros, offset, micros …
    private final long[] pairs;

    private Arrivals(long[] pairs) {
        this.pairs = pairs;
    }

    public int count() {
        return pairs.length / 2;
    }

    public long offset(int index) {
        return pairs[2 * index];
    }

    public long micros(int index) {
        return pairs[2 * index + 1];
    }

    /// The read that an octet came in; -1 where none is known.
    public int indexAt(long offset) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arrivals that && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        return Arrays.toString(pairs);
    }

    /// Collects reads in order. Not safe for several threads.
    public static final class Builder {
        private long[] pairs = new long[2];
        private int size;

        /// Adds a read, unless [#LIMIT] are there.
        public Builder add(long offset, long micros) {
            if (size == 2 * LIMIT) {
                return this;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = offset;
            pairs[size++] = micros;
            return this;
        }

        public Arrivals build() {
            return size == 0 ? NONE : new Arrivals(Arrays.copyOf(pairs, size));
        }
    }
}
