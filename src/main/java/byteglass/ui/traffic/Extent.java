package byteglass.ui.traffic;

/// Which rows are in view.
///
///     0 ┄ first ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ count
///          └─ lines, at most capacity ─┘
///
/// @param first the index of the row in the topmost line
/// @param capacity how many lines fit
/// @param count how many rows there are
record Extent(long first, int capacity, long count) {

    static final Extent NONE = new Extent(0, 0, 0);

    /// The same with a row at the top, or as near to it as there are rows to fill the view.
    Extent at(long top) {
        return new Extent(Math.clamp(top, 0, last()), capacity, count);
    }

    /// The greatest `first`.
    long last() {
        return Math.max(0, count - capacity);
    }

    int lines() {
        return (int) Math.min(capacity, count);
    }

    /// The top that brings a row into view with the least scrolling.
    long revealing(long index) {
        return index < first ? index : Math.max(first, index - capacity + 1);
    }

    /// The line of a row; -1 where it is not in view.
    int lineOf(long index) {
        return first <= index && index < first + lines() ? (int) (index - first) : -1;
    }

    /// Whether the last row is in view.
    boolean isAtEnd() {
        return first >= last();
    }
}
