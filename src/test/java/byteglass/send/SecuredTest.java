package byteglass.send;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Destination;
import byteglass.http.Destination.Security;
import byteglass.http.Draft;
import byteglass.http.Ending;
import byteglass.http.Step;
import byteglass.send.Failure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sending through TLS, to servers of Java's.
class SecuredTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    static Path keys;

    private static KeyStore store;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeAKey() throws Exception {
        Path file = keys.resolve("key.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
    }

    private static Trust trust() throws Exception {
        KeyStore authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("a", store.getCertificate("a"));
        return Trust.of(authorities);
    }

    private static SSLServerSocket server(Consumer<SSLSocket> guest) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        SSLServerSocket server =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
        SSLParameters parameters = server.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        server.setSSLParameters(parameters);
        Thread.ofVirtual().start(() -> {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.startHandshake();
                guest.accept(socket);
            } catch (IOException e) {
                // the client did not trust it, as a test wants
            }
        });
        return server;
    }

    private static void answer(SSLSocket socket) {
        try {
            new Scripted.Guest(socket).head();
            new Scripted.Guest(socket).say(OK);
            new Scripted.Guest(socket).stay();
        } catch (IOException e) {
            // the client went away
        }
    }

    private static Draft draft(int port, String serverName, boolean verified) {
        return new Draft(Bytes.latin1(GET), new Destination("127.0.0.1", port, new Security(serverName, verified)));
    }

    @Test
    void whatIsAgreedOnIsTold() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        try (SSLServerSocket server = server(socket -> {
                    ExtendedSSLSession session = (ExtendedSSLSession) socket.getSession();
                    asked.complete(session.getRequestedServerNames().toString());
                    answer(socket);
                });
                Bench bench = new Bench(folder, trust())) {
            Outcome sent = bench.send(draft(server.getLocalPort(), "localhost", true), Options.DEFAULT);

            assertThat(sent.response().raw().latin1()).isEqualTo(OK);
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.COMPLETE, null, true));
            assertThat(sent.journey().timeline().at(Step.SECURED)).isPresent();
            Handshake handshake = Bench.handshake(sent);
            assertThat(handshake.protocol()).isEqualTo("TLSv1.3");
            assertThat(handshake.suite()).startsWith("TLS_");
            assertThat(handshake.application()).isEqualTo("http/1.1");
            assertThat(handshake.chain())
                    .containsExactly((java.security.cert.X509Certificate) store.getCertificate("a"));
            assertThat(handshake.distrust()).isEmpty();
            assertThat(asked.get(20, TimeUnit.SECONDS)).contains("localhost");
        }
    }

    @Test
    void anUnknownAuthorityIsNotTrustedAndItsChainIsShown() throws Exception {
        try (SSLServerSocket server = server(SecuredTest::answer);
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(draft(server.getLocalPort(), "localhost", true), Options.DEFAULT);
            assertThat(sent.exchange()).isZero();
            assertThat(Bench.failure(sent).step()).isEqualTo(Step.SECURED);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.NOT_TRUSTED);
            assertThat(Bench.handshake(sent).chain()).hasSize(1);
        }
    }

    @Test
    void anotherNameIsNotTrusted() throws Exception {
        try (SSLServerSocket server = server(SecuredTest::answer);
                Bench bench = new Bench(folder, trust())) {
            Outcome sent = bench.send(draft(server.getLocalPort(), "other.test", true), Options.DEFAULT);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.NOT_TRUSTED);
            assertThat(Bench.failure(sent).detail()).contains("other.test");
        }
    }

    @Test
    void withoutVerifyingItGoesOnAndSaysWhatIsWrong() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        try (SSLServerSocket server = server(socket -> {
                    ExtendedSSLSession session = (ExtendedSSLSession) socket.getSession();
                    asked.complete(session.getRequestedServerNames().toString());
                    answer(socket);
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(draft(server.getLocalPort(), "", false), Options.DEFAULT);
            assertThat(sent.response().raw().latin1()).isEqualTo(OK);
            assertThat(Bench.handshake(sent).distrust()).isNotEmpty();
            assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo("[]");
        }
    }

    @Test
    void aServerWithoutTlsIsSaidToHaveNone() throws Exception {
        try (Scripted server = new Scripted(guest -> guest.say("HTTP/1.1 400 Bad Request\r\n\r\n"));
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(draft(server.port(), "localhost", true), Options.DEFAULT);
            assertThat(Bench.failure(sent).step()).isEqualTo(Step.SECURED);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.NO_TLS);
        }
    }

    @Test
    void aServerThatHangsUpInTheHandshakeIsSaidToHaveClosed() throws Exception {
        try (Scripted server = new Scripted(guest -> {});
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(draft(server.port(), "localhost", true), Options.DEFAULT);
            assertThat(Bench.failure(sent).step()).isEqualTo(Step.SECURED);
            assertThat(Bench.failure(sent).reason()).isIn(Reason.CLOSED, Reason.RESET);
        }
    }
}
