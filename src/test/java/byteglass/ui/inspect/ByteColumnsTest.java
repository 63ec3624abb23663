package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteColumnsTest {

    @Test
    void allBytesAreShownWhereTheyHaveRoom() {
        assertThat(ByteColumns.of(new Range(4, 7), List.of(4L, 6L), 3))
                .containsExactly(new Range(4, 5), new Range(5, 6), new Range(6, 7));
        assertThat(ByteColumns.of(new Range(4, 4), List.of(), 7)).isEmpty();
    }

    @Test
    void theBytesAroundThePointsAreShownAndTheRestIsGaps() {
        List<Range> columns = ByteColumns.of(new Range(0, 1_000_000), List.of(0L, 500_000L, 999_999L), 8);

        assertThat(columns).hasSizeLessThanOrEqualTo(8);
        assertThat(columns)
                .contains(new Range(0, 1), new Range(499_999, 500_000), new Range(500_000, 500_001))
                .contains(new Range(999_999, 1_000_000));
    }

    @Test
    void columnsAlwaysTileTheRange() {
        for (int room = 1; room < 20; room++) {
            for (long end = 1; end < 60; end += 7) {
                List<Range> columns = ByteColumns.of(new Range(3, 3 + end), List.of(3L, 3 + end / 2, 3 + end), room);
                long at = 3;
                for (Range column : columns) {
                    assertThat(column.start()).isEqualTo(at);
                    at = column.end();
                }
                assertThat(at).isEqualTo(3 + end);
            }
        }
    }
}
