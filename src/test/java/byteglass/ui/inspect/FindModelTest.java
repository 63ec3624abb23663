package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Direction;
import byteglass.texts.Texts;
import byteglass.ui.inspect.ByteQuery.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindModelTest {

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));
    private final Queue<Runnable> workers = new ArrayDeque<>();
    private final ByteSelection selection = new ByteSelection();
    private final Recorded recorded;
    private final FindModel model;
    private @Nullable Side side;

    FindModelTest(@TempDir Path folder) {
        recorded = new Recorded(folder);
        SideBytes bytes = new SideBytes(recorded.store, workers::add, Runnable::run);
        model = new FindModel(selection, bytes, workers::add, Runnable::run);
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void show(Bytes request) {
        recorded.answered(request, Exchanges.OK);
        side = reader.read(recorded.store.exchange(1, InspectModel.LOADED_BYTES).orElseThrow())
                .request();
        selection.look(1, side);
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    private Range selected() {
        return selection.of(Direction.REQUEST).get();
    }

    private static Bytes body(String body) {
        return Bytes.latin1("POST / HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    void theFirstMatchFromTheCaretOnIsSelectedAndTheOthersFollowAround() {
        show(Bytes.latin1("GET /ab/ab HTTP/1.1\r\nHost: ab\r\n\r\n"));
        selection.select(Direction.REQUEST, Range.at(6));
        assertThat(model.search(Kind.TEXT, "AB")).isTrue();
        work();
        assertThat(selected()).isEqualTo(new Range(8, 10));
        assertThat(model.progress().get().matches().count()).isEqualTo(3);
        assertThat(model.current()).hasValue(2);
        model.next();
        assertThat(selected()).isEqualTo(new Range(27, 29));
        model.next();
        assertThat(selected()).isEqualTo(new Range(5, 7));
        model.previous();
        assertThat(selected()).isEqualTo(new Range(27, 29));
    }

    @Test
    void aMatchAcrossWindowsIsFoundOnce() {
        int window = 1 << 20;
        Bytes head = body("x".repeat(2_500_000));
        byte[] raw = head.toArray();
        System.arraycopy("needle".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, raw, window - 3, 6);
        System.arraycopy("needle".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, raw, 2 * window - 6, 6);
        show(Bytes.wrap(raw));
        for (Kind kind : new Kind[] {Kind.TEXT, Kind.REGEX}) {
            model.search(kind, "needle");
            work();
            assertThat(model.progress().get().matches().count()).isEqualTo(2);
            assertThat(model.progress().get().matches().at(0)).isEqualTo(new Range(window - 3, window + 3));
            assertThat(model.progress().get().isDone()).isTrue();
        }
    }

    @Test
    void moreMatchesThanAreKeptAreCounted() {
        show(body("ab".repeat(150_000)));
        model.search(Kind.HEX, "61 62");
        work();
        assertThat(model.progress().get().matches().count()).isEqualTo(150_000);
        model.previous();
        assertThat(selected().length()).isEqualTo(2);
    }

    @Test
    void anotherSearchEndsTheOneBefore() {
        show(body("abc"));
        model.search(Kind.TEXT, "a");
        model.search(Kind.TEXT, "zzz");
        work();
        assertThat(model.progress().get().matches().count()).isZero();
        assertThat(model.search(Kind.REGEX, "(")).isFalse();
        assertThat(model.search(Kind.TEXT, "")).isTrue();
        assertThat(selected()).isEqualTo(Range.at(0));
    }

    @Test
    void allThatWasFoundIsKnownOfARangeAndOnlyOfTheSideItWasFoundIn() {
        show(Bytes.latin1("GET /ab/ab HTTP/1.1\r\nHost: ab\r\n\r\n"));
        model.search(Kind.TEXT, "ab");
        work();
        Matches found = model.matches(Objects.requireNonNull(side));
        assertThat(found.within(new Range(0, 33)))
                .containsExactly(new Range(5, 7), new Range(8, 10), new Range(27, 29));
        assertThat(found.within(new Range(6, 8))).containsExactly(new Range(5, 7));
        assertThat(found.within(new Range(7, 9))).containsExactly(new Range(8, 10));
        assertThat(found.within(new Range(10, 27))).isEmpty();
        selection.look(2, null);
        assertThat(model.matches(Objects.requireNonNull(side)).count()).isZero();
        model.next();
        assertThat(selected()).isEqualTo(Range.at(0));
    }

    @Test
    void oneGoesToAnOffsetThatExists() {
        show(body("abc"));
        assertThat(model.go(7)).isTrue();
        assertThat(selected()).isEqualTo(new Range(7, 8));
        assertThat(model.go(model.length())).isFalse();
        assertThat(selected()).isEqualTo(new Range(7, 8));
    }
}
