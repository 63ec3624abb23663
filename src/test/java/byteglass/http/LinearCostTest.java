package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What an enemy may send costs time and memory in proportion to its bytes. A quadratic step would take hours where
/// minutes are given, whatever else the machine does.
class LinearCostTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static final int MANY = 50_000;

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

    @Test
    void manyFields() {
        Request got = dissect(request("GET / HTTP/1.1\r\nHost: a\r\n", "Accept: b\r\n", MANY, "\r\n"));
        assertThat(got.fields()).hasSize(MANY + 1);
        assertThat(got.state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void manyFaultsAreCounted() {
        Request got = dissect(request("GET / HTTP/1.1\r\nHost: a\r\n", "X-Own-Name: \0\n", MANY, "\r\n"));
        assertThat(got.dissection().findings()).hasSizeLessThan(200);
        assertThat(got.dissection().findings().stream()
                        .filter(finding -> finding.rule().id().equals("message/more-findings"))
                        .map(Finding::args))
                .singleElement()
                .asString()
                .contains(String.valueOf(3 * (MANY - Findings.MOST)));
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
        Request got = dissect(request(head, "1 ; a=\"b\"\r\nx\r\n", MANY, "0\r\n\r\n"));
        assertThat(got.content().length()).isEqualTo(MANY);
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
    }
}
