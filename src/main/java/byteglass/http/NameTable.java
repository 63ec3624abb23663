package byteglass.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Finds which of some names octets spell, whatever their case, without making a text of them. Immutable.
///
/// A name is known by its length and its first and last eight octets, each read as one number; only of names over
/// 16 octets the rest is compared.
///
/// @param names in lower case
/// @param slots for each slot the index of its name, or -1
/// @param firsts the first octets of the names
/// @param lasts the last octets of the names
/// @param firstBits which bits of the first octets must be the same: not the one by which a letter's case differs
/// @param lastBits the same of the last octets
@SuppressWarnings("ArrayRecordComponent") // nobody else has them, and what a record holds is compiled as constant
record NameTable(byte[][] names, short[] slots, long[] firsts, long[] lasts, long[] firstBits, long[] lastBits) {

    /// In a slot without a name, and what a search returns that finds none.
    private static final int NONE = -1;

    private static final int WORD = Long.BYTES;

    /// @param names in lower case
    static NameTable of(List<String> names) {
        int count = names.size();
        // at most a quarter full, so that a name that is not there costs one look
        short[] slots = new short[Integer.highestOneBit(Math.max(8, count)) * 8];
        Arrays.fill(slots, (short) NONE);
        NameTable table = new NameTable(
                names.stream().map(Octets::ascii).toArray(byte[][]::new),
                slots,
                new long[count],
                new long[count],
                new long[count],
                new long[count]);
        for (int i = 0; i < count; i++) {
            table.put(i, names.get(i).toUpperCase(Locale.ROOT));
        }
        return table;
    }

    private void put(int index, String upper) {
        int end = WORD + upper.length();
        byte[] small = padded(names[index], 0, upper.length());
        byte[] large = padded(Octets.ascii(upper), 0, upper.length());
        firsts[index] = first(small, WORD, end);
        lasts[index] = last(small, WORD, end);
        firstBits[index] = ~(firsts[index] ^ first(large, WORD, end));
        lastBits[index] = ~(lasts[index] ^ last(large, WORD, end));
        int slot = slot(firsts[index], lasts[index], upper.length());
        while (slots[slot] != NONE) {
            slot = next(slot);
        }
        slots[slot] = (short) index;
    }

    /// The index of the name, or -1.
    int find(byte[] data, int start, int end) {
        if (end < WORD) {
            // words are read backwards from their ends
            byte[] name = padded(data, start, end);
            return find(name, WORD, name.length);
        }
        int length = end - start;
        long first = first(data, start, end);
        long last = last(data, start, end);
        int slot = slot(first, last, length);
        int index = slots[slot];
        while (index != NONE) {
            long differences = ((first ^ firsts[index]) & firstBits[index]) | ((last ^ lasts[index]) & lastBits[index]);
            if (differences == 0 && isRest(data, start, end, names[index])) {
                return index;
            }
            slot = next(slot);
            index = slots[slot];
        }
        return NONE;
    }

    private static boolean isRest(byte[] data, int start, int end, byte[] name) {
        return end - start <= 2 * WORD ? end - start == name.length : Octets.same(data, start, end, name);
    }

    private int slot(long first, long last, int length) {
        long hash =
                ((first | Octets.BLANKS) ^ length) * 0x9e3779b97f4a7c15L + (last | Octets.BLANKS) * 0xc2b2ae3d27d4eb4fL;
        return (int) (hash >>> 40) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /// The first eight octets, or all with zeros behind them where they are fewer.
    private static long first(byte[] data, int start, int end) {
        int missing = Math.max(0, WORD - (end - start));
        return Octets.word(data, start - missing) >>> (missing * Byte.SIZE);
    }

    /// The last eight octets, or all with zeros behind them where they are fewer.
    private static long last(byte[] data, int start, int end) {
        int missing = Math.max(0, WORD - (end - start));
        return Octets.word(data, end - WORD) >>> (missing * Byte.SIZE);
    }

    /// Octets behind as many as a word has.
    private static byte[] padded(byte[] data, int start, int end) {
        byte[] padded = new byte[WORD + end - start];
        System.arraycopy(data, start, padded, WORD, end - start);
        return padded;
    }
}
