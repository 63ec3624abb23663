package byteglass.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// Opens connections to capture files, and brings a file up to date.
final class Schema {

    /// `bgca` in ASCII: tells a capture from other SQLite files.
    static final int APPLICATION_ID = 0x62676361;

    /// Each brings a file from the version before to its own, the place in this list, from 1. Never changed once
    /// released.
    static final List<String> MIGRATIONS = List.of("0001-exchanges.sql");

    private static final int BUSY_MILLIS = 5_000;

    private Schema() {}

    /// The one connection that writes: in transactions that are begun by the first statement and ended by `commit`.
    static Connection writing(Path file) throws IOException {
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setBusyTimeout(BUSY_MILLIS);
            // the driver begins the next transaction at once: one that takes no lock yet, or the log never starts
            // afresh
            config.setTransactionMode(SQLiteConfig.TransactionMode.DEFERRED);
            config.setGetGeneratedKeys(false);
            Connection connection = config.createConnection(url(file));
            try {
                check(connection, file);
                setUp(connection);
                connection.setAutoCommit(false);
                migrate(connection);
                return connection;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of(file, e);
        }
    }

    /// A connection that moves what stands in the log into the file, beside the writing one.
    static Connection checkpointing(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection(url(file));
    }

    /// A connection that only reads, beside the one that writes.
    static Connection reading(Path file) throws SQLException {
        return reading(url(file));
    }

    /// A connection that only reads a file that perhaps nobody writes. Such a file has no `-wal`, and to read it as
    /// one that never changes makes none (and needs no right to).
    static Connection archive(Path file) throws SQLException, StoreException {
        boolean written = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        Connection connection = reading(written ? url(file) : url(file) + "?immutable=1");
        try {
            check(connection, file);
            if (number(connection, "PRAGMA user_version") == 0) {
                throw new StoreException(StoreException.Kind.NOT_A_CAPTURE, "This file is not a capture: " + file);
            }
            return connection;
        } catch (SQLException | StoreException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection reading(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection(url);
    }

    /// As a URI, so that no character of the path means something else.
    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toUri();
    }

    /// Before anything is written: is it ours, and do we know its form?
    private static void check(Connection connection, Path file) throws SQLException, StoreException {
        int version = number(connection, "PRAGMA user_version");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0 && version == 0;
        if (!empty && number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new StoreException(StoreException.Kind.NOT_A_CAPTURE, "This file is not a capture: " + file);
        }
        if (version > MIGRATIONS.size()) {
            throw new StoreException(
                    StoreException.Kind.NEWER,
                    "A newer Byteglass wrote " + file + " (file version " + version + ", this program knows "
                            + MIGRATIONS.size() + "). Open it with that one, or choose another file.");
        }
    }

    private static void setUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA journal_mode = WAL");
            // what is committed survives the end of the program, however it comes; only power loss may take the last
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA wal_autocheckpoint = 0"); // that is the work of Checkpoints
        }
    }

    private static void migrate(Connection connection) throws SQLException, IOException {
        for (int version = number(connection, "PRAGMA user_version"); version < MIGRATIONS.size(); version++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(script(MIGRATIONS.get(version)));
                statement.executeUpdate("PRAGMA user_version = " + (version + 1));
            }
            connection.commit();
        }
        connection.commit();
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
