package byteglass.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Octets cut into pieces by what they are, so that the same octets are cut in the same places wherever they stand:
/// what is inserted before them moves no cut.
///
/// A piece ends where a hash of the last 64 octets has a certain form, or after a line feed.
final class Pieces {

    private static final int NONE = -1;
    private static final int TWICE = -2;

    /// An odd number whose multiples are spread evenly (2^64 divided by the golden ratio).
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final byte[] octets;
    private int[] ends = new int[64];
    private final long[] hashes;
    private final int start;
    private int count;

    /// @param bits a piece has about 2^bits octets, where no line feed ends it earlier
    Pieces(byte[] octets, int from, int to, int bits) {
        this.octets = octets;
        start = from;
        int least = 1 << (bits - 2);
        int most = 1 << (bits + 3);
        long rolling = 0;
        int begun = from;
        for (int i = from; i < to; i++) {
            rolling = (rolling << 1) + (octets[i] + 1) * SPREAD;
            int length = i + 1 - begun;
            boolean cut = length >= least && (octets[i] == '\n' || rolling >>> (64 - bits) == 0);
            if (cut || length == most || i + 1 == to) {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count * 2);
                }
                ends[count++] = i + 1;
                begun = i + 1;
            }
        }
        hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(start(i), end(i));
        }
    }

    private long hash(int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (octets[i] & 0xff)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 32);
    }

    int count() {
        return count;
    }

    int start(int index) {
        return index == 0 ? start : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    /// For each piece the one piece of others that is the same, where it is the only one of its kind in both; otherwise
    /// -1.
    int[] partners(Pieces others) {
        Map<Long, Integer> here = once();
        Map<Long, Integer> there = others.once();
        int[] partners = new int[count];
        for (int i = 0; i < count; i++) {
            int other = there.getOrDefault(hashes[i], NONE);
            boolean sole = other >= 0 && here.getOrDefault(hashes[i], NONE) == i;
            partners[i] = sole && isSame(i, others, other) ? other : NONE;
        }
        return partners;
    }

    private boolean isSame(int index, Pieces others, int other) {
        return Arrays.equals(octets, start(index), end(index), others.octets, others.start(other), others.end(other));
    }

    /// By hash, where the only piece with it is, or that there are several.
    private Map<Long, Integer> once() {
        Map<Long, Integer> places = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            places.merge(hashes[i], i, (first, second) -> TWICE);
        }
        return places;
    }
}
