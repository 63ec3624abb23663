package byteglass.ui.kit;

import javafx.scene.control.Label;

/// What is said of the rows of a [ByteView] beside their octets.
record RowLabels(BytePage page, ByteRows rows) {

    /// The offset of a line, in the margin; of a row within a line, the room for it.
    Label gutter(int row) {
        boolean continues = row < rows.count() && rows.continues(row);
        boolean begins = row < rows.count() && !continues;
        Label offset = new Label(begins ? Formats.offset(page.start() + rows.start(row)) : "");
        offset.getStyleClass().setAll("byte-offset");
        if (continues) {
            offset.getStyleClass().add("continues");
        }
        return offset;
    }

    /// A row as a screen reader says it: its offset, then its text, line ends in words.
    String spoken(int row) {
        String text = new ByteText(page.bytes().slice(rows.start(row), rows.end(row))).toString();
        return "0x" + Formats.offset(page.start() + rows.start(row)) + " "
                + text.replace("␍", " CR ").replace("\n", " LF ").strip();
    }
}
