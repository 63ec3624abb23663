package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byteglass.dissect.Bytes;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DissectorTest {

    private static Request request(String raw) {
        return Dissector.request(Bytes.latin1(raw));
    }

    private static String listing(Message message) {
        Bytes raw = message.dissection().raw();
        return message.dissection().spans().stream()
                .map(span -> span.role().key() + " "
                        + raw.latin1(span.range()).replace("\r", "␍").replace("\n", "␊"))
                .collect(Collectors.joining("|"));
    }

    @Test
    void aRequestInOriginForm() {
        Request got = request("GET /a?b=c&d HTTP/1.1\r\nHost: x:80\r\n\r\n");
        assertThat(listing(got))
                .isEqualTo("method GET|sp  |path /a|query-mark ?|query-name b|query-equals =|query-value c|query-and &"
                        + "|query-name d|sp  |version HTTP/1.1|cr ␍|lf ␊|field-name Host|colon :|ows  |host x|port-mark :"
                        + "|port 80|cr ␍|lf ␊|cr ␍|lf ␊");
        assertThat(got.line().form()).isEqualTo(TargetForm.ORIGIN);
        assertThat(got.method()).isEqualTo("GET");
        assertThat(got.target()).isEqualTo("/a?b=c&d");
        assertThat(got.state()).isEqualTo(State.COMPLETE);
        assertThat(got.keepAlive()).isTrue();
        assertThat(got.fields().first("host")).hasValue("x:80");
    }

    @Test
    void theOtherFormsOfTargets() {
        Request absolute = request("GET http://u:p@[::1]:8/a#f HTTP/1.1\r\n");
        assertThat(absolute.line().form()).isEqualTo(TargetForm.ABSOLUTE);
        assertThat(listing(absolute))
                .contains("scheme http|authority-mark ://|userinfo u:p|userinfo-mark @|host [::1]|port-mark :|port 8"
                        + "|path /a|fragment-mark #|fragment f|sp");
        Request authority = request("CONNECT a:443 HTTP/1.1\r\n");
        assertThat(authority.line().form()).isEqualTo(TargetForm.AUTHORITY);
        assertThat(listing(authority)).contains("host a|port-mark :|port 443|sp");
        Request asterisk = request("OPTIONS * HTTP/1.1\r\n");
        assertThat(asterisk.line().form()).isEqualTo(TargetForm.ASTERISK);
        assertThat(listing(asterisk)).contains("target *|sp");
        Request none = request("GET a/b HTTP/1.1\r\n");
        assertThat(none.line().form()).isEqualTo(TargetForm.INVALID);
        assertThat(listing(none)).contains("target a/b|sp");
    }

    @Test
    void aFoldedValueReadsWithSpaces() {
        Request got = request("GET / HTTP/1.1\r\nA: b \r\n\t c\n d\r\n\r\n");
        assertThat(got.fields().first("A")).hasValue("b c d");
        assertThat(listing(got))
                .contains("ows  |field-value b|ows  |cr ␍|lf ␊|fold \t |field-value c|lf ␊|fold  |field-value d|cr ␍");
    }

    @Test
    void chunkedContentHasARoleForEachPart() {
        Request got = request("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;a=\"b;c\" ; d\r\nhello\r\n0\r\nT: u\r\n\r\nmore");
        assertThat(listing(got))
                .endsWith("|chunk-size 5|chunk-ext-mark ;|chunk-ext-name a|chunk-ext-mark =|chunk-ext-value \"b;c\""
                        + "|chunk-ext-mark  |chunk-ext-mark ;|chunk-ext-mark  |chunk-ext-name d|cr ␍|lf ␊"
                        + "|chunk-data hello|cr ␍|lf ␊|chunk-size 0|cr ␍|lf ␊|trailer-name T|colon :|ows  "
                        + "|trailer-value u|cr ␍|lf ␊|cr ␍|lf ␊|unparsed more");
        assertThat(got.content().length()).isEqualTo(5);
        assertThat(got.content().trailers().first("t")).hasValue("u");
        assertThat(got.state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void bytesWithoutARequestLineAreUnparsed() {
        Request got = request("\r\nhello\r\n\r\n");
        assertThat(got.state()).isEqualTo(State.BROKEN);
        assertThat(listing(got)).isEqualTo("leading-line ␍␊|unparsed hello␍␊␍␊");
        assertThat(got.method()).isEmpty();
    }

    @Test
    void aBeginningIsReadAsFarAsItGoes() {
        assertThat(listing(request("GET /a HT"))).isEqualTo("method GET|sp  |path /a|sp  |version HT");
        assertThat(listing(request("GET /a HTTP/1.1\r\nHos"))).endsWith("lf ␊|field-name Hos");
        assertThat(listing(request("GET /a HTTP/1.1\r\nHost: a\r"))).endsWith("host a|cr ␍");
        assertThat(request("GET /a HTTP/1.1\r\nHost: a\r").state()).isEqualTo(State.INCOMPLETE);
        assertThat(request("").state()).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void linesThatAreNoFieldsAreStray() {
        Request got = request("GET / HTTP/1.1\r\n x\r\nno colon\r\n y\r\nA : b\r\n\r\n");
        assertThat(got.fields()).hasSize(1);
        assertThat(listing(got))
                .endsWith(
                        "stray  x|cr ␍|lf ␊|stray no colon␍␊ y|cr ␍|lf ␊|field-name A|ows  |colon :|ows  |field-value b"
                                + "|cr ␍|lf ␊|cr ␍|lf ␊");
    }

    @Test
    void aResponseRunsUntilTheConnectionCloses() {
        Response got = Dissector.response(Bytes.latin1("HTTP/1.1 200 All right\r\nA: b\r\n\r\nbody"), "GET");
        assertThat(listing(got))
                .isEqualTo("version HTTP/1.1|sp  |status 200|sp  |reason All right|cr ␍|lf ␊|field-name A|colon :|ows  "
                        + "|field-value b|cr ␍|lf ␊|cr ␍|lf ␊|body body");
        assertThat(got.content().framing()).isEqualTo(new Framing.UntilClose());
        assertThat(got.keepAlive()).isFalse();
    }

    @Test
    void responsesWithoutContentEndWithTheirHead() {
        for (String[] one : new String[][] {
            {"HTTP/1.1 204 No Content", "GET"},
            {"HTTP/1.1 304 Not Modified", "GET"},
            {"HTTP/1.1 100 Continue", "POST"},
            {"HTTP/1.1 200 OK", "HEAD"},
            {"HTTP/1.1 200 OK", "CONNECT"}
        }) {
            Response got = Dissector.response(Bytes.latin1(one[0] + "\r\nContent-Length: 5\r\n\r\nhello"), one[1]);
            assertThat(got.content().framing()).isEqualTo(new Framing.None());
            assertThat(got.emptyLine().isEmpty()).isFalse();
        }
    }

    @Test
    void aSliceIsDissectedLikeACopy() {
        Bytes raw = Bytes.latin1("xxGET /a HTTP/1.1\r\nHost: a\r\n\r\nyy");
        Request got = Dissector.request(raw.slice(2, raw.length() - 2));
        assertThat(got.target()).isEqualTo("/a");
        assertThat(got.fields().first("Host")).hasValue("a");
        assertThat(got.emptyLine().toString()).isEqualTo("26..28");
    }

    @Test
    void formsAreNamedAsTheStandardNamesThem() {
        assertThat(TargetForm.values())
                .extracting(TargetForm::key)
                .containsExactly("origin-form", "absolute-form", "authority-form", "asterisk-form", "invalid");
    }

    @Test
    void eachMessageHasItsRange() {
        Messages got = Dissector.requests(Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
        assertThatThrownBy(() -> new Messages(got.dissection(), got.list(), List.of()))
                .hasMessage("0 ranges of 1 messages");
    }

    @Test
    void afterTheLastChunkNothingIsRead() {
        byte[] data = Bytes.latin1("0\r\nT: u\r\n\r\n").toArray();
        Chunks chunks = new Chunks();
        int at = 0;
        while (!chunks.ended()) {
            at = chunks.step(data, at, data.length);
        }
        assertThat(at).isEqualTo(3);
        assertThat(chunks.step(data, at, data.length)).isEqualTo(3);
    }
}
