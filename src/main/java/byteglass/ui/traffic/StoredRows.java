package byteglass.ui.traffic;

import byteglass.http.Direction;
import byteglass.store.Row;
import byteglass.store.Store;
import java.util.ArrayList;
import java.util.List;

/// Rows of a store, as the table shows them.
public final class StoredRows {

    /// More of a first line than any screen shows.
    private static final int FIRST_LINE_BYTES = 512;

    private final Store store;

    public StoredRows(Store store) {
        this.store = store;
    }

    /// As [RowReader] says.
    public List<Entry> read(long index, int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (Row row : store.rows(index, count)) {
            entries.add(new Entry(row, row.summary().method().isEmpty() ? firstLine(row.id()) : ""));
        }
        return entries;
    }

    private String firstLine(long id) {
        String start = store.read(id, Direction.REQUEST, 0, FIRST_LINE_BYTES).latin1();
        return start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
