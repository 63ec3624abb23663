package byteglass.ui.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Severity;
import byteglass.http.Summary;
import byteglass.texts.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Texts CHINESE = Texts.of(Locale.CHINA);
    private static final Summary CART = new Summary("POST", "/cart", "HTTP/1.1", "shop.test", 4, null, false, 6);

    @Test
    void aRowIsSpokenAsNumberRequestHostAndReply() {
        assertThat(Rows.answered(1281, CART, 400, 200).spoken(ENGLISH))
                .isEqualTo("1281, POST /cart, shop.test, reply 400");
        assertThat(Rows.answered(1281, CART, 400, 200).spoken(CHINESE)).isEqualTo("1281，POST /cart，shop.test，应答 400");
        assertThat(Rows.arriving(7, CART).spoken(ENGLISH)).isEqualTo("7, POST /cart, shop.test, still arriving");
        assertThat(Rows.awaitingReply(7, CART).spoken(ENGLISH)).isEqualTo("7, POST /cart, shop.test, no reply yet");
        assertThat(Rows.stray(9, "hello\r\n").spoken(ENGLISH))
                .isEqualTo("9, not HTTP: hello, text, but no request line, reply 400");
    }

    @Test
    void findingsAreSpokenWithTheWorst() {
        Entry entry = Rows.answered(1281, CART, 400, 200);
        Entry five = Rows.looked(entry, Map.of(Severity.ERROR, 2, Severity.WARNING, 3), 2, true);
        assertThat(five.spoken(ENGLISH)).isEqualTo("1281, POST /cart, shop.test, reply 400, 5 findings, worst error");
        assertThat(five.spoken(CHINESE)).isEqualTo("1281，POST /cart，shop.test，应答 400，5 个问题，最严重的是错误");
        assertThat(Rows.looked(entry, Map.of(Severity.DANGER, 1), 1, true).spoken(ENGLISH))
                .isEqualTo("1281, POST /cart, shop.test, reply 400, 1 finding, danger");
        assertThat(Rows.looked(entry, Map.of(), 1, true).spoken(ENGLISH)).isEqualTo(entry.spoken(ENGLISH));
    }

    @Test
    void aRequestWithoutHostFieldIsForTheHostOfItsTarget() {
        Summary absolute = new Summary("GET", "http://a.test/b", "HTTP/1.1", null, 0, null, false, 0);
        assertThat(Rows.of(1, absolute).host()).isEqualTo("a.test");
    }

    @Test
    void bytesWithoutARequestLineAreSpokenAsWhatTheyAre() {
        Entry ssh = Rows.closed(9, "SSH-2.0-OpenSSH_9.2p1\r\n");
        assertThat(ssh.spoken(ENGLISH))
                .isEqualTo("9, not HTTP: SSH banner, an SSH client connected to this port, reply closed");
        assertThat(ssh.version()).isEqualTo("SSH-2.0");
        assertThat(Rows.closed(9, "\4\1\0P\u00c0\0\2\1me\0").spoken(ENGLISH))
                .isEqualTo("9, not HTTP: SOCKS4 greeting, a client takes this port for a SOCKS proxy,"
                        + " 192.0.2.1:80, reply closed");
        assertThat(Rows.of(1, CART).version()).isEqualTo("HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON",
        "Application/Problem+JSON ;charset=utf-8, JSON",
        "application/x-www-form-urlencoded, form",
        "multipart/form-data; boundary=x, multipart form",
        "text/xml, XML",
        "image/svg+xml, SVG",
        "text/plain, text",
        "message/coffeepot, message/coffeepot",
        "json, JSON",
        "'', ''",
    })
    void aMediaTypeIsShownInAWord(String contentType, String word) {
        assertThat(ShortType.of(contentType, ENGLISH)).isEqualTo(word);
    }
}
