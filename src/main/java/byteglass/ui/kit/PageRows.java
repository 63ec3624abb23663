package byteglass.ui.kit;

import byteglass.dissect.Range;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A page in the rows of a [ByteView]: where its octets stand in them, and what is said of a row beside these.
///
/// Offsets are those of the message; beyond the page, they are its nearer end. A place is a row and a column in it.
record PageRows(BytePage page, ByteRows rows) {

    int count() {
        return rows.count();
    }

    /// The row of an offset.
    int row(long offset) {
        return rows.rowOf(local(offset));
    }

    /// The column of an offset in its row.
    int column(long offset) {
        return count() == 0 ? 0 : local(offset) - rows.start(row(offset));
    }

    private int local(long offset) {
        return Math.clamp(offset - page.start(), 0, page.bytes().length());
    }

    /// The offset of a place; of one behind a row's octets, where they end.
    long offset(int row, int column) {
        return page.start() + rows.offset(row, column);
    }

    /// Where a row ends.
    long end(int row) {
        return page.start() + rows.end(row);
    }

    /// The octets of the line that a row is of.
    Range line(int row) {
        int first = row;
        while (rows.continues(first)) {
            first--;
        }
        int last = row;
        while (rows.goesOn(last)) {
            last++;
        }
        return new Range(offset(first, 0), end(last));
    }

    /// The octet at a place; null where none stands there.
    @Nullable
    Long octet(int row, int column) {
        boolean stands = row < count() && column < rows.end(row) - rows.start(row);
        return stands ? Long.valueOf(offset(row, column)) : null;
    }

    /// The offset of a line, in the margin; of a row within a line, the room for it.
    Label gutter(int row) {
        boolean continues = row < count() && rows.continues(row);
        boolean begins = row < count() && !continues;
        Label offset = new Label(begins ? Formats.offset(offset(row, 0)) : "");
        offset.getStyleClass().setAll("byte-offset");
        if (continues) {
            offset.getStyleClass().add("continues");
        }
        return offset;
    }

    /// A row as a screen reader says it: its offset, then its text, line ends in words.
    String spoken(int row) {
        String text = new ByteText(page.bytes().slice(rows.start(row), rows.end(row))).toString();
        return "0x" + Formats.offset(offset(row, 0)) + " "
                + text.replace("␍", " CR ").replace("\n", " LF ").strip();
    }
}
