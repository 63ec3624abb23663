package byteglass.http;

import java.util.Arrays;
import java.util.List;

/// Finds which of some names octets spell, whatever their case, without making a text of them. Immutable.
///
/// A name is known by its length and its first and last eight octets, each read as one number; only of names over
/// 16 octets the rest is compared.
final class NameTable {

    /// In a slot without a name, and what a search returns that finds none.
    private static final int EMPTY = -1;

    private static final int WORD = Long.BYTES;

    private final byte[][] names;
    private final long[] firsts;
    private final long[] lasts;
    private final short[] slots;
    private final int mask;

    /// @param names in lower case, none of them empty
    NameTable(List<String> names) {
        this.names = names.stream().map(Octets::ascii).toArray(byte[][]::new);
        firsts = new long[this.names.length];
        lasts = new long[this.names.length];
        // at most a quarter full, so that a name that is not there costs one look
        mask = Integer.highestOneBit(Math.max(8, names.size()) * 8) - 1;
        slots = new short[mask + 1];
        Arrays.fill(slots, (short) EMPTY);
        for (int i = 0; i < this.names.length; i++) {
            byte[] name = padded(this.names[i], 0, this.names[i].length);
            firsts[i] = Octets.word(name, WORD, name.length);
            lasts[i] = Octets.word(name, Math.max(WORD, name.length - WORD), name.length);
            int slot = slot(firsts[i], lasts[i], this.names[i].length);
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (short) i;
        }
    }

    /// The index of the name, or -1.
    int find(byte[] data, int start, int end) {
        if (end < WORD) {
            // words are read backwards from their ends
            byte[] name = padded(data, start, end);
            return start == end ? EMPTY : find(name, WORD, name.length);
        }
        int length = end - start;
        long first = Octets.word(data, start, end);
        long last = Octets.word(data, Math.max(start, end - WORD), end);
        int slot = slot(first, last, length);
        int index = slots[slot];
        while (index != EMPTY) {
            if (firsts[index] == first && lasts[index] == last && isRest(data, start, end, names[index])) {
                return index;
            }
            slot = (slot + 1) & mask;
            index = slots[slot];
        }
        return EMPTY;
    }

    private static boolean isRest(byte[] data, int start, int end, byte[] name) {
        return end - start <= 2 * WORD ? end - start == name.length : Octets.same(data, start, end, name);
    }

    private int slot(long first, long last, int length) {
        long hash = (first ^ length) * 0x9e3779b97f4a7c15L + last * 0xc2b2ae3d27d4eb4fL;
        return (int) (hash >>> 40) & mask;
    }

    /// Octets behind as many as a word has.
    private static byte[] padded(byte[] data, int start, int end) {
        byte[] padded = new byte[WORD + end - start];
        System.arraycopy(data, start, padded, WORD, end - start);
        return padded;
    }
}
