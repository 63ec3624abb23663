package byteglass.store;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Catalogue;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One reading connection and its statements. Not safe for several threads at a time; [Readers] lends them.
final class Reader implements AutoCloseable {

    private static final String ROWS_FROM_ID = StoredRow.WITH_DERIVED + "WHERE e.id >= ? ORDER BY e.id LIMIT ?";

    private static final String ROWS_FROM_INDEX = StoredRow.WITH_DERIVED
            + "WHERE e.id >= (SELECT id FROM exchange ORDER BY id LIMIT 1 OFFSET ?) ORDER BY e.id LIMIT ?";

    /// What no rules were applied to, or other rules, or to fewer bytes, or what may have more bytes yet.
    private static final String UNDERIVED = """
            SELECT e.id, coalesce(o.request_bytes, e.request_bytes),
                o.exchange NOT NULL, coalesce(o.ending, e.request_ending) NOT NULL
            FROM exchange e LEFT JOIN outcome o ON o.exchange = e.id LEFT JOIN derived d ON d.exchange = e.id
            WHERE e.id BETWEEN ? AND ? AND (d.exchange IS NULL OR d.catalogue <> ? OR o.exchange IS NULL
                OR d.bytes <> coalesce(o.request_bytes, e.request_bytes))
            ORDER BY e.id DESC LIMIT ?""";

    private static final String EXCHANGES = "SELECT " + StoredRow.COLUMNS
            + ", e.arrivals, substr(e.request, 1, ?), length(e.request),"
            + " o.response_ending, o.response_arrivals, substr(o.response, 1, ?), length(o.response), o.timeline"
            + StoredRow.FROM + "WHERE e.id >= ? ORDER BY e.id LIMIT ?";

    private static final String REQUEST_PART =
            "SELECT substr(request, ?, ?), length(request) FROM exchange WHERE id = ?";

    private static final String RESPONSE_PART =
            "SELECT substr(response, ?, ?), length(response) FROM outcome WHERE exchange = ? AND response NOT NULL";

    private static final String PIECES = """
            SELECT start, bytes FROM piece
            WHERE exchange = ? AND direction = ? AND start < ? AND start + length(bytes) > ? ORDER BY start""";

    private final java.sql.Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Reader(java.sql.Connection connection) {
        this.connection = connection;
    }

