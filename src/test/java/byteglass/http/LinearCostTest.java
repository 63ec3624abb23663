package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an enemy may send costs time and memory in proportion to its bytes. A quadratic step would take hours where
/// minutes are given, whatever else the machine does.
class LinearCostTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    private static final int MANY = 50_000;
    private static final int MILLION = 1_000_000;
    private static final int PIECE = 500;

    private static Bytes request(String head, String repeated, int times, String end) {
        byte[] all = new byte[head.length() + repeated.length() * times + end.length()];
        byte[] part = Bytes.latin1(repeated).toArray();
        Bytes.latin1(head).copyTo(all, 0);
        for (int i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, head.length() + i * part.length, part.length);
        }
        Bytes.latin1(end).copyTo(all, all.length - end.length());
        return Bytes.wrap(all);
    }

    private static Request dissect(Bytes raw) {
        return Assertions.assertTimeoutPreemptively(LONG, () -> {
            Reading.of(raw);
            return Dissector.request(raw);
        });
    }

    /// How many findings are counted only.
    private static int omitted(Request request) {
        return request.dissection().findings().stream()
                .filter(finding -> finding.rule().id().equals("message/more-findings"))
                .map(Finding::args)
                .mapToInt(args -> Integer.parseInt(args.getFirst()))
                .sum();
    }

    /// Pieces are small, so that reading what was read before again with each would take hours too.
    private static Phase frame(Bytes raw) {
        Framer framer = new Framer(new Limits(Integer.MAX_VALUE));
        byte[] data = raw.toArray();
        return Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int at = 0; at < data.length; at += PIECE) {
                framer.push(data, at, Math.min(data.length, at + PIECE));
            }
            return framer.phase();
        });
    }

    /// How many octets a full dissection allocates for each octet of the message.
    private static double allocation(Bytes raw) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        Request got = Dissector.request(raw);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(got.dissection().raw()).isSameAs(raw);
        return (double) allocated / raw.length();
    }

    @Test
    void manyFields() {
        Bytes raw = request("GET / HTTP/1.1\r\nHost: a\r\n", "Accept: b\r\n", MANY, "\r\n");
        Request got = dissect(raw);
        assertThat(got.fields()).hasSize(MANY + 1);
        assertThat(got.state()).isEqualTo(State.COMPLETE);
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
    }

    @Test
    void manyFaultsAreCounted() {
        Request got = dissect(request("GET / HTTP/1.1\r\nHost: a\r\n", "X-Own-Name: \0\n", MANY, "\r\n"));
        assertThat(got.dissection().findings()).hasSizeLessThan(200);
        assertThat(omitted(got)).isEqualTo(3 * (MANY - Findings.MOST));
    }

    @Test
    void manyFoldsOfAFramingField() {
        dissect(request("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: a", "\r\n b,", MANY, "\r\n\r\n"));
    }

    @Test
    void manyLengths() {
        Request got = dissect(request("POST / HTTP/1.1\r\nHost: a\r\n", "Content-Length: 1\r\n", MANY, "\r\nx"));
        assertThat(got.content().framing()).isEqualTo(new Framing.Length(1));
    }

    @Test
    void manyChunksWithExtensions() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        Bytes raw = request(head, "1 ; a=\"b\"\r\nx\r\n", MANY, "0\r\n\r\n");
        assertThat(dissect(raw).content().length()).isEqualTo(MANY);
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
    }

    @Test
    void manyParametersAndSegments() {
        dissect(request("GET /", "a/../%zz?x=\"&token==", MANY / 4, " HTTP/1.1\r\nHost: a\r\n\r\n"));
    }

    @Test
    void manyEmptyLinesByteByByte() {
        Framer framer = new Framer(Limits.DEFAULT);
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            byte[] data = Bytes.latin1("\r\n").toArray();
            for (int i = 0; i < MANY; i++) {
                framer.push(data, 0, 1);
                framer.push(data, 1, 2);
            }
        });
        assertThat(framer.phase()).isEqualTo(Phase.HEAD);
        assertThat(framer.length()).isEqualTo(2L * MANY);
    }

    @Test
    void aLongHeadByteByByte() {
        byte[] data = request("GET / HTTP/1.1\r\nHost: a\r\n", "Accept: b\r\n", MANY / 4, "\r\n")
                .toArray();
        Framer framer = new Framer(Limits.DEFAULT);
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < data.length; i++) {
                framer.push(data, i, i + 1);
            }
        });
        assertThat(framer.phase()).isEqualTo(Phase.WHOLE);
    }

    @Test
    @Tag("thorough")
    void sixtyFourMebibytesInOneValue() {
        byte[] value = new byte[64 << 20];
        Arrays.fill(value, (byte) 'v');
        Bytes raw = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\nUser-Agent: ")
                .concat(Bytes.wrap(value))
                .concat(Bytes.latin1("\r\n\r\n"));
        Request got = Assertions.assertTimeoutPreemptively(LONG, () -> Dissector.request(raw));
        assertThat(got.state()).isEqualTo(State.COMPLETE);
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
        assertThat(allocation(raw)).isLessThan(0.1);
    }

    @Test
    @Tag("thorough")
    void aMillionFields() {
        Bytes raw = request("GET / HTTP/1.1\r\nHost: a\r\n", "Accept: b\r\n", MILLION, "\r\n");
        assertThat(dissect(raw).fields()).hasSize(MILLION + 1);
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
        // of a line's 11 octets: six spans and six numbers, in arrays that grow twofold
        assertThat(allocation(raw)).isLessThan(25);
    }

    @Test
    @Tag("thorough")
    void aMillionFieldsThatFrame() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nAccept: b\r\n";
        Bytes raw = request(head, "Content-Length: 1\r\nHost: a\r\nDate: 0\r\n", MILLION / 3, "\r\nx");
        assertThat(dissect(raw).fields()).hasSize(MILLION + 1);
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
    }

    @Test
    @Tag("thorough")
    void aMillionChunks() {
        String head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        Bytes raw = request(head, "1\r\nx\r\n", MILLION, "0\r\n\r\n");
        assertThat(dissect(raw).content().length()).isEqualTo(MILLION);
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
        // of a chunk's six octets: six spans, in arrays that grow twofold; as objects they would take fifty each
        assertThat(allocation(raw)).isLessThan(25);
    }

    @Test
    @Tag("thorough")
    void aMillionFindings() {
        Bytes raw = request("GET / HTTP/1.1\r\nHost: a\r\n", "X-Own-Name: \0\r\n", MILLION / 2, "\r\n");
        Request got = dissect(raw);
        assertThat(got.dissection().findings()).hasSizeLessThan(200);
        assertThat(omitted(got)).isEqualTo(2 * (MILLION / 2 - Findings.MOST));
        assertThat(frame(raw)).isEqualTo(Phase.WHOLE);
        assertThat(allocation(raw)).isLessThan(25);
    }
}
