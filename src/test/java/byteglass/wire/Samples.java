package byteglass.wire;

import byteglass.dissect.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;

/// Bytes of other protocols, built by hand.
final class Samples {

    /// A ClientHello for `example.test` over HTTP/2, with GREASE, in one record.
    static final Bytes HELLO = record(hello(
            "0303",
            "0a0a 1301 1302 c02f",
            extension("2a2a", "00"),
            extension("0000", "000f 00 000c" + text("example.test")),
            extension("0010", "000c 02" + text("h2") + "08" + text("http/1.1")),
            extension("000a", "0006 1a1a 001d 0017"),
            extension("000d", "0004 0403 0804"),
            extension("002b", "06 3a3a 0304 0303"),
            extension("0017", "")));

    static final Bytes PREFACE = Recognizer.PREFACE
            .concat(hex("00000c 04 00 00000000  0003 00000064  0004 00a00000"))
            .concat(hex("000004 08 00 00000000  01400000"))
            .concat(hex("000003 01 05 80000001  828684"));

    static final Bytes SOCKS4 = hex("04 01 0050 c0000201").concat(Bytes.latin1("me\0"));
    static final Bytes SOCKS4A = hex("04 02 01bb 00000001").concat(Bytes.latin1("\0example.test\0"));
    static final Bytes SOCKS5 = hex("05 02 00 02");
    static final Bytes SSH = Bytes.latin1("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
    static final Bytes GET = Bytes.latin1("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    static final Bytes LINE = Bytes.latin1("PROXY TCP4 192.0.2.1 203.0.113.7 56324 443\r\n");
    static final Bytes BLOCK = block(
            "21 11",
            "c0000201 cb007107 dc04 01bb" + "02 000c" + text("example.test") + "01 0002" + text("h2")
                    + "04 0003 000000");

    private static final Bytes NOISE = hex("00 01 02 ff fe 80 0a 0d 41");

    /// One of each, and some that are bad.
    static final List<Bytes> ALL = List.of(
            HELLO,
            split(HELLO, 1, 3, 40),
            record(hello("0301", "002f")),
            PREFACE,
            SOCKS4,
            SOCKS4A,
            SOCKS5,
            SSH,
            SSH.concat(NOISE),
            LINE.concat(GET),
            LINE.concat(BLOCK).concat(HELLO),
            BLOCK.concat(PREFACE),
            Bytes.latin1("PROXY UNKNOWN anything at all\r\nGET /"),
            Bytes.latin1("PROXY TCP6 2001:db8::1 2001:db8::2 1 2\r\n"),
            GET,
            NOISE,
            Bytes.latin1("EHLO mail.test\r\n"),
            Bytes.latin1("\r\n\r\nGET /x HTTP/1.1\r\n"));

    private Samples() {}

    static Bytes hex(String digits) {
        return Bytes.wrap(HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    static String text(String latin1) {
        return HexFormat.of().formatHex(Bytes.latin1(latin1).toArray());
    }

    /// The body of a ClientHello: version, ciphers and extensions in hex.
    static String hello(String version, String ciphers, String... extensions) {
        String all = String.join("", extensions);
        return version + "11".repeat(32) + "02aabb" + sized(2, ciphers) + "0100"
                + (extensions.length == 0 ? "" : sized(2, all));
    }

    static String extension(String number, String data) {
        return number + sized(2, data);
    }

    /// Digits with their count of bytes before them.
    static String sized(int size, String digits) {
        int bytes = digits.replace(" ", "").length() / 2;
        return String.format("%0" + 2 * size + "x", bytes) + digits;
    }

    /// A ClientHello in one record.
    static Bytes record(String hello) {
        return hex("160301" + sized(2, "01" + sized(3, hello)));
    }

    /// The message of a record, spread over several: cut at some of its offsets.
    static Bytes split(Bytes whole, int... offsets) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        Bytes message = whole.slice(5, whole.length());
        int start = 0;
        for (int i = 0; i <= offsets.length; i++) {
            int end = i < offsets.length ? offsets[i] : message.length();
            records.writeBytes(
                    hex("160301" + String.format("%04x", end - start)).toArray());
            records.writeBytes(message.slice(start, end).toArray());
            start = end;
        }
        return Bytes.wrap(records.toByteArray());
    }

    /// A PROXY header of version 2: command and family, then addresses and additions, in hex.
    static Bytes block(String kind, String rest) {
        return Recognizer.PROXY_SIGNATURE.concat(hex(kind + sized(2, rest)));
    }
}
