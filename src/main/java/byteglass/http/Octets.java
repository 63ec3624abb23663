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
    static final int HEX = 1 << 3;
    static final int ALPHA = 1 << 4;
    /// `unreserved`, `sub-delims` and `%`: a registered name of a host (RFC 3986 section 3.2.2).
    static final int NAME = 1 << 5;
    /// What a URI may hold: reserved, unreserved and `%` (RFC 3986 section 2).
    static final int URI = 1 << 6;
    /// SP, HTAB, VT, FF, CR: what RFC 9112 section 3 lets a lenient reader take for the space of a start line.
    static final int BLANK = 1 << 7;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final long HIGHS = 0x8080808080808080L;

    private static final byte[] CLASSES = classes();
    private static final byte[] HEX_VALUES = hexValues();

    /// Texts that nearly every message has: one object each serves all.
    private static final String[] COMMON = {
        "GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "HTTP/1.1", "HTTP/1.0"
    };

    /// How many of them are methods.
    private static final int METHODS = 9;

    private Octets() {}

    /// Octets as Latin-1.
    static String text(byte[] data, int from, int to) {
        for (String common : COMMON) {
            if (equals(data, from, to, common)) {
                return common;
            }
        }
        return new String(data, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /// Whether a method is one that [#text] made and that RFC 9110 or 5789 defines.
    static boolean isCommon(String method) {
        for (int i = 0; i < METHODS; i++) {
            if (COMMON[i].equals(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean equals(byte[] data, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (data[i] != text.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    static boolean is(int octet, int classes) {
        return (CLASSES[octet & 0xff] & classes) != 0;
    }

    /// 0 to 15, or -1.
    static int hex(int octet) {
        return HEX_VALUES[octet & 0xff];
    }

    /// The offset after all octets from 0x20 to 0x7e: long values are read eight octets at a time.
    static int visible(byte[] data, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long octets = (long) EIGHT.get(data, at);
            // a borrow may mark an octet too many: then the loop below looks at each
            if (((octets - BLANKS | octets + ONES | octets) & HIGHS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < to && data[at] >= ' ' && data[at] != 0x7f) {
            at++;
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

    /// Whether octets equal a constant in lower case (letters and hyphens only), whatever their case.
    static boolean same(byte[] data, int start, int end, byte[] lower) {
        if (end - start != lower.length) {
            return false;
        }
        for (int i = 0; i < lower.length; i++) {
            int octet = data[start + i];
            int folded = octet >= 'A' && octet <= 'Z' ? octet | 0x20 : octet;
            if (folded != lower[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] classes() {
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            boolean digit = i >= '0' && i <= '9';
            boolean alpha = (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z');
            boolean hex = digit || (i >= 'a' && i <= 'f') || (i >= 'A' && i <= 'F');
            boolean unreserved = digit || alpha || among(i, "-._~");
            table[i] = (byte) ((digit || alpha || among(i, "!#$%&'*+-.^_`|~") ? TOKEN : 0)
                    | (i == '\t' || (i >= ' ' && i != 0x7f) ? VALUE : 0)
                    | (digit ? DIGIT : 0)
                    | (hex ? HEX : 0)
                    | (alpha ? ALPHA : 0)
                    | (unreserved || among(i, "!$&'()*+,;=%") ? NAME : 0)
                    | (unreserved || among(i, "!$&'()*+,;=%:/?#[]@") ? URI : 0)
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
