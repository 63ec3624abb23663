package byteglass.http;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The classes of octets that the grammars of RFC 9110, 9112 and 3986 are made of, as tables.
final class Octets {

    /// `tchar` (RFC 9110 section 5.6.2).
    static final int TOKEN = 1;
    /// What a field value may hold at all: visible, obs-text, SP or HTAB (RFC 9110 section 5.5).
    static final int VALUE = 1 << 1;
    static final int DIGIT = 1 << 2;
    static final int ALPHA = 1 << 3;
    /// `unreserved`, `sub-delims` and `%`: a registered name of a host (RFC 3986 section 3.2.2).
    static final int NAME = 1 << 4;
    /// What a URI may hold: unreserved and reserved (RFC 3986 section 2), but for the brackets, which only hosts have.
    /// Not `%`, which begins an escape.
    static final int URI = 1 << 5;
    /// SP, HTAB, VT, FF, CR: what RFC 9112 section 3 lets a lenient reader take for the space of a start line.
    static final int BLANK = 1 << 6;
    /// What ends a path.
    static final int PATH_END = 1 << 7;
    /// What ends a segment of a path.
    static final int SEGMENT_END = 1 << 8;
    /// What divides a query, or ends it.
    static final int QUERY_MARK = 1 << 9;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    /// SP eight times: the bits by which the case of letters differs.
    static final long BLANKS = 0x2020202020202020L;
    private static final long COLONS = ONES * ':';
    private static final long LINE_FEEDS = ONES * '\n';
    private static final long HIGHS = 0x8080808080808080L;

    private static final short[] CLASSES = classes();
    private static final byte[] HEX_VALUES = hexValues();

    /// Texts that nearly every message has, by length: one object each serves all.
    private static final String[][] COMMON = {
        {},
        {},
        {},
        {"GET", "PUT"},
        {"POST", "HEAD"},
        {"TRACE", "PATCH"},
        {"DELETE"},
        {"OPTIONS", "CONNECT"},
        {"HTTP/1.1", "HTTP/1.0"}
    };

    private Octets() {}

    /// Octets as Latin-1.
    static String text(byte[] data, int from, int to) {
        int length = to - from;
        if (length < COMMON.length) {
            for (String common : COMMON[length]) {
                if (equals(data, from, common)) {
                    return common;
                }
            }
        }
        return new String(data, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean equals(byte[] data, int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (data[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean is(int octet, int classes) {
        return (CLASSES[octet & 0xff] & classes) != 0;
    }

    /// Where an octet of some classes first stands, or `to`.
    static int first(byte[] data, int from, int to, int classes) {
        int at = from;
        while (at < to && !is(data[at], classes)) {
            at++;
        }
        return at;
    }

    /// 0 to 15, or -1.
    static int hex(int octet) {
        return HEX_VALUES[octet & 0xff];
    }

    /// The offset after all octets from 0x20 to 0x7e: long values are read eight octets at a time.
    static int visible(byte[] data, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long octets = word(data, at);
            // borrows and carries go to octets after the first that is marked
            long marks = (octets - BLANKS | octets + ONES | octets) & HIGHS;
            if (marks != 0) {
                return at + (Long.numberOfTrailingZeros(marks) >> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && data[at] >= ' ' && data[at] != 0x7f) {
            at++;
        }
        return at;
    }

    /// Where a colon or LF first stands, or `to`.
    static int colonOrLineFeed(byte[] data, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long octets = word(data, at);
            long marks = zeros(octets ^ COLONS) | zeros(octets ^ LINE_FEEDS);
            if (marks != 0) {
                return at + (Long.numberOfTrailingZeros(marks) >> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && data[at] != ':' && data[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Where an LF first stands, or `to`.
    static int lineFeed(byte[] data, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long marks = zeros(word(data, at) ^ LINE_FEEDS);
            if (marks != 0) {
                return at + (Long.numberOfTrailingZeros(marks) >> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && data[at] != '\n') {
            at++;
        }
        return at;
    }

    /// The high bit of the first octet that is zero, and perhaps bits of octets after it.
    private static long zeros(long octets) {
        return octets - ONES & ~octets & HIGHS;
    }

    /// Eight octets as one number, the first in its lowest bits.
    static long word(byte[] data, int from) {
        return (long) EIGHT.get(data, from);
    }

    /// The offset after all SP and HTAB.
    static int ows(byte[] data, int from, int to) {
        int at = from;
        while (at < to && isOws(data[at])) {
            at++;
        }
        return at;
    }

    /// The offset before all SP and HTAB at the end.
    static int trimmed(byte[] data, int from, int to) {
        int at = to;
        while (at > from && isOws(data[at - 1])) {
            at--;
        }
        return at;
    }

    static boolean isOws(int octet) {
        return octet == ' ' || octet == '\t';
    }

    /// A constant in lower case, to compare with.
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether octets equal a constant in lower case, whatever their case.
    static boolean same(byte[] data, int start, int end, byte[] lower) {
        int length = end - start;
        if (length != lower.length) {
            return false;
        }
        if (length >= Long.BYTES) {
            for (int at = 0; at < length - Long.BYTES; at += Long.BYTES) {
                if (lower(word(data, start + at)) != word(lower, at)) {
                    return false;
                }
            }
            int last = length - Long.BYTES;
            return lower(word(data, start + last)) == word(lower, last);
        }
        for (int at = 0; at < length; at++) {
            int octet = data[start + at];
            if ((octet >= 'A' && octet <= 'Z' ? octet | 0x20 : octet) != lower[at]) {
                return false;
            }
        }
        return true;
    }

    /// Eight octets, capital letters made small.
    private static long lower(long octets) {
        long low = octets & ~HIGHS;
        // the high bit of each octet that is at least A, and not over Z, and below 0x80
        long capitals = low + ONES * (0x80 - 'A') & ~(low + ONES * (0x7f - 'Z')) & ~octets & HIGHS;
        return octets | capitals >>> 2;
    }

    private static short[] classes() {
        short[] table = new short[256];
        for (int i = 0; i < 256; i++) {
            boolean digit = i >= '0' && i <= '9';
            boolean alpha = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z');
            boolean unreserved = digit || alpha || among(i, "-._~");
            table[i] = (short) ((digit || alpha || among(i, "!#$%&'*+-.^_`|~") ? TOKEN : 0)
                    | (i == '\t' || (i >= ' ' && i != 0x7f) ? VALUE : 0)
                    | (digit ? DIGIT : 0)
                    | (alpha ? ALPHA : 0)
                    | (unreserved || among(i, "!$&'()*+,;=%") ? NAME : 0)
                    | (unreserved || among(i, "!$&'()*+,;=:/?#@") ? URI : 0)
                    | (among(i, "?#") ? PATH_END : 0)
                    | (among(i, "/?#") ? SEGMENT_END : 0)
                    | (among(i, "=&?#") ? QUERY_MARK : 0)
                    | (among(i, " \t\u000b\f\r") ? BLANK : 0));
        }
        return table;
    }

    private static byte[] hexValues() {
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) (i < 0x80 ? Character.digit(i, 16) : -1);
        }
        return table;
    }

    private static boolean among(int octet, String set) {
        return set.indexOf(octet) >= 0;
    }
}
