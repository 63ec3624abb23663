package byteglass.body;

import static org.assertj.core.api.Assertions.assertThat;

import byteglass.dissect.Bytes;
import byteglass.http.Dissector;
import byteglass.http.Fields;
import org.junit.jupiter.api.Test;

class MediaTypeTest {

    @Test
    void nameAndParametersAreRead() {
        MediaType type = MediaType.of("Multipart/Form-Data; boundary=\"a;b\\\"c\" ;Charset=utf-8;x;y=1;y=2; =3");

        assertThat(type.name()).isEqualTo("multipart/form-data");
        assertThat(type.group()).isEqualTo("multipart");
        assertThat(type.parameter("boundary")).contains("a;b\"c");
        assertThat(type.parameter("charset")).contains("utf-8");
        assertThat(type.parameter("x")).isEmpty();
        assertThat(type.parameter("y")).contains("1");
    }

    @Test
    void aSuffixSaysWhatItIsMadeOf() {
        assertThat(MediaType.of("application/problem+json").suffix()).isEqualTo("json");
        assertThat(MediaType.of("application/json").suffix()).isEmpty();
        assertThat(MediaType.of("a/b+c+xml").is("text/xml", "+xml")).isTrue();
        assertThat(MediaType.of("a/xml").is("text/xml", "+xml")).isFalse();
    }

    @Test
    void anythingIsReadSomehow() {
        assertThat(MediaType.of("").name()).isEmpty();
        assertThat(MediaType.of("json").group()).isEqualTo("json");
        assertThat(MediaType.of(";;=;\"").parameters()).containsEntry("", "");
        assertThat(MediaType.of("a/b;c=\"d\\").parameter("c")).contains("d\\");
        assertThat(MediaType.of("a/b;" + "c=d;".repeat(100_000)).parameter("c")).contains("d");
    }

    @Test
    void fieldsSayHowContentIsCodedAndNamed() {
        String head = String.join(
                "\r\n",
                "POST / HTTP/1.1",
                "Content-Encoding: gzip,, Br;q=1",
                "Transfer-Encoding: deflate, chunked",
                "Content-Encoding: zstd",
                "Content-Transfer-Encoding: Base64",
                "Grpc-Encoding: gzip",
                "Content-Disposition: form-data; name=\"f\"; filename=\"a b.txt\"",
                "",
                "");
        Fields fields = Dissector.request(Bytes.latin1(head)).fields();

        assertThat(Labels.of(fields).codings()).containsExactly("gzip", "br", "zstd", "deflate");
        assertThat(Labels.ofPart(fields).codings()).containsExactly("gzip", "br", "zstd", "base64");
        assertThat(Labels.of(fields).disposition().parameter("filename")).contains("a b.txt");
        assertThat(Labels.of(fields).messageCoding()).isEqualTo("gzip");
        assertThat(Labels.none().codings()).isEmpty();
        assertThat(Labels.of("a/b").type().name()).isEqualTo("a/b");
    }
}
