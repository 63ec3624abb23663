package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.listen.Listener;
import byteglass.listen.Settings;
import byteglass.store.Archive;
import byteglass.store.Store;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `send`, as the real program, to a real listener.
class SendCommandTest {

    @TempDir
    Path folder;

    private Store received;
    private Listener listener;
    private int port;

    @BeforeEach
    void listen() throws Exception {
        received = Store.open(folder.resolve("received.bgcap"));
        listener = new Listener(received, Settings.DEFAULT);
        port = listener.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .toCompletableFuture()
                .get()
                .getPort();
    }

    @AfterEach
    void close() {
        listener.close();
        received.close();
    }

    private String request() {
        return received.exchange(1, 1 << 20).orElseThrow().request().raw().latin1();
    }

    @Test
    void aUrlIsSentAndTheResponseShown() throws Exception {
        Path capture = folder.resolve("sent.bgcap");
        String url = "http://127.0.0.1:" + port + "/a?b=1#c";
        try (Started program = new Started(
                folder,
                "send",
                "-H",
                "User-Agent: me",
                "-H",
                "X: \u00e9",
                "-d",
                "hello",
                "--capture",
                capture.toString(),
                url)) {
            assertThat(program.exitStatus()).as(program.err()).isZero();
            assertThat(request())
                    .isEqualTo("POST /a?b=1 HTTP/1.1\r\nHost: 127.0.0.1:" + port
                            + "\r\nUser-Agent: me\r\nAccept: */*\r\nX: \u00c3\u00a9\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(program.out())
                    .startsWith("HTTP/1.1 200 OK␍␊\n")
                    .contains("␍␊\nok\n\nname looked up      not needed  127.0.0.1\n")
                    .containsPattern("TCP connected +[0-9.]+ ms  127\\.0\\.0\\.1:\\d+ to 127\\.0\\.0\\.1:" + port)
                    .containsPattern("\nended +complete\n$");
            assertThat(program.err()).isEmpty();
        }
        try (Archive archive = Archive.open(capture)) {
            List<Bytes> requests = new ArrayList<>();
            archive.forEach(1 << 20, exchange -> requests.add(exchange.request().raw()));
            assertThat(requests).containsExactly(Bytes.latin1(request()));
        }
    }

    @Test
    void rawBytesLeaveAsTheyAre() throws Exception {
        byte[] raw = Bytes.latin1("POSThttp://x HTTP/1.1\nX-A: 1\r\nx-a:  2 \u00ff\r\n\r\n")
                .toArray();
        Path file = Files.write(folder.resolve("raw"), raw);
        try (Started program =
                new Started(folder, "send", "--json", "--raw", file.toString(), "--to", "127.0.0.1:" + port)) {
            assertThat(program.exitStatus()).as(program.err()).isZero();
            assertThat(request()).isEqualTo(Bytes.wrap(raw).latin1());
            Matcher sent = Pattern.compile(
                            "^\\{\"request\":\"([^\"]*)\",\"response\":\"([^\"]*)\",\"ending\":\"complete\","
                                    + "\"timeline\":\\{\"dns\":null,\"connect\":\\d+,\"tls\":null,\"send\":\\d+,\"wait\":\\d+,"
                                    + "\"receive\":\\d+},\"tls\":null,\"failure\":null}\n$")
                    .matcher(program.out());
            assertThat(sent.matches()).as(program.out()).isTrue();
            assertThat(Base64.getDecoder().decode(sent.group(1))).isEqualTo(raw);
            assertThat(Bytes.wrap(Base64.getDecoder().decode(sent.group(2))).latin1())
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void whatGoesWrongIsSaidInASentence() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        try (Started program = new Started(folder, "send", "127.0.0.1:" + nobody)) {
            assertThat(program.exitStatus()).isEqualTo(1);
            assertThat(program.err())
                    .isEqualTo("Nobody listens on 127.0.0.1:" + nobody + ". Check the port, or start the server.\n");
            assertThat(program.out()).contains("request sent       not reached\n");
        }
    }

    @Test
    void aWrongCommandLineIsSaidToBeOne() throws Exception {
        try (Started program = new Started(folder, "send", "ftp://a/")) {
            assertThat(program.exitStatus()).isEqualTo(2);
            assertThat(program.err()).startsWith("This is no URL that can be sent: ftp://a/. Begin it with http://");
        }
        try (Started program = new Started(folder, "send", "--raw", "x")) {
            assertThat(program.exitStatus()).isEqualTo(2);
            assertThat(program.err()).startsWith("--raw sends a file as it is: it wants --to");
        }
        try (Started program = new Started(folder, "send", "--raw", "none", "--to", "127.0.0.1:x")) {
            assertThat(program.exitStatus()).isEqualTo(1);
            assertThat(program.err()).isEqualTo("There is no file none.\n");
        }
    }
}
