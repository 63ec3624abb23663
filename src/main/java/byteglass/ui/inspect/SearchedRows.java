package byteglass.ui.inspect;

import java.util.List;
import java.util.stream.IntStream;

/// Many rows in the order of their octets, so that few of them are looked at to find one.
sealed interface SearchedRows permits CodeRows, PartRows {

    /// The rows that may hold an octet of the message.
    IntStream near(long octet);

    /// The rows of a list that may hold an octet: all, where it cannot be searched.
    static IntStream near(List<PartsRow> rows, long octet) {
        return rows instanceof SearchedRows searched ? searched.near(octet) : IntStream.range(0, rows.size());
    }
}
