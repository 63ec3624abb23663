package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramerTest {

    private static Splits frame(String raw) {
        Bytes bytes = Bytes.latin1(raw);
        Splits whole = Splits.of(bytes, Limits.DEFAULT);
        assertThat(Splits.of(bytes, Limits.DEFAULT, Splits.everywhere(bytes))).isEqualTo(whole);
        return whole;
    }

    private static int status(String raw) {
        Refusal refusal = frame(raw).refusal();
        return refusal == null ? 200 : refusal.status();
    }

    @Test
    void aBareRequestIsWholeAtItsEmptyLine() {
        Splits got = frame("GET /a HTTP/1.1\r\nHost: a:80\r\nContent-Type: x/y\r\n\r\nrest");
        assertThat(got.phase()).isEqualTo(Phase.WHOLE);
        assertThat(got.end()).isEqualTo(50);
        assertThat(got.keepAlive()).isTrue();
        assertThat(got.refusal()).isNull();
        assertThat(got.summary()).isEqualTo(new Summary("GET", "/a", "HTTP/1.1", "a:80", 2, "x/y", false, 0));
    }

    @Test
    void pipelinedRequestsAreFoundOneAfterTheOther() {
        byte[] data = Bytes.latin1(
                        "\r\nGET /1 HTTP/1.1\nHost: a\n\n"
                                + "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nxyz"
                                + "POST /3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nxyz\r\n0\r\nT: u\r\n\r\n")
                .toArray();
        Framer framer = new Framer(Limits.DEFAULT);
        List<String> targets = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        int at = 0;
        while (at < data.length) {
            at = framer.push(data, at, data.length);
            assertThat(framer.phase()).isEqualTo(Phase.WHOLE);
            targets.add(framer.summary().target() + " " + framer.summary().contentBytes());
            lengths.add(framer.length());
            framer.next();
        }
        assertThat(targets).containsExactly("/1 0", "/2 3", "/3 3");
        assertThat(lengths.stream().mapToLong(Long::longValue).sum()).isEqualTo(data.length);
        assertThat(framer.begun()).isFalse();
    }

    @Test
    void emptyLinesBelongToTheRequestThatFollows() {
        Framer framer = new Framer(Limits.DEFAULT);
        byte[] data =
                Bytes.latin1("\r\n\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").toArray();
        assertThat(framer.push(data, 0, 5)).isEqualTo(5);
        assertThat(framer.begun()).isTrue();
        assertThat(framer.phase()).isEqualTo(Phase.HEAD);
        assertThat(framer.push(data, 5, data.length)).isEqualTo(data.length);
        assertThat(framer.phase()).isEqualTo(Phase.WHOLE);
        assertThat(framer.length()).isEqualTo(data.length);
    }

    @Test
    void contentIsCountedUpToItsLength() {
        Splits got = frame("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhel");
        assertThat(got.phase()).isEqualTo(Phase.CONTENT);
        assertThat(got.framing()).isEqualTo(new Framing.Length(5));
        assertThat(got.summary().contentBytes()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "\u0016\u0003\u0001",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: http://a/\r\n\r\n",
                "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
                "GET / HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u000bchunked\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\na\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n8000000000000000\r\n"
            })
    void whatAServerMustRefuseIsRefusedWith400(String raw) {
        assertThat(status(raw)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.0\r\n\r\n",
                "GET /\r\n",
                "get / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET  /a b  HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u00e9 HTTP/1.1\r\nHost:\r\n\r\n",
                "GET / http/1.1\r\nHost: [::1]:80\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\nX: y\n z\n\n",
                "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n@: x\r\nY: \u0000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 0, 0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n"
            })
    void otherOdditiesAreWholeAndNotRefused(String raw) {
        Splits got = frame(raw);
        assertThat(got.phase()).isEqualTo(Phase.WHOLE);
        assertThat(got.end()).isEqualTo(raw.length());
        assertThat(got.refusal()).isNull();
    }

    @Test
    void aRefusedRequestThatIsFramedWellStillGetsWhole() {
        Splits got = frame("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\nabc");
        assertThat(got.phase()).isEqualTo(Phase.WHOLE);
        assertThat(got.refusal()).isNotNull();
        assertThat(got.end()).isEqualTo(40);
    }

    @Test
    void anUnknownCodingBeforeChunkedIsNotImplemented() {
        assertThat(status("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rot13, chunked\r\n\r\n0\r\n\r\n"))
                .isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.0\r\n\r\n",
                "GET /\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n",
                "GET / HTTP/1.0\r\nConnection: close, keep-alive\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void theConnectionClosesAfter(String raw) {
        assertThat(frame(raw).keepAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nConnection: x\r\n\r\n"
            })
    void theConnectionLasts(String raw) {
        assertThat(frame(raw).keepAlive()).isTrue();
    }

    @Test
    void aClientThatAwaitsContinueIsKnown() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n";
        assertThat(frame(head + "Content-Length: 5\r\n\r\n").expectsContinue()).isTrue();
        assertThat(frame(head + "\r\n").expectsContinue()).isFalse();
        assertThat(frame(head.replace("1.1", "1.0") + "Content-Length: 5\r\n\r\n")
                        .expectsContinue())
                .isFalse();
    }

    @Test
    void aHeadOverTheLimitIsTooLarge() {
        Limits limits = new Limits(40);
        Bytes tooLong = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nX: 123456789\r\n\r\n")
                .slice(0, 40);
        Bytes raw = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nX: 12345678\r\n\r\n");
        assertThat(Splits.of(raw, limits).phase()).isEqualTo(Phase.WHOLE);
        for (Splits got : List.of(Splits.of(tooLong, limits), Splits.of(tooLong, limits, Splits.everywhere(tooLong)))) {
            assertThat(got.phase()).isEqualTo(Phase.BROKEN);
            assertThat(got.refusal()).extracting(Refusal::status).isEqualTo(431);
            assertThat(got.length()).isEqualTo(40);
            assertThat(got.keepAlive()).isFalse();
        }
    }

    @Test
    void aTrailerSectionOverTheLimitIsTooLarge() {
        Bytes raw = Bytes.latin1(
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + "X: y\r\n".repeat(20));
        Limits limits = new Limits(100);
        Splits whole = Splits.of(raw, limits);
        assertThat(whole.phase()).isEqualTo(Phase.BROKEN);
        assertThat(whole.refusal()).extracting(Refusal::status).isEqualTo(431);
        assertThat(Splits.of(raw, limits, Splits.everywhere(raw))).isEqualTo(whole);
    }

    @Test
    void aBrokenFramerTakesNothingMore() {
        Framer framer = new Framer(Limits.DEFAULT);
        byte[] data = Bytes.latin1("hello\r\nGET / HTTP/1.1\r\n").toArray();
        int end = framer.push(data, 0, data.length);
        assertThat(end).isEqualTo(7);
        assertThat(framer.push(data, end, data.length)).isEqualTo(end);
        assertThat(framer.phase()).isEqualTo(Phase.BROKEN);
    }

    @Test
    void longTextsAreCutInTheSummary() {
        Splits got = frame("GET /" + "a".repeat(5000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(got.summary().target()).hasSize(2048);
    }

    @Test
    void theRequestAfterALongHeadThatWasCutIsReadLikeAnyOther() {
        byte[] data = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(20_000) + "\r\n\r\n")
                .toArray();
        Framer framer = new Framer(Limits.DEFAULT);
        for (int round = 0; round < 2; round++) {
            assertThat(framer.push(data, 0, 15_000)).isEqualTo(15_000);
            assertThat(framer.push(data, 15_000, data.length)).isEqualTo(data.length);
            assertThat(framer.phase()).isEqualTo(Phase.WHOLE);
            framer.next();
        }
        byte[] small = Bytes.latin1("GET /b HTTP/1.1\r\nHost: a\r\n\r\n").toArray();
        framer.push(small, 0, small.length);
        assertThat(framer.summary().target()).isEqualTo("/b");
    }

    @Test
    void aLimitThatNoRequestLineFitsInIsRefused() {
        assertThat(new Limits(16).headBytes()).isEqualTo(16);
        assertThatThrownBy(() -> new Limits(15)).hasMessage("no request line fits in 15 bytes");
    }
}
