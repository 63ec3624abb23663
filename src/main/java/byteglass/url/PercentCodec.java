package byteglass.url;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Percent-encoding and -decoding (URL Standard section 1.3, RFC 3986 section 2.1).
public final class PercentCodec {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentCodec() {}

    /// A part of some octets, one character each, with those of a set as escapes.
    static String encode(String octets, int start, int end, int set) {
        if (CodePoints.next(octets, start, end, set) == end) {
            return octets.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start + 16);
        encode(octets, start, end, set, out);
        return out.toString();
    }

    /// Appends a part of some octets, one character each, with those of a set as escapes.
    static void encode(String octets, int start, int end, int set, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char octet = octets.charAt(i);
            if (CodePoints.is(octet, set)) {
                octet(octet, out);
            } else {
                out.append(octet);
            }
        }
    }

    /// Appends the escape of one octet, with capital digits.
    static void octet(int octet, StringBuilder out) {
        out.append('%').append(HEX[octet >> 4]).append(HEX[octet & 15]);
    }

    /// The octets that a text stands for: escapes decoded, everything else in UTF-8. A `%` without two digits stays.
    public static byte[] decode(String text) {
        return decode(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The octets that some octets, one character each, stand for.
    static byte[] decodeOctets(String octets) {
        return decode(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] decode(byte[] octets) {
        int size = 0;
        for (int i = 0; i < octets.length; i++) {
            int octet = octets[i];
            if (octet == '%' && i + 2 < octets.length) {
                int high = CodePoints.hex(octets[i + 1]);
                int low = CodePoints.hex(octets[i + 2]);
                if (high >= 0 && low >= 0) {
                    octet = high << 4 | low;
                    i += 2;
                }
            }
            octets[size++] = (byte) octet;
        }
        return Arrays.copyOf(octets, size);
    }
}
