package byteglass.send;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Capture;
import byteglass.http.Destination;
import byteglass.http.Direction;
import byteglass.http.Draft;
import byteglass.http.Ending;
import byteglass.http.Exchange;
import byteglass.http.Origin;
import byteglass.http.Step;
import byteglass.send.Failure.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    private static String text(Capture capture) {
        return capture.raw().latin1();
    }

    private static Options silent(int millis) {
        return new Options(Family.ANY, false, List.of(), Duration.ofSeconds(10), Duration.ofMillis(millis));
    }

    @Test
    void whatIsSentIsWhatWasTyped() throws Exception {
        String odd = "pOsT  /\u0000\u00ff\t HTTP/1.1\nX-A: 1\r\nx-a:  2 \r\nX-A:3\r\r\n\r\n";
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (Scripted server = new Scripted(guest -> {
                    seen.complete(guest.head());
                    guest.say(OK);
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), odd);

            assertThat(seen.get()).isEqualTo(odd);
            assertThat(text(sent.request())).isEqualTo(odd);
            assertThat(text(sent.response())).isEqualTo(OK);
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.COMPLETE, null, true));
            Exchange kept = bench.stored().getFirst();
            assertThat(kept.id()).isEqualTo(sent.exchange());
            assertThat(kept.origin()).isEqualTo(Origin.SENT);
            assertThat(kept.connection().peer()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(text(kept.request())).isEqualTo(odd);
            assertThat(kept.response()).isEqualTo(sent.response());
            assertThat(kept.timeline()).isEqualTo(sent.journey().timeline());
        }
    }

    @Test
    void theStepsAreReachedInOrder() throws Exception {
        Queue<Journey> told = new ConcurrentLinkedQueue<>();
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    Thread.sleep(60);
                    guest.say(OK.substring(0, 10));
                    Thread.sleep(60);
                    guest.say(OK.substring(10));
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            Draft draft = new Draft(Bytes.latin1(GET), new Destination("localhost", server.port(), null));
            Options four = new Options(Family.IPV4, false, List.of(), Duration.ofSeconds(10), Duration.ofSeconds(10));
            Outcome sent = Bench.await(bench.sender.send(draft, four, told::add));

            long last = 0;
            for (Step step : Step.of(Origin.SENT)) {
                if (step != Step.SECURED) {
                    assertThat(sent.journey().timeline().at(step))
                            .as(step.key())
                            .isPresent();
                    long at = sent.journey().timeline().at(step).getAsLong();
                    assertThat(at).as(step.key()).isGreaterThanOrEqualTo(last);
                    last = at;
                }
            }
            assertThat(sent.journey().timeline().at(Step.SECURED)).isEmpty();
            assertThat(sent.journey()
                            .timeline()
                            .between(Step.SEND_LAST, Step.RESPONSE_FIRST)
                            .getAsLong())
                    .isGreaterThan(50_000);
            assertThat(sent.journey()
                            .timeline()
                            .between(Step.RESPONSE_FIRST, Step.RESPONSE_LAST)
                            .getAsLong())
                    .isGreaterThan(50_000);
            assertThat(sent.response().arrivals().count()).isEqualTo(2);
            assertThat(sent.journey().route().addresses()).isNotEmpty();
            assertThat(told).last().isEqualTo(sent.journey());
            assertThat(told).extracting(Journey::receivedBytes).contains(10L, (long) OK.length());
            assertThat(Bench.end(sent).kept()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX: y\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 200 OK\nContent-Length: 2\n\nok"
            })
    void aResponseEndsWhereItSaysSo(String response) throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say(response);
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET);
            assertThat(text(sent.response())).isEqualTo(response);
            assertThat(sent.response().ending()).isEqualTo(Ending.COMPLETE);
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.COMPLETE, null, true));
        }
    }

    @Test
    void whatFollowsAResponseAtOnceBelongsToIt() throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say(OK + "more");
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET);
            assertThat(text(sent.response())).isEqualTo(OK + "more");
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.COMPLETE, null, false));
        }
    }

    @Test
    void aBodyWithoutALengthEndsWithTheConnection() throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say("HTTP/1.1 200 OK\r\n\r\nall");
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET);
            assertThat(text(sent.response())).endsWith("all");
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.COMPLETE, null, false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok", "SSH-2.0-x\r\n", "HTTP/1."})
    void aServerThatClosesTooSoonIsSaidToHaveClosed(String response) throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say(response);
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET);
            assertThat(text(sent.response())).isEqualTo(response);
            assertThat(Bench.end(sent).ending()).isEqualTo(Ending.CLOSED);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.CLOSED);
            assertThat(Bench.failure(sent).step())
                    .isEqualTo(response.isEmpty() ? Step.RESPONSE_FIRST : Step.RESPONSE_LAST);
            assertThat(bench.stored().getFirst().ending()).isEqualTo(Ending.CLOSED);
        }
    }

    @Test
    void aResetIsSaidToBeOne() throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.reset();
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET);
            assertThat(Bench.end(sent).ending()).isEqualTo(Ending.RESET);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.RESET);
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws Exception {
        try (Scripted server = new Scripted(Scripted.Guest::stay);
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(Bench.draft(server.port(), GET), silent(100));
            assertThat(Bench.end(sent).ending()).isEqualTo(Ending.TIMED_OUT);
            assertThat(Bench.failure(sent)).isEqualTo(new Failure(Step.RESPONSE_FIRST, Reason.TIMED_OUT, ""));
        }
    }

    @Test
    void cancellingKeepsWhatCame() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say(OK.substring(0, 20));
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            Sending sending = bench.sender.send(Bench.draft(server.port(), GET), Options.DEFAULT, journey -> {
                if (journey.receivedBytes() > 0) {
                    came.countDown();
                }
            });
            assertThat(came.await(20, TimeUnit.SECONDS)).isTrue();
            sending.cancel();
            Outcome sent = Bench.await(sending);
            assertThat(text(sent.response())).isEqualTo(OK.substring(0, 20));
            assertThat(sent.journey().end())
                    .isEqualTo(new Journey.End(
                            Ending.INTERRUPTED, new Failure(Step.RESPONSE_LAST, Reason.CANCELLED, ""), false));
            assertThat(bench.stored().getFirst().response()).isEqualTo(sent.response());
            sending.cancel();
        }
    }

    @Test
    void cancellingWhileANameIsLookedUpOrAnAddressIsTriedEndsIt() throws Exception {
        try (Bench bench = new Bench(folder)) {
            // 192.0.2.0/24 is of no network (RFC 5737)
            Draft draft = new Draft(Bytes.latin1(GET), new Destination("192.0.2.1", 9, null));
            Sending sending = bench.sender.send(draft, Options.DEFAULT, journey -> {});
            sending.cancel();
            Outcome sent = Bench.await(sending);
            assertThat(sent.exchange()).isZero();
            assertThat(Bench.failure(sent)).isNotNull();
            assertThat(bench.stored()).isEmpty();
        }
    }

    @Test
    void aPortThatNobodyListensOnRefuses() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(port, GET);
            assertThat(sent.exchange()).isZero();
            assertThat(Bench.failure(sent).step()).isEqualTo(Step.CONNECTED);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.REFUSED);
        }
    }

    @Test
    void aNameWithoutAnAddressIsSaidToHaveNone() throws Exception {
        try (Bench bench = new Bench(folder)) {
            Draft draft = new Draft(Bytes.latin1(GET), new Destination("byteglass.invalid", 80, null));
            Outcome sent = bench.send(draft, Options.DEFAULT);
            assertThat(Bench.failure(sent)).isEqualTo(new Failure(Step.LOOKED_UP, Reason.NO_ADDRESS, ""));
        }
    }

    @Test
    void anAddressOfTheOtherFamilyIsNotTried() throws Exception {
        try (Bench bench = new Bench(folder)) {
            Options six = new Options(Family.IPV6, false, List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1));
            Outcome sent = bench.send(Bench.draft(9, GET), six);
            assertThat(Bench.failure(sent).reason()).isEqualTo(Reason.NO_ADDRESS);
        }
    }

    @Test
    void aKeptConnectionIsUsedAgain() throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    while (true) {
                        guest.head();
                        guest.say(OK);
                    }
                });
                Bench bench = new Bench(folder)) {
            Options reusing = Options.DEFAULT.reusing(true);
            Outcome first = bench.send(Bench.draft(server.port(), GET), reusing);
            Outcome second = bench.send(Bench.draft(server.port(), GET), reusing);
            Outcome apart = bench.send(server.port(), GET);
            assertThat(first.journey().route().reused()).isFalse();
            assertThat(second.journey().route().reused()).isTrue();
            assertThat(second.journey().timeline().at(Step.CONNECTED)).isEmpty();
            assertThat(apart.journey().route().reused()).isFalse();
            assertThat(bench.stored()).extracting(Exchange::sequence).containsExactly(1, 2, 1);
            assertThat(bench.stored().get(1).connection())
                    .isEqualTo(bench.stored().get(0).connection());
        }
    }

    @Test
    void whatAServerSaysUnaskedIsAnExchangeOfItsOwn() throws Exception {
        String late = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n";
        CountDownLatch answered = new CountDownLatch(1);
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say(OK);
                    answered.await();
                    guest.say(late);
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            bench.send(server.port(), GET);
            answered.countDown();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (bench.store.count() < 2 && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            Exchange unasked = bench.stored().get(1);
            assertThat(unasked.sequence()).isEqualTo(2);
            assertThat(unasked.request().length()).isZero();
            assertThat(text(Objects.requireNonNull(unasked.response()))).isEqualTo(late);
        }
    }

    @Test
    void pipelinedRequestsGetAllTheirResponses() throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    for (int i = 0; i < 3; i++) {
                        guest.head();
                        guest.say(OK);
                    }
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET + GET + GET);
            assertThat(text(sent.response())).isEqualTo(OK + OK + OK);
            assertThat(Bench.end(sent).kept()).isTrue();
        }
    }

    @Test
    void afterAnUpgradeAllBelongsToTheExchange() throws Exception {
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    guest.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
                    Thread.sleep(30);
                    guest.say("hello");
                });
                Bench bench = new Bench(folder)) {
            Outcome sent = bench.send(server.port(), GET);
            assertThat(text(sent.response())).endsWith("\r\n\r\nhello");
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.COMPLETE, null, false));
        }
    }

    @Test
    void marksPauseSplitAndEndOurSide() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (Scripted server = new Scripted(guest -> {
                    seen.complete(guest.all());
                    guest.say(OK);
                });
                Bench bench = new Bench(folder)) {
            List<Mark> marks = List.of(
                    new Mark(18, new Mark.HalfClose()),
                    new Mark(4, new Mark.Split()),
                    new Mark(6, new Mark.Pause(Duration.ofMillis(80))));
            Outcome sent = bench.send(Bench.draft(server.port(), GET), Options.DEFAULT.marked(marks));
            assertThat(seen.get()).isEqualTo(GET.substring(0, 18));
            assertThat(text(sent.request())).isEqualTo(GET.substring(0, 18));
            assertThat(sent.request().ending()).isEqualTo(Ending.CLOSED);
            assertThat(sent.request().arrivals().count()).isEqualTo(3);
            assertThat(sent.request().arrivals().offset(2)).isEqualTo(6);
            assertThat(sent.request().arrivals().micros(2)).isGreaterThan(75_000);
            assertThat(text(sent.response())).isEqualTo(OK);
        }
    }

    @Test
    void aResetMarkResetsTheConnection() throws Exception {
        CompletableFuture<Boolean> reset = new CompletableFuture<>();
        try (Scripted server = new Scripted(guest -> {
                    try {
                        guest.all();
                        reset.complete(false);
                    } catch (IOException e) {
                        reset.complete(true);
                    }
                });
                Bench bench = new Bench(folder)) {
            List<Mark> marks = List.of(new Mark(5, new Mark.Reset()));
            Outcome sent = bench.send(Bench.draft(server.port(), GET), Options.DEFAULT.marked(marks));
            assertThat(reset.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(text(sent.request())).isEqualTo(GET.substring(0, 5));
            assertThat(sent.journey().end()).isEqualTo(new Journey.End(Ending.RESET, null, false));
        }
    }

    @Test
    void largeMessagesGoAndComeWhole() throws Exception {
        int size = 5 << 20;
        String body = "x".repeat(size);
        try (Scripted server = new Scripted(guest -> {
                    guest.head();
                    int left = size;
                    byte[] buffer = new byte[1 << 16];
                    while (left > 0) {
                        left -= guest.socket().getInputStream().read(buffer, 0, Math.min(left, buffer.length));
                    }
                    guest.say("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n" + body);
                    guest.stay();
                });
                Bench bench = new Bench(folder)) {
            String request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + "\r\n\r\n" + body;
            Outcome sent = bench.send(server.port(), request);
            assertThat(sent.request().length()).isEqualTo(request.length());
            Exchange kept = bench.stored().getFirst();
            assertThat(kept.request().length()).isEqualTo(request.length());
            assertThat(Objects.requireNonNull(kept.response()).length()).isEqualTo(size + 44L);
            assertThat(bench.store
                            .read(kept.id(), Direction.REQUEST, request.length() - 5L, 100)
                            .latin1())
                    .isEqualTo("xxxxx");
            assertThat(bench.store
                            .read(kept.id(), Direction.RESPONSE, size + 40L, 100)
                            .latin1())
                    .isEqualTo("xxxx");
        }
    }

    @Test
    void closingTheSenderEndsWhatIsUnderWay() throws Exception {
        try (Scripted server = new Scripted(Scripted.Guest::stay)) {
            Sending sending;
            try (Bench bench = new Bench(folder)) {
                sending = bench.sender.send(Bench.draft(server.port(), GET), Options.DEFAULT, journey -> {});
            }
            assertThat(Bench.end(Bench.await(sending)).ending()).isEqualTo(Ending.INTERRUPTED);
        }
    }
}
