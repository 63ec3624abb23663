package byteglass.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a listener starts, where it cannot, and how it ends.
class StopTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    @TempDir
    Path folder;

    private static void stop(Ground ground) throws Exception {
        ground.listener.stop().toCompletableFuture().get();
    }

    @Test
    void aStoppedPortIsClosedAndCanBeOpenedAgain() throws Exception {
        try (Ground ground = new Ground(folder)) {
            stop(ground);
            assertThatThrownBy(ground::peer).isInstanceOf(IOException.class);

            InetSocketAddress again =
                    ground.listener.start(ground.address).toCompletableFuture().get();
            assertThat(again).isEqualTo(ground.address);
            try (Peer peer = ground.peer()) {
                assertThat(peer.send(GET).reply()).startsWith("HTTP/1.1 200 OK\r\n");
            }
        }
    }

    @Test
    void connectionsWithNothingUnderWayAreClosedAtOnce() throws Exception {
        Settings patient = new Settings(
                Limits.DEFAULT,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofSeconds(30));
        try (Ground ground = new Ground(folder, patient);
                Peer silent = ground.peer();
                Peer kept = ground.peer()) {
            kept.send(GET).reply();
            Ground.await(() -> ground.listener.tally().openCount() == 2);
            stop(ground);

            assertThat(silent.readAll()).isEmpty();
            assertThat(kept.readAll()).isEmpty();
        }
    }

    @Test
    void aRequestUnderWayIsAnsweredAndItsConnectionClosed() throws Exception {
        try (Ground ground = new Ground(folder);
                Peer peer = ground.peer()) {
            peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na");
            Ground.await(() -> ground.store.count() == 1);
            CompletableFuture<Void> stopped = ground.listener.stop().toCompletableFuture();
            peer.send("b");

            assertThat(peer.readAll())
                    .as("answered, then closed")
                    .contains("200 OK")
                    .endsWith("ok");
            peer.hangUp();
            stopped.get();
            assertThat(ground.only().ending()).isEqualTo(Ending.COMPLETE);
        }
    }

    @Test
    void aRequestThatDoesNotEndInTimeIsInterruptedAndKept() throws Exception {
        Settings brief = new Settings(
                Limits.DEFAULT,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofMillis(200));
        try (Ground ground = new Ground(folder, brief);
                Peer peer = ground.peer()) {
            peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na");
            Ground.await(() -> ground.store.count() == 1);
            stop(ground);

            Exchange exchange = ground.only();
            assertThat(ground.text(exchange)).endsWith("\r\n\r\na");
            assertThat(exchange.ending()).isEqualTo(Ending.INTERRUPTED);
            assertThat(exchange.response()).isNull();
        }
    }

    @Test
    void aTakenPortIsAFailureThatNamesIt() throws Exception {
        try (Ground ground = new Ground(folder);
                Listener other = new Listener(ground.store, Ground.SETTINGS)) {
            assertThat(failure(other, ground.address))
                    .returns(ListenFailure.Reason.TAKEN, ListenFailure::reason)
                    .returns(ground.address, ListenFailure::address);
            // and it can try elsewhere
            assertThat(other.start(Ground.anyPort()).toCompletableFuture().get().getPort())
                    .isPositive();
        }
    }

    @Test
    void anAddressOfAnotherMachineIsAFailureThatSaysSo() throws Exception {
        try (Ground ground = new Ground(folder);
                Listener other = new Listener(ground.store, Ground.SETTINGS)) {
            InetSocketAddress elsewhere = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 0);
            assertThat(failure(other, elsewhere).reason()).isEqualTo(ListenFailure.Reason.NO_SUCH_ADDRESS);
            InetSocketAddress unknown = InetSocketAddress.createUnresolved("nowhere.invalid", 80);
            assertThat(failure(other, unknown).reason()).isEqualTo(ListenFailure.Reason.NO_SUCH_ADDRESS);
        }
    }

    private static ListenFailure failure(Listener listener, InetSocketAddress address) {
        CompletableFuture<InetSocketAddress> started = listener.start(address).toCompletableFuture();
        Throwable thrown = catchThrowable(started::get);
        assertThat(thrown).isInstanceOf(ExecutionException.class);
        return (ListenFailure) Objects.requireNonNull(thrown.getCause());
    }

    @Test
    void theNextFreePortIsTheNearestThatNobodyListensOn() throws Exception {
        try (Ground ground = new Ground(folder)) {
            InetSocketAddress free = Listener.nextFree(ground.address).orElseThrow();

            assertThat(free.getPort()).isGreaterThan(ground.address.getPort());
            assertThat(free.getAddress()).isEqualTo(ground.address.getAddress());
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(free);
            }
        }
    }
}
