package byteglass.cli;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.listen.Peer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `listen`, as the real program.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM to end the program with")
class ListenCommandTest {

    @TempDir
    Path folder;

    @Test
    void itShowsEachRequestKeepsItAndEndsWell() throws Exception {
        Path capture = Files.createDirectory(folder.resolve("captures")).resolve("a.bgcap");
        try (Started program = new Started(folder, "listen", "--port", "0", "--capture", capture.toString())) {
            try (Peer peer = new Peer(program.address())) {
                peer.send("GET /\u001b[31m?a=1 HTTP/1.1\r\nHost: a\r\nX: \u00e4\t\u0007\r\n\r\n")
                        .reply();
                peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na\nb")
                        .reply();
            }
            program.awaitOut("\na␊\nb\n");
            program.terminate();

            assertThat(program.exitStatus()).isZero();
            assertThat(program.out())
                    .contains("\nGET /␛[31m?a=1 HTTP/1.1␍␊\nHost: a␍␊\nX: \\xe4␉␇␍␊\n␍␊\n")
                    .contains("\nPOST / HTTP/1.1␍␊\nHost: a␍␊\nContent-Length: 3␍␊\n␍␊\na␊\nb\n")
                    .doesNotContain("\u001b");
            assertThat(program.err())
                    .isEqualTo("Kept in " + capture + "\nStopped. 2 requests kept in " + capture + ".\n");
        }
        try (Stream<Path> files = Files.list(capture.getParent())) {
            assertThat(files).containsExactly(capture);
        }
    }

    @Test
    void rolesAreColouredWhereItIsAskedFor() throws Exception {
        Path capture = folder.resolve("a.bgcap");
        try (Started program =
                new Started(folder, "listen", "--port=0", "--color=always", "--capture", capture.toString())) {
            try (Peer peer = new Peer(program.address())) {
                peer.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n").reply();
            }
            program.awaitOut("\u001b[1;35mGET\u001b[0m");
            program.awaitOut("\u001b[94m/a\u001b[0m");
            program.awaitOut("\u001b[36mHost\u001b[0m");
        }
    }

    @Test
    void whatIsNotHttpIsNamed() throws Exception {
        Path capture = folder.resolve("a.bgcap");
        try (Started program = new Started(folder, "listen", "--port=0", "--capture", capture.toString())) {
            for (String bytes : List.of("SSH-2.0-x\r\n", "hello\r\n", "\0\1\2")) {
                try (Peer peer = new Peer(program.address())) {
                    peer.send(bytes).endOutput().readAll();
                }
            }
            program.awaitOut("\nSSH banner: an SSH client connected to this port\nSSH-2.0-x␍␊\n");
            program.awaitOut("\nUnknown bytes: text, but no request line\nhello␍␊\n");
            program.awaitOut("\nUnknown bytes: no protocol that is known here\n␀␁␂\n");
        }
    }

    @Test
    void theBytesOfOtherProtocolsAreColouredToo() throws Exception {
        Path capture = folder.resolve("a.bgcap");
        try (Started program =
                new Started(folder, "listen", "--port=0", "--color=always", "--capture", capture.toString())) {
            try (Peer peer = new Peer(program.address())) {
                peer.send("SSH-2.0-x\r\n").endOutput().readAll();
            }
            program.awaitOut("\u001b[36mSSH\u001b[0m");
        }
    }

    @Test
    void quietShowsNoRequest() throws Exception {
        Path capture = folder.resolve("a.bgcap");
        try (Started program = new Started(folder, "listen", "--port=0", "--quiet", "--capture", capture.toString())) {
            try (Peer peer = new Peer(program.address())) {
                peer.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n").reply();
            }
            program.terminate();
            assertThat(program.exitStatus()).isZero();
            assertThat(program.out()).hasLineCount(1).startsWith("Listening on ");
            assertThat(program.err()).contains("1 request kept");
        }
    }

    @Test
    void aTakenPortIsOneSentenceWithTheWayOut() throws Exception {
        try (Started first = new Started(folder, "listen", "--port", "0")) {
            int port = first.address().getPort();
            Path other = folder.resolve("other.bgcap");
            try (Started second = new Started(folder, "listen", "--port", "" + port, "--capture", other.toString())) {
                assertThat(second.exitStatus()).isEqualTo(1);
                assertThat(second.out()).isEmpty();
                assertThat(second.err())
                        .startsWith("Another program listens on port " + port + " of 127.0.0.1. ")
                        .contains("--port ")
                        .hasLineCount(1);
                assertThat(other).as("a capture of nothing").doesNotExist();
            }
        }
    }

    @Test
    void aSecondListenerKeepsItsRequestsInACaptureOfItsOwn() throws Exception {
        try (Started first = new Started(folder, "listen", "--port", "0");
                Started second = new Started(folder, "listen", "--port", "0")) {
            first.address();
            second.address();
            Path captures = folder.resolve("byteglass").resolve("captures");
            List<String> said = Stream.of(second.err(), first.err())
                    .filter(err -> err.startsWith("Another program writes the standard capture, so all is kept in "))
                    .toList();
            assertThat(said).hasSize(1);
            Path dated = Path.of(said.getFirst().strip().replaceFirst(".* kept in ", ""));
            assertThat(dated).exists().hasParent(captures);
            assertThat(captures.resolve("default.bgcap")).exists();
        }
    }

    @Test
    void aFileThatIsNoCaptureIsAFailureAndStaysAsItIs() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "x".repeat(5_000));
        try (Started program = new Started(folder, "listen", "--port=0", "--capture", text.toString())) {
            assertThat(program.exitStatus()).isEqualTo(1);
            assertThat(program.err()).contains("not a capture").hasLineCount(1);
            assertThat(text).hasContent("x".repeat(5_000));
        }
    }

    @Test
    void commandsLoadNothingOfTheWindow() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        try (Started program =
                new Started(folder, List.of("-Xlog:class+load:file=" + loaded), "listen", "--port", "0")) {
            program.address();
            program.terminate();
            program.exitStatus();
        }
        assertThat(loaded).content().contains("byteglass.listen.Listener").doesNotContain("javafx", "byteglass.ui");
    }

    @Test
    void withoutADisplayTheProgramSaysSoAndListens() throws Exception {
        try (Started program = new Started(folder)) {
            long end = System.nanoTime() + 60_000_000_000L;
            // 8050 may be in use on this machine: both are the main job
            while (!program.out().contains("Listening on") && !program.err().contains("listens on port 8050")) {
                assertThat(System.nanoTime() - end).as(program.err()).isNegative();
                Thread.sleep(20);
            }
            assertThat(program.err()).startsWith("There is no display, so Byteglass listens in the terminal.\n");
        }
    }
}
