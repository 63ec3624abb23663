package byteglass.store;

import static byteglass.store.Captures.AT;
import static byteglass.store.Captures.REPLY;
import static byteglass.store.Captures.bytes;
import static byteglass.store.Captures.close;
import static byteglass.store.Captures.done;
import static byteglass.store.Captures.opened;
import static byteglass.store.Captures.request;
import static byteglass.store.Captures.summary;
import static byteglass.store.Captures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import byteglass.dissect.Bytes;
import byteglass.http.Arrivals;
import byteglass.http.Capture;
import byteglass.http.Connection;
import byteglass.http.Direction;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Origin;
import byteglass.http.Recording;
import byteglass.http.Step;
import byteglass.http.Summary;
import byteglass.http.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final int MIB = Recording.ROW_BYTES;

    @TempDir
    Path folder;

    @Test
    void theStatusIsThatOfTheFinalResponse() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Recording recording = Captures.opened(store);
            Captures.done(Captures.whole(recording, "/"));
            Bytes reply = Bytes.latin1("HTTP/1.1 100 Continue\r\nX: y\r\n\r\nHTTP/1.1 201 Created\r\n\r\n");
            recording.close(new Capture(reply, Arrivals.NONE, Ending.COMPLETE), Timeline.NONE, 1, Ending.COMPLETE);
            Captures.exchange(store, "/next");
            assertThat(store.rows(0, 1).getFirst().status()).isEqualTo(201);
        }
    }

    @Test
    void everythingComesBackAfterReopening() throws Exception {
        Path file = folder.resolve("a b?c#d%41é.bgcap");
        Bytes raw = Bytes.latin1("GET /\0\u00ff HTTP/1.1\r\n\r\n");
        Summary summary = new Summary("GET", "/\0\u00ff", "HTTP/1.1", null, 12, "text/plain", true, 7);
        Arrivals arrivals =
                new Arrivals.Builder().add(0, 0).add(10, 12_345_678_901L).build();
        Arrivals replied = new Arrivals.Builder().add(0, 0).add(7, 8).build();
        Timeline timeline = Timeline.NONE
                .with(Step.ACCEPT, 0)
                .with(Step.FIRST_BYTE, 5)
                .with(Step.STORED, 900)
                .with(Step.REPLY_LAST, 1_005);
        Connection connection;
        try (Store store = Store.open(file)) {
            connection = Captures.connection(store);
            Recording recording = store.open(Origin.FORWARDED, connection, 3, null, AT);
            done(recording.requestWhole(new Capture(raw, arrivals, Ending.RESET), summary));
            recording.close(new Capture(REPLY, replied, Ending.CLOSED), timeline, 99, Ending.TIMED_OUT);
        }
        try (Store store = Store.open(file)) {
            assertThat(store.file()).isEqualTo(file);
            assertThat(store.count()).isEqualTo(1);
            assertThat(store.rows(0, 10))
                    .containsExactly(new Row(
                            1,
                            new Opening(Origin.FORWARDED, connection, 3, AT),
                            0,
                            summary,
                            Ending.RESET,
                            new Outcome(Ending.TIMED_OUT, 204, 1_000, 99, REPLY.length()),
                            null));
            assertThat(store.exchange(1, 100))
                    .contains(new Exchange(
                            1,
                            Origin.FORWARDED,
                            connection,
                            3,
                            AT,
                            new Capture(raw, 99, arrivals, Ending.RESET),
                            new Capture(REPLY, replied, Ending.CLOSED),
                            timeline,
                            Ending.TIMED_OUT));
            assertThat(Captures.connection(store).id()).isEqualTo(connection.id() + 1);
        }
    }

    @Test
    void oneFileIsLeftAfterClosing() throws Exception {
        Path file = folder.resolve("new").resolve("a.bgcap");
        Store store = Store.open(file);
        Captures.exchange(store, "/");
        assertThat(store.diskBytes()).isGreaterThan(4_096);
        store.close();
        store.close();
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anExchangeWithoutAResponseHasNone() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Await events = new Await(store);
            Recording recording = opened(store);
            done(whole(recording, "/"));
            assertThat(events.next()).isEqualTo(new StoreEvent.Added(1, 1, 1));
            assertThat(store.rows(0, 1).getFirst().outcome())
                    .isEqualTo(new Outcome(null, 0, -1, request("/").length(), 0));
            assertThat(store.exchange(1, 100).orElseThrow().ending()).isNull();

            recording.close(new Capture(Bytes.EMPTY, Arrivals.NONE, Ending.CLOSED), Timeline.NONE, 27, Ending.CLOSED);
            assertThat(events.next()).isInstanceOf(StoreEvent.Changed.class);
            assertThat(store.rows(0, 1).getFirst().outcome()).isEqualTo(new Outcome(Ending.CLOSED, 0, -1, 27, 0));
            assertThat(store.exchange(1, 100).orElseThrow().response()).isNull();
        }
    }

    @Test
    void aLargeBodyIsKeptInPieces() throws Exception {
        Bytes body = bytes(3 * MIB + 77);
        Bytes reply = Bytes.latin1("HTTP/1.1 200 OK\r\n\r\n").concat(bytes(2 * MIB));
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Recording recording = opened(store);
            Bytes first = body.slice(0, MIB);
            recording.arriving(new Capture(first, Arrivals.NONE, Ending.INTERRUPTED), summary("/"));
            done(recording.piece(Direction.REQUEST, body.slice(MIB, 2 * MIB)));
            assertThat(store.rows(0, 1).getFirst().requestBytes()).isEqualTo(2 * MIB);
            done(recording.piece(Direction.REQUEST, body.slice(2 * MIB, 3 * MIB)));
            done(recording.piece(Direction.REQUEST, body.slice(3 * MIB, body.length())));
            Capture request = new Capture(first, body.length(), Arrivals.NONE, Ending.COMPLETE);
            done(recording.requestWhole(request, summary("/whole")));
            done(recording.piece(Direction.RESPONSE, reply.slice(MIB, 2 * MIB)));
            done(recording.piece(Direction.RESPONSE, reply.slice(2 * MIB, reply.length())));
            recording.close(
                    new Capture(reply.slice(0, MIB), reply.length(), Arrivals.NONE, Ending.COMPLETE),
                    Timeline.NONE,
                    body.length(),
                    Ending.COMPLETE);
        }
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Exchange whole = store.exchange(1, Integer.MAX_VALUE).orElseThrow();
            assertThat(whole.request()).isEqualTo(new Capture(body, Arrivals.NONE, Ending.COMPLETE));
            assertThat(whole.response()).isEqualTo(new Capture(reply, Arrivals.NONE, Ending.COMPLETE));
            assertThat(store.rows(0, 1).getFirst().summary()).isEqualTo(summary("/whole"));

            Exchange cut = store.exchange(1, MIB + 10).orElseThrow();
            assertThat(cut.request().raw()).isEqualTo(body.slice(0, MIB + 10));
            assertThat(cut.request().length()).isEqualTo(body.length());

            for (long start : new long[] {0, 5, MIB - 3, MIB, 2 * MIB - 1, 3 * MIB + 70, body.length(), 1L << 40}) {
                int from = (int) Math.min(start, body.length());
                assertThat(store.read(1, Direction.REQUEST, start, MIB + 9))
                        .isEqualTo(body.slice(from, Math.min(body.length(), from + MIB + 9)));
            }
            assertThat(store.read(1, Direction.RESPONSE, MIB - 1, 3)).isEqualTo(reply.slice(MIB - 1, MIB + 2));
        }
    }

    @Test
    void whatFollowsARefusalIsKeptAfterTheRequest() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Recording recording = opened(store);
            Capture request = new Capture(Bytes.latin1("hello\r\n"), Arrivals.NONE, Ending.REFUSED);
            done(recording.requestWhole(request, Summary.EMPTY));
            done(recording.piece(Direction.REQUEST, Bytes.latin1("more\r\n")));
            recording.close(new Capture(REPLY, Arrivals.NONE, Ending.COMPLETE), Timeline.NONE, 13, Ending.REFUSED);
        }
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            assertThat(store.exchange(1, 100).orElseThrow().request())
                    .isEqualTo(new Capture(Bytes.latin1("hello\r\nmore\r\n"), Arrivals.NONE, Ending.REFUSED));
        }
    }

    @Test
    void aRequestIsARowWhileItArrives() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Await events = new Await(store);
            Recording recording = opened(store);
            recording.arriving(new Capture(Bytes.latin1("GE"), Arrivals.NONE, Ending.INTERRUPTED), Summary.EMPTY);
            assertThat(events.next()).isEqualTo(new StoreEvent.Added(1, 1, 1));
            assertThat(store.rows(0, 1).getFirst().outcome()).isEqualTo(new Outcome(null, 0, -1, 2, 0));
            assertThat(store.rows(0, 1).getFirst().requestEnding()).isNull();

            recording.arriving(new Capture(Bytes.latin1("GET /"), Arrivals.NONE, Ending.INTERRUPTED), Summary.EMPTY);
            assertThat(((StoreEvent.Changed) events.next()).ids()).containsExactly(1);
            assertThat(store.exchange(1, 100).orElseThrow().request().raw()).isEqualTo(Bytes.latin1("GET /"));

            done(whole(recording, "/"));
            assertThat(store.rows(0, 2)).hasSize(1).first().satisfies(row -> {
                assertThat(row.summary()).isEqualTo(summary("/"));
                assertThat(row.requestEnding()).isEqualTo(Ending.COMPLETE);
                assertThat(row.ending()).isNull();
            });
            assertThat(store.exchange(1, 100).orElseThrow().request()).isEqualTo(request("/"));
        }
    }

    @Test
    void aPipelinedRequestKnowsTheOneBefore() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Captures.exchange(store, "/0");
            Connection connection = Captures.connection(store);
            Recording first = store.open(Origin.RECEIVED, connection, 1, null, AT);
            Recording second = store.open(Origin.RECEIVED, connection, 2, first, AT);
            Recording third = store.open(Origin.RECEIVED, connection, 3, second, AT);
            whole(first, "/1");
            whole(second, "/2");
            done(whole(third, "/3"));
            assertThat(store.rows(1, 3)).extracting(Row::pipelinedAfter).containsExactly(0L, 2L, 3L);
            assertThat(((Entry) third).after).isNull();
        }
    }

    @Test
    void whatWasUnderWayWhenTheProgramDiedEndsInterrupted() throws Exception {
        Path file = folder.resolve("a.bgcap");
        try (Store store = Store.open(file)) {
            Captures.exchange(store, "/ended");
            Recording arriving = opened(store);
            arriving.arriving(new Capture(bytes(MIB), Arrivals.NONE, Ending.COMPLETE), summary("/arriving"));
            done(arriving.piece(Direction.REQUEST, bytes(10)));
            done(whole(opened(store), "/unanswered"));
            try (Store found = Store.open(Captures.remains(file))) {
                assertThat(found.rows(0, 10))
                        .extracting(row -> row.summary().target(), Row::ending, Row::requestBytes)
                        .containsExactly(
                                tuple(
                                        "/ended",
                                        Ending.COMPLETE,
                                        request("/ended").length()),
                                tuple("/arriving", Ending.INTERRUPTED, MIB + 10L),
                                tuple(
                                        "/unanswered",
                                        Ending.INTERRUPTED,
                                        request("/unanswered").length()));
                assertThat(found.exchange(2, 3 * MIB).orElseThrow().request())
                        .isEqualTo(new Capture(bytes(MIB).concat(bytes(10)), Arrivals.NONE, Ending.INTERRUPTED));
                assertThat(found.exchange(3, 100).orElseThrow().request()).isEqualTo(request("/unanswered"));
                Captures.exchange(found, "/next");
                assertThat(found.rows(3, 10)).extracting(Row::id).containsExactly(4L);
            }
        }
    }

    @Test
    void whatIsUnderWayWhenTheStoreClosesEndsInterrupted() throws Exception {
        Path file = folder.resolve("a.bgcap");
        Store first = Store.open(file);
        Recording left = opened(first);
        done(whole(left, "/left"));
        Captures.exchange(first, "/ended");
        first.close();
        Captures.close(left, 1);
        assertThat(whole(opened(first), "/late").toCompletableFuture()).isCompletedExceptionally();
        try (Store store = Store.open(file)) {
            assertThat(store.rows(0, 10)).extracting(Row::ending).containsExactly(Ending.INTERRUPTED, Ending.COMPLETE);
        }
    }

    @Test
    void idsAreNeverUsedAgainAndRowsAreFoundWhereSomeAreMissing() throws Exception {
        Path file = folder.resolve("a.bgcap");
        try (Store store = Store.open(file)) {
            for (int i = 1; i <= 6; i++) {
                Captures.exchange(store, "/" + i);
            }
        }
        Captures.sql(file, "DELETE FROM exchange WHERE id IN (2, 6)");
        Captures.sql(file, "UPDATE state SET exchanges = 4");
        try (Store store = Store.open(file)) {
            assertThat(store.rows(1, 2)).extracting(Row::id).containsExactly(3L, 4L);
            assertThat(store.index(4)).isEqualTo(2);
            Captures.exchange(store, "/7");
            assertThat(store.rows(0, 10)).extracting(Row::id).containsExactly(1L, 3L, 4L, 5L, 7L);
            assertThat(store.exchange(6, 10)).isEmpty();
            assertThat(store.read(6, Direction.REQUEST, 0, 10)).isEqualTo(Bytes.EMPTY);
            List<Long> streamed = new ArrayList<>();
            store.forEach(10, exchange -> streamed.add(exchange.id()));
            assertThat(streamed).containsExactly(1L, 3L, 4L, 5L, 7L);
        }
    }

    @Test
    void whatIsQueuedMeanwhileIsOneBatchAndOneEvent() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"))) {
            Await events = new Await(store);
            Hold hold = new Hold(store);
            Recording first = opened(store);
            whole(first, "/1");
            hold.awaitEntered();
            Recording second = opened(store);
            whole(second, "/2");
            close(first, 1);
            close(second, 1);
            CompletionStage<Void> last = whole(opened(store), "/3");
            hold.release();
            done(last);
            assertThat(events.next()).isEqualTo(new StoreEvent.Added(1, 1, 1));
            assertThat(events.next()).isEqualTo(new StoreEvent.Added(2, 2, 3));
            assertThat(((StoreEvent.Changed) events.next()).ids()).containsExactly(1);
        }
    }

    @Test
    void exchangesAreStreamedInOrder() throws Exception {
        try (Store store = Store.open(folder.resolve("a.bgcap"), Durability.POWER_LOSS)) {
            for (int i = 1; i <= 700; i++) {
                whole(opened(store), "/" + i);
            }
            done(whole(opened(store), "/701"));
            List<Exchange> streamed = new ArrayList<>();
            store.forEach(5, streamed::add);
            assertThat(streamed).hasSize(701).last().satisfies(exchange -> {
                assertThat(exchange.request().raw()).isEqualTo(Bytes.latin1("GET /"));
                assertThat(exchange.request().length())
                        .isEqualTo(request("/701").length());
            });
            assertThat(streamed).extracting(Exchange::id).isSorted();
        }
    }

    /// The events of a store, one after the other.
    private static final class Await {

        private final LinkedBlockingQueue<StoreEvent> events = new LinkedBlockingQueue<>();

        Await(Store store) {
            store.subscribe(events::add);
        }

        StoreEvent next() throws InterruptedException {
            StoreEvent event = events.poll(60, TimeUnit.SECONDS);
            assertThat(event).isNotNull();
            return event;
        }
    }
}