    /// The lowest id, or 0 where there are no rows.
    long firstId() throws SQLException {
        try (ResultSet result =
                statement("SELECT coalesce(min(id), 0) FROM exchange").executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /// The highest id, or 0 where there are no rows.
    long lastId() throws SQLException {
        try (ResultSet result =
                statement("SELECT coalesce(max(id), 0) FROM exchange").executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    List<Row> rowsFromId(long id, int count) throws SQLException {
        return rows(ROWS_FROM_ID, id, count);
    }

    List<Row> rowsFromIndex(long index, int count) throws SQLException {
        return rows(ROWS_FROM_INDEX, index, count);
    }

    /// How many rows come before the one of an id.
    long index(long id) throws SQLException {
        return count("SELECT count(*) FROM exchange WHERE id < ?", id);
    }

    /// What a statement that counts says.
    long count(String sql, long... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /// How far deriving has come by the rules of now: of all exchanges up to this one all is derived.
    long derivedUpTo() throws SQLException {
        PreparedStatement statement = statement("SELECT done FROM derivation WHERE catalogue = ?");
        statement.setLong(1, Catalogue.version());
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /// Exchanges between two ids, newest first, of which something is to be derived.
    List<Underived> underived(long first, long last, int count) throws SQLException {
        PreparedStatement statement = statement(UNDERIVED);
        statement.setLong(1, first);
        statement.setLong(2, last);
        statement.setLong(3, Catalogue.version());
        statement.setInt(4, count);
        List<Underived> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(new Underived(
                        result.getLong(1), result.getLong(2), result.getBoolean(3), result.getBoolean(4)));
            }
        }
        return found;
    }

    /// The exchange of an id.
    Optional<Exchange> exchange(long id, int most) throws SQLException {
        return exchanges(id, 1, most).stream()
                .filter(exchange -> exchange.id() == id)
                .findFirst();
    }

    /// Exchanges by id, from one on.
    List<Exchange> exchanges(long from, int count, int most) throws SQLException {
        PreparedStatement statement = statement(EXCHANGES);
        statement.setInt(1, most);
        statement.setInt(2, most);
        statement.setLong(3, from);
        statement.setInt(4, count);
        List<Exchange> found = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(exchange(result, most));
            }
        }
        return found;
    }

    /// A part of a direction; shorter where there is less.
    Bytes read(long id, Direction direction, long start, int length) throws SQLException {
        PreparedStatement statement = statement(direction == Direction.REQUEST ? REQUEST_PART : RESPONSE_PART);
        statement.setLong(1, start + 1);
        statement.setInt(2, length);
        statement.setLong(3, id);
        Bytes inRow;
        long rowBytes;
        try (ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                return Bytes.EMPTY;
            }
            inRow = bytes(result, 1);
            rowBytes = result.getLong(2);
        }
        long from = Math.max(0, start - rowBytes);
        return inRow.concat(pieces(id, direction, from, length - inRow.length()));
    }

    private Bytes pieces(long id, Direction direction, long start, int length) throws SQLException {
        if (length <= 0) {
            return Bytes.EMPTY;
        }
        PreparedStatement statement = statement(PIECES);
        statement.setLong(1, id);
        statement.setInt(2, direction.ordinal());
        statement.setLong(3, start + length);
        statement.setLong(4, start);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                byte[] octets = result.getBytes(2);
                int skipped = (int) Math.max(0, start - result.getLong(1));
                out.write(octets, skipped, Math.min(octets.length - skipped, length - out.size()));
            }
        }
        return Bytes.wrap(out.toByteArray());
    }

    private Exchange exchange(ResultSet result, int most) throws SQLException {
        Row row = StoredRow.of(result, null);
        Bytes sent = whole(row.id(), Direction.REQUEST, bytes(result, 25), result.getLong(26), most);
        Capture request = capture(sent, row.requestBytes(), result.getBytes(24), row.requestEnding());
        Capture response = null;
        if (result.getObject(30) != null) {
            Bytes answered = whole(row.id(), Direction.RESPONSE, bytes(result, 29), result.getLong(30), most);
            response =
                    capture(answered, row.outcome().responseBytes(), result.getBytes(28), StoredRow.ending(result, 27));
        }
        return new Exchange(
                row.id(),
                row.origin(),
                row.connection(),
                row.sequence(),
                row.at(),
                request,
                response,
                Packed.timeline(result.getBytes(31)),
                row.ending());
    }

    /// What is in the row, and the pieces as far as they are asked for.
    private Bytes whole(long id, Direction direction, Bytes inRow, long rowBytes, int most) throws SQLException {
        return inRow.length() < rowBytes ? inRow : inRow.concat(pieces(id, direction, 0, most - inRow.length()));
    }

    private List<Row> rows(String sql, long from, int count) throws SQLException {
        PreparedStatement statement = statement(sql);
        statement.setLong(1, Catalogue.version());
        statement.setLong(2, from);
        statement.setInt(3, count);
        return rows(statement);
    }

    /// The rows that a statement selects; its columns are those of [StoredRow#WITH_DERIVED].
    static List<Row> rows(PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(StoredRow.of(result, Derivation.read(result, 24)));
            }
        }
        return rows;
    }

    /// @param ending null where it was still arriving
    private static Capture capture(Bytes raw, long length, byte @Nullable [] arrivals, @Nullable Ending ending) {
        return new Capture(
                raw,
                Math.max(length, raw.length()),
                Packed.arrivals(arrivals),
                ending == null ? Ending.INTERRUPTED : ending);
    }

    private static Bytes bytes(ResultSet result, int column) throws SQLException {
        byte[] octets = result.getBytes(column);
        return octets == null ? Bytes.EMPTY : Bytes.wrap(octets);
    }

    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
