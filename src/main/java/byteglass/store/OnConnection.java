package byteglass.store;

import byteglass.http.Catalogue;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Exchanges of one connection that follow one another, and how many more there are.
///
/// @param before how many come before them on the connection
/// @param after how many come after them
public record OnConnection(List<Row> rows, long before, long after) {

    /// By the index of exchanges by connection; a test holds it to that.
    static final String ROWS =
            StoredRow.WITH_DERIVED + "WHERE e.connection = ? AND e.sequence >= ? ORDER BY e.sequence LIMIT ?";

    static final String COUNT = "SELECT count(*) FROM exchange WHERE connection = ? AND sequence BETWEEN ? AND ?";

    public OnConnection {
        rows = List.copyOf(rows);
    }

    static OnConnection read(Reader reader, long connection, int from, int count) throws SQLException {
        PreparedStatement statement = reader.statement(ROWS);
        statement.setLong(1, Catalogue.version());
        statement.setLong(2, connection);
        statement.setInt(3, from);
        statement.setInt(4, count);
        List<Row> rows = Reader.rows(statement);
        int last = rows.isEmpty() ? from - 1 : rows.getLast().sequence();
        return new OnConnection(
                rows,
                reader.count(COUNT, connection, 0, from - 1L),
                reader.count(COUNT, connection, last + 1L, Integer.MAX_VALUE));
    }
}
