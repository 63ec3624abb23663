package byteglass.ui.kit;

import byteglass.dissect.Bytes;
import java.util.Arrays;

/// Where a view breaks bytes into rows: after each LF, and where a line gets wider than the view.
///
///     "GET / HTTP/1.1␍␊"      row 0: 0..16, ends its line
///     "aaaaaaaaaa…"            row 1: 16..96, goes on
///     "aaa␍␊"                  row 2: 96..101, continues, ends its line
///
/// Rows tile the bytes in order. A line end never makes a row wider: its CR and LF stay with the row they end. Where
/// the last line has its line end, no empty row follows. Immutable, hence safe on any thread.
public final class ByteRows {

    /// How many cells a continuing row is indented.
    public static final int INDENT = 2;

    private final Bytes bytes;
    private final int[] starts;
    private final int count;

    private ByteRows(Bytes bytes, int[] starts, int count) {
        this.bytes = bytes;
        this.starts = starts;
        this.count = count;
    }

    /// @param cells how many octets fit in a row, at least 8
    public static ByteRows of(Bytes bytes, int cells) {
        if (cells < 8) {
            throw new IllegalArgumentException("no row of " + cells + " cells");
        }
        int[] starts = new int[64];
        int count = 0;
        int start = 0;
        boolean continues = false;
        while (start < bytes.length()) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
            int end = rowEnd(bytes, start, continues ? cells - INDENT : cells);
            continues = bytes.at(end - 1) != '\n';
            start = end;
        }
        return new ByteRows(bytes, starts, count);
    }

    private static int rowEnd(Bytes bytes, int start, int cells) {
        int limit = (int) Math.min((long) start + cells, bytes.length());
        for (int i = start; i < limit; i++) {
            if (bytes.at(i) == '\n') {
                return i + 1;
            }
        }
        int end = limit;
        if (end < bytes.length() && bytes.at(end) == '\r' && end + 1 < bytes.length() && bytes.at(end + 1) == '\n') {
            return end + 2;
        }
        boolean lineFeed = end < bytes.length() && bytes.at(end) == '\n';
        return lineFeed ? end + 1 : end;
    }

    public int count() {
        return count;
    }

    public int start(int row) {
        return starts[row];
    }

    public int end(int row) {
        return row + 1 < count ? starts[row + 1] : bytes.length();
    }

    /// Whether a row begins within a line.
    public boolean continues(int row) {
        return row > 0 && bytes.at(starts[row] - 1) != '\n';
    }

    /// Whether a row's line goes on in the next row.
    public boolean goesOn(int row) {
        return row + 1 < count && bytes.at(starts[row + 1] - 1) != '\n';
    }

    /// The row that holds an offset; the last row for the end of the bytes, 0 where there is none.
    public int rowOf(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// The offset of a place in a row: beyond the row's octets, its end.
    public int offset(int row, int cell) {
        return row >= count ? bytes.length() : Math.min(starts[row] + cell, end(row));
    }
}
