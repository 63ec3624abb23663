package byteglass.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// A capture on the disk, and the connections to it.
///
/// It is opened by SQLite only, never by a channel: to close one would drop the locks that SQLite holds (POSIX).
final class CaptureFile {

    private static final int BUSY_MILLIS = 5_000;

    private final Path path;
    private final Durability durability;

    /// What tells the file from another at its path; null where the platform does not say.
    private final @Nullable Object key;

    private CaptureFile(Path path, Durability durability) throws IOException {
        this.path = path;
        this.durability = durability;
        key = key(path);
    }

    /// The file at a path, made where there is none. What is made can be read by its owner only.
    static CaptureFile at(Path path, Durability durability) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, mode(path, "rw-------"));
        }
        return new CaptureFile(path, durability);
    }

    /// Makes the folder of a file, and those above, where they are missing.
    static void createFolder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, mode(folder, "rwx------"));
        }
    }

    /// An owner's rights, where the file system knows them.
    static FileAttribute<?>[] mode(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    Path path() {
        return path;
    }

    /// What the file and its log take.
    long bytes() {
        return size(path) + size(log(path));
    }

    private static Path log(Path path) {
        return path.resolveSibling(path.getFileName() + "-wal");
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0; // there is none
        }
    }

    /// SQLite goes on writing into a file that was removed, where nobody will ever find it.
    ///
    /// @throws StoreException where the file is not at its path any more
    void check() throws StoreException {
        try {
            Object now = key(path);
            if (key == null || key.equals(now)) {
                return;
            }
        } catch (IOException e) {
            // it is not there
        }
        throw new StoreException(
                StoreException.Kind.GONE,
                "This file was removed, renamed or replaced: " + path + ". Put it back, or choose another file.");
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /// The one connection that writes: in transactions that are begun by the first statement and ended by `commit`.
    Connection writing() throws IOException {
        check();
        SQLiteConfig config = config();
        // the driver begins the next transaction at once: one that takes no lock yet, or the log never starts afresh
        config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
        config.setGetGeneratedKeys(false);
        try {
            Connection connection = config.createConnection(url(path));
            try {
                Schema.check(connection, path);
                setUp(connection);
                connection.setAutoCommit(false);
                Schema.migrate(connection);
                return connection;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(path, e);
        }
    }

    private void setUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = " + durability.synchronous());
            statement.execute("PRAGMA wal_autocheckpoint = 0"); // that is the work of Checkpoints
        }
    }

    /// A connection that moves what stands in the log into the file, beside the writing one.
    Connection checkpointing() throws SQLException {
        return config().createConnection(url(path));
    }

    /// A connection that only reads, beside the one that writes.
    Connection reading() throws SQLException {
        return reading(url(path));
    }

    /// A connection that only reads a file that perhaps nobody writes. Such a file has no `-wal`, and to read it as
    /// one that never changes makes none (and needs no right to).
    static Connection archive(Path file) throws SQLException, StoreException {
        Connection connection = reading(Files.exists(log(file)) ? url(file) : url(file) + "?immutable=1");
        try {
            Schema.checkWritten(connection, file);
            return connection;
        } catch (SQLException | StoreException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection reading(String url) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return config.createConnection(url);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config;
    }

    /// As a URI, so that no character of the path means something else.
    private static String url(Path path) {
        return "jdbc:sqlite:" + path.toUri();
    }
}
