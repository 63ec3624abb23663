package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.texts.Texts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodyModelTest {

    private static final Bytes LONG = Bytes.latin1("[" + "12345678,".repeat(200_000) + "9]");

    @TempDir
    private Path folder = Path.of("");

    private final Texts texts = Texts.of(Locale.ENGLISH);
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<Block> received = new ArrayList<>();

    private BodyModel model(Recorded recorded) {
        return new BodyModel(recorded.store, new Bodies(texts), workers::add, fx::add);
    }

    private Side side(Recorded recorded, long id) {
        return new MessageReader(texts)
                .read(recorded.store.exchange(id, InspectModel.LOADED_BYTES).orElseThrow())
                .request();
    }

    private static Bytes json(Bytes content) {
        return BodiesTest.request("Content-Type: application/json\r\n", content);
    }

    private static void run(Deque<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            Objects.requireNonNull(tasks.poll()).run();
        }
    }

    private static Block body(Side side) {
        return side.reading().blocks().getLast();
    }

    @Test
    void aShortBodyIsThereAtOnce() {
        try (Recorded recorded = new Recorded(folder)) {
            recorded.answered(json(Bytes.latin1("[1]")), Exchanges.OK);
            Side side = side(recorded, 1);
            model(recorded).show(side, received::add);

            assertThat(body(side).part()).isFalse();
            assertThat(workers).isEmpty();
        }
    }

    @Test
    void aLongBodyShowsItsBeginningAndThenAllThatTheStoreHas() {
        try (Recorded recorded = new Recorded(folder)) {
            recorded.answered(json(LONG), Exchanges.OK);
            Side side = side(recorded, 1);
            List<PartsRow> first = body(side).faces().getFirst().rows();
            assertThat(first.size()).isBetween(20_000, 40_000);
            assertThat(body(side).faces().getFirst().after().getFirst().spoken())
                    .startsWith("The first 262,144 of 1,800,003 bytes are shown.");

            model(recorded).show(side, received::add);
            run(workers);
            assertThat(received).isEmpty();
            run(fx);
            assertThat(received).hasSize(1);
            assertThat(received.getFirst().part()).isFalse();
            List<PartsRow> all = received.getFirst().faces().getFirst().rows();
            assertThat(all.size()).isEqualTo(200_003);
            assertThat(all.getLast().spoken()).isEqualTo("]");
        }
    }

    @Test
    void aLongChunkedBodyLosesItsFraming() {
        try (Recorded recorded = new Recorded(folder)) {
            String chunk = "186a0\r\n" + "a".repeat(100_000) + "\r\n";
            recorded.answered(
                    Bytes.latin1("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(12)
                            + "0\r\n\r\n"),
                    Exchanges.OK);
            model(recorded).show(side(recorded, 1), received::add);
            run(workers);
            run(fx);

            Block.Face face = received.getFirst().faces().getFirst();
            assertThat(face.rows().size()).isEqualTo(1200);
            assertThat(face.rows().getLast().spoken()).isEqualTo("a".repeat(1000));
            assertThat(face.after()).isEmpty();
        }
    }

    @Test
    void whatIsStoppedOrNoLongerShownNeverComes() {
        try (Recorded recorded = new Recorded(folder)) {
            recorded.answered(json(LONG), Exchanges.OK);
            BodyModel model = model(recorded);
            assertThat(model.cancel()).isFalse();
            model.show(side(recorded, 1), received::add);
            assertThat(model.cancel()).isTrue();
            run(workers);
            run(fx);
            assertThat(received).isEmpty();
            assertThat(model.progress().get()).isNegative();

            model.show(side(recorded, 1), received::add);
            recorded.answered(json(Bytes.latin1("[1]")), Exchanges.OK);
            model.show(side(recorded, 3), received::add);
            run(workers);
            run(fx);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void aCharsetThatSomebodyChoseIsTakenAsLongAsTheSameExchangeIsShown() {
        try (Recorded recorded = new Recorded(folder)) {
            Bytes words = Bytes.wrap("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
            recorded.answered(BodiesTest.request("Content-Type: text/plain; charset=utf-8\r\n", words), Exchanges.OK);
            recorded.answered(json(Bytes.latin1("[1]")), Exchanges.OK);
            BodyModel model = model(recorded);
            Optional<Charset> latin = Optional.of(StandardCharsets.ISO_8859_1);
            model.show(side(recorded, 1), received::add);
            model.read(latin, received::add);
            run(workers);
            run(fx);
            Block chosen = received.removeFirst();
            assertThat(chosen.faces().getFirst().rows().getFirst().spoken()).isEqualTo("caf\u00e9");
            assertThat(chosen.text().orElseThrow().chosen()).isEqualTo(latin);
            assertThat(chosen.text().orElseThrow().automatic().orElseThrow().charset())
                    .isEqualTo(StandardCharsets.UTF_8);

            model.show(side(recorded, 1), received::add);
            run(workers);
            run(fx);
            assertThat(received.removeFirst().text().orElseThrow().chosen()).isEqualTo(latin);
            model.read(Optional.empty(), received::add);
            run(workers);
            run(fx);
            assertThat(received.removeFirst().faces())
                    .filteredOn(face -> face.label().equals("Decoded"))
                    .singleElement()
                    .satisfies(
                            face -> assertThat(face.rows().getFirst().spoken()).isEqualTo("caf\ufffd"));

            model.read(latin, received::add);
            model.show(side(recorded, 3), received::add);
            run(workers);
            run(fx);
            assertThat(received).isEmpty();
        }
    }

    @Test
    void octetsOfNoKnownKindAreTextWhereSomebodyReadsThemInACharset() {
        try (Recorded recorded = new Recorded(folder)) {
            Bytes words = Bytes.wrap("\u4f60\u597dab".getBytes(StandardCharsets.UTF_16LE));
            recorded.answered(BodiesTest.request("Content-Type: application/octet-stream\r\n", words), Exchanges.OK);
            BodyModel model = model(recorded);
            Side side = side(recorded, 1);
            model.show(side, received::add);
            assertThat(body(side).text().orElseThrow().automatic()).isEmpty();
            model.read(Optional.of(StandardCharsets.UTF_16LE), received::add);
            run(workers);
            run(fx);
            assertThat(received.getFirst().faces().getFirst().rows().getFirst().spoken())
                    .isEqualTo("\u4f60\u597dab");
            assertThat(received.getFirst().text().orElseThrow().automatic()).isEmpty();
        }
    }

    @Test
    void whatIsLeftToBeDoneForRowsIsGivenUpWhenAnotherBodyIsShown() {
        try (Recorded recorded = new Recorded(folder)) {
            recorded.answered(json(Bytes.latin1("[1]")), Exchanges.OK);
            recorded.answered(json(Bytes.latin1("[2]")), Exchanges.OK);
            BodyModel model = model(recorded);
            List<String> done = new ArrayList<>();
            model.show(side(recorded, 1), received::add);
            model.finish(watch -> () -> done.add("put " + watch.goOn(0, 1)), () -> done.add("shown"));
            run(workers);
            run(fx);
            assertThat(done).containsExactly("put true", "shown");

            model.finish(
                    watch -> {
                        done.add("work " + watch.goOn(0, 1));
                        return () -> done.add("never");
                    },
                    () -> done.add("never"));
            model.show(side(recorded, 3), received::add);
            run(workers);
            run(fx);
            assertThat(done).containsExactly("put true", "shown", "work false");
        }
    }

    @Test
    void whatWasReadOnceIsNotReadAgain() {
        try (Recorded recorded = new Recorded(folder)) {
            recorded.answered(json(LONG), Exchanges.OK);
            BodyModel model = model(recorded);
            model.show(side(recorded, 1), received::add);
            run(workers);
            run(fx);
            model.show(side(recorded, 1), received::add);

            assertThat(workers).isEmpty();
            assertThat(received).hasSize(2);
            assertThat(received.getFirst()).isSameAs(received.getLast());
        }
    }
}
