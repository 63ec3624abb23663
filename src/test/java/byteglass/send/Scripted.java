package byteglass.send;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A server that does what a test says, on a free port of this machine.
final class Scripted implements AutoCloseable {

    private static final int MILLIS = 20_000;

    /// What is done with each connection.
    @FunctionalInterface
    interface Script {
        void run(Guest guest) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    Scripted(Script script) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(script));
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setSoTimeout(MILLIS);
                open.add(socket);
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        script.run(new Guest(socket));
                    } catch (IOException | InterruptedException e) {
                        // the client went away, which some tests want
                    }
                });
            }
        } catch (SocketException e) {
            // closed
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /// One connection, from the server's side.
    record Guest(Socket socket) {
        /// Reads up to an empty line.
        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (head.indexOf("\r\n\r\n") < 0) {
                int octet = in.read();
                if (octet < 0) {
                    throw new IOException("closed after " + head);
                }
                head.append((char) octet);
            }
            return head.toString();
        }

        String all() throws IOException {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }

        void say(String latin1) throws IOException {
            socket.getOutputStream().write(latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        void reset() throws IOException {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.close();
        }

        /// Stays until the client goes.
        void stay() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // not wanted
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
