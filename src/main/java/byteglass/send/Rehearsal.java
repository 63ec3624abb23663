package byteglass.send;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Destination;
import byteglass.http.Direction;
import byteglass.http.Draft;
import byteglass.http.Ending;
import byteglass.http.Intake;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// One exchange of the program with itself, that nobody sees and nothing keeps. It makes Java load what sending needs:
/// otherwise the times of the first draft would be those of loading it.
final class Rehearsal implements Intake, Recording {

    private static final String REPLY = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

    /// It is of no use any more after that.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final CompletionStage<Void> KEPT = CompletableFuture.completedStage(null);

    /// @param sending makes a draft's way with an intake
    static void run(Executor workers, Play sending) {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout((int) LONGEST.toMillis());
            workers.execute(() -> answer(server));
            String host = InetAddress.getLoopbackAddress().getHostAddress();
            Draft draft = new Draft(
                    Bytes.latin1("GET / HTTP/1.1\r\n\r\n"), new Destination(host, server.getLocalPort(), null));
            Options options = new Options(Family.ANY, false, List.of(), LONGEST, LONGEST);
            sending.play(new Rehearsal(), draft, options)
                    .over()
                    .toCompletableFuture()
                    .join();
        } catch (IOException e) {
            // then the first draft is the rehearsal
        }
    }

    /// Sends a draft.
    @FunctionalInterface
    interface Play {
        Sending play(Intake intake, Draft draft, Options options);
    }

    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(REPLY.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // likewise
        }
    }

    @Override
    public Connection connected(String peer, String local, Instant at) {
        return new Connection(0, peer, local, at);
    }

    @Override
    public Recording open(Origin origin, Connection connection, int sequence, @Nullable Recording after, Instant at) {
        return this;
    }

    @Override
    public long id() {
        return 0;
    }

    @Override
    public void arriving(Capture soFar, Summary summary) {}

    @Override
    public CompletionStage<Void> piece(Direction direction, Bytes bytes) {
        return KEPT;
    }

    @Override
    public CompletionStage<Void> requestWhole(Capture request, Summary summary) {
        return KEPT;
    }

    @Override
    public void close(Capture response, Timeline timeline, long requestBytes, Ending ending) {}
}
