package byteglass.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The form of a capture file: tells whether a file has it, and brings it up to date.
final class Schema {

    /// `bgca` in ASCII: tells a capture from other SQLite files.
    static final int APPLICATION_ID = 0x62676361;

    /// Each brings a file from the version before to its own, the place in this list, from 1. Never changed once
    /// released.
    static final List<String> MIGRATIONS = List.of("0001-exchanges.sql", "0002-derived.sql", "0003-connection.sql");

    private Schema() {}

    /// Before anything is written: is it ours, and do we know its form?
    static void check(Connection connection, Path file) throws SQLException, StoreException {
        int version = number(connection, "PRAGMA user_version");
        boolean empty = number(connection, "SELECT count(*) FROM sqlite_schema") == 0 && version == 0;
        if (!empty && number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw StoreException.notACapture(file);
        }
        if (version > MIGRATIONS.size()) {
            throw new StoreException(
                    StoreException.Kind.NEWER,
                    "A newer Byteglass wrote " + file + " (file version " + version + ", this program knows "
                            + MIGRATIONS.size() + "). Open it with that one, or choose another file.");
        }
    }

    /// Before it is only read: it has a form that we know.
    static void checkWritten(Connection connection, Path file) throws SQLException, StoreException {
        check(connection, file);
        if (number(connection, "PRAGMA user_version") == 0) {
            throw StoreException.notACapture(file);
        }
    }

    /// In transactions, each of which is a version.
    static void migrate(Connection connection) throws SQLException, IOException {
        for (int version = number(connection, "PRAGMA user_version"); version < MIGRATIONS.size(); version++) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(script(MIGRATIONS.get(version)));
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
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
