package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Origin;
import byteglass.http.Step;
import byteglass.store.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What peers that behave get, and what is kept of it.
class ListenerTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

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

    private static String response(Exchange exchange) {
        return Objects.requireNonNull(exchange.response()).raw().latin1();
    }

    @Test
    void aBareGetIsAnsweredAndKeptByteForByte() throws Exception {
        try (Peer peer = ground.peer()) {
            String reply = peer.send(GET).reply();

            assertThat(reply)
                    .matches("HTTP/1.1 200 OK\r\nDate: \\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\r\n"
                            + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nok");
            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).isEqualTo(GET);
            assertThat(response(exchange)).isEqualTo(reply);
            assertThat(exchange.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(exchange.sequence()).isEqualTo(1);
            assertThat(exchange.connection().peer()).isEqualTo(peer.name());
            assertThat(exchange.connection().local()).isEqualTo("127.0.0.1:" + ground.address.getPort());
        }
    }

    @Test
    void aRequestThatWasAnsweredIsKept() throws Exception {
        try (Peer peer = ground.peer()) {
            for (int i = 1; i <= 20; i++) {
                peer.send(GET).reply();
                assertThat(ground.store.count()).isEqualTo(i);
            }
        }
    }

    @Test
    void theStepsOfAnExchangeFollowOneAnother() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n");
            Ground.await(() -> ground.store.count() == 1); // it is slow, so it is a row: its head was read
            peer.send("ab").reply();
        }
        Exchange exchange = ground.only();
        long[] micros = Step.of(Origin.RECEIVED).stream()
                .map(step -> exchange.timeline().at(step))
                .mapToLong(OptionalLong::orElseThrow)
                .toArray();

        assertThat(micros).isSorted();
        assertThat(micros[0]).isZero();
        assertThat(micros[3]).as("body after head").isGreaterThan(micros[2]);
        assertThat(exchange.request().arrivals().count()).isEqualTo(2);
        assertThat(exchange.request().arrivals().offset(1))
                .isEqualTo(exchange.request().length() - 2);
    }

    @Test
    void tenRequestsInOneWriteAreAnsweredInOrder() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            all.append(i % 2 == 0 ? "GET" : "HEAD").append(" /").append(i).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        try (Peer peer = ground.peer()) {
            peer.send(all.toString());
            for (int i = 0; i < 10; i++) {
                assertThat(peer.reply(i % 2 == 1))
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("Content-Length: 2\r\n");
            }
            assertThat(peer.isSilent()).isTrue();
        }
        List<Exchange> exchanges = ground.exchanges(10);

        assertThat(exchanges.stream().map(ground::text))
                .containsExactly(all.toString().split("(?<=\r\n\r\n)"));
        assertThat(exchanges.stream().map(Exchange::sequence)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        List<Row> rows = ground.store.rows(0, 10);
        assertThat(rows.stream().map(Row::pipelinedAfter)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void aRequestSentAByteAtATimeIsOneRequest() throws Exception {
        try (Peer peer = ground.peer()) {
            for (int i = 0; i < GET.length(); i++) {
                peer.send(GET.substring(i, i + 1));
                Thread.sleep(1);
            }
            peer.reply();
        }
        Exchange exchange = ground.only();

        assertThat(ground.text(exchange)).isEqualTo(GET);
        assertThat(exchange.request().arrivals().count()).isGreaterThan(1);
        assertThat(exchange.request().arrivals().offset(1)).isPositive();
    }

    @Test
    void aBodyOfAMebibyteOrMoreIsKeptWhole() throws Exception {
        byte[] body = new byte[3 << 20];
        new Random(1).nextBytes(body);
        for (int length : new int[] {1 << 20, (1 << 20) + 100_000, 3 << 20}) {
            try (Peer peer = ground.peer()) {
                peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n");
                peer.send(Arrays.copyOf(body, length));
                assertThat(peer.reply()).startsWith("HTTP/1.1 200 OK\r\n");
            }
        }
        for (Exchange exchange : ground.exchanges(3)) {
            byte[] request = ground.request(exchange);
            int head = new String(request, 0, 200, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
            assertThat(request).hasSize((int) exchange.request().length());
            assertThat(Arrays.copyOfRange(request, head, request.length))
                    .isEqualTo(Arrays.copyOf(body, request.length - head));
            assertThat(exchange.ending()).isEqualTo(Ending.COMPLETE);
        }
    }

    @Test
    void aClientThatExpects100ContinueGetsItFirst() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(peer.reply()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            String reply = peer.send("ab").reply();

            assertThat(reply).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(response(ground.only())).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n" + reply);
        }
    }

    @Test
    void aClientThatSentItsContentIsNotToldToContinue() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab");
            assertThat(peer.reply()).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void headIsAnsweredWithoutTheBody() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(peer.readAll()).contains("Content-Length: 2\r\n").endsWith("\r\n\r\n");
        }
    }

    @Test
    void aConnectionOfHttp10ClosesUnlessItIsToBeKept() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("GET / HTTP/1.0\r\n\r\n");
            assertThat(peer.readAll()).contains("\r\nConnection: close\r\n").endsWith("ok");
        }
        try (Peer peer = ground.peer()) {
            peer.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(peer.reply()).contains("\r\nConnection: keep-alive\r\n");
            peer.send("GET / HTTP/1.0\r\n\r\n");
            assertThat(peer.readAll()).contains("\r\nConnection: close\r\n");
        }
    }

    @Test
    void aConnectionClosesWhenTheClientSaysSo() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(peer.readAll()).contains("\r\nConnection: close\r\n").endsWith("ok");
        }
        assertThat(ground.only().ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void aClientThatEndsItsSideIsStillAnswered() throws Exception {
        try (Peer peer = ground.peer()) {
            peer.send(GET + GET).endOutput();
            assertThat(peer.readAll()).containsPattern("(?s)ok.*200 OK.*ok$");
        }
        assertThat(ground.exchanges(2)).extracting(Exchange::ending).containsOnly(Ending.COMPLETE);
    }

    @Test
    void aConnectionWithoutAByteIsNoRow() throws Exception {
        try (Peer silent = ground.peer();
                Peer ending = ground.peer()) {
            assertThat(ending.endOutput().readAll()).isEmpty();
            ground.peer().hangUp();
            ground.peer().reset();
            assertThat(silent.isSilent()).isTrue();
        }
        try (Peer peer = ground.peer()) {
            peer.send(GET).reply();
        }
        assertThat(ground.only().sequence()).isEqualTo(1);
    }

    /// Requests come one by one until the replies that nobody reads fill what the system holds, and some stay here.
    @Test
    void repliesThatAreStillOnTheirWayReachAPeerThatSendsNoMore() throws Exception {
        int count = 0;
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.setSoTimeout(20_000);
            slow.connect(ground.address);
            while (count < 100_000 && isAnswered(count)) {
                slow.getOutputStream().write(GET.repeat(100).getBytes(StandardCharsets.ISO_8859_1));
                count += 100;
                int sent = count;
                Ground.await(() -> ground.store.count() == sent);
            }
            slow.shutdownOutput();
            String replies = new String(slow.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(replies.split("HTTP/1.1 200 OK\r\n", -1)).hasSize(count + 1);
        }
        Ground.await(() -> ground.listener.tally().openCount() == 0);
        assertThat(ground.listener.tally().answeredCount()).isEqualTo(count);
    }

    private boolean isAnswered(int count) throws InterruptedException {
        for (int i = 0; i < 100 && ground.listener.tally().answeredCount() < count; i++) {
            Thread.sleep(2);
        }
        return ground.listener.tally().answeredCount() == count;
    }

    @Test
    void thousandsOfPipelinedRequestsAreAllAnsweredThoughNobodyReadsForAWhile() throws Exception {
        int count = 5_000;
        try (Peer peer = ground.peer()) {
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    peer.send(GET.repeat(count)).endOutput();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Thread.sleep(200);
            String replies = peer.readAll();
            sender.join();

            assertThat(replies.split("HTTP/1.1 200 OK\r\n", -1)).hasSize(count + 1);
        }
        Ground.await(() -> ground.listener.tally().openCount() == 0);
        assertThat(ground.store.count()).isEqualTo(count);
        assertThat(ground.listener.tally().answeredCount()).isEqualTo(count);
    }

    @Test
    void whatIsCountedIsSo() throws Exception {
        Tally tally = ground.listener.tally();
        try (Peer peer = ground.peer()) {
            peer.send(GET).reply();
            peer.send(GET).reply();
            Ground.await(() -> tally.answeredCount() == 2);
            assertThat(tally.openCount()).isEqualTo(1);
        }
        Ground.await(() -> tally.openCount() == 0);
        assertThat(tally.lostCount()).isZero();
    }
}
