package byteglass.ui.kit;

import byteglass.dissect.Range;

/// The cells of the view of numbers, for tests of other packages.
public final class HexCells {

    private HexCells() {}

    /// From octets to the cells of all rows that they stand in, and back to octets: by their columns, and by the
    /// selection of the cursor.
    public static Range thereAndBack(Range octets, int perRow) {
        HexGrid grid = new HexGrid(perRow);
        long start = Long.MAX_VALUE;
        long end = 0;
        for (long row = grid.row(octets.start()); row <= grid.row(octets.end() - 1); row++) {
            Range columns = grid.columns(row, octets);
            start = Math.min(start, row * perRow + columns.start());
            end = Math.max(end, row * perRow + columns.end());
        }
        Range selected = HexCursor.of(octets).range();
        if (!selected.equals(new Range(start, end))) {
            throw new AssertionError("selected are " + selected + ", marked are " + start + " to " + end);
        }
        return selected;
    }
}
