package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Limits;
import byteglass.project.Machine;
import byteglass.store.Row;
import byteglass.wire.Facts;
import byteglass.wire.Protocol;
import byteglass.wire.Wire;
import byteglass.wire.WireDissector;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What peers get that speak something other than HTTP/1, and what is kept of it.
class ForeignTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String LINE = "PROXY TCP4 192.0.2.1 203.0.113.7 56324 443\r\n";
    private static final String BLOCK = "\r\n\r\n\0\r\nQUIT\n!\u0011\0\u000c\u00c0\0\2\1\u00cb\0q\7\u00dc\4\1\u00bb";
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";

    /// Where the time between two octets must not matter, however busy the machine is.
    private static final Settings PATIENT = new Settings(
            Limits.DEFAULT,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private Ground ground;

    @BeforeEach
    void listen() throws Exception {
        ground = new Ground(folder);
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private void listenPatiently() throws Exception {
        ground.close();
        Path other = Files.createDirectory(folder.resolve("patient"));
        ground = new Ground(other, PATIENT);
    }

    private Wire wire(Exchange exchange) {
        return WireDissector.dissect(Bytes.wrap(ground.request(exchange)));
    }

    @Test
    void aTlsClientIsKeptAndNotAnswered() throws Exception {
        try (Socket plain = new Socket(ground.address.getAddress(), ground.address.getPort());
                SSLSocket tls = (SSLSocket) SSLContext.getDefault()
                        .getSocketFactory()
                        .createSocket(plain, "shop.example.test", ground.address.getPort(), true)) {
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("shop.example.test")));
            tls.setSSLParameters(parameters);
            tls.setSoTimeout(20_000);
            assertThatThrownBy(tls::startHandshake).isInstanceOfAny(SSLException.class, IOException.class);
        }
        Exchange exchange = ground.only();
        assertThat(exchange.response()).isNull();
        assertThat(exchange.ending()).isEqualTo(Ending.REFUSED);
        assertThat(wire(exchange).layers().getFirst().facts())
                .isInstanceOfSatisfying(
                        Facts.ClientHello.class,
                        hello -> assertThat(hello.serverName()).contains("shop.example.test"));
        assertThat(ground.store.rows(0, 1).getFirst().summary().method()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n",
                "\4\1\0P\u00c0\0\2\1me\0",
                "\5\2\0\2",
                PREFACE,
                "\0\1\2\u00ff\u00fe\n",
                "\u0016",
                "PROXY ",
                "PROXY TCP4 nonsense\r\n" + GET,
            })
    void aForeignProtocolIsKeptAndNotAnswered(String bytes) throws Exception {
        try (Peer peer = ground.peer()) {
            long sent = System.nanoTime();
            assertThat(peer.send(bytes).readAll()).isEmpty();
            assertThat(System.nanoTime() - sent).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(480));
        }
        Exchange exchange = ground.only();
        assertThat(ground.text(exchange)).isEqualTo(bytes);
        assertThat(exchange.ending()).isEqualTo(Ending.REFUSED);
        assertThat(exchange.response()).isNull();
    }

    @Test
    void curlSpeakingHttp2IsKeptAndNotAnswered() throws Exception {
        Process curl = new ProcessBuilder(
                        Machine.need("curl").toString(),
                        "--silent",
                        "--http2-prior-knowledge",
                        "--noproxy",
                        "*",
                        "--max-time",
                        "20",
                        "http://127.0.0.1:" + ground.address.getPort() + "/a")
                .redirectErrorStream(true)
                .start();
        assertThat(curl.inputReader().lines()).isEmpty();
        assertThat(curl.waitFor()).isNotZero();

        Wire wire =
                wire(ground.exchanges((int) Math.max(1, ground.store.count())).getFirst());
        assertThat(wire.protocol()).isEqualTo(Protocol.HTTP_2_PREFACE);
        assertThat(wire.layers().getFirst().facts())
                .isInstanceOfSatisfying(
                        Facts.Preface.class,
                        preface -> assertThat(preface.frames())
                                .extracting(Facts.Frame::name)
                                .contains("SETTINGS", "HEADERS"));
    }

    @Test
    void textIsAnsweredAfterItsSilence() throws Exception {
        try (Peer peer = ground.peer()) {
            long sent = System.nanoTime();
            assertThat(peer.send("EHLO mail.test\r\n").readAll())
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("\r\nConnection: close\r\n");
            assertThat(System.nanoTime() - sent).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(480));
        }
        Exchange exchange = ground.only();
        assertThat(ground.text(exchange)).isEqualTo("EHLO mail.test\r\n");
        assertThat(exchange.ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void linesOfTextAreOneExchange() throws Exception {
        listenPatiently();
        try (Peer peer = ground.peer()) {
            peer.send("EHLO mail.test\r\n");
            Ground.await(() -> ground.store.count() == 1); // it is a row before it is whole
            assertThat(peer.isSilent()).isTrue();
            assertThat(peer.send("MAIL FROM: a\r\n").endOutput().readAll()).startsWith("HTTP/1.1 400 ");
        }
        Exchange exchange = ground.only();
        assertThat(ground.text(exchange)).isEqualTo("EHLO mail.test\r\nMAIL FROM: a\r\n");
        assertThat(exchange.request().arrivals().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001hello, this is a line of text\r\n", "\u001bGET / HTTP/1.1\r\nHost: a\r\n\r\n"})
    void textThatBeginsWithAControlCharacterIsAnswered(String text) throws Exception {
        try (Peer peer = ground.peer()) {
            assertThat(peer.send(text).readAll()).startsWith("HTTP/1.1 400 ");
        }
        assertThat(ground.text(ground.only())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\0\0\0\0", "\u0016\3\1\2\0\1", LINE + GET, "\u0005\u0001\u0000"})
    void whoSpokeHttpIsAnsweredWhateverFollows(String bytes) throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send(GET).reply();
            assertThat(peer.send(bytes).readAll()).startsWith("HTTP/1.1 400 ");
        }
        List<Exchange> exchanges = ground.exchanges(2);
        assertThat(ground.text(exchanges.getLast())).isEqualTo(bytes);
        assertThat(exchanges.getLast().ending()).isEqualTo(Ending.REFUSED);
    }

    @Test
    void textIsAnsweredAtOnceWhereThePeerSendsNoMore() throws Exception {
        try (Peer peer = ground.peer()) {
            assertThat(peer.send("hello\r\n").endOutput().readAll()).startsWith("HTTP/1.1 400 ");
        }
        assertThat(ground.only().ending()).isEqualTo(Ending.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\5\1\0", "PRI * HTTP/2.0\r\n\r\n", "\0\1\2"})
    void aForeignPeerThatCloses(String bytes) throws Exception {
        try (Peer peer = ground.peer()) {
            assertThat(peer.send(bytes).endOutput().readAll()).isEmpty();
        }
        Exchange exchange = ground.only();
        assertThat(ground.text(exchange)).isEqualTo(bytes);
        assertThat(exchange.ending()).isEqualTo(Ending.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\r\n", "\0\1\2\n"})
    void noMoreThanALimitIsAwaited(String start) throws Exception {
        String sent = start + "x".repeat(64 << 10);
        try (Peer peer = ground.peer()) {
            String reply = peer.send(sent).readAll();
            assertThat(reply.isEmpty()).isEqualTo(start.startsWith("\0"));
            peer.send("more").hangUp();
        }
        Exchange exchange = ground.only();
        assertThat(exchange.ending()).isEqualTo(Ending.OVER_LIMIT);
        assertThat(ground.text(exchange)).isEqualTo(sent + "more");
    }

    @Test
    void aPeerThatIsCutOffIsNotAnswered() throws Exception {
        listenPatiently();
        Peer peer = ground.peer();
        peer.send("\r\n\r\n\0\r\nQUIT\n!");
        Thread.sleep(50);
        peer.reset();
        Exchange exchange = ground.only();
        assertThat(exchange.ending()).isIn(Ending.RESET, Ending.CLOSED);
        assertThat(exchange.response()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {LINE, BLOCK, LINE + BLOCK})
    void whatFollowsAProxyHeaderIsAnswered(String header) throws Exception {
        try (Peer peer = ground.peer()) {
            assertThat(peer.send(header + GET + GET).reply()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(peer.reply()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(peer.send(GET).reply()).startsWith("HTTP/1.1 200 OK\r\n");
        }
        List<String> all = new ArrayList<>();
        if (header.startsWith(LINE)) {
            all.add(LINE);
        }
        if (header.endsWith(BLOCK)) {
            all.add(BLOCK);
        }
        int headers = all.size();
        all.addAll(List.of(GET, GET, GET));
        List<Exchange> exchanges = ground.exchanges(all.size());
        assertThat(exchanges.stream().map(ground::text)).containsExactlyElementsOf(all);
        assertThat(exchanges).extracting(Exchange::ending).containsOnly(Ending.COMPLETE);
        assertThat(exchanges.getFirst().response()).isNull();
        List<Row> rows = ground.store.rows(0, all.size());
        assertThat(rows.get(headers).pipelinedAfter()).isZero();
        assertThat(rows.get(headers + 1).pipelinedAfter())
                .isEqualTo(rows.get(headers).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {LINE, BLOCK, "PRI * HTTP/1.1\r\nHost: a\r\n\r\n", "\r\n\r\n"})
    void whatMightHaveBeenForeignIsReadOctetByOctet(String start) throws Exception {
        listenPatiently();
        String sent = start + GET;
        try (Peer peer = ground.peer()) {
            for (int i = 0; i < sent.length(); i++) {
                peer.send(sent.substring(i, i + 1));
                Thread.sleep(1);
            }
            assertThat(peer.reply()).startsWith("HTTP/1.1 200 OK\r\n");
            boolean twice = start.startsWith("PRI");
            assertThat(twice ? peer.reply() : "HTTP/1.1 200 ").startsWith("HTTP/1.1 200 ");
        }
        int count = start.startsWith("\r\n\r\n") && start.length() == 4 ? 1 : 2;
        List<Exchange> exchanges = ground.exchanges(count);
        assertThat(String.join("", exchanges.stream().map(ground::text).toList()))
                .isEqualTo(sent);
        assertThat(ground.text(exchanges.getLast())).endsWith(GET);
    }

    @Test
    void aRequestThatLooksLikeAPrefaceIsOne() throws Exception {
        listenPatiently();
        String request = "PRI * HTTP/2.0\r\n\r\n";
        try (Peer peer = ground.peer()) {
            peer.send(request + "S").isSilent();
            Thread.sleep(20);
            String reply = peer.send("X / HTTP/1.1\r\n\r\n").readAll();
            assertThat(reply).startsWith("HTTP/1.1 400 ").contains("Host");
        }
        List<Exchange> exchanges = ground.exchanges(1);
        assertThat(ground.text(exchanges.getFirst())).isEqualTo(request + "SX / HTTP/1.1\r\n\r\n");
    }

    @Test
    void aHeadOfAMebibyteIsTooLarge() throws Exception {
        byte[] head = ("GET / HTTP/1.1\r\nHost: a\r\nA: " + "x".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
        try (Peer peer = ground.peer()) {
            peer.send(Arrays.copyOf(head, (1 << 20) - 1));
            Thread.sleep(50);
            assertThat(peer.isSilent()).isTrue();
            assertThat(peer.send("x").readAll()).startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
        }
        Exchange exchange = ground.only();
        assertThat(exchange.ending()).isEqualTo(Ending.OVER_LIMIT);
        assertThat(exchange.request().length()).isEqualTo(1 << 20);
    }

    @Test
    void aListenerThatStopsWaitsForSilence() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("SSH-2.0-x\r\n");
            Ground.await(() -> ground.store.count() == 1); // it is a row before it is whole
            ground.listener
                    .stop()
                    .toCompletableFuture()
                    .orTimeout(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            assertThat(peer.readAll()).isEmpty();
        }
        assertThat(ground.only().ending()).isEqualTo(Ending.REFUSED);
    }
}
