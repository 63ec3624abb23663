package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.http.Dissector;
import byteglass.http.Request;
import byteglass.ui.kit.ByteNotes;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static ByteNotes notes(String request) {
        Request dissected = Dissector.request(Bytes.latin1(request));
        return Highlights.of(dissected.dissection(), LoneLineEnds.of(dissected));
    }

    private static List<String> texts(String request, List<Range> ranges) {
        return ranges.stream().map(Bytes.latin1(request)::latin1).toList();
    }

    @Test
    void aFieldLineIsWavedUnderItsNameAndWhiteSpaceIsAnAnomaly() {
        String request = Exchanges.SMUGGLING.latin1();
        assertThat(texts(request, notes(request).covered())).containsExactly("Content-Length", "G");
        assertThat(notes(request).broken()).contains(new Range(0x4a, 0x4b), new Range(0x63, 0x64));
    }

    @Test
    void aCharacterWithinATokenIsAnAnomaly() {
        String request = "GET /a\"b HTTP/1.1\r\nHost: a\r\n\r\n";
        assertThat(texts(request, notes(request).broken())).containsExactly("\"");
        assertThat(notes(request).covered()).isEmpty();
    }

    @Test
    void aWholeTokenIsWaved() {
        String request = "GET / http/1.1\r\nHost: a\r\n\r\n";
        ByteNotes notes = notes(request);
        assertThat(texts(request, notes.covered())).allMatch("http/1.1"::contains);
        assertThat(notes.covered().size() + notes.broken().size()).isPositive();
    }

    @Test
    void notesBreakNoRuleAndShowNowhere() {
        assertThat(notes("GET / HTTP/1.0\r\nHost: a\r\nX-Own: 1\r\n\r\n")).isEqualTo(ByteNotes.NONE);
    }

    @Test
    void aFindingAboutTheWholeHeadUnderlinesNothing() {
        String request = "GET / HTTP/1.1\r\nHost: a\r\n" + "Accept: text/html\r\n".repeat(120) + "\r\n";
        assertThat(notes(request).covered()).isEmpty();
    }
}
