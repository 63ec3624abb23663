package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Range;
import byteglass.ui.inspect.Block.Face;
import byteglass.ui.inspect.PartsRow.Note;
import byteglass.ui.inspect.PartsRow.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsModelTest {

    private static final Section HEADERS =
            new Section(Section.Kind.HEADERS, Range.at(0), List.of("Headers"), List.of(), Optional.empty());
    private static final Section BODY =
            new Section(Section.Kind.BODY, Range.at(0), List.of("Body"), List.of(), Optional.empty());
    private static final PartsRow FIELD = new Note(Range.at(1), "field", false);
    private static final PartsRow EMPTY = new Note(Range.at(2), "empty line", false);
    private static final PartsRow DECODED = new Note(Range.at(3), "decoded", false);
    private static final PartsRow SENT = new Note(Range.at(4), "as sent", false);

    private static final List<Block> BLOCKS = List.of(
            Block.section(HEADERS, List.of(FIELD)),
            Block.standing(EMPTY),
            new Block(
                    Optional.of(BODY),
                    List.of(new Face("Decoded", List.of(DECODED)), new Face("As sent", List.of(SENT)))));

    private final PartsModel model = new PartsModel();

    @Test
    void allSectionsAreOpenAtFirst() {
        model.show(BLOCKS);

        assertThat(model.rows()).containsExactly(HEADERS, FIELD, EMPTY, BODY, DECODED);
    }

    @Test
    void aClosedSectionLeavesItsHeadAndWhatAlwaysStands() {
        model.show(BLOCKS);
        model.toggle(HEADERS);
        assertThat(model.rows()).containsExactly(HEADERS, EMPTY, BODY, DECODED);

        model.open(BODY, false);
        assertThat(model.rows()).containsExactly(HEADERS, EMPTY, BODY);

        model.toggle(HEADERS);
        assertThat(model.rows()).containsExactly(HEADERS, FIELD, EMPTY, BODY);
    }

    @Test
    void whatIsClosedStaysClosedInTheNextMessage() {
        model.show(BLOCKS);
        model.toggle(HEADERS);
        model.show(List.of());
        model.show(BLOCKS);

        assertThat(model.isOpen(HEADERS)).isFalse();
        assertThat(model.rows()).doesNotContain(FIELD);
    }

    @Test
    void anotherFaceIsShownInPlaceAndRemembered() {
        model.show(BLOCKS);
        assertThat(model.faces(BODY)).containsExactly("Decoded", "As sent");
        assertThat(model.face(BODY)).isEqualTo("Decoded");
        assertThat(model.faces(HEADERS)).isEmpty();

        model.open(BODY, false);
        model.choose(BODY, "As sent");
        assertThat(model.rows()).containsExactly(HEADERS, FIELD, EMPTY, BODY, SENT);

        model.show(BLOCKS);
        assertThat(model.face(BODY)).isEqualTo("As sent");
    }
}
