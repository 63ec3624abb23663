package byteglass.body;

import byteglass.dissect.Bytes;

/// The header of a zstd frame (RFC 8878 section 3.1.1.1), as far as its window goes.
///
///     28 B5 2F FD   descriptor   window (1, unless single segment)   dictionary (0, 1, 2, 4)   length (0, 1, 2, 4, 8)
final class ZstdFrame {

    /// "decoders MUST support a window of 8 MB", and browsers support no more (RFC 9659 section 3).
    static final long WINDOW = 8L << 20;

    private static final int SINGLE_SEGMENT = 0x20;

    private ZstdFrame() {}

    /// How many octets a reader has to hold of what it decoded; 0 where there is no such header.
    static long window(Bytes frame) {
        if (frame.length() < 6 || !frame.slice(0, 4).equals(Bytes.latin1("(\u00b5/\u00fd"))) {
            return 0;
        }
        int descriptor = frame.at(4);
        if ((descriptor & SINGLE_SEGMENT) == 0) {
            long base = 1L << (10 + (frame.at(5) >> 3));
            return base + base / 8 * (frame.at(5) & 7);
        }
        int dictionary = (descriptor & 3) == 3 ? 4 : descriptor & 3;
        int lengthSize = 1 << (descriptor >> 6);
        int start = 5 + dictionary;
        if (frame.length() < start + lengthSize) {
            return 0;
        }
        long length = 0;
        for (int i = lengthSize - 1; i >= 0; i--) {
            length = length << 8 | frame.at(start + i);
        }
        return lengthSize == 2 ? length + 256 : length & Long.MAX_VALUE;
    }
}
