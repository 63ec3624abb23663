package byteglass.ui.traffic;

import byteglass.http.Direction;
import byteglass.http.Dissected;
import byteglass.http.Framing;
import byteglass.store.Row;
import byteglass.store.Store;
import byteglass.texts.Texts;
import java.util.ArrayList;
import java.util.List;

/// Rows of a store, as the table shows them.
public final class StoredRows {

    /// More than most heads have, and any first message of another protocol.
    private static final int HEAD_BYTES = 16 << 10;

    private final Store store;
    private final ForeignWords words;

    public StoredRows(Store store, Texts texts) {
        this.store = store;
        words = new ForeignWords(texts);
    }

    /// As [RowReader] says.
    public List<Entry> read(long index, int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (Row row : store.rows(index, count)) {
            entries.add(entry(row));
        }
        return entries;
    }

    private Entry entry(Row row) {
        boolean arriving = row.requestEnding() == null && row.ending() == null;
        boolean nameless = row.summary().method().isEmpty();
        if (!arriving && !nameless) {
            return new Entry(row, null, Entry.UNKNOWN);
        }
        Dissected dissected = Dissected.exchange(store.read(row.id(), Direction.REQUEST, 0, HEAD_BYTES));
        boolean mayBecome = arriving && dissected.isHttp();
        Foreign foreign = nameless && !mayBecome ? words.of(dissected) : null;
        return arriving && dissected.request().content().framing() instanceof Framing.Length(long bytes)
                ? new Entry(row, foreign, bytes)
                : new Entry(row, foreign, Entry.UNKNOWN);
    }
}
