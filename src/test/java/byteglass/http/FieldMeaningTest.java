package byteglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Dissection;
import byteglass.dissect.Range;
import byteglass.dissect.Spans;
import byteglass.dissect.SpecRef;
import byteglass.texts.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldMeaningTest {

    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);

    private static String sentence(String name, String value) {
        Meaning meaning = FieldMeaning.of(name, value);
        return ENGLISH.get(meaning.key(), meaning.args().toArray());
    }

    private static String length(String value, Framing framing, long arrived, State state) {
        return length(value, framing, arrived, state, false);
    }

    private static String length(String value, Framing framing, long arrived, State state, boolean response) {
        Bytes raw = Bytes.latin1("Content-Length:" + value);
        Spans.Builder<HttpRole> spans = new Spans.Builder<>(HttpRole.values());
        spans.to(raw.length(), HttpRole.STRAY);
        Range none = Range.at(0);
        Field field = new Field(0, 14, 15, raw.length(), raw.length());
        Fields fields = new Fields(raw, List.of(field));
        Dissection<HttpRole> dissection = new Dissection<>(raw, spans.build(), List.of());
        Head head = new Head(fields, none, true);
        Content content = new Content(framing, none, new Fields(raw, List.of()), arrived);
        Message message = response
                ? new Response(dissection, new StatusLine(none, none, none, none), head, content, state)
                : new Request(
                        dissection, new RequestLine(none, none, none, none, TargetForm.ORIGIN), head, content, state);
        Meaning meaning = FieldMeaning.of(message, field);
        assertThat(meaning.spec()).contains(SpecRef.rfc(9110, "8.6"));
        return ENGLISH.get(meaning.key(), meaning.args().toArray());
    }

    @Test
    void aNameAloneSaysWhatTheFieldIsFor() {
        assertThat(sentence("Host", "x")).isEqualTo("The site this request is for. A server may hold many.");
        assertThat(sentence("USER-agent", "curl/8")).isEqualTo("The program that sent the request.");
        assertThat(FieldMeaning.of("Host", "x").spec()).contains(SpecRef.rfc(9110, "7.2"));
        assertThat(FieldMeaning.of("X-Real-IP", "::1").spec()).isEmpty();
    }

    @Test
    void someValuesSayMore() {
        assertThat(sentence("Accept", "*/*")).isEqualTo("Any media type is welcome in the reply.");
        assertThat(sentence("Accept", "text/html,*/*;q=0.8")).startsWith("A web page is wanted");
        assertThat(sentence("Accept", "text/x")).isEqualTo("The media types welcome in the reply.");
        assertThat(sentence("content-type", "application/JSON; charset=utf-8"))
                .isEqualTo("The body is JSON. JSON is always UTF-8.");
        assertThat(sentence("Accept-Encoding", "gzip, br")).contains("gzip, br");
        assertThat(sentence("Accept-Encoding", "")).isEqualTo("The compressions that the sender can undo.");
        assertThat(sentence("If-None-Match", "*")).isEqualTo("Act only if there is nothing yet.");
        assertThat(sentence("If-None-Match", "*x")).startsWith("Send the resource only if");
        assertThat(sentence("Accept-Language", "*;q=1")).startsWith("Any language");
        assertThat(sentence("Accept-Language", "zh-CN,zh;q=0.9")).isEqualTo("Language wanted first: zh-CN.");
        assertThat(sentence("Accept-Language", "{}")).isEqualTo("The languages preferred in the reply.");
        assertThat(sentence("Cache-Control", "public, max-age=3600")).isEqualTo("May be reused for 3,600 seconds.");
        assertThat(sentence("Cache-Control", "s-max-age=60")).startsWith("Rules for caches");
        assertThat(sentence("Cookie", "a=1")).isEqualTo("A cookie that this site set earlier.");
        assertThat(sentence("Cookie", "a=1; b=2")).isEqualTo("2 cookies that this site set earlier.");
        assertThat(sentence("Cookie", "")).isEqualTo("Cookies that this site set earlier.");
        assertThat(sentence("Set-Cookie", "id=7; Secure")).endsWith("send back: id.");
        assertThat(sentence("Set-Cookie", "=7")).endsWith("send back.");
    }

    @Test
    void aFieldThatNobodyElseHasIsTheSendersOwn() {
        assertThat(sentence("X-GitHub-Event", "push")).isEqualTo("Not in the field registry: the sender’s own field.");
        assertThat(sentence("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958"))
                .isEqualTo("Sender’s own field. The value looks like a UUID.");
        assertThat(sentence("X-Hub-Signature-256", "sha256=" + "0f".repeat(32)))
                .isEqualTo("Sender’s own field. HMAC-SHA-256 of the body, in hex.");
        assertThat(sentence("X-Hub-Signature", "sha1=" + "0f".repeat(20))).contains("HMAC-SHA-1");
        assertThat(sentence("X-Signature", "7")).contains("a number");
        assertThat(sentence("X-Other", "sha1=" + "0f".repeat(20))).startsWith("Not in the field registry");
        assertThat(sentence("", "")).startsWith("Not in the field registry");
    }

    @Test
    void aLengthIsHeldAgainstWhatArrived() {
        Framing framing = new Framing.Length(1675);
        assertThat(length("1675", framing, 1675, State.COMPLETE))
                .isEqualTo("Body is exactly 1,675 bytes. Matches what arrived.");
        assertThat(length("1675", framing, 1200, State.INCOMPLETE))
                .isEqualTo("Body should be 1,675 bytes; 1,200 arrived.");
        assertThat(length("1", new Framing.Length(1), 1, State.COMPLETE)).startsWith("Body is exactly 1 byte.");
        assertThat(length("0", new Framing.Length(0), 0, State.COMPLETE)).startsWith("There is no body");
        assertThat(length("0", new Framing.None(), 0, State.COMPLETE)).startsWith("There is no body");
        assertThat(length("9", new Framing.None(), 0, State.COMPLETE))
                .isEqualTo("Would be 9 bytes. This message has no body.");
        assertThat(length("9", new Framing.Chunked(), 4, State.COMPLETE))
                .isEqualTo("Says 9, but the body ends elsewhere: 4 bytes.");
        assertThat(length("9", new Framing.Length(8), 8, State.COMPLETE)).startsWith("Says 9");
        assertThat(length("5, 5", new Framing.Length(5), 5, State.COMPLETE))
                .isEqualTo("The length of the body in bytes.");
        assertThat(length("+5", new Framing.Undecidable("sign"), 0, State.BROKEN))
                .isEqualTo("Not a length: “+5”.");
        assertThat(length("9".repeat(50), new Framing.Undecidable("huge"), 0, State.BROKEN))
                .contains("9…");
        assertThat(length("9".repeat(5000), new Framing.Undecidable("huge"), 0, State.BROKEN))
                .startsWith("Not a length");
    }

    @Test
    void aLengthOfAResponseIsHeldAgainstWhatWasSent() {
        assertThat(length("2", new Framing.Length(2), 2, State.COMPLETE, true))
                .isEqualTo("Body is exactly 2 bytes. Matches what was sent.");
        assertThat(length("1", new Framing.Length(1), 1, State.COMPLETE, true)).endsWith("Matches what was sent.");
        assertThat(length("9", new Framing.Length(9), 2, State.INCOMPLETE, true))
                .isEqualTo("Body should be 9 bytes; 2 were sent.");
    }

    @Test
    void anotherFieldOfAMessageIsReadByNameAndValue() {
        Bytes raw = Bytes.latin1("TE:trailers");
        Field field = new Field(0, 2, 3, 11, 11);
        Spans.Builder<HttpRole> spans = new Spans.Builder<>(HttpRole.values());
        spans.to(11, HttpRole.STRAY);
        Range none = Range.at(0);
        Message message = new Response(
                new Dissection<>(raw, spans.build(), List.of()),
                new StatusLine(none, none, none, none),
                new Head(new Fields(raw, List.of(field)), none, true),
                new Content(new Framing.None(), none, new Fields(raw, List.of()), 0),
                State.COMPLETE);
        assertThat(FieldMeaning.of(message, field).key()).isEqualTo("field.te.trailers");
    }

    @Test
    void everySentenceThatAValueCanChooseIsThereInBothLanguages() {
        for (List<String> row : Tsv.rows("field_values.tsv", 3)) {
            String value = row.get(1).replaceAll("(?<!\\\\)[*]$", "x").replace("\\*", "*");
            Meaning meaning = FieldMeaning.of(row.get(0), value);
            assertThat(meaning.key()).isEqualTo("field." + row.get(0) + "." + row.get(2));
            for (Locale language : Texts.LANGUAGES) {
                assertThat(Texts.of(language).get(meaning.key(), meaning.args().toArray()))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void anyNameAndValueHaveAMeaning() {
        Random random = new Random(5);
        List<FieldName> names = FieldName.registry().all();
        for (int i = 0; i < 2000; i++) {
            StringBuilder value = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                value.append((char) random.nextInt(256));
            }
            String name = names.get(random.nextInt(names.size())).name();
            assertThat(sentence(name, value.toString())).isNotBlank();
            assertThat(sentence(value.toString(), name)).isNotBlank();
        }
        assertThat(sentence("Cookie", "a=1;".repeat(100_000))).isEqualTo("Cookies that this site set earlier.");
    }

    @Test
    void ofAVeryLongValueOfAMessageOnlyTheNameCounts() {
        Bytes raw = Bytes.latin1("GET / HTTP/1.1\r\nAccept: text/html" + " ".repeat(20_000) + ",x\r\n\r\n");
        Request request = Dissector.request(raw);
        assertThat(FieldMeaning.of(request, request.fields().getFirst()).key()).isEqualTo("field.accept.meaning");
    }
}
