package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionsModelTest {

    private static final String HEAD = "GET / HTTP/1.1\r\nHost: a\r\nX: ";

    @TempDir
    private Path folder = Path.of("");

    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final ByteSelection selection = new ByteSelection();
    private Recorded recorded;
    private ConversionsModel model;

    @BeforeEach
    void open() {
        recorded = new Recorded(folder);
        model = new ConversionsModel(
                selection, new SideBytes(recorded.store, workers::add, fx::add), texts, workers::add, fx::add);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void look(Bytes request) {
        recorded.answered(request, Exchanges.OK);
        Side side = new MessageReader(texts)
                .read(recorded.store.exchange(1, InspectModel.LOADED_BYTES).orElseThrow())
                .request();
        selection.look(1, side);
    }

    private void look(String value) {
        look(Bytes.utf8(HEAD + value + "\r\n\r\n"));
    }

    private void select(long start, long length) {
        selection.select(Direction.REQUEST, new Range(start, start + length));
    }

    private void run() {
        run(workers);
        run(fx);
    }

    private static void run(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            Objects.requireNonNull(tasks.poll()).run();
        }
    }

    private List<String> rows() {
        return model.rows().stream()
                .map(row -> row instanceof ConversionRow.Way way ? way.name() + "=" + way.value() : row.value())
                .toList();
    }

    @Test
    void nothingIsReadBeforeSomebodyLooks() {
        look("aGVsbG8sIHdvcmxk");
        select(HEAD.length(), 16);
        assertThat(workers).isEmpty();
        assertThat(model.rows()).isEmpty();

        model.open().set(true);
        run();
        assertThat(rows()).startsWith("Base64-decoded=hello, world", "UTF-8=aGVsbG8sIHdvcmxk");
        assertThat(model.said().get()).isEqualTo("0x1C–0x2B  16 bytes");
        model.open().set(false);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void whereNothingIsSelectedItSaysWhatToDo() {
        model.open().set(true);
        assertThat(model.said().get()).isEqualTo(texts.get("inspect.conversions.none"));
        look("a");
        select(3, 0);
        assertThat(model.said().get()).isEqualTo(texts.get("inspect.conversions.none"));
        assertThat(workers).isEmpty();
    }

    @Test
    void anAnswerForWhatIsNoLongerSelectedIsDropped() {
        look("abc%20def");
        model.open().set(true);
        for (int length = 1; length < 9; length++) {
            select(HEAD.length(), length);
        }
        assertThat(workers).hasSize(1);
        run(workers);
        run(fx);
        assertThat(model.rows()).isEmpty();
        assertThat(workers).as("only the newest is read then").hasSize(1);
        run();
        assertThat(rows()).startsWith("Percent-decoded=abc de");

        select(HEAD.length(), 3);
        selection.look(2, null);
        run();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aValueOfManyLinesIsInOneAndUnfolds() {
        look("eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.");
        model.open().set(true);
        select(HEAD.length(), 37);
        run();
        assertThat(rows())
                .first()
                .isEqualTo("JSON Web Token, not verified={␊  \"alg\": \"none\"␊}␊{␊  \"sub\": \"me\"␊}");

        ConversionRow token = model.rows().getFirst();
        model.unfold(token, true);
        assertThat(model.isUnfolded(token)).isTrue();
        assertThat(rows()).containsSubsequence("{", "  \"alg\": \"none\"", "}", "{", "  \"sub\": \"me\"", "}");
        select(0, 3);
        run();
        assertThat(rows()).doesNotContain("{");
        select(HEAD.length(), 37);
        run();
        assertThat(rows()).contains("  \"sub\": \"me\"");
        model.unfold(token, false);
        assertThat(rows()).doesNotContain("{");
        model.unfold(token, false);
    }

    @Test
    void aLongValueIsCutInItsRowAndUnfoldsToPieces() {
        look(".".repeat(2500));
        model.open().set(true);
        select(HEAD.length(), 2500);
        run();
        ConversionRow text = model.rows().getFirst();
        assertThat(text.value()).hasSize(301).endsWith("…");
        model.unfold(text, true);
        assertThat(rows().subList(1, 4)).containsExactly(".".repeat(1000), ".".repeat(1000), ".".repeat(500));
    }

    @Test
    void octetsThatAreNotLoadedAreReadAndTooManyAreNot() {
        look(BodiesTest.request("", Bytes.latin1("a".repeat(ConversionsModel.MOST + 1))));
        model.open().set(true);
        select((3 << 20), 3);
        run();
        assertThat(rows()).startsWith("UTF-8=aaa", "MD5=47bce5c74f589f4867dbd57e9ca9f808");
        select(10, ConversionsModel.MOST + 1);
        assertThat(workers).isEmpty();
        assertThat(model.said().get()).isEqualTo(texts.get("inspect.conversions.much"));
        assertThat(model.rows()).isEmpty();
    }
}
