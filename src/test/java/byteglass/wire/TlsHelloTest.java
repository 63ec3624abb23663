package byteglass.wire;

import static byteglass.wire.Samples.extension;
import static byteglass.wire.Samples.hello;
import static byteglass.wire.Samples.hex;
import static byteglass.wire.Samples.record;
import static byteglass.wire.Samples.split;
import static byteglass.wire.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.project.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

class TlsHelloTest {

    private static Facts.ClientHello facts(Bytes bytes) {
        return (Facts.ClientHello)
                WireDissector.dissect(bytes).layers().getFirst().facts();
    }

    private static State state(Bytes bytes) {
        return WireDissector.dissect(bytes).layers().getFirst().state();
    }

    @Test
    void aHelloSaysWhatTheClientWants() {
        Facts.ClientHello hello = facts(Samples.HELLO);
        assertThat(state(Samples.HELLO)).isEqualTo(State.WHOLE);
        assertThat(hello.recordVersion()).isEqualTo(0x0301);
        assertThat(hello.legacyVersion()).isEqualTo(0x0303);
        assertThat(hello.newestVersion()).isEqualTo(0x0304);
        assertThat(hello.serverName()).contains("example.test");
        assertThat(hello.offer().alpn()).containsExactly("h2", "http/1.1");
        assertThat(hello.offer().ciphers()).containsExactly(0x0a0a, 0x1301, 0x1302, 0xc02f);
        assertThat(hello.offer().groups()).containsExactly(0x1a1a, 0x1d, 0x17);
        assertThat(hello.offer().signatures()).containsExactly(0x0403, 0x0804);
        assertThat(hello.offer().versions()).containsExactly(0x3a3a, 0x0304, 0x0303);
        assertThat(hello.extensions()).containsExactly(0x2a2a, 0, 0x10, 10, 13, 43, 23);
        assertThat(hello.ja4().head()).isEqualTo("t13d0306h2");
    }

    @Test
    void everyByteOfAHelloHasARole() {
        String server = extension("0000", "000600 0003" + text("a.b"));
        Wire wire = WireDissector.dissect(record(hello("0303", "1301", server, extension("0023", ""))));
        assertThat(Listing.of(wire))
                .containsExactly(
                        "0..1 type",
                        "1..3 version",
                        "3..5 length",
                        "5..6 type",
                        "6..9 length",
                        "9..11 version",
                        "11..43 random",
                        "43..44 length",
                        "44..46 session-id",
                        "46..48 length",
                        "48..50 cipher",
                        "50..51 length",
                        "51..52 compression",
                        "52..54 length",
                        "54..56 extension",
                        "56..58 length",
                        "58..60 length",
                        "60..61 type",
                        "61..63 length",
                        "63..66 server-name",
                        "66..68 extension",
                        "68..70 length",
                        "! 0..24 wire/tls-on-plain-port");
    }

    @Test
    void aHelloMayBeSpreadOverRecords() {
        for (int[] cuts : new int[][] {{1}, {4}, {2, 3}, {7, 7}, {40, 80}}) {
            Bytes spread = split(Samples.HELLO, cuts);
            assertThat(facts(spread)).as("cut at %s", Arrays.toString(cuts)).isEqualTo(facts(Samples.HELLO));
            assertThat(state(spread)).isEqualTo(State.WHOLE);
        }
        Bytes record = record(hello("0303", "1301"));
        assertThat(Listing.of(WireDissector.dissect(split(record, 20))))
                .containsSubsequence(
                        "11..25 random", "25..26 type", "26..28 version", "28..30 length", "30..48 random");
    }

    @Test
    void whatFollowsAHelloIsPayload() {
        Bytes twoMessages = hex("160301 0031")
                .concat(record(hello("0303", "1301")).slice(5, 52))
                .concat(hex("beef 17"));
        Wire wire = WireDissector.dissect(twoMessages);
        assertThat(wire.layers().getFirst().state()).isEqualTo(State.WHOLE);
        assertThat(Listing.of(wire)).contains("52..54 payload", "54..55 payload");
    }

    @Test
    void aHelloCutAnywhereIsCutNotMalformed() {
        for (Bytes whole : List.of(Samples.HELLO, split(Samples.HELLO, 2, 60))) {
            for (int end = 1; end < whole.length(); end++) {
                assertThat(state(whole.slice(0, end))).as("cut at %d", end).isEqualTo(State.CUT);
            }
        }
        Wire wire = WireDissector.dissect(split(Samples.HELLO, 10).slice(0, 18));
        assertThat(Listing.of(wire)).containsSubsequence("15..16 type", "16..18 version");
    }

