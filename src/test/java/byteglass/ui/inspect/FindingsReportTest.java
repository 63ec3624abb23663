package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Ending;
import byteglass.texts.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingsReportTest {

    private static String report(Locale language, Bytes request) {
        Texts texts = Texts.of(language);
        Inspected inspected = new MessageReader(texts)
                .read(Exchanges.of(
                        Exchanges.capture(request, Ending.COMPLETE),
                        Exchanges.capture(Exchanges.BAD_REQUEST, Ending.COMPLETE),
                        Ending.COMPLETE));
        return new FindingsReport(texts).of(inspected);
    }

    @Test
    void aReportSaysWhatWasFoundWhereAndWhatToDoAboutIt() {
        assertThat(report(Locale.ENGLISH, Exchanges.SMUGGLING))
                .startsWith("""
                        Byteglass, request #1275: POST /cart HTTP/1.1, 108 bytes
                        6 findings: 2 errors, 2 warnings, 2 notes

                        1. Danger: Both Content-Length and Transfer-Encoding
                           framing/length-and-chunked, 0x26–0x36, RFC 9112 §6.3
                           What: The message has both Content-Length and Transfer-Encoding.
                        """)
                .contains("   If you wrote it: Drop Content-Length when you send chunks.\n")
                .contains("Two readings of the same 6 bytes after the headers\n")
                .contains(
                        "   Reader A counts Content-Length: 6 (Content-Length first): 1 request; connection is then idle\n")
                .contains("   Refused by: strict\n")
                .doesNotContain("`");
    }

    @Test
    void aReportIsInTheReadersLanguage() {
        assertThat(report(Locale.SIMPLIFIED_CHINESE, Exchanges.SMUGGLING))
                .contains("1. 危险：同时有 Content-Length 和 Transfer-Encoding\n")
                .contains("   如果是您写的：发送分块时去掉 Content-Length。\n");
    }

    @Test
    void whatIsNoHttpHasItsFindingsToo() {
        assertThat(report(Locale.ENGLISH, Bytes.latin1("SSH-2.0-OpenSSH_9.7\r\n")))
                .startsWith("Byteglass, exchange #1275: 21 bytes\n")
                .contains("An SSH client connected to this port\n")
                .doesNotContain("What:");
    }

    @Test
    void findingsThatAreNotListedAreSaidToBeThere() {
        Bytes request = Bytes.latin1("GET / HTTP/1.1\r\nHost: a\r\n" + "Accept: y\n".repeat(50) + "\r\n");
        assertThat(report(Locale.ENGLISH, request)).contains("and 30 more findings");
    }
}
