package byteglass.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The right to write a capture: a locked file beside it.
///
/// The system drops the lock when the program dies, so that a file left behind means nothing. The capture itself is
/// never opened by a channel: to close one would drop the locks that SQLite holds on it (POSIX).
final class FileLock implements AutoCloseable {

    /// Far behind the content, the id of the process, so that people can read it (on Windows, what is locked cannot
    /// be).
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int LEAST_SIZE = 32;
    private static final int MOST_SIZE = 4_096;

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path path;
    private final FileChannel channel;

    private FileLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws StoreException with [StoreException.Kind#IN_USE] where it is locked
    static FileLock on(Path capture) throws IOException {
        Path path = capture.resolveSibling(capture.getFileName() + "-lock");
        while (true) {
            FileChannel channel = FileChannel.open(path, OPTIONS, CaptureFile.mode(path, "rw-------"));
            boolean mine = false;
            try {
                if (!lock(channel)) {
                    throw new StoreException(
                            StoreException.Kind.IN_USE, "Another program writes " + capture + ". Choose another file.");
                }
                mine = isAt(path, channel);
                if (mine) {
                    return new FileLock(path, channel);
                }
            } finally {
                if (!mine) {
                    channel.close();
                }
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // another store of this program has it
        }
    }

    /// Whether the locked file is still at its path: whoever had it before may have deleted it in between, and someone
    /// else made another. It is told by its size, since to open it once more and close it would drop the lock.
    private static boolean isAt(Path path, FileChannel channel) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(LEAST_SIZE, MOST_SIZE);
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) ' ');
        byte[] who = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(who, 0, content, 0, who.length);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content));
        try {
            return Files.size(path) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }
}
