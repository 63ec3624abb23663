package byteglass.wire;

import static byteglass.wire.Samples.block;
import static byteglass.wire.Samples.hex;
import static byteglass.wire.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireDissectorTest {

    private static Layer only(Bytes bytes) {
        List<Layer> layers = WireDissector.dissect(bytes).layers();
        assertThat(layers).hasSize(1);
        return layers.getFirst();
    }

    private static List<String> listing(Bytes bytes) {
        return Listing.of(WireDissector.dissect(bytes));
    }

    private static Facts.ProxyHeader proxy(Bytes bytes) {
        return (Facts.ProxyHeader)
                WireDissector.dissect(bytes).layers().getFirst().facts();
    }

    @Test
    void noBytesAreNothing() {
        Wire wire = WireDissector.dissect(Bytes.EMPTY);
        assertThat(wire.layers()).isEmpty();
        assertThat(wire.protocol()).isEqualTo(Protocol.UNKNOWN);
        assertThat(wire.inner()).isEmpty();
    }

    @Test
    void httpIsLeftWholeAndUnremarked() {
        assertThat(listing(Samples.GET)).containsExactly("0..27 http");
        assertThat(only(Samples.GET).facts()).isEqualTo(new Facts.None());
    }

    @Test
    void unknownBytesAreToldAsTextOrBinary() {
        assertThat(listing(Bytes.latin1("EHLO x\r\n"))).containsExactly("0..8 unread", "! 0..8 wire/unknown-text");
        assertThat(listing(hex("00 01"))).containsExactly("0..2 unread", "! 0..2 wire/unknown-binary");
    }

    @Test
    void thePrefaceOfHttp2IsReadToItsFirstFrames() {
        assertThat(listing(Samples.PREFACE))
                .containsExactly(
                        "0..24 magic",
                        "24..27 length",
                        "27..28 type",
                        "28..29 flags",
                        "29..33 stream",
                        "33..35 setting",
                        "35..39 setting-value",
                        "39..41 setting",
                        "41..45 setting-value",
                        "45..48 length",
                        "48..49 type",
                        "49..50 flags",
                        "50..54 stream",
                        "54..58 payload",
                        "58..61 length",
                        "61..62 type",
                        "62..63 flags",
                        "63..67 stream",
                        "67..70 payload",
                        "! 0..24 wire/http2-preface");
        Facts.Preface facts = (Facts.Preface) only(Samples.PREFACE).facts();
        assertThat(facts.frames())
                .extracting(Facts.Frame::name)
                .containsExactly("SETTINGS", "WINDOW_UPDATE", "HEADERS");
        assertThat(facts.frames().get(2)).isEqualTo(new Facts.Frame(1, 5, 1, 3));
    }

    @Test
    void framesHaveTheNamesOfTheStandard() {
        for (int type = 0; type < 10; type++) {
            assertThat(new Facts.Frame(type, 0, 0, 0).name()).isUpperCase();
        }
        assertThat(new Facts.Frame(0x1f, 0, 0, 0).name()).isEqualTo("type 0x1f");
    }

    @Test
    void aFrameOfSettingsThatAreNoPairsIsMalformed() {
        Bytes bytes = Recognizer.PREFACE.concat(hex("000004 04 00 00000000 0003 0000"));
        assertThat(only(bytes).state()).isEqualTo(State.MALFORMED);
        assertThat(listing(bytes)).contains("! 35..35 wire/http2-malformed");
    }

    @Test
    void onlyTheFirstFramesAreKept() {
        byte[] many = new byte[24 + 9 * 500];
        Recognizer.PREFACE.copyTo(many, 0);
        Facts.Preface facts = (Facts.Preface) only(Bytes.wrap(many)).facts();
        assertThat(facts.frames()).hasSize(Facts.Preface.KEPT);
    }

    @Test
    void socks4SaysWhereToGo() {
        assertThat(listing(Samples.SOCKS4))
                .containsExactly(
                        "0..1 magic",
                        "1..2 command",
                        "2..4 port",
                        "4..8 address",
                        "8..10 user",
                        "10..11 end",
                        "! 0..11 wire/socks4-greeting");
        assertThat(only(Samples.SOCKS4).facts()).isEqualTo(new Facts.Socks4(1, Optional.of("192.0.2.1:80"), "me"));
        assertThat(only(Samples.SOCKS4A).facts()).isEqualTo(new Facts.Socks4(2, Optional.of("example.test:443"), ""));
        assertThat(only(hex("04 01 0050 00000000 00")).facts())
                .isEqualTo(new Facts.Socks4(1, Optional.of("0.0.0.0:80"), ""));
        assertThat(only(hex("04 01 0050 0000")).facts()).isEqualTo(new Facts.Socks4(1, Optional.empty(), ""));
        assertThat(listing(Samples.SOCKS4.concat(hex("01")))).contains("11..12 payload");
    }

    @Test
    void socks5SaysHowToLogIn() {
        assertThat(listing(Samples.SOCKS5.concat(hex("07"))))
                .containsExactly(
                        "0..1 magic",
                        "1..2 length",
                        "2..3 auth-method",
                        "3..4 auth-method",
                        "4..5 payload",
                        "! 0..5 wire/socks5-greeting");
        assertThat(only(Samples.SOCKS5).facts()).isEqualTo(new Facts.Socks5(List.of(0, 2)));
        assertThat(only(hex("05 03 00")).state()).isEqualTo(State.CUT);
    }

    @Test
    void anSshClientSaysWhatItIs() {
        assertThat(listing(Samples.SSH.concat(hex("00"))))
                .containsExactly(
                        "0..3 magic",
                        "3..4 mark",
                        "4..7 version",
                        "7..8 mark",
                        "8..21 software",
                        "21..22 sp",
                        "22..30 comment",
                        "30..31 cr",
                        "31..32 lf",
                        "32..33 payload",
                        "! 0..24 wire/ssh-banner");
        assertThat(only(Samples.SSH).facts()).isEqualTo(new Facts.SshBanner("2.0", "OpenSSH_9.2p1", "Debian-2"));
        assertThat(only(Bytes.latin1("SSH-1.5-x\n")).facts()).isEqualTo(new Facts.SshBanner("1.5", "x", ""));
        assertThat(only(Bytes.latin1("SSH-1.5-x\n")).state()).isEqualTo(State.WHOLE);
    }

    @Test
    void anSshLineThatIsTooLongOrHasNoVersionIsMalformed() {
        assertThat(only(Bytes.latin1("SSH-2.0-" + "x".repeat(246) + "\n")).state())
                .isEqualTo(State.WHOLE);
        assertThat(only(Bytes.latin1("SSH-2.0-" + "x".repeat(247))).state()).isEqualTo(State.MALFORMED);
        assertThat(only(Bytes.latin1("SSH-2.0-" + "x".repeat(246))).state()).isEqualTo(State.CUT);
        assertThat(listing(Bytes.latin1("SSH-2\n"))).contains("! 5..5 wire/ssh-malformed");
        assertThat(listing(Bytes.latin1("SSH-2.0-a\u0001b\n"))).contains("9..12 stray", "! 9..9 wire/ssh-malformed");
    }

    @Test
    void aProxyLineSaysWhoConnected() {
        Wire wire = WireDissector.dissect(Samples.LINE.concat(Samples.GET));
        assertThat(Listing.of(wire))
                .containsExactly(
                        "0..5 magic",
                        "5..6 sp",
                        "6..10 type",
                        "10..11 sp",
                        "11..20 address",
                        "20..21 sp",
                        "21..32 address",
                        "32..33 sp",
                        "33..38 port",
                        "38..39 sp",
                        "39..42 port",
                        "42..43 cr",
                        "43..44 lf",
                        "44..71 http",
                        "! 0..24 wire/proxy-v1");
        assertThat(wire.protocol()).isEqualTo(Protocol.PROXY_V1);
        assertThat(wire.layers().getFirst().facts())
                .isEqualTo(new Facts.ProxyHeader(
                        "TCP4", Optional.of("192.0.2.1:56324"), Optional.of("203.0.113.7:443"), Optional.empty()));
        assertThat(wire.inner()).contains(new Layer(Protocol.HTTP_1, new Range(44, 71), State.WHOLE, new Facts.None()));
    }

    @Test
    void aProxyLineMaySayNothing() {
        Bytes line = Bytes.latin1("PROXY UNKNOWN any thing\r\n");
        assertThat(proxy(line).family()).isEqualTo("UNKNOWN");
        assertThat(proxy(line).source()).isEmpty();
        assertThat(listing(line)).contains("13..23 comment");
        assertThat(proxy(Bytes.latin1("PROXY TCP6 ::1 ::2 1 2\r\n")).source()).contains("[::1]:1");
    }

    @Test
    void aProxyLineOfAnotherFormIsMalformedAndEndsTheReading() {
        Bytes line = Bytes.latin1("PROXY TCP4 1.2.3.4 5.6.7.8 1\r\n").concat(Samples.GET);
        assertThat(listing(line)).contains("27..28 port", "30..57 unread", "! 28..28 wire/proxy-malformed");
        assertThat(only(Bytes.latin1("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\n")).state())
                .isEqualTo(State.MALFORMED);
        Bytes endless = Bytes.latin1("PROXY UNKNOWN" + "x".repeat(200));
        assertThat(only(endless).state()).isEqualTo(State.MALFORMED);
        assertThat(only(endless.slice(0, 100)).state()).isEqualTo(State.CUT);
    }

    @Test
    void aProxyBlockSaysWhoConnectedAndMore() {
        Wire wire = WireDissector.dissect(Samples.BLOCK.concat(Samples.HELLO));
        assertThat(Listing.of(wire))
                .startsWith(
                        "0..12 magic",
                        "12..13 command",
                        "13..14 type",
                        "14..16 length",
                        "16..20 address",
                        "20..24 address",
                        "24..26 port",
                        "26..28 port",
                        "28..29 extension",
                        "29..31 length",
                        "31..43 server-name",
                        "43..44 extension",
                        "44..46 length",
                        "46..48 alpn",
                        "48..49 extension",
                        "49..51 length",
                        "51..54 extension-data",
                        "54..55 type")
                .endsWith("! 0..24 wire/proxy-v2", "! 54..78 wire/tls-on-plain-port");
        assertThat(wire.layers().getFirst().facts())
                .isEqualTo(new Facts.ProxyHeader(
                        "TCP4",
                        Optional.of("192.0.2.1:56324"),
                        Optional.of("203.0.113.7:443"),
                        Optional.of("example.test")));
        assertThat(wire.inner().orElseThrow().protocol()).isEqualTo(Protocol.TLS_CLIENT_HELLO);
    }

    @Test
    void aProxyBlockKnowsOtherFamilies() {
        String six = "2001 0db8 0000 0000 0000 0000 0000 0001" + "0".repeat(32) + "0001 0002";
        assertThat(proxy(block("2121", six)).source()).contains("[2001:db8:0:0:0:0:0:1]:1");
        assertThat(proxy(block("2121", six)).family()).isEqualTo("TCP6");
        assertThat(proxy(block("2112", "c0000201 c0000202 0001 0002")).family()).isEqualTo("UDP4");
        assertThat(proxy(block("2122", six)).family()).isEqualTo("UDP6");
        String paths = text("/run/a.sock") + "00".repeat(97) + "00".repeat(108);
        assertThat(proxy(block("2131", paths)))
                .isEqualTo(
                        new Facts.ProxyHeader("UNIX", Optional.of("/run/a.sock"), Optional.empty(), Optional.empty()));
        assertThat(proxy(block("2132", paths)).family()).isEqualTo("UNIX");
        assertThat(proxy(block("2100", "")).family()).isEqualTo("UNKNOWN");
        assertThat(proxy(block("2000", "04 0001 00")).family()).isEqualTo("LOCAL");
    }

    @Test
    void aProxyBlockOfAnotherFormIsMalformed() {
        assertThat(listing(block("1111", "c0000201 c0000202 0001 0002"))).contains("! 16..16 wire/proxy-malformed");
        assertThat(proxy(block("2111", "c0000201 c000")).source()).isEmpty();
        assertThat(only(block("2111", "c0000201 c000")).state()).isEqualTo(State.MALFORMED);
        assertThat(only(block("2100", "04 0009 00")).state()).isEqualTo(State.MALFORMED);
        for (int end = 5; end < Samples.BLOCK.length(); end++) {
            assertThat(only(Samples.BLOCK.slice(0, end)).state()).isEqualTo(State.CUT);
        }
    }

    @Test
    void afterSomeHeadersItIsEnough() {
        Bytes nested = Bytes.EMPTY;
        for (int i = 0; i < 2000; i++) {
            nested = nested.concat(Samples.LINE);
        }
        Wire wire = WireDissector.dissect(nested);
        assertThat(wire.layers()).hasSize(9);
        assertThat(wire.inner().orElseThrow().protocol()).isEqualTo(Protocol.UNKNOWN);
        assertThat(wire.dissection().spans().length()).isEqualTo(nested.length());
    }

    @Test
    void headersWithoutAnythingAfterThemHaveNoInnerLayer() {
        assertThat(WireDissector.dissect(Samples.LINE).inner()).isEmpty();
    }

    @Test
    void aProxyHeaderSaysHowLongItIs() {
        assertThat(WireDissector.headerBytes(Samples.LINE)).isEqualTo(Samples.LINE.length());
        assertThat(WireDissector.headerBytes(Samples.LINE.concat(Samples.GET))).isEqualTo(Samples.LINE.length());
        assertThat(WireDissector.headerBytes(Bytes.latin1("PROXY TCP4 192."))).isEqualTo(-1);
        assertThat(WireDissector.headerBytes(Bytes.latin1("PROXY UNKNOWN " + "x".repeat(200))))
                .as("no line end in the first 107 bytes")
                .isEqualTo(107);
        assertThat(WireDissector.headerBytes(Samples.BLOCK.concat(Samples.GET))).isEqualTo(Samples.BLOCK.length());
        assertThat(WireDissector.headerBytes(Samples.BLOCK.slice(0, 16))).isEqualTo(Samples.BLOCK.length());
        assertThat(WireDissector.headerBytes(Samples.BLOCK.slice(0, 15))).isEqualTo(-1);
    }
}
