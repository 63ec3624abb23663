package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import org.junit.jupiter.api.Test;

class DissectedTest {

    private static final Bytes GET = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    private static final Bytes PROXY = Bytes.latin1("PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\n");

    @Test
    void httpIsOnePiece() {
        Dissected dissected = Dissected.requests(GET.concat(GET));
        assertThat(dissected.protocol()).isEqualTo("http/1");
        assertThat(dissected.pieces()).hasSize(1);
        assertThat(dissected.pieces().getFirst().messages().list()).hasSize(2);
        assertThat(dissected.findings()).isEmpty();
        assertThat(Dissected.requests(Bytes.EMPTY).protocol()).isEqualTo("http/1");
    }

    @Test
    void anExchangeIsOneRequestAndWhatFollowedIt() {
        Dissected dissected = Dissected.exchange(GET.concat(GET));
        Dissected.Piece piece = dissected.pieces().getFirst();
        assertThat(piece.messages().list()).hasSize(1);
        assertThat(piece.messages().ranges()).containsExactly(new Range(0, 2L * GET.length()));
        assertThat(dissected.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("message/bytes-after");
            assertThat(finding.at().start()).isEqualTo(GET.length());
        });
    }

    @Test
    void whatHasNoRequestLineIsUnknown() {
        assertThat(Dissected.requests(Bytes.latin1("hello\r\n")).protocol()).isEqualTo("unknown");
        assertThat(Dissected.requests(Bytes.latin1("hel")).protocol()).isEqualTo("http/1");
        assertThat(Dissected.responses(Bytes.latin1("HTTP/1.1 200 OK\r\n\r\n"), "GET")
                        .protocol())
                .isEqualTo("http/1");
    }

    @Test
    void theFirstRequestIsTheOneThatIsAskedFor() {
        assertThat(Dissected.exchange(GET.concat(GET)).request().method()).isEqualTo("GET");
        assertThat(Dissected.exchange(GET).isHttp()).isTrue();
        Dissected text = Dissected.exchange(Bytes.latin1("hello\r\n"));
        assertThat(text.isUnknown()).isTrue();
        assertThat(text.isHttp()).isFalse();
        assertThat(text.request().state()).isEqualTo(State.BROKEN);
        Dissected proxied = Dissected.exchange(PROXY.concat(GET));
        assertThat(proxied.isHttp() || proxied.isUnknown()).isFalse();
        assertThat(proxied.request().state()).isEqualTo(State.BROKEN);
    }

    @Test
    void whatBreaksAfterItsRequestLineIsHttp() {
        assertThat(Dissected.requests(Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"))
                        .protocol())
                .isEqualTo("http/1");
    }

    @Test
    void otherProtocolsAreOnePieceWithoutMessages() {
        Dissected dissected = Dissected.exchange(Bytes.latin1("SSH-2.0-OpenSSH_9.2\r\n"));
        assertThat(dissected.protocol()).isEqualTo("ssh");
        assertThat(dissected.pieces()).hasSize(1);
        assertThat(dissected.pieces().getFirst().messages().list()).isEmpty();
        assertThat(dissected.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("wire/ssh-banner"));
    }

    @Test
    void whatFollowsAProxyHeaderIsAPieceOfItsOwn() {
        Bytes bad = Bytes.latin1("GET / HTTP/1.1\nHost: a\r\n\r\n");
        Dissected dissected = Dissected.requests(PROXY.concat(bad));
        assertThat(dissected.protocol()).isEqualTo("proxy-v1");
        assertThat(dissected.pieces()).extracting(Dissected.Piece::start).containsExactly(0, PROXY.length());
        assertThat(dissected.findings())
                .extracting(
                        finding -> finding.rule().id(), finding -> finding.at().start())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("wire/proxy-v1", 0L),
                        org.assertj.core.groups.Tuple.tuple("line/bare-lf", PROXY.length() + 14L));
    }
}
