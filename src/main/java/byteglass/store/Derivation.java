package byteglass.store;

import byteglass.dissect.Severity;
import byteglass.http.Catalogue;
import byteglass.http.Derived;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was derived of an exchange, and how it stands in its table.
///
/// @param bytes how many bytes its request had
record Derivation(long exchange, long bytes, Derived derived) {

    /// Of the table `derived`, called `d`.
    static final String COLUMNS = "d.notes, d.warnings, d.errors, d.dangers, d.rules, d.readings, d.contested, d.whole";

    /// An exchange that is there no more has nothing derived.
    static final String INSERT = """
            INSERT OR REPLACE INTO derived (exchange, catalogue, bytes, whole, notes, warnings, errors, dangers,
                readings, contested, rules)
            SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM exchange WHERE id = ?""";

    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    /// Reads the columns from one on; null where there are none.
    static @Nullable Derived read(ResultSet result, int first) throws SQLException {
        String rules = result.getString(first + 4);
        if (rules == null) {
            return null;
        }
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : SEVERITIES) {
            int count = result.getInt(first + severity.ordinal());
            if (count > 0) {
                counts.put(severity, count);
            }
        }
        return new Derived(
                counts,
                rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)),
                result.getInt(first + 5),
                result.getLong(first + 6),
                result.getBoolean(first + 7));
    }

    /// Binds the values of [#INSERT].
    void bind(PreparedStatement insert) throws SQLException {
        insert.setLong(1, Catalogue.version());
        insert.setLong(2, bytes);
        insert.setBoolean(3, derived.whole());
        for (Severity severity : SEVERITIES) {
            insert.setInt(4 + severity.ordinal(), derived.count(severity));
        }
        insert.setInt(8, derived.readings());
        insert.setLong(9, derived.contestedBytes());
        insert.setString(10, String.join(" ", derived.rules()));
        insert.setLong(11, exchange);
    }

    /// Some of them on their way to the writer.
    ///
    /// @param done of all exchanges up to this one all is derived then
    record Batch(List<Derivation> list, long done) {}
}
