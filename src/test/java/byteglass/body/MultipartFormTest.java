package byteglass.body;

import static byteglass.body.FormsTest.body;
import static byteglass.body.FormsTest.read;
import static byteglass.body.FormsTest.rules;
import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.dissect.Finding;
import byteglass.dissect.Range;
import org.junit.jupiter.api.Test;

class MultipartFormTest {

    private static final String MIXED = "multipart/mixed; boundary=\"b b\"";

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    @Test
    void partsHaveFieldsAndContent() {
        String sent = lines(
                "--b b",
                "Content-Disposition: form-data; name=\"f\"; filename=\"a.txt\"",
                "X-Folded: a",
                " b",
                "",
                "one",
                "two",
                "--b b \t",
                "",
                "--b b",
                "no head",
                "--b b--",
                "");
        Shape shape = read(MIXED, sent);

        assertThat(shape.findings()).isEmpty();
        assertThat(shape.parts()).hasSize(3);
        Part first = shape.parts().getFirst();
        assertThat(first.labels().disposition().parameter("filename")).contains("a.txt");
        assertThat(first.fields().first("x-folded")).contains("a b");
        assertThat(first.octets().slice(first.content())).isEqualTo(Bytes.latin1("one\r\ntwo"));
        assertThat(first.head().start()).isEqualTo(7);
        assertThat(shape.parts().get(1).content().isEmpty()).isTrue();
        assertThat(first.body(Limits.DEFAULT, Watch.NONE).text().chars()).isEqualTo("one\r\ntwo");
    }

    @Test
    void partsAreContentsOfTheirOwn() {
        String sent = lines(
                "--o",
                "Content-Type: multipart/mixed; boundary=i",
                "",
                "--i",
                "Content-Type: application/json",
                "Content-Transfer-Encoding: base64",
                "",
                "eyJh",
                "IjoxfQ==",
                "--i--",
                "--o--",
                "");
        Part outer = read("multipart/related; boundary=o", sent).parts().getFirst();
        Body middle = outer.body(Limits.DEFAULT, Watch.NONE);
        Part inner =
                Forms.of(middle).getFirst().read(middle, Watch.NONE).parts().getFirst();
        Body json = inner.body(Limits.DEFAULT, Watch.NONE);

        assertThat(json.text().chars()).isEqualTo("{\"a\":1}");
        assertThat(Forms.of(json).getFirst().key()).isEqualTo("json");
    }

    @Test
    void whatStandsAroundThePartsIsSaid() {
        Shape shape = read(MIXED, "before\r\n--b b\r\n\r\nx\r\n--b b--\r\nafter");

        assertThat(shape.parts()).hasSize(1);
        assertThat(shape.findings())
                .containsExactly(
                        new Finding(BodyRules.MULTIPART_AROUND, new Range(0, 8)),
                        new Finding(BodyRules.MULTIPART_AROUND, new Range(29, 34)));
    }

    @Test
    void aContentThatIsNotClosedIsSaid() {
        assertThat(rules(read(MIXED, "--b b\r\n\r\nx"))).containsExactly(BodyRules.MULTIPART_OPEN);
        assertThat(read(MIXED, "--b b\r\n\r\nx").parts()).hasSize(1);
        assertThat(rules(read(MIXED, ""))).containsExactly(BodyRules.MULTIPART_OPEN);
    }

    @Test
    void aMissingBoundaryIsSaidAndFound() {
        Shape shape = read("multipart/form-data", "--xyz\r\nContent-Type: a/b\r\n\r\n1\r\n--xyz--\r\n");

        assertThat(rules(shape)).containsExactly(BodyRules.MULTIPART_BOUNDARY);
        assertThat(shape.parts()).hasSize(1);
    }

    @Test
    void aBoundaryInsideALineOrALongerOneIsContent() {
        Shape shape = read("multipart/mixed; boundary=b", "--b\n\na--b\n--bc\n--b--");

        assertThat(shape.parts())
                .singleElement()
                .satisfies(part ->
                        assertThat(part.octets().slice(part.content()).latin1()).isEqualTo("a--b\n--bc"));
    }

    @Test
    void linesWithoutAColonAreNoFields() {
        Part part = read(MIXED, "--b b\r\nno field\r\nA: b\r\nnone\r\n\r\nC: d\r\n--b b--")
                .parts()
                .getFirst();

        assertThat(part.fields().size()).isEqualTo(1);
        assertThat(part.fields().first("a")).contains("b");
    }

    @Test
    void aHundredThousandPartsAreReadWhenTheyAreLookedAt() {
        Bytes sent = Bytes.latin1("--b\r\nA: b\r\n\r\nx\r\n".repeat(100_000) + "--b--\r\n");
        Shape shape = new MultipartForm().read(body("multipart/mixed; boundary=b", sent), Watch.NONE);

        assertThat(shape.parts()).hasSize(100_000);
        assertThat(shape.parts().get(99_999).fields().first("a")).contains("b");
        assertThat(shape.whole()).isTrue();
    }
}
