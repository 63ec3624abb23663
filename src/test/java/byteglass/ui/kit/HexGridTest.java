package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexGridTest {

    @Test
    void sixteenInARowAreAsWideAsTheDesign() {
        assertThat(new HexGrid(16).width()).isEqualTo(568);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void aCellAndItsCharacterLeadToTheSameColumn(int perRow) {
        HexGrid grid = new HexGrid(perRow);
        for (int column = 0; column < perRow; column++) {
            assertThat(grid.columnAt(grid.cell(column) + 3)).isEqualTo(column);
            assertThat(grid.columnAt(grid.cellEnd(column) - 1)).isEqualTo(column);
            assertThat(grid.columnAt(grid.text(column) + 1)).isEqualTo(column);
        }
        assertThat(grid.columnAt(0)).isZero();
        assertThat(grid.columnAt(10_000)).isEqualTo(perRow - 1);
    }

    @Test
    void aRangeIsCutIntoRows() {
        HexGrid grid = new HexGrid(16);
        Range range = new Range(0x144, 0x154);
        assertThat(grid.columns(0x13, range).isEmpty()).isTrue();
        assertThat(grid.columns(0x14, range)).isEqualTo(new Range(4, 16));
        assertThat(grid.columns(0x15, range)).isEqualTo(new Range(0, 4));
        assertThat(grid.columns(0x16, range).isEmpty()).isTrue();
    }

    @Test
    void rowsAreCountedBeyondTwoGigabytes() {
        HexGrid grid = new HexGrid(16);
        assertThat(grid.rowCount((1L << 40) + 1)).isEqualTo((1L << 36) + 1);
        assertThat(grid.row(1L << 40)).isEqualTo(1L << 36);
        assertThat(grid.column((1L << 40) + 5)).isEqualTo(5);
    }
}
