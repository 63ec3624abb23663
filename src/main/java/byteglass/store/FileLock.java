package byteglass.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// The right to write a capture: a locked file beside it.
///
/// The system drops the lock when the program dies, so that a file left behind means nothing. The capture itself is
/// never opened by a channel: to close one would drop the locks that SQLite holds on it (POSIX).
final class FileLock implements AutoCloseable {

    /// Far behind the content, which others may read meanwhile (on Windows, what is locked cannot be read).
    private static final long PLACE = Long.MAX_VALUE - 1;

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
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
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

    /// Whether the locked file is still at its path: whoever had it before may have deleted it in between.
    private static boolean isAt(Path path, FileChannel channel) throws IOException {
        String mark = ProcessHandle.current().pid() + " " + UUID.randomUUID() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)));
        try {
            return Files.readString(path, StandardCharsets.US_ASCII).equals(mark);
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
