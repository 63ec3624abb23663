package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.http.Connection;
import byteglass.http.Intake;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.listen.ListenFailure;
import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.ui.shell.ListenModel.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenModelTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /// Takes nothing in: no test here sends a request.
    private static final Intake NONE = new Intake() {
        @Override
        public Connection connected(String peer, String local, Instant at) {
            return new Connection(1, peer, local, at);
        }

        @Override
        public Recording open(
                Origin origin, Connection connection, int sequence, @Nullable Recording after, Instant at) {
            throw new AssertionError("nothing is sent");
        }
    };

    private final Listener listener = new Listener(NONE, Settings.DEFAULT);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    /// What waits for the FX thread, which this test plays.
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    private ListenModel modelOn(int port) {
        return new ListenModel(listener, new InetSocketAddress(LOOPBACK, port), workers, waiting::add);
    }

    @AfterEach
    void close() {
        listener.close();
        workers.close();
    }

    private void until(ListenModel model, State state) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (model.state().get() != state) {
            Runnable next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(next).as("an answer before " + state).isNotNull();
            next.run();
        }
    }

    @Test
    void aStartedListenerShowsThePortThatItGot() throws Exception {
        ListenModel model = modelOn(0);
        model.start();
        assertThat(model.state().get()).isEqualTo(State.STARTING);
        until(model, State.LISTENING);
        assertThat(model.address().get().port()).isPositive();
        try (Socket socket = new Socket(LOOPBACK, model.address().get().port())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aTakenPortIsAFailureThatOffersTheNextFreeOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            ListenModel model = modelOn(taken.getLocalPort());
            model.start();
            until(model, State.FAILED);
            assertThat(model.failure().get()).extracting(ListenFailure::reason).isEqualTo(ListenFailure.Reason.TAKEN);
            waiting.poll(20, TimeUnit.SECONDS).run();
            int next = model.nextPort().get();
            assertThat(next).isGreaterThan(taken.getLocalPort());

            model.useNextPort();
            until(model, State.LISTENING);
            assertThat(model.address().get().port()).isEqualTo(next);
            assertThat(model.failure().get()).isNull();
        }
    }

    @Test
    void pausingKeepsThePortOpen() throws Exception {
        ListenModel model = modelOn(0);
        model.start();
        until(model, State.LISTENING);
        model.togglePause();
        assertThat(model.state().get()).isEqualTo(State.PAUSED);
        try (Socket socket = new Socket(LOOPBACK, model.address().get().port())) {
            assertThat(socket.isConnected()).isTrue();
        }
        model.togglePause();
        assertThat(model.state().get()).isEqualTo(State.LISTENING);
    }

    @Test
    void aStoppedListenerCannotBePaused() {
        ListenModel model = modelOn(0);
        model.togglePause();
        assertThat(model.state().get()).isEqualTo(State.STOPPED);
    }

    @Test
    void stoppedAndStartedAtOnceItListensOnTheSamePort() throws Exception {
        ListenModel model = modelOn(0);
        model.start();
        until(model, State.LISTENING);
        Address before = model.address().get();
        model.stop();
        model.start();
        until(model, State.LISTENING);
        assertThat(model.address().get()).isEqualTo(before);
    }

    @Test
    void theAnswerToAnEarlierWishChangesNothing() throws Exception {
        ListenModel model = modelOn(0);
        model.start();
        model.stop();
        assertThat(model.state().get()).isEqualTo(State.STOPPED);
        waiting.poll(20, TimeUnit.SECONDS).run();
        assertThat(model.state().get()).isEqualTo(State.STOPPED);
    }

    @Test
    void anotherPortTakesThePlaceOfTheFirst() throws Exception {
        ListenModel model = modelOn(0);
        model.start();
        until(model, State.LISTENING);
        int free = freePort();
        model.listenOn(free);
        assertThat(model.address().get().port()).isEqualTo(free);
        until(model, State.LISTENING);
        try (Socket socket = new Socket(LOOPBACK, free)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
