package byteglass.ui.kit;

import byteglass.dissect.Range;

/// Where octets stand in a [HexView]: SPEC.md section 6.
///
///     0140   70 65 3A 20 61 70 70 6C  69 63 61 74 69 6F 6E 2F   pe: application/
///     gutter cells, a gap after each eighth                     text
///
/// @param perRow octets in a row: 8, 16 or 32
record HexGrid(int perRow) {

    static final double GUTTER = 60;
    static final double CELL = 22;
    static final double CHARACTER = 7.5;
    static final double ROW = 20;
    static final double TOP = 4;
    /// Of the scroll bar.
    static final double RIGHT = 16;

    private static final int GROUP = 8;
    private static final double GAP = 8;
    private static final double BEFORE_TEXT = 12;

    /// What all of it takes.
    double width() {
        return text(perRow) + RIGHT;
    }

    long rowCount(long length) {
        return Math.ceilDiv(length, perRow);
    }

    long row(long offset) {
        return offset / perRow;
    }

    int column(long offset) {
        return (int) (offset % perRow);
    }

    /// Where the cell of a column begins.
    double cell(int column) {
        int gaps = column / GROUP;
        return GUTTER + column * CELL + gaps * GAP;
    }

    /// Where the cell of a column ends.
    double cellEnd(int column) {
        return cell(column) + CELL;
    }

    /// Where the character of a column begins.
    double text(int column) {
        return cellEnd(perRow - 1) + BEFORE_TEXT + column * CHARACTER;
    }

    /// The column at a place, or the nearest one.
    int columnAt(double x) {
        double afterCells = cellEnd(perRow - 1) + BEFORE_TEXT / 2;
        if (x >= afterCells) {
            return (int) Math.clamp((x - text(0)) / CHARACTER, 0, perRow - 1);
        }
        int column = 0;
        while (column + 1 < perRow && cell(column + 1) <= x) {
            column++;
        }
        return column;
    }

    /// The part of a range in a row, as columns; empty where there is none.
    Range columns(long row, Range range) {
        long first = row * perRow;
        long start = Math.clamp(range.start() - first, 0, perRow);
        return new Range(start, Math.clamp(range.end() - first, start, perRow));
    }
}