    @Test
    void aLengthThatDoesNotFitIsMalformed() {
        Bytes list = record(hello("0303", "1301", extension("002b", "09 0304")));
        assertThat(Listing.findings(WireDissector.dissect(list)))
                .containsExactly("! 0..24 wire/tls-on-plain-port", "! 59..59 wire/tls-malformed");
        Bytes odd = record(hello("0303", "1301 13"));
        assertThat(state(odd)).isEqualTo(State.MALFORMED);
        Bytes left = record(hello("0303", "1301", extension("000a", "0002 001d 00")));
        assertThat(Listing.of(WireDissector.dissect(left))).contains("62..63 stray");
        Bytes noLength = record(hello("0303", "1301", "00"));
        assertThat(facts(noLength).extensions()).isEmpty();
        assertThat(state(noLength)).isEqualTo(State.MALFORMED);
        Bytes otherRecord = Samples.HELLO
                .slice(0, 3)
                .concat(hex("0004"))
                .concat(Samples.HELLO.slice(5, 9))
                .concat(hex("14 0301 0001 01"));
        Wire wire = WireDissector.dissect(otherRecord);
        assertThat(Listing.findings(wire)).contains("! 9..9 wire/tls-malformed");
        assertThat(Listing.of(wire)).contains("9..15 payload");
    }

    @Test
    void anOldClientIsToldFromANewOne() {
        Bytes old = record(hello("0302", "002f"));
        assertThat(Listing.findings(WireDissector.dissect(old)))
                .containsExactly(
                        "! 0..24 wire/tls-on-plain-port",
                        "! 0..9 wire/tls-old-version",
                        "! 0..9 wire/tls-no-server-name");
        assertThat(WireDissector.dissect(old).dissection().findings().get(1).args())
                .containsExactly("TLS 1.1");
        assertThat(facts(old).serverName()).isEmpty();
        assertThat(facts(record(hello("0303", "002f", extension("002b", "02 4a4a"))))
                        .newestVersion())
                .isEqualTo(0x0303);
    }

    @Test
    void whatJavaSendsIsReadWhole() throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine("www.example.test", 443);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        engine.setSSLParameters(parameters);
        ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), out);
        Bytes sent = Bytes.copyOf(out.array(), 0, out.position());
        Facts.ClientHello hello = facts(sent);
        assertThat(state(sent)).isEqualTo(State.WHOLE);
        assertThat(hello.serverName()).contains("www.example.test");
        assertThat(hello.newestVersion()).isEqualTo(0x0304);
        assertThat(hello.offer().alpn()).containsExactly("http/1.1");
        assertThat(hello.ja4().fingerprint()).matches("t13d\\d{4}h1_[0-9a-f]{12}_[0-9a-f]{12}");
        String scsv = "TLS_EMPTY_RENEGOTIATION_INFO_SCSV";
        assertThat(hello.offer().ciphers().stream().map(TlsNames::cipher).filter(suite -> !suite.equals(scsv)))
                .containsExactlyElementsOf(Stream.of(engine.getEnabledCipherSuites())
                        .filter(suite -> !suite.equals(scsv))
                        .toList());
    }

    @Test
    void whatOpensslSendsIsReadWhole() throws Exception {
        Bytes sent = sentBy("openssl", "s_client", "-servername", "open.example", "-alpn", "h2,http/1.1", "-connect");
        assertThat(state(sent)).isEqualTo(State.WHOLE);
        assertThat(facts(sent).serverName()).contains("open.example");
        assertThat(facts(sent).offer().alpn()).containsExactly("h2", "http/1.1");
        assertThat(facts(sent).ja4().head()).startsWith("t13d").endsWith("h2");
    }

    /// The first bytes that a program sends to a port, whose address is added to its command.
    private static Bytes sentBy(String... command) throws IOException, InterruptedException {
        Machine.need(command[0]);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(20_000);
            String[] all = Arrays.copyOf(command, command.length + 1);
            all[command.length] = "127.0.0.1:" + server.getLocalPort();
            Process program = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(20_000);
                InputStream in = socket.getInputStream();
                byte[] head = in.readNBytes(5);
                byte[] rest = in.readNBytes((head[3] & 0xff) << 8 | (head[4] & 0xff));
                return Bytes.wrap(head).concat(Bytes.wrap(rest));
            } finally {
                program.destroy();
                program.waitFor();
            }
        }
    }
}
