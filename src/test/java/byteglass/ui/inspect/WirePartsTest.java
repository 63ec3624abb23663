package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Ending;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.wire.WireRole;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The Parts view of bytes that are no HTTP/1.
class WirePartsTest {

    static final Bytes HELLO = Exchanges.fixture("client-hello.bin");

    private static Side side(Bytes raw) {
        MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));
        return reader.read(Exchanges.cut(raw, Ending.REFUSED)).request();
    }

    private static List<String> listing(Bytes raw) {
        List<String> lines = new ArrayList<>();
        for (Block block : side(raw).reading().blocks()) {
            block.head().map(MessageReaderTest::line).ifPresent(lines::add);
            for (PartsRow row : block.faces().getFirst().rows()) {
                String meaning = row instanceof FieldLine line ? line.means().text() : "";
                lines.add(MessageReaderTest.line(row) + (meaning.isEmpty() ? "" : " (" + meaning + ")"));
            }
        }
        return lines;
    }

    @Test
    void aClientHelloIsShownLayerByLayer() {
        assertThat(listing(HELLO))
                .startsWith(
                        "0000 WARNING A client tried https:// on this plain port. The bytes are the start of TLS"
                                + " encryption, which nothing on this port can answer. Use http:// in the address.",
                        "0000–0004 ## TLS record | the envelope of the message []",
                        "0000–0004 record=16 03 01 01 50  (handshake, written as TLS 1.0, 336 bytes)",
                        "0005–008D ## ClientHello | what the client offers []",
                        "0005–0008 message=01 00 01 4C (ClientHello, 332 bytes)",
                        "0009–000A version=03 03 (TLS 1.2, the same in every ClientHello of today:"
                                + " supported_versions below counts)")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("004C–008B cipher suites=TLS_AES_256_GCM_SHA384, TLS_CHACHA20_POLY1305_SHA256,")
                        .endsWith("(31 offered, in order of preference)"))
                .contains(
                        "0090–0154 ## Extensions | 11 extensions []",
                        "0090–00A9 server_name=shop.example.test (the site that the client wants (SNI))",
                        "00D0–00E1 application_layer_protocol_negotiation=h2, http/1.1"
                                + " (protocols that it would speak inside (ALPN))",
                        "0118–0124 supported_versions=TLS 1.3, TLS 1.2, TLS 1.1, TLS 1.0 (TLS versions that it speaks)",
                        "0000–0154 ## JA4 fingerprint | programs of the same make have the same []",
                        "0000 JA4=t13d3111h2_e8f1e7e78f70_1f22a2ca17c4 (its three parts, the lists as hashes)");
    }

    @Test
    void aHelloOverSeveralRecordsIsOneMessage() {
        Bytes message = HELLO.slice(5, HELLO.length());
        Bytes split = Bytes.wrap(new byte[] {22, 3, 1, 0, 100})
                .concat(message.slice(0, 100))
                .concat(Bytes.wrap(new byte[] {22, 3, 1, 0, (byte) (message.length() - 100)}))
                .concat(message.slice(100, message.length()))
                .concat(Bytes.latin1("after"));
        assertThat(listing(split))
                .contains("0000–006D ## TLS record | 2 envelopes of one message []")
                .contains("0095–00AE server_name=shop.example.test (the site that the client wants (SNI))")
                .contains("015A–015E payload=61 66 74 65 72 (what comes after the greeting)");
    }

    @Test
    void anHttp2ClientIsShownFrameByFrame() {
        String frames = "00000c040000000000" + "00030000006400090a000000" + "000004080000000000" + "01400000"
                + "000003010580000001" + "828684" + "000000";
        Bytes preface = Bytes.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                .concat(Bytes.wrap(HexFormat.of().parseHex(frames)));
        assertThat(listing(preface).subList(1, 8))
                .containsExactly(
                        "0000–0017 ## HTTP/2 preface | a client speaks HTTP/2 on this HTTP/1 port []",
                        "0000–0017 mark of the protocol=PRI * HTTP/2.0␍␊␍␊SM␍␊␍␊ (by these bytes the protocol is known)",
                        "0018–0048 ## Frames | 4 frames []",
                        "0018–002C SETTINGS=MAX_CONCURRENT_STREAMS=100  0x0009=167772160"
                                + " (stream 0, 12 bytes, flags 0x00)",
                        "002D–0039 WINDOW_UPDATE=01 40 00 00 (stream 0, 4 bytes, flags 0x00)",
                        "003A–0045 HEADERS=82 86 84 (stream 1, 3 bytes, flags 0x05)",
                        "0046–0048 frame=00 00 00");
    }

    @Test
    void greetingsAreShownPartByPart() {
        assertThat(listing(Bytes.latin1("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n\0\0\1"))
                        .subList(1, 7))
                .containsExactly(
                        "0000–0022 ## SSH banner | an SSH client connected to this port []",
                        "0000–0002 mark of the protocol=SSH (by these bytes the protocol is known)",
                        "0004–0006 version=2.0",
                        "0008–0014 program=OpenSSH_9.2p1",
                        "0016–001D comment=Debian-2",
                        "0020–0022 payload=00 00 01 (what comes after the greeting)");
        assertThat(listing(Bytes.latin1("\4\1\0P\u00c0\0\2\1me\0")).subList(3, 7))
                .containsExactly(
                        "0001 command=01 (connect)",
                        "0002–0003 port=00 50 (80)",
                        "0004–0007 address=C0 00 02 01 (192.0.2.1)",
                        "0008–0009 user name=me");
        assertThat(listing(Bytes.latin1("\5\2\0B")).subList(3, 5))
                .containsExactly("0001–0002 way to log in=00 (without logging in)", "0003 way to log in=42");
    }

    @Test
    void aProxyHeaderIsShownPartByPart() {
        assertThat(listing(Bytes.latin1("PROXY TCP4 192.0.2.1 203.0.113.7 56324 443\r\n"))
                        .subList(3, 8))
                .containsExactly(
                        "0006–0009 kind=TCP4",
                        "000B–0013 address=192.0.2.1",
                        "0015–001F address=203.0.113.7",
                        "0021–0025 port=56324",
                        "0027–0029 port=443");
        assertThat(listing(Bytes.latin1("\r\n\r\n\0\r\nQUIT\n!\u0011\0\u000c\u00c0\0\2\1\u00cb\0q\7\u00dc\4\1\u00bb"))
                        .subList(3, 7))
                .containsExactly(
                        "000C command=21 (version 2, for somebody else)",
                        "000D kind=11 (TCP4)",
                        "000E–0013 address=C0 00 02 01 (192.0.2.1)",
                        "0014–0017 address=CB 00 71 07 (203.0.113.7)");
    }

    @Test
    void aRequestInOneExchangeWithAProxyHeaderIsALayerOfItsOwn() {
        assertThat(listing(Bytes.latin1("PROXY UNKNOWN\r\nGET / HTTP/1.1\r\n\r\n"))
                        .subList(3, 6))
                .containsExactly(
                        "0006–000C kind=UNKNOWN",
                        "000F–0020 ## HTTP/1 | what comes after the header []",
                        "000F–0020 HTTP message=GET / HTTP/1.1␍␊␍␊");
    }

    @Test
    void unknownBytesAreShownAsTheyCame() {
        assertThat(listing(Bytes.latin1("EHLO mail.test\r\nMAIL FROM:<a@b>\r\n")))
                .containsExactly(
                        "0000 ERROR Text came, but no request line. Nothing in it can be read as HTTP, so there is nothing"
                                + " to answer but 400.",
                        "0000–0020 ## Unparsed | 33 bytes | no start line can be read: this is not HTTP/1 []",
                        "0000–000F 0000> EHLO mail.test␍␊",
                        "0010–0020 0010> MAIL FROM:<a@b>␍␊");
        assertThat(listing(Bytes.latin1("\0\1\2\3"))).first().asString().startsWith("0000 ERROR Bytes came");
    }

    @Test
    void eachOctetHasTheRoleOfItsProtocol() {
        Side side = side(HELLO);
        assertThat(side.reading().dissection().spanAt(0x99).orElseThrow().role())
                .isEqualTo(WireRole.SERVER_NAME);
        assertThat(new SelectionText(Texts.of(Locale.ENGLISH)).of(side, new Range(0x99, 0x9b)))
                .endsWith(", server name");
    }

    @Test
    void moreIsAwaitedWhileItArrives() {
        MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));
        Side arriving = reader.read(Exchanges.arriving(HELLO.slice(0, 100))).request();
        assertThat(arriving.reading().end()).isNotNull();
        assertThat(side(HELLO).reading().end()).isNull();
    }

    /// A client may stop anywhere, and send anything after any beginning.
    @Test
    void whatIsCutOrSpoiledIsShownAsFarAsItGoes() {
        Random random = new Random(5);
        for (Bytes whole : List.of(
                HELLO,
                Bytes.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\6\4\0\0\0\0\0\0\3\0\0\0d\0\0\1"),
                Bytes.latin1("SSH-2.0-x y\r\nz"),
                Bytes.latin1("\4\2\0P\0\0\0\1me\0a.test\0"),
                Bytes.latin1("\5\2\0\2"),
                Bytes.latin1("PROXY TCP6 ::1 ::2 1 2\r\n"),
                Bytes.latin1("\r\n\r\n\0\r\nQUIT\n!!\0+" + "a".repeat(36) + "\2\0\4test"))) {
            for (int end = 1; end <= whole.length(); end++) {
                assertThat(side(whole.slice(0, end)).reading().blocks()).isNotEmpty();
                byte[] spoiled = whole.toArray();
                for (int i = end; i < spoiled.length; i++) {
                    spoiled[i] = (byte) random.nextInt();
                }
                assertThat(side(Bytes.wrap(spoiled)).reading().blocks()).isNotEmpty();
            }
        }
    }
}
