package byteglass.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.body.CharsetChoice;
import byteglass.body.Watch;
import byteglass.dissect.Bytes;
import byteglass.dissect.Range;
import byteglass.texts.Texts;
import byteglass.ui.inspect.PartsRow.NodeLine;
import byteglass.ui.inspect.PartsRow.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private final MessageReader reader = new MessageReader(Texts.of(Locale.ENGLISH));
    private final PartsModel model = new PartsModel();

    static Bytes request(String fields, Bytes body) {
        return Bytes.latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n" + fields + "\r\n")
                .concat(body);
    }

    static Bytes gzip(Bytes content) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write(content.toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.wrap(coded.toByteArray());
    }

    private Section show(String fields, Bytes body) {
        model.show(reader.read(Exchanges.answered(request(fields, body)))
                .request()
                .reading()
                .blocks());
        return model.rows().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(each -> each.kind() == Section.Kind.BODY)
                .findFirst()
                .orElseThrow();
    }

    private Section show(String type, String body) {
        return show("Content-Type: " + type + "\r\n", Bytes.utf8(body));
    }

    /// The rows after the head of the body.
    private List<String> rows(Section body) {
        List<PartsRow> all = List.copyOf(model.rows());
        return all.subList(all.indexOf(body) + 1, all.size()).stream()
                .map(row -> MessageReaderTest.line(row).replaceFirst("^\\S+ ", ""))
                .toList();
    }

    private NodeLine node(String name) {
        return model.rows().stream()
                .filter(NodeLine.class::isInstance)
                .map(NodeLine.class::cast)
                .filter(line -> line.label().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jsonIsSetWellWithItsNumbersAsTheyWereWritten() {
        Section body = show("application/json", "{\"a\":1.50e3,\"b\":[true]}");

        assertThat(model.faces(body)).containsExactly("Pretty", "Tree", "As sent");
        assertThat(rows(body)).contains("1> {", "2>   \"a\": 1.50e3,");
        model.choose(body, "As sent");
        assertThat(rows(body)).containsExactly("0050> {\"a\":1.50e3,\"b\":[true]}");
    }

    @Test
    void aLineOfPrettyJsonSaysWhichBytesItIs() {
        show("application/json", "{\"a\":1.50e3,\"b\":[true]}");

        PartsRow line = model.rows().get(model.rows().size() - 5);
        assertThat(Run.text(((PartsRow.CodeLine) line).runs())).contains("\"a\": 1.50e3,");
        assertThat(line.range()).isEqualTo(new Range(0x51, 0x5c));
    }

    @Test
    void aTreeIsFoldedAndUnfolded() {
        Section body = show("application/json", "{\"a\":{\"b\":[1,2]},\"c\":null}");
        model.choose(body, "Tree");

        assertThat(rows(body)).contains("1* a, object, 1 inside", "2* b, array, 2 inside", "3* [0], 1, number");
        assertThat(model.unfold(node("a"), false)).isTrue();
        assertThat(rows(body)).containsExactly("0* object, 2 inside", "1* a, object, 1 inside", "1* c, null, literal");
        assertThat(model.unfold(node("a"), false)).isFalse();
        assertThat(model.unfold(node("c"), true)).isFalse();
        model.unfold(node("a"), true);
        assertThat(rows(body)).contains("2* b, array, 2 inside").doesNotContain("3* [0], 1, number");
    }

    @Test
    void manyChildrenAreListedByPages() {
        Section body = show("application/json", "[" + "7,".repeat(249) + "7]");
        model.choose(body, "Tree");
        NodeLine array = (NodeLine) model.rows().get(model.rows().size() - 1);
        model.unfold(array, true);

        assertThat(rows(body)).hasSize(102).endsWith("… 150 more");
        model.unfold(model.rows().getLast(), true);
        assertThat(rows(body)).hasSize(202).endsWith("… 50 more");
        model.unfold(model.rows().getLast(), true);
        assertThat(rows(body)).hasSize(251).endsWith("1* [249], 7, number");
    }

    @Test
    void eachStepOfDecodingIsNamed() {
        Bytes json = Bytes.latin1("{\"a\":\"" + "b".repeat(1000) + "\"}");
        Bytes coded = gzip(json);
        Section body = show("Content-Type: application/json\r\nContent-Encoding: gzip\r\n", coded);

        assertThat(body.words()).contains("gzip: " + coded.length() + " B → 1.0 kB");
        assertThat(model.faces(body)).containsExactly("Pretty", "Tree", "Decoded", "As sent");
        Section twice = show("Content-Type: application/json\r\nContent-Encoding: gzip, gzip\r\n", gzip(coded));
        assertThat(twice.words().getLast()).matches("gzip: \\d+ B → \\d+ B, then gzip: \\d+ B → 1.0 kB");
        assertThat(rows(twice)).contains("1> {");
    }

    @Test
    void whatCannotBeDecodedIsShownAsSentAndSaysAtWhichByteItFailed() {
        Bytes coded = gzip(Bytes.latin1("{\"a\":\"" + "bcdefg".repeat(1000) + "\"}"));
        Section body = show(
                "Content-Type: application/json\r\nContent-Encoding: gzip\r\n", coded.slice(0, coded.length() - 12));

        assertThat(model.face(body)).isEqualTo("As sent");
        assertThat(body.words().getLast()).startsWith("gzip: ").endsWith(", cut off");
        assertThat(rows(body).getFirst()).matches("ERROR Byte \\d+: The gzip data ends in the middle, .*");
    }

    @Test
    void brokenJsonSaysAtWhichByteItBreaks() {
        Section body = show("application/json", "{\"a\":1,]");

        assertThat(model.face(body)).isEqualTo("As sent");
        assertThat(rows(body).getFirst()).startsWith("ERROR Byte 6: This is no JSON");
        model.choose(body, "Pretty");
        assertThat(rows(body)).contains("1> {");
    }

    @Test
    void aBombIsStoppedAndSaysSo() {
        Section body = show("Content-Encoding: gzip, gzip\r\n", gzip(gzip(Bytes.wrap(new byte[65 << 20]))));

        assertThat(body.words().getLast()).contains("stopped after ");
    }

    @Test
    void aFormIsATable() {
        Section body = show("application/x-www-form-urlencoded", "name=J%C3%BCrgen&x=1+2&x");

        assertThat(model.faces(body)).containsExactly("Table", "Decoded", "As sent");
        assertThat(rows(body)).containsExactly("0* name, Jürgen, field", "0* x, 1 2, field", "0* x, field");
    }

    @Test
    void eventsAreATable() {
        Section body = show("text/event-stream", "event: tick\ndata: 1\n\ndata: 2\n\n");

        assertThat(model.face(body)).isEqualTo("Table");
        assertThat(rows(body)).contains("1* event, tick, field", "1* data, 2, field");
    }

    @Test
    void bytesOfAKnownKindAreShownByFacts() {
        Section body = show("application/pdf", "%PDF-1.7\n\0\1\2");

        assertThat(model.face(body)).isEqualTo("Facts");
        assertThat(rows(body)).anyMatch(row -> row.startsWith("SHA-256="));
    }

    @Test
    void aLongLineGoesOnInTheNextRowsAndNoPairIsCut() {
        Section body = show("text/plain; charset=utf-8", "a".repeat(999) + "\ud83d\ude00b\r\nc");

        assertThat(rows(body)).containsExactly("1> " + "a".repeat(999), "> \ud83d\ude00b", "2> c");
    }

    private static String part(String disposition, String type, String content) {
        return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n"
                + content + "\r\n";
    }

    @Test
    void eachPartIsAMessageOfItsOwn() {
        Section body = show(
                "multipart/form-data; boundary=b",
                part("name=menu; filename=\"menu.json\"", "application/json", "{\"a\":[1]}")
                        + part("name=note", "text/plain", "hello") + "--b--\r\n");

        assertThat(model.faces(body)).containsExactly("Parts", "As sent");
        assertThat(rows(body))
                .startsWith(
                        "+ menu, menu.json, application/json, 9 B",
                        "Content-Disposition=form-data; name=menu; filename=\"menu.json\"",
                        "Content-Type=application/json",
                        "1> {")
                .containsSubsequence("+ note, text/plain, 5 B", "Content-Type=text/plain", "1> hello");
        PartsRow first = model.rows().get(model.rows().indexOf(body) + 1);
        assertThat(first.isOpen()).isTrue();
        assertThat(model.unfold(first, false)).isTrue();
        assertThat(rows(body).get(1)).startsWith("+ note");
        PartsRow folded = model.rows().get(model.rows().indexOf(body) + 1);
        assertThat(folded.isOpen()).isFalse();
        model.unfold(folded, true);
        assertThat(rows(body)).contains("1> {");
    }

    @Test
    void manyPartsAreListedAndFolded() {
        Section body = show(
                "multipart/mixed; boundary=b", part("name=x", "text/plain", "y").repeat(250) + "--b--\r\n");

        assertThat(rows(body)).hasSize(250).allMatch(row -> row.equals("+ x, text/plain, 1 B"));
        PartsRow third = model.rows().get(model.rows().indexOf(body) + 3);
        model.unfold(third, true);
        PartsRow last = model.rows().getLast();
        model.unfold(last, true);
        assertThat(rows(body))
                .hasSize(256)
                .endsWith("+ x, text/plain, 1 B", disposition(), "Content-Type=text/plain", "1> y");
        assertThat(rows(body).subList(2, 7))
                .containsExactly(
                        "+ x, text/plain, 1 B",
                        disposition(),
                        "Content-Type=text/plain",
                        "1> y",
                        "+ x, text/plain, 1 B");
        Range inside = model.rows().getLast().range();
        assertThat(model.rowOf(inside)).contains(model.rows().getLast());
        assertThat(model.rowOf(third.range()).map(PartsRow::range)).contains(third.range());
        assertThat(model.unfold(last, true)).isFalse();
        assertThat(model.unfold(body, true)).isFalse();
        model.unfold(third, false);
        assertThat(rows(body)).hasSize(253);
    }

    private static String disposition() {
        return "Content-Disposition=form-data; name=x";
    }

    @Test
    void aLongPartShowsItsBeginningAndThenAllOfIt() {
        List<Function<Watch, Runnable>> left = new ArrayList<>();
        model.onRest(left::add);
        Section body = show(
                "multipart/mixed; boundary=b",
                part("name=x", "application/json", "[" + "1,".repeat(50_000) + "2]")
                        + part("name=y", "text/plain", "short") + "--b--\r\n");

        assertThat(left).hasSize(1);
        String cut = "-- The first 65,536 of 100,003 bytes of this part are shown.";
        assertThat(rows(body)).hasSizeLessThan(40_000).contains(cut);
        Runnable put = left.removeFirst().apply(Watch.NONE);
        put.run();
        model.refresh();
        assertThat(rows(body).size()).isEqualTo(50_010);
        assertThat(rows(body).contains(cut)).isFalse();
        assertThat(left).isEmpty();
    }

    @Test
    void aPartThatIsCodedIsReadWholeAfterItsBeginning() {
        List<Function<Watch, Runnable>> left = new ArrayList<>();
        model.onRest(left::add);
        Bytes coded = gzip(Bytes.latin1("a\n".repeat(100_000)));
        Section body = show(
                "Content-Type: multipart/mixed; boundary=b\r\n",
                Bytes.latin1("--b\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n")
                        .concat(coded)
                        .concat(Bytes.latin1("\r\n--b--\r\n")));
        assertThat(rows(body).size()).isLessThan(40_000);
        left.removeFirst().apply(Watch.NONE).run();
        model.refresh();
        assertThat(rows(body)).hasSize(100_003).endsWith("100000> a");
    }

    @Test
    void anImageIsDrawnBesideWhatIsKnownOfIt() {
        Section body = show("Content-Type: image/png\r\n", PicturesTest.png(20, 10));
        assertThat(model.face(body)).isEqualTo("Picture");
        assertThat(rows(body)).startsWith("# 20 × 10 pixels", "Format=PNG");
    }

    @Test
    void anImageThatWouldTakeAllMemoryIsNotDrawn() {
        Bytes small = PicturesTest.png(20, 10);
        byte[] large = small.toArray();
        large[16] = 0x7f;
        large[20] = 0x7f;
        Section body = show("Content-Type: image/png\r\n", Bytes.wrap(large));
        assertThat(rows(body).getFirst())
                .isEqualTo(
                        "# 2,130,706,452 × 2,130,706,442 pixels: not drawn, since only up to 64 megapixels are decoded"
                                + " here");
        assertThat(model.rows().get(model.rows().indexOf(body) + 1))
                .isInstanceOfSatisfying(
                        PartsRow.PictureLine.class,
                        line -> assertThat(line.picture()).isEmpty());
    }

    @Test
    void aTextSaysInWhichCharsetItIsReadAndWhy() {
        Section body = show("text/plain; charset=iso-8859-1", "abc");
        TextReading reading = model.text(body).orElseThrow();
        assertThat(reading.automatic().orElseThrow().reason()).isEqualTo(CharsetChoice.Reason.PARAMETER);
        assertThat(reading.chosen()).isEmpty();
        assertThat(model.text(show("application/pdf", "%PDF-1.7\n\0"))
                        .orElseThrow()
                        .automatic())
                .isEmpty();
        assertThat(model.text(show("Content-Type: image/png\r\n", PicturesTest.png(1, 1))))
                .isEmpty();
    }

    @Test
    void theFaceThatWasChosenStaysWhereTheNextBodyHasIt() {
        model.choose(show("application/json", "{\"a\":1}"), "Tree");
        assertThat(model.face(show("application/json", "[2]"))).isEqualTo("Tree");
        assertThat(model.face(show("application/x-www-form-urlencoded", "a=1"))).isEqualTo("Table");
        assertThat(model.face(show("text/plain", "a"))).isEqualTo("Decoded");
        assertThat(model.face(show("application/xml", "<a/>"))).isEqualTo("Tree");
    }

    @Test
    void aPartOfPartsIsFolded() {
        String inner = "--i\r\nContent-Type: text/plain\r\n\r\ndeep\r\n--i--\r\n";
        Section body = show(
                "multipart/mixed; boundary=b", part("name=outer", "multipart/mixed; boundary=i", inner) + "--b--\r\n");

        assertThat(rows(body)).endsWith("+ Part 1, text/plain, 4 B");
        model.unfold(model.rows().getLast(), true);
        assertThat(rows(body)).endsWith("Content-Type=text/plain", "1> deep");
    }
}
