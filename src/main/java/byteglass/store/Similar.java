package byteglass.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// Finds the exchange before another one whose request asked for the same.
///
/// No index of its own, which every request that is captured would pay for: the table is walked backwards by id, from
/// the exchange on, and no further than [#MOST] exchanges.
final class Similar {

    /// How many exchanges are looked at.
    static final int MOST = 100_000;

    private static final String WANTED = "SELECT method, host, target FROM exchange WHERE id = ? AND method <> ''";

    /// What has the same path, then a query or nothing. (No `LIKE`: a path may hold `%` and `_`.)
    private static final String BEFORE = """
            SELECT id FROM exchange
            WHERE id < ? AND id >= ? AND method = ? AND host IS ?
                AND (target = ? OR substr(target, 1, ?) = ?)
            ORDER BY id DESC LIMIT 1""";

    private Similar() {}

    /// The last one before an exchange; empty where there is none, or the exchange is not there, or is no request.
    static OptionalLong before(Reader reader, long id) throws SQLException {
        PreparedStatement wanted = reader.statement(WANTED);
        wanted.setLong(1, id);
        PreparedStatement before = reader.statement(BEFORE);
        try (ResultSet result = wanted.executeQuery()) {
            if (!result.next()) {
                return OptionalLong.empty();
            }
            String path = path(result.getString(3));
            before.setLong(1, id);
            before.setLong(2, id - MOST);
            before.setString(3, result.getString(1));
            before.setString(4, result.getString(2));
            before.setString(5, path);
            before.setInt(6, path.length() + 1);
            before.setString(7, path + "?");
        }
        try (ResultSet result = before.executeQuery()) {
            return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
        }
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
