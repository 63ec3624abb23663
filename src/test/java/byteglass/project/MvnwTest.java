package byteglass.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs a copy of `mvnw` on a machine of its own: the places where JDKs are, the path, the home and the server are all
/// made up, and every path holds a space.
final class MvnwTest {

    private static final String VERSION = "3.9.99";
    private static final String FILE = "apache-maven-" + VERSION + "-bin.tar.gz";

    /// Says how it was started: all that `mvnw` promises to Maven.
    private static final String MAVEN = """
            #!/bin/sh
            if [ "${1-}" = --version ]; then echo "Apache Maven VERSION (made up)"; exit 0; fi
            echo "maven=$0"
            echo "java=$JAVA_HOME"
            echo "opts=$MAVEN_OPTS"
            echo "folder=$(pwd)"
            for arg; do echo "arg=$arg"; done
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Path project;
    private Path home;
    private Path tools;
    private HttpServer server;
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void makeAMachine() throws IOException {
        root = Files.createDirectory(folder.resolve("the root"));
        home = Files.createDirectory(folder.resolve("my home"));
        project = Files.createDirectory(folder.resolve("my project")).toRealPath();
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        tools = Files.createDirectory(folder.resolve("the tools"));
        String script = Files.readString(Path.of("mvnw"));
        for (String place : List.of("usr/lib/jvm", "Library/Java", "opt/homebrew", "usr/local/opt", "home/linuxbrew")) {
            script = script.replace("\"/" + place, "\"" + root + "/" + place);
        }
        Files.writeString(project.resolve("mvnw"), script);
        for (String tool : List.of(
                "sh",
                "sed",
                "head",
                "dirname",
                "mkdir",
                "mktemp",
                "mv",
                "rm",
                "cat",
                "tr",
                "tar",
                "gzip",
                "sha512sum")) {
            tool(tool);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = served.getOrDefault(path, new byte[0]);
            exchange.sendResponseHeaders(served.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    @Test
    void javaHomeIsTakenWhenItIsNewEnough() throws Exception {
        Path jdk = jdk(root.resolve("opt/my jdk"), "25.0.1");
        jdk(root.resolve("usr/lib/jvm/other"), "26");
        mavenOnThePath("3.8.7");

        assertThat(run(Map.of("JAVA_HOME", jdk.toString())).line("java")).isEqualTo(jdk.toString());
    }

    @Test
    void theJavaOnThePathIsTakenWhenItIsNewEnough() throws Exception {
        Path jdk = jdk(root.resolve("opt/my jdk"), "27-ea");
        onThePath("java", jdk.resolve("bin/java"));
        mavenOnThePath("3.8.7");

        assertThat(run(Map.of()).line("java")).isEqualTo(jdk.toString());
    }

    @Test
    void anOldJavaHomeAndAnOldJavaOnThePathArePassedOver() throws Exception {
        Path old = jdk(root.resolve("usr/lib/jvm/java-17"), "17.0.15");
        Path jdk = jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        onThePath("java", old.resolve("bin/java"));
        mavenOnThePath("3.8.7");

        assertThat(run(Map.of("JAVA_HOME", old.toString())).line("java")).isEqualTo(jdk.toString());
    }

    @Test
    void aJavaHomeThatIsNotThereIsPassedOver() throws Exception {
        Path jdk = jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        mavenOnThePath("3.8.7");

        assertThat(run(Map.of("JAVA_HOME", root.resolve("gone").toString())).line("java"))
                .isEqualTo(jdk.toString());
    }

    @Test
    void aJavaWithoutACompilerIsNoJdk() throws Exception {
        Path runtime = jdk(root.resolve("usr/lib/jvm/a-runtime"), "25");
        Files.delete(runtime.resolve("bin/javac"));
        Path jdk = jdk(root.resolve("usr/lib/jvm/b-jdk"), "25");
        mavenOnThePath("3.8.7");

        assertThat(run(Map.of()).line("java")).isEqualTo(jdk.toString());
    }

    @Test
    void theReleaseIsAskedOfTheProgramWhereNoFileTellsIt() throws Exception {
        Path jdk = jdk(root.resolve("usr/lib/jvm/hand-made"), "25.0.1");
        Files.delete(jdk.resolve("release"));
        mavenOnThePath("3.8.7");

        assertThat(run(Map.of()).line("java")).isEqualTo(jdk.toString());
    }

    @Test
    void aJdkIsFoundInEveryUsualPlace() throws Exception {
        mavenOnThePath("3.8.7");
        for (Path place : List.of(
                root.resolve("usr/lib/jvm/some"),
                root.resolve("Library/Java/JavaVirtualMachines/some.jdk/Contents/Home"),
                home.resolve("Library/Java/JavaVirtualMachines/some.jdk/Contents/Home"),
                home.resolve(".sdkman/candidates/java/25.0.1-tem"),
                root.resolve("opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home"),
                root.resolve("usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home"),
                root.resolve("home/linuxbrew/.linuxbrew/opt/openjdk/libexec"))) {
            jdk(place, "25");

            assertThat(run(Map.of()).line("java")).isEqualTo(place.toString());

            Files.delete(place.resolve("bin/java"));
        }
    }

    @Test
    void withNoJdkItSaysWhichIsNeededAndHowToGetItAndFails() throws Exception {
        Path old = jdk(root.resolve("usr/lib/jvm/java-17"), "17.0.15");
        Path older = jdk(root.resolve("usr/lib/jvm/java-8"), "1.8.0_402");
        mavenOnThePath("3.8.7");

        Run run = run(Map.of());

        assertThat(run.status).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err)
                .contains("JDK 25 or newer")
                .contains("Java 17 in " + old)
                .contains("Java 8 in " + older)
                .contains("brew install openjdk")
                .contains("set JAVA_HOME");
    }

    @Test
    void mavenIsTakenFromThePathWithItsArgumentsAndWithoutWarnings() throws Exception {
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        Path maven = mavenOnThePath("3.8.7");

        Run run = run(Map.of("MAVEN_OPTS", "-Xmx1g -Dmine=1"), "verify", "-Dname=a b", "$HOME", "");

        assertThat(run.status).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out.lines())
                .containsExactly(
                        "maven=" + maven,
                        "java=" + root.resolve("usr/lib/jvm/temurin-25"),
                        "opts=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx1g -Dmine=1",
                        "folder=" + project,
                        "arg=verify",
                        "arg=-Dname=a b",
                        "arg=$HOME",
                        "arg=");
        assertThat(asked).isEmpty();
    }

    @Test
    void theStatusOfMavenIsTheStatusOfMvnw() throws Exception {
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        script(tools.resolve("mvn"), MAVEN.replace("VERSION", "4.0.0") + "exit 3\n");

        assertThat(run(Map.of()).status).isEqualTo(3);
    }

    @Test
    void withoutMavenThePinnedOneIsFetchedFromAMavenRepositoryOnce() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("curl");
        byte[] file = distribution();
        pin(file);
        served.put(repositoryPath(), file);

        Run first = run(Map.of("MVNW_REPOURL", address() + "/"), "verify");
        Run second = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(first.err).contains("fetching Maven from " + address() + repositoryPath());
        assertThat(first.line("maven")).startsWith(home + "/.m2/wrapper/").endsWith("/bin/mvn");
        assertThat(first.line("arg")).isEqualTo("verify");
        assertThat(first.status).isZero();
        assertThat(second.out).isEqualTo(first.out);
        assertThat(second.err).isEmpty();
        assertThat(asked).containsExactly(repositoryPath());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aMirrorOfTheArchiveServesAsWell() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("curl");
        byte[] file = distribution();
        pin(file);
        served.put(archivePath(), file);

        Run run = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(run.status).isZero();
        assertThat(run.line("arg")).isEqualTo("verify");
        assertThat(asked).containsExactly(repositoryPath(), archivePath());
    }

    @Test
    void withoutCurlWgetFetches() throws Exception {
        Machine.need("wget");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("wget");
        byte[] file = distribution();
        pin(file);
        served.put(repositoryPath(), file);

        Run run = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(run.line("arg")).isEqualTo("verify");
    }

    @Test
    void anOldMavenOnThePathIsPassedOver() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        mavenOnThePath("3.6.3");
        tool("curl");
        byte[] file = distribution();
        pin(file);
        served.put(repositoryPath(), file);

        Run run = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(run.line("maven")).startsWith(home + "/.m2/wrapper/");
    }

    @Test
    void aFileWithAnotherSumIsRefusedAndNotKept() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("curl");
        byte[] file = distribution();
        pin("another".getBytes(UTF_8));
        served.put(repositoryPath(), file);

        Run run = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("SHA-512").contains(sum(file)).contains(sum("another".getBytes(UTF_8)));
        assertThat(leftovers()).isEmpty();
        assertThat(installed()).isEmpty();
    }

    @Test
    void aDownloadThatWasCutIsRefusedAndTheNextOneWorks() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("curl");
        byte[] file = distribution();
        pin(file);
        served.put(repositoryPath(), Arrays.copyOf(file, file.length - 20));

        Run cut = run(Map.of("MVNW_REPOURL", address()), "verify");
        served.put(repositoryPath(), file);
        Run whole = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(cut.status).isEqualTo(1);
        assertThat(whole.line("arg")).isEqualTo("verify");
    }

    @Test
    void whereNothingCanBeFetchedItSaysWhatToDo() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("curl");
        pin(distribution());

        Run run = run(Map.of("MVNW_REPOURL", address()), "verify");

        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("could not fetch Maven", "MVNW_REPOURL");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void severalAtOnceAllGetAWholeMaven() throws Exception {
        Machine.need("curl");
        jdk(root.resolve("usr/lib/jvm/temurin-25"), "25");
        tool("curl");
        byte[] file = distribution();
        pin(file);
        served.put(repositoryPath(), file);

        List<Process> started = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            started.add(start(Map.of("MVNW_REPOURL", address()), "verify"));
        }
        for (Process process : started) {
            assertThat(finish(process).line("arg")).isEqualTo("verify");
        }

        assertThat(leftovers()).isEmpty();
        assertThat(installed()).hasSize(1);
        try (Stream<Path> inside = Files.list(installed().getFirst())) {
            assertThat(inside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("bin");
        }
    }

    @Test
    void theRealScriptIsExecutableAndPinsAFileOfTheApacheArchive() throws IOException {
        assertThat(Files.isExecutable(Path.of("mvnw"))).isTrue();
        assertThat(Files.readString(Path.of("mvnw"))).startsWith("#!/bin/sh\n");
        assertThat(Files.readAllLines(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .anyMatch(line -> line.matches("distributionUrl=https://archive\\.apache\\.org/dist/maven/maven-3/"
                        + "(\\S+)/binaries/apache-maven-\\1-bin\\.tar\\.gz"))
                .anyMatch(line -> line.matches("distributionSha512Sum=[0-9a-f]{128}"));
    }

    /// A folder that looks like a JDK.
    private static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        script(folder.resolve("bin/java"), """
                #!/bin/sh
                case " $* " in *" -XshowSettings:properties "*) echo "    java.home = HOME" >&2;; esac
                echo 'openjdk version "VERSION" 2026-01-01' >&2
                """.replace("VERSION", version).replace("HOME", folder.toString()));
        script(folder.resolve("bin/javac"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private Path mavenOnThePath(String version) throws IOException {
        Path maven = tools.resolve("mvn");
        script(maven, MAVEN.replace("VERSION", version));
        return maven;
    }

    private void tool(String name) throws IOException {
        onThePath(name, Machine.need(name));
    }

    private void onThePath(String name, Path program) throws IOException {
        script(tools.resolve(name), "#!/bin/sh\nexec '" + program + "' \"$@\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void pin(byte[] file) throws Exception {
        Files.writeString(
                project.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=https://archive.invalid/dist" + archivePath() + "\ndistributionSha512Sum=" + sum(file)
                        + "\n");
    }

    private static String repositoryPath() {
        return "/org/apache/maven/apache-maven/" + VERSION + "/" + FILE;
    }

    private static String archivePath() {
        return "/maven/maven-3/" + VERSION + "/binaries/" + FILE;
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String sum(byte[] file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(file));
    }

    private List<Path> installed() throws IOException {
        Path dists = home.resolve(".m2/wrapper/dists/apache-maven-" + VERSION);
        try (Stream<Path> list = Files.list(dists)) {
            return list.toList();
        }
    }

    /// What is under `~/.m2/wrapper` beside the distributions.
    private List<Path> leftovers() throws IOException {
        try (Stream<Path> list = Files.list(home.resolve(".m2/wrapper"))) {
            return list.filter(path -> !path.endsWith("dists")).toList();
        }
    }

    /// A Maven of one script, as `.tar.gz`.
    private static byte[] distribution() throws IOException {
        byte[] script = MAVEN.replace("VERSION", VERSION).getBytes(UTF_8);
        byte[] header = new byte[512];
        put(header, 0, "apache-maven-" + VERSION + "/bin/mvn");
        put(header, 100, "0000755");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, "%011o".formatted(script.length));
        put(header, 136, "00000000000");
        put(header, 148, "        0");
        put(header, 257, "ustar\00000");
        int checksum = 0;
        for (int i = 0; i < 512; i++) {
            checksum += header[i];
        }
        put(header, 148, "%06o\0 ".formatted(checksum));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(header);
            zip.write(script);
            zip.write(new byte[512 - script.length % 512 + 1024]);
        }
        return bytes.toByteArray();
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private Run run(Map<String, String> variables, String... args) throws Exception {
        return finish(start(variables, args));
    }

    private Process start(Map<String, String> variables, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(tools.resolve("sh").toString(), project.resolve("mvnw").toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", tools.toString());
        environment.put("HOME", home.toString());
        environment.putAll(variables);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out, err);
    }

    private record Run(int status, String out, String err) {

        /// The value of a line that Maven printed.
        String line(String name) {
            return out.lines()
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in: " + out + err));
        }
    }
}
