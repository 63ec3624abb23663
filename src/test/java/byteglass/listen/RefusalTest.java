package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Intake;
import byteglass.http.Limits;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What peers get that send no request, or not all of one.
class RefusalTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    @TempDir
    Path folder;

    @Test
    void bytesThatAreNoRequestAreRefusedAndKept() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            String reply = peer.send("hello\r\n\r\n").readAll();

            assertThat(reply).startsWith("HTTP/1.1 400 Bad Request\r\n").contains("\r\nConnection: close\r\n");
            assertThat(reply.substring(reply.indexOf("\r\n\r\n") + 4))
                    .endsWith("\n")
                    .hasLineCount(1);
            peer.hangUp();
            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).isEqualTo("hello\r\n\r\n");
            assertThat(exchange.ending()).isEqualTo(Ending.REFUSED);
            assertThat(exchange.request().arrivals().count()).isEqualTo(1);
            assertThat(Objects.requireNonNull(exchange.response()).raw().latin1())
                    .isEqualTo(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void whatAServerMustRefuseIsRefused(String request) throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            assertThat(peer.send(request).readAll()).startsWith("HTTP/1.1 400 ");
            peer.hangUp();
            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).isEqualTo(request);
            assertThat(exchange.ending()).isEqualTo(Ending.REFUSED);
        }
    }

    @Test
    void whatFollowsARefusedRequestIsItsTail() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            peer.send("nonsense\r\nmore").readAll();
            String tail = "x".repeat(100_000);
            peer.send(tail).hangUp();

            assertThat(ground.text(ground.only())).isEqualTo("nonsense\r\nmore" + tail);
        }
    }

    @Test
    void requestsBeforeARefusedOneAreAnswered() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            String replies = peer.send(GET + GET + "???\r\n" + GET).readAll();
            peer.hangUp();

            assertThat(replies).containsPattern("(?s)200 OK.*200 OK.*400 Bad Request");
            assertThat(ground.exchanges(3).stream().map(ground::text)).containsExactly(GET, GET, "???\r\n" + GET);
        }
    }

    @Test
    void anExpectationOfARefusedRequestIsAnsweredByTheRefusal() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            peer.send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n");
            assertThat(peer.readAll()).startsWith("HTTP/1.1 400 Bad Request\r\n");
        }
    }

    @Test
    void aTunnelIsNotOpened() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            assertThat(peer.send("CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n")
                            .readAll())
                    .startsWith("HTTP/1.1 501 Not Implemented\r\n");
        }
    }

    @Test
    void aHeadWithoutEndIsTooLarge() throws Exception {
        Settings small = new Settings(
                new Limits(1000),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofSeconds(2));
        try (Ground ground = new Ground(folder, small);
                Peer peer = ground.peer()) {
            String request = "GET / HTTP/1.1\r\nHost: a\r\nA: " + "x".repeat(2_000);
            assertThat(peer.send(request).readAll()).startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n");
            peer.hangUp();
            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).isEqualTo(request);
            assertThat(exchange.ending()).isEqualTo(Ending.OVER_LIMIT);
        }
    }

    @Test
    void theReadingAfterARefusalEnds() throws Exception {
        Settings brief = new Settings(
                Limits.DEFAULT,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofMillis(200));
        try (Ground ground = new Ground(folder, brief);
                Peer peer = ground.peer()) {
            peer.send("hello\r\n\r\n").readAll();
            // the peer neither sends nor closes
            assertThat(ground.only().ending()).isEqualTo(Ending.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0003\u0001\u0002\u0000\u0001",
                "\u0005\u0001\u0000",
                "\r\n\r\n\u0000\r\nQUIT\n",
                "\u00ff"
            })
    void bytesThatAreNoTextAreKeptAndNotAnswered(String bytes) throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            assertThat(peer.send(bytes).readAll()).isEmpty();
            peer.hangUp();
            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).isEqualTo(bytes);
            assertThat(exchange.ending()).isEqualTo(Ending.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET / HTTP/1.1\r\nHost",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
                "\r\n"
            })
    void aRequestThatWasCutIsKeptAsFarAsItCame(String part) throws Exception {
        try (Ground ground = new Ground(folder)) {
            try (Peer peer = ground.peer()) {
                peer.send(GET).reply();
                peer.send(part);
            }
            List<Exchange> exchanges = ground.exchanges(2);
            assertThat(ground.text(exchanges.getLast())).isEqualTo(part);
            assertThat(exchanges.getLast().ending()).isEqualTo(Ending.CLOSED);
        }
    }

    @Test
    void aResetIsToldFromAClose() throws Exception {
        try (Ground ground = new Ground(folder)) {
            Peer peer = ground.peer();
            peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
            Ground.await(() -> ground.store.count() == 1); // it is slow, so it is a row
            peer.reset();

            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).endsWith("\r\n\r\nabc");
            assertThat(exchange.ending()).isEqualTo(Ending.RESET);
        }
    }

    @Test
    void aSlowRequestIsARowBeforeItIsWhole() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            peer.send("POST /slow HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nab");
            Ground.await(() -> ground.store.count() == 1);
            assertThat(ground.store.rows(0, 1).getFirst().summary().target()).isEqualTo("/slow");
            assertThat(ground.store.rows(0, 1).getFirst().ending()).isNull();
            peer.send("c");
            Ground.await(() ->
                    ground.store.read(1, Direction.REQUEST, 0, 100).latin1().endsWith("abc"));
            peer.send("d").reply();

            assertThat(ground.only().ending()).isEqualTo(Ending.COMPLETE);
        }
    }

    @Test
    void aHeadThatTakesTooLongIsAnsweredWith408() throws Exception {
        Settings brief = new Settings(
                Limits.DEFAULT,
                Duration.ofMillis(300),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofSeconds(2));
        try (Ground ground = new Ground(folder, brief);
                Peer peer = ground.peer()) {
            assertThat(peer.send("GET / HT").readAll()).startsWith("HTTP/1.1 408 Request Timeout\r\n");
            peer.hangUp();
            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).isEqualTo("GET / HT");
            assertThat(exchange.ending()).isEqualTo(Ending.TIMED_OUT);
        }
    }

    @Test
    void aConnectionThatIsSilentForTooLongIsClosed() throws Exception {
        Settings brief = new Settings(
                Limits.DEFAULT,
                Duration.ofSeconds(30),
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                Duration.ofSeconds(2));
        try (Ground ground = new Ground(folder, brief);
                Peer peer = ground.peer();
                Peer silent = ground.peer()) {
            peer.send(GET).reply();
            assertThat(peer.readAll()).isEmpty();
            assertThat(silent.readAll()).isEmpty();
            assertThat(ground.store.count()).isEqualTo(1);
        }
    }

    @Test
    void aRequestThatCannotBeStoredIsAnsweredWith503() throws Exception {
        try (Ground ground = new Ground(folder);
                Listener listener = new Listener(new Full(ground.store), Ground.SETTINGS)) {
            var address = listener.start(Ground.anyPort()).toCompletableFuture().get();
            try (Peer peer = new Peer(address)) {
                String reply = peer.send(GET + GET).readAll();

                assertThat(reply)
                        .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
                        .contains("\r\nRetry-After: ");
                assertThat(reply).doesNotContain("200 OK");
            }
            Ground.await(() -> listener.tally().openCount() == 0);
            assertThat(listener.tally().lostCount()).isEqualTo(2);
        }
    }

    /// A store that is closed already.
    private record Full(Intake open) implements Intake {
        @Override
        public Connection connected(String peer, String local, Instant at) {
            return open.connected(peer, local, at);
        }

        @Override
        public Recording open(
                Origin origin, Connection connection, int sequence, @Nullable Recording after, Instant at) {
            return new Failing();
        }
    }

    private static final class Failing implements Recording {
        @Override
        public long id() {
            return 0;
        }

        @Override
        public void arriving(Capture soFar, Summary summary) {}

        @Override
        public CompletionStage<Void> piece(Direction direction, Bytes bytes) {
            return CompletableFuture.failedFuture(new IOException("no room"));
        }

        @Override
        public CompletionStage<Void> requestWhole(Capture request, Summary summary) {
            return CompletableFuture.failedFuture(new IOException("no room"));
        }

        @Override
        public void close(Capture response, Timeline timeline, long requestBytes, Ending ending) {}
    }
}
