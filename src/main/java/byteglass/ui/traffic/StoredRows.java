package byteglass.ui.traffic;

import byteglass.dissect.Bytes;
import byteglass.http.Direction;
import byteglass.http.Dissector;
import byteglass.http.Framing;
import byteglass.store.Row;
import byteglass.store.Store;
import java.util.ArrayList;
import java.util.List;

/// Rows of a store, as the table shows them.
public final class StoredRows {

    /// More of a first line than any screen shows.
    private static final int FIRST_LINE_BYTES = 512;

    /// More than most heads have.
    private static final int HEAD_BYTES = 16 << 10;

    private final Store store;

    public StoredRows(Store store) {
        this.store = store;
    }

    /// As [RowReader] says.
    public List<Entry> read(long index, int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (Row row : store.rows(index, count)) {
            entries.add(new Entry(row, firstLine(row), announcedBytes(row)));
        }
        return entries;
    }

    private String firstLine(Row row) {
        return row.summary().method().isEmpty()
                ? start(row, FIRST_LINE_BYTES)
                        .latin1()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private long announcedBytes(Row row) {
        boolean arriving = row.requestEnding() == null && row.ending() == null;
        return arriving
                        && Dissector.request(start(row, HEAD_BYTES)).content().framing()
                                instanceof Framing.Length(long bytes)
                ? bytes
                : Entry.UNKNOWN;
    }

    private Bytes start(Row row, int most) {
        return store.read(row.id(), Direction.REQUEST, 0, most);
    }
}
