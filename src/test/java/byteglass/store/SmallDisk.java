package byteglass.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A file system of a few megabytes, in memory. To make one takes Linux and its root; elsewhere the test is skipped.
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mounted(Path parent, int megabytes) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()))
                .as("only root can mount a small disk")
                .isTrue();
        return new SmallDisk(folder);
    }

    @Override
    public void close() {
        assertThat(run("umount", folder.toString())).isTrue();
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
