package byteglass.ui.kit;

/// Where the rows of a long line begin when it is broken after a number of characters: no walk is needed, so that a row
/// costs the same anywhere in a line of any length. No pair of surrogates is cut.
record UrlRows(String text, int columns) {

    UrlRows {
        if (columns < 2) {
            throw new IllegalArgumentException("no room: " + columns);
        }
    }

    /// At least one, so that there is a place for the caret.
    int count() {
        return Math.max(1, (text.length() + columns - 1) / columns);
    }

    int start(int row) {
        int start = Math.min(text.length(), row * columns);
        boolean cuts = start > 0
                && start < text.length()
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1));
        return cuts ? start - 1 : start;
    }

    int end(int row) {
        return start(row + 1);
    }

    /// The row that holds a character; the last one for the place behind all.
    int rowOf(int place) {
        int row = Math.clamp(place / columns, 0, count() - 1);
        return row + 1 < count() && place >= start(row + 1) ? row + 1 : row;
    }
}
