package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.http.Arrivals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteMarksTest {

    private static final Arrivals READS =
            new Arrivals.Builder().add(0, 0).add(5, 10).add(9, 20).build();

    @Test
    void aReadBeginsInARangeThatHoldsItsFirstOctet() {
        ByteMarks marks = new ByteMarks(range -> List.of(), READS);

        assertThat(marks.readStarts(new Range(0, 20))).containsExactly(5L, 9L);
        assertThat(marks.readStarts(new Range(5, 9))).containsExactly(5L);
        assertThat(marks.readStarts(new Range(6, 9))).isEmpty();
        assertThat(marks.readStarts(new Range(6, 10))).containsExactly(9L);
        assertThat(marks.readStarts(Range.at(0))).isEmpty();
        assertThat(ByteMarks.NONE.readStarts(new Range(0, 20))).isEmpty();
    }
}
