package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.dissect.Role;
import byteglass.dissect.Span;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Gibberish;
import byteglass.store.Store;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.FieldLine;
import byteglass.ui.inspect.PartsRow.ValueLine;
import byteglass.ui.kit.BytePage;
import byteglass.ui.kit.ByteRoles;
import byteglass.ui.kit.ByteRows;
import byteglass.ui.kit.HexCells;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the bytes are: from any offset the models of Raw, Hex, Structure, Parts and Findings come to the same span,
/// and from what one of them selects all others come back to the same range.
class LinkedPropertiesTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final int MESSAGES = 60;

    /// Values that are taken apart, so that there is something to unfold.
    private static final List<String> FIELDS = List.of(
            "Cookie: a=1; b=%20; c",
            "Accept: text/html;q=0.8, */*",
            "Authorization: Basic dTpw",
            "Date: Sun, 06 Nov 1994 08:49:37 GMT",
            "User-Agent: curl/8.5.0 (x; y)",
            "Cache-Control: no-cache,\r\n max-age=0",
            "Content-Type: multipart/form-data; boundary=\"a b\"",
            "Cookie : bad\n",
            "Range: bytes=0-5,9-");

    @TempDir
    private Path folder = Path.of("");

    private Store store;
    private final MessageReader reader = new MessageReader(ENGLISH);
    private final ByteSelection selection = new ByteSelection();
    private final StructureModel structure = new StructureModel(selection, ENGLISH, Runnable::run, Runnable::run);
    private final PartsModel parts = new PartsModel();
    private final FindingsModel findings = new FindingsModel();

    @BeforeEach
    void open() throws Exception {
        store = Store.open(folder.resolve("a.bgcap"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    private static Bytes message(long seed, Gibberish gibberish, Random random) {
        if (random.nextBoolean()) {
            return gibberish.next();
        }
        StringBuilder head = new StringBuilder("GET /a?b=c&d HTTP/1.1\r\nHost: a:" + seed + "\r\n");
        for (int i = random.nextInt(5); i > 0; i--) {
            head.append(FIELDS.get(random.nextInt(FIELDS.size()))).append("\r\n");
        }
        return Bytes.latin1(head + "\r\n");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOffsetOfAnyMessageIsTheSameSpanInAllViewsAndLeadsBack(long seed) {
        Gibberish gibberish = new Gibberish(seed);
        Random random = new Random(seed);
        for (int i = 0; i < MESSAGES; i++) {
            Bytes message = message(seed, gibberish, random);
            if (!message.isEmpty()) {
                Views views = new Views(message, 8 + random.nextInt(120));
                for (int offset = 0; offset < message.length(); offset++) {
                    views.look(offset);
                }
                views.lookAtFindings();
            }
        }
    }

    /// The models of all views, over one message.
    private final class Views {

        private final Bytes message;
        private final Side side;
        private final BytePage page;
        private final ByteRows rows;

        /// @param cells how many octets fit in a row of Raw
        Views(Bytes message, int cells) {
            this.message = message;
            Inspected inspected =
                    reader.read(Exchanges.of(Exchanges.capture(message, Ending.COMPLETE), null, Ending.COMPLETE));
            side = inspected.request();
            RawModel raw =
                    new RawModel(new SideBytes(store, Runnable::run, Runnable::run), Runnable::run, Runnable::run);
            raw.show(side);
            page = Objects.requireNonNull(raw.shown().get()).page();
            rows = ByteRows.of(message, cells);
            selection.look(side.id(), side);
            structure.show(side);
            parts.show(side.reading().blocks());
            List.copyOf(parts.rows()).stream()
                    .filter(FieldLine.class::isInstance)
                    .forEach(line -> parts.unfold(line, true));
            findings.show(inspected);
        }

        private Range selected() {
            return selection.of(Direction.REQUEST).get();
        }

        void look(int offset) {
            selection.select(Direction.REQUEST, Range.at(offset));
            Span<? extends Role> span =
                    side.reading().dissection().spanAt(offset).orElseThrow();

            assertThat(page.bytes().at((int) (offset - page.start()))).isEqualTo(message.at(offset));
            assertThat(page.spans().role(page.spans().indexAt(offset))).isEqualTo(span.role());
            assertThat(new ByteRoles(side.reading().dissection().spans()).at(offset))
                    .isEqualTo(span.role());

            StructureNode token = structure.path().get().getLast();
            assertThat(token.isLeaf()).isTrue();
            assertThat(token.range().contains(span.range())).isTrue();
            structure.select(token);
            assertThat(structure.path().get().getLast().isSame(token)).isTrue();
            comesBack();

            parts.rowOf(Range.at(offset)).ifPresent(row -> {
                assertThat(row.range().contains(offset)).isTrue();
                selection.select(Direction.REQUEST, row.range());
                assertThat(parts.rowOf(selected()).map(PartsRow::range)).contains(row.range());
                assertThat(structure.path().get().getFirst().range().contains(offset))
                        .isTrue();
                if (row instanceof ValueLine) {
                    assertThat(structure.path().get().getLast().range().contains(row.range()))
                            .isTrue();
                }
                comesBack();
            });
        }

        /// What is selected is the same after a way through the cells of Raw and Hex.
        private void comesBack() {
            Range range = selected();
            assertThat(new Range(there(range.start()), there(range.end() - 1) + 1))
                    .isEqualTo(range);
            for (int perRow : new int[] {8, 16, 32}) {
                assertThat(HexCells.thereAndBack(range, perRow)).isEqualTo(range);
            }
        }

        private long there(long offset) {
            int row = rows.rowOf((int) offset);
            return rows.offset(row, (int) offset - rows.start(row));
        }

        void lookAtFindings() {
            for (FindingRow row : List.copyOf(findings.rows())) {
                findings.select(row);
                assertThat(findings.selected().get()).isEqualTo(row);
                Range seen = new Range(
                        Math.min(row.seen().start(), message.length() - 1L),
                        Math.min(row.seen().end(), message.length()));
                selection.select(row.direction(), seen);
                assertThat(structure.path().get().getLast().range().contains(seen.start()))
                        .isTrue();
                parts.rowOf(seen)
                        .ifPresent(part ->
                                assertThat(part.range().contains(seen.start())).isTrue());
                comesBack();
            }
        }
    }
}
