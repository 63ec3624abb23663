package byteglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.ui.kit.Fx;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On the toolkit, since naming a control starts it.
@ExtendWith(Fx.class)
class TableOverDetailTest {

    /// The heights are those of 1440 × 900, of the smallest window, and of none.
    @ParameterizedTest
    @CsvSource({"828, 12", "628, 7", "400, 4", "2088, 34"})
    void theTableHasWholeRowsAndLeavesTheDetailItsHead(double both, int rows) {
        assertThat(TableOverDetail.tableHeight(both)).isEqualTo(28 + 24 * rows + 1);
    }
}
