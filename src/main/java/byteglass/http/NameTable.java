package byteglass.http;

import java.util.Arrays;
import java.util.List;

/// Finds which of some names octets spell, whatever their case, without making a text of them. Immutable.
final class NameTable {

    private static final int EMPTY = -1;

    private final byte[][] names;
    private final short[] slots;
    private final int mask;

    /// @param names in lower case
    NameTable(List<String> names) {
        this.names = names.stream().map(Octets::ascii).toArray(byte[][]::new);
        // at most a quarter full, so that a name that is not there costs one look
        mask = Integer.highestOneBit(Math.max(8, names.size()) * 8) - 1;
        slots = new short[mask + 1];
        Arrays.fill(slots, (short) EMPTY);
        for (int i = 0; i < this.names.length; i++) {
            int slot = hash(this.names[i], 0, this.names[i].length) & mask;
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (short) i;
        }
    }

    /// The index of the name, or -1.
    int find(byte[] data, int start, int end) {
        if (start == end) {
            return -1;
        }
        int slot = hash(data, start, end) & mask;
        while (slots[slot] != EMPTY) {
            if (Octets.same(data, start, end, names[slots[slot]])) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /// Of the length and four octets: names that differ elsewhere only are few.
    private static int hash(byte[] data, int start, int end) {
        int length = end - start;
        int hash = length;
        hash = hash * 31 + (data[start] | 0x20);
        hash = hash * 31 + (data[end - 1] | 0x20);
        hash = hash * 31 + (data[start + length / 2] | 0x20);
        hash = hash * 31 + (data[start + length * 3 / 4] | 0x20);
        return hash ^ hash >>> 8 ^ hash >>> 15;
    }
}
