package byteglass.url;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Percent-encoding and -decoding (URL Standard section 1.3, RFC 3986 section 2.1).
public final class PercentCodec {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentCodec() {}

    /// A part of a text, each code point of a set as the escapes of its UTF-8 form.
    static String encode(String text, int start, int end, int set) {
        if (plainEnd(text, start, end, set) == end) {
            return text.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start + 16);
        encode(text, start, end, set, out);
        return out.toString();
    }

    /// Appends a part of a text, each code point of a set as the escapes of its UTF-8 form. The text has no lone
    /// surrogates, and no pair of them is cut.
    static void encode(String text, int start, int end, int set, StringBuilder out) {
        int plain = start;
        for (int i = plainEnd(text, start, end, set); i < end; i = plainEnd(text, plain, end, set)) {
            out.append(text, plain, i);
            int point = text.codePointAt(i);
            escape(point, out);
            plain = i + Character.charCount(point);
        }
        out.append(text, plain, end);
    }

    /// Where the next code point of a set stands, or the end.
    private static int plainEnd(String text, int from, int end, int set) {
        int i = from;
        while (i < end && !CodePoints.is(text.charAt(i), set)) {
            i++;
        }
        return i;
    }

    private static void escape(int point, StringBuilder out) {
        if (point < 0x80) {
            octet(point, out);
        } else if (point < 0x800) {
            octet(0xc0 | (point >> 6), out);
            octet(continuation(point), out);
        } else if (point < 0x10000) {
            octet(0xe0 | (point >> 12), out);
            octet(continuation(point >> 6), out);
            octet(continuation(point), out);
        } else {
            octet(0xf0 | (point >> 18), out);
            octet(continuation(point >> 12), out);
            octet(continuation(point >> 6), out);
            octet(continuation(point), out);
        }
    }

    private static int continuation(int bits) {
        return 0x80 | (bits & 0x3f);
    }

    /// Appends the escape of one octet, with capital digits.
    static void octet(int octet, StringBuilder out) {
        out.append('%').append(HEX[octet >> 4]).append(HEX[octet & 15]);
    }

    /// The octets that a text stands for: escapes decoded, everything else in UTF-8. A `%` without two digits stays.
    public static byte[] decode(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int i = 0; i < utf8.length; i++) {
            int octet = utf8[i];
            if (octet == '%' && i + 2 < utf8.length) {
                int high = CodePoints.hex(utf8[i + 1]);
                int low = CodePoints.hex(utf8[i + 2]);
                if (high >= 0 && low >= 0) {
                    octet = high << 4 | low;
                    i += 2;
                }
            }
            utf8[size++] = (byte) octet;
        }
        return Arrays.copyOf(utf8, size);
    }
}
