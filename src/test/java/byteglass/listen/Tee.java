package byteglass.listen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes connections on, and notes what the clients send: by plain sockets, knowing nothing of HTTP.
final class Tee implements AutoCloseable {

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final Map<String, ByteArrayOutputStream> seen = new ConcurrentHashMap<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    Tee(InetSocketAddress target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// What came on each connection that carried anything, by the address from which it was passed on.
    Map<String, String> seen() {
        Map<String, String> all = new TreeMap<>();
        seen.forEach((peer, bytes) -> {
            if (bytes.size() > 0) {
                all.put(peer, bytes.toString(StandardCharsets.ISO_8859_1));
            }
        });
        return all;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket onward = new Socket(target.getAddress(), target.getPort());
                sockets.addAll(List.of(client, onward));
                ByteArrayOutputStream noted = new ByteArrayOutputStream();
                seen.put("127.0.0.1:" + onward.getLocalPort(), noted);
                Thread.ofVirtual().start(() -> pass(client, onward, noted));
                Thread.ofVirtual().start(() -> pass(onward, client, OutputStream.nullOutputStream()));
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    private static void pass(Socket from, Socket to, OutputStream noted) {
        byte[] buffer = new byte[64 << 10];
        try (to) {
            InputStream in = from.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                noted.write(buffer, 0, count);
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException e) {
            // one of the two is gone
        }
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }

    /// Ends all connections, and takes no more.
    void hangUp() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
