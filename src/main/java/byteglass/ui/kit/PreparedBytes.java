package byteglass.ui.kit;

import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/// A page as a [ByteView] puts it into its area.
///
/// @param rows where its rows are
/// @param document a paragraph for each of them
record PreparedBytes(ByteRows rows, ReadOnlyStyledDocument<String, String, ByteStyle> document) {

    /// Prepares a page; what takes longest may be done on any thread.
    static PreparedBytes of(BytePage page, int cells, boolean lineEnds, boolean spaces) {
        ByteRows rows = ByteRows.of(page.bytes(), cells);
        return new PreparedBytes(rows, new ByteDocument(page, rows, lineEnds, spaces).build());
    }
}
