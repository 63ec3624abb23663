package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.kit.ByteRows;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One selection runs through all views: what is said here of their models is so for any offset.
class LinkedSelectionTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private final MessageReader reader = new MessageReader(ENGLISH);
    private final ByteSelection selection = new ByteSelection();
    private final StructureModel structure = new StructureModel(selection, ENGLISH, Runnable::run, Runnable::run);
    private final PartsModel parts = new PartsModel();

    static List<Bytes> requests() {
        return StructureReaderTest.requests();
    }

    private Side show(Bytes request) {
        Inspected inspected = reader.read(Exchanges.answered(request));
        selection.look(inspected.exchange().id(), inspected.request());
        structure.show(inspected.request());
        parts.show(inspected.request().reading().blocks());
        return inspected.request();
    }

    private Range selected() {
        return selection.of(Direction.REQUEST).get();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void anyOffsetLeadsToOneTokenInAllViewsAndBack(Bytes request) {
        Side side = show(request);
        ByteRows raw = ByteRows.of(request, 40);
        for (int offset = 0; offset < request.length(); offset++) {
            selection.select(Direction.REQUEST, Range.at(offset));
            StructureNode token = structure.path().get().getLast();
            assertThat(token.isLeaf()).isTrue();
            assertThat(token.range().contains(offset)).isTrue();

            structure.select(token);
            assertThat(selected()).isEqualTo(token.range());
            assertThat(structure.path().get().getLast().isSame(token)).isTrue();
            assertThat(side.reading().dissection().spanAt(offset).orElseThrow().range())
                    .satisfies(span -> assertThat(token.range().contains(span)).isTrue());

            Range back = new Range(
                    there(raw, (int) selected().start()),
                    there(raw, (int) selected().end() - 1) + 1L);
            assertThat(back).isEqualTo(selected());
            parts.rowOf(selected())
                    .ifPresent(row ->
                            assertThat(row.range().contains(selected().start())).isTrue());
        }
    }

    /// From an offset to a cell of the text, and back.
    private static int there(ByteRows rows, int offset) {
        int row = rows.rowOf(offset);
        return rows.offset(row, offset - rows.start(row));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void enclosingGrowsUntilAllIsSelected(Bytes request) {
        show(request);
        for (int offset = 0; offset < request.length(); offset += 7) {
            selection.select(Direction.REQUEST, Range.at(offset));
            Range before = Range.at(offset);
            structure.enclose();
            while (!selected().equals(before)) {
                assertThat(selected().contains(before)).isTrue();
                before = selected();
                structure.enclose();
            }
            assertThat(selected().isEmpty()).isFalse();
        }
    }

    @Test
    void theWayUpLeadsFromTheTokenToTheLineTheSectionAndTheMessage() {
        show(Exchanges.WEBHOOK);
        selection.select(Direction.REQUEST, Range.at(0x14a));
        structure.enclose();
        assertThat(selected()).isEqualTo(new Range(0x144, 0x154));
        structure.enclose();
        assertThat(selected()).isEqualTo(new Range(0x136, 0x156));
        assertThat(parts.rowOf(selected()).map(PartsRow::range)).contains(selected());
        structure.enclose();
        assertThat(selected()).isEqualTo(new Range(0x29, 0x156));
        structure.enclose();
        assertThat(selected()).isEqualTo(new Range(0, 0x3fb));
        structure.enclose();
        assertThat(selected()).isEqualTo(new Range(0, 0x3fb));
    }

    @Test
    void eachDirectionHasASelectionOfItsOwnUntilAnotherExchangeIsLookedAt() {
        show(Exchanges.WEBHOOK);
        selection.select(Direction.REQUEST, new Range(1, 2));
        selection.select(Direction.RESPONSE, new Range(3, 4));
        Side side = Objects.requireNonNull(selection.side().get());
        selection.look(side.id(), side);
        assertThat(selected()).isEqualTo(new Range(1, 2));
        selection.look(side.id() + 1, side);
        assertThat(selected()).isEqualTo(Range.at(0));
        assertThat(selection.of(Direction.RESPONSE).get()).isEqualTo(Range.at(0));
    }
}
