package byteglass.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.dissect.Severity;
import byteglass.ui.kit.ByteNotes.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteNotesTest {

    @Test
    void rangesAreInOrderAndApart() {
        ByteNotes notes = new ByteNotes(
                List.of(new Range(8, 9), new Range(1, 3), new Range(2, 5), Range.at(7), new Range(5, 6)),
                List.of(),
                List.of());
        assertThat(notes.broken()).containsExactly(new Range(1, 6), new Range(8, 9));
    }

    @Test
    void theRangeAtAnOffsetIsTheOneThatHoldsItOrTheNext() {
        List<Range> ranges = List.of(new Range(1, 3), new Range(8, 9));
        assertThat(ByteNotes.at(ranges, 0)).isEqualTo(new Range(1, 3));
        assertThat(ByteNotes.at(ranges, 2)).isEqualTo(new Range(1, 3));
        assertThat(ByteNotes.at(ranges, 3)).isEqualTo(new Range(8, 9));
        assertThat(ByteNotes.at(ranges, 9).isEmpty()).isTrue();
    }

    @Test
    void marksAreInOrderAndThoseWithoutACharacterAreLeftOut() {
        ByteNotes notes = ByteNotes.NONE.with(List.of(
                new Mark(9, 1, Severity.NOTE), new Mark(2, 7, Severity.ERROR), new Mark(2, 6001, Severity.ERROR)));
        assertThat(notes.marks()).extracting(Mark::number).containsExactly(7, 1);
        assertThat(notes.marks(0, 9)).extracting(Mark::number).containsExactly(7);
    }
}
