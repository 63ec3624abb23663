package byteglass.listen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The other side of a connection: a plain socket that sends what it is told.
public final class Peer implements AutoCloseable {

    private static final int MILLIS = 20_000;

    private final Socket socket = new Socket();

    /// Connects.
    public Peer(InetSocketAddress address) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(MILLIS);
        socket.connect(address, MILLIS);
    }

    /// `127.0.0.1:53120`, as a capture names this peer.
    public String name() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public Peer send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    public Peer send(String latin1) throws IOException {
        return send(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Sends no more, and still reads.
    public Peer endOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// Closes the connection.
    public void hangUp() throws IOException {
        socket.close();
    }

    /// Breaks the connection off, as a program that dies does.
    public void reset() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
    }

    /// Reads up to the end of the other side's output.
    public String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /// Reads one reply: a head, and as many octets as it says.
    public String reply() throws IOException {
        return reply(false);
    }

    /// @param headOnly whether no body follows, whatever the head says
    public String reply(boolean headOnly) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("closed after: " + head.toString(StandardCharsets.ISO_8859_1));
            }
            head.write(octet);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = Arrays.stream(text.split("\r\n", -1))
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(0);
        return headOnly ? text : text + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    /// Whether nothing more can be read now.
    public boolean isSilent() throws IOException {
        return socket.getInputStream().available() == 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
